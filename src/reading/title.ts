import { DATE } from './days.ts';
import { type Document, printed, type Range } from './document.ts';
import { type Front, fieldOf, NUMBER } from './front.ts';
import { OPENS_TITLE } from './issue.ts';

export type Title = { words: string; at: Range | null };

const QUOTED = '《((?:[^《》]|《[^》]*》)+)》';
/** 「《…》及年度实施方案已经省人民政府同意，现印发给你们」, 「现将《…》印发给你们」. */
const ISSUED = [
  new RegExp(`${QUOTED}(?:\\([^)]*\\))?\\s*(?:(?:及|和)[^《》,。]{1,20}?)?(?:已经?|业经)`, 'u'),
  new RegExp(`现将(?:修订后的|新修订的)?\\s*${QUOTED}\\s*印发`, 'u'),
];
/** 「关于印发《…》的通知」, 「关于印发福建省…实施计划的通知」. */
const NOTICE = new RegExp(`关于(?:印发|转发|发布)(?:${QUOTED}|([^《》]+?))的通知$`, 'u');
const TITLE_NOUN =
  /(?:方案|计划|规划|纲要|意见|通知|办法|细则|规定|制度|措施|要点|清单|分工|分解|分工表|一览表|台账)(?:\([^()]*\))?$/u;

/** What a page has above a title: 「首页 > 政务公开」, 「您的位置」, 「省政府办公厅文件」, 「某县人民政府门户网站」, a day. */
const PAGE_HEAD = new RegExp(
  `[>»›]|^(?:您?(?:的|当前|现在|所在)*位置|首页|正文|打印|字体|(?:政务|信息|政府信息)公开$|政策文件$)|^\\p{Script=Han}{2,20}文件$|^\\p{Script=Han}{2,20}(?:网站?|门户)$|^(?:${DATE.source})$|^\\d{4}[-—./]\\d{1,2}[-—./]\\d{1,2}(?:\\s+[\\d:]+)?$`,
  'u',
);

/** The title of the plan itself, not of the notice that brings it. */
export function titleOf(document: Document, front: Front): Title {
  for (const pattern of ISSUED) {
    const issued = pattern.exec(front.text);
    if (issued?.[1]) return titleAt(document, front.text.indexOf(issued[1], issued.index), issued[1].length);
  }
  const heading = headingOf(front);
  const first = heading[0];
  const last = heading.at(-1);
  if (!first || !last) return { words: fieldOf(front, ['标题', '名称', '信息名称']) ?? '', at: null };
  const notice = NOTICE.exec(document.text.slice(first.start, last.end).trimEnd());
  const inner = notice?.[1] ?? notice?.[2];
  if (inner) return titleAt(document, document.text.indexOf(inner, first.start), inner.length);
  const words = heading.map((line) => printed(document, line.start, line.end)).join('');
  return { words, at: { start: first.start, end: last.end } };
}

function titleAt(document: Document, start: number, length: number): Title {
  const at = { start, end: start + length };
  return { words: printed(document, at.start, at.end).replaceAll('〈', '《').replaceAll('〉', '》'), at };
}

/** The lines at the top up to one that ends like a title, with its years in brackets below. */
function headingOf(front: Front): Front['lines'] {
  const heading: Front['lines'] = [];
  for (const line of front.lines) {
    const words = line.words.trim();
    // 「附件」 on a line of its own stands above the title.
    if (heading.length === 0 && /^附件\s*\d*\s*:?$/u.test(words)) continue;
    const done = TITLE_NOUN.test(heading.at(-1)?.words.trim() ?? '');
    if (done && !/^\([^()日]*\)$/u.test(words)) break;
    const annex = /^附件\s*\d*\s*:\s*/u.exec(line.words);
    if (annex && TITLE_NOUN.test(words)) {
      heading.push({
        ...line,
        start: line.start + annex[0].length,
        words: line.words.slice(annex[0].length),
      });
      continue;
    }
    const number = OPENS_TITLE.exec(line.words)?.[0].length;
    if (number && heading.length === 0) {
      heading.push({ ...line, start: line.start + number, words: line.words.slice(number) });
      continue;
    }
    if (PAGE_HEAD.test(words)) {
      if (heading.length > 0) break;
      continue;
    }
    if (NUMBER.test(words) && words.length <= 40) {
      if (heading.length > 0) break;
      continue;
    }
    if (/^\[|^(?:\p{Script=Han}[ ]*){2,6}:|发布日期|索\s*引\s*号/u.test(words)) {
      if (heading.length > 0) break;
      continue;
    }
    if (/[\t|]|[。:;]$|,.*,/u.test(words) || words.length > 120 || heading.length >= 4) break;
    heading.push(line);
  }
  return heading;
}
