import type { JointConference, Level, Passage, Plan } from '../model/plan.ts';
import type { Placed } from './clauses.ts';
import { dayOf, isoDay } from './days.ts';
import { type Document, printed } from './document.ts';

/** What a document says about itself. `titleAt` is where the title stands in the reading text. */
export type Facts = Pick<
  Plan,
  | 'title'
  | 'document_number'
  | 'issuer'
  | 'issue_date'
  | 'publish_date'
  | 'based_on'
  | 'basis'
  | 'period'
  | 'joint_conference'
> & {
  titleAt: { start: number; end: number } | null;
  /** More than one candidate day of issue or publication that cannot both be right. */
  conflicts: string[];
};

const NUMBER = /(\p{Script=Han}{2,10}?)\s*[[(]\s*(\d{4})\s*[\])]\s*(?:第\s*)?(\d{1,4})\s*号/u;
const YEARS = /(\d{4})\s*年?\s*[—~\-至到]+\s*(\d{4})\s*年/u;

/** Reads the facts of a plan from its own words; what they do not say stays null or empty. */
export function readFacts(document: Document, passages: readonly Placed<Passage>[]): Facts {
  const front = frontOf(document, passages);
  const title = titleOf(document, front);
  const basis = basisOf(document, front);
  const dates = datesOf(document, front, passages);
  return {
    title: title.words,
    titleAt: title.at,
    document_number: documentNumberOf(front),
    issuer: issuerOf(front, passages),
    ...dates,
    basis,
    based_on: basis.map(({ number, title: name }) => number ?? name),
    period: periodOf(title.words, document),
    joint_conference: jointConferenceOf(passages),
  };
}

type Front = { text: string; lines: { start: number; end: number; words: string }[] };

/** Everything before the first numbered heading. */
function frontOf(document: Document, passages: readonly Placed<Passage>[]): Front {
  const first = passages.find((passage) => passage.path !== '');
  const end = first ? first.at.start : document.text.length;
  const lines = passages
    .filter((passage) => passage.path === '' && passage.at.start < end)
    .map(({ at }) => ({ ...at, words: document.text.slice(at.start, at.end) }));
  return { text: document.text.slice(0, end), lines };
}

/** 「《…》已经…同意，现印发给你们」 names the plan; without it the heading lines before the document number do. */
function titleOf(document: Document, front: Front): { words: string; at: Facts['titleAt'] } {
  const issued = /《((?:[^《》]|《[^》]*》)+)》(?:\([^)]*\))?\s*(?:已经?|业经)/u.exec(front.text);
  if (issued?.[1]) {
    const start = issued.index + 1;
    const at = { start, end: start + issued[1].length };
    return { words: printed(document, at.start, at.end).replaceAll('〈', '《').replaceAll('〉', '》'), at };
  }
  const before = front.lines.findIndex((line) => NUMBER.test(line.words) || /[:]$/u.test(line.words));
  const heading = front.lines
    .slice(0, before < 0 ? 3 : before)
    .filter((line) => !/发布日期|^\s*\[/u.test(line.words));
  const first = heading[0];
  const last = heading.at(-1);
  if (!first || !last) return { words: '', at: null };
  const words = heading.map((line) => printed(document, line.start, line.end)).join('');
  return { words, at: { start: first.start, end: last.end } };
}

/** The number that stands by itself or closes a line: 「云阳府办发〔2013〕208号」, not one that is cited. */
function documentNumberOf(front: Front): string | null {
  const alone = front.lines.map((line) => line.words.replace(/\s+/gu, ' ').trim());
  const own =
    alone.find(
      (line) => NUMBER.test(line) && line.length <= 40 && !/《/u.test(line) && !line.startsWith('['),
    ) ?? alone.find((line) => /发文?文?号/u.test(line) && NUMBER.test(line));
  return own
    ? printNumber(NUMBER.exec(own.replace(/^.*\]/u, '').replace(/^\(/u, '')) ?? NUMBER.exec(own))
    : null;
}

function printNumber(match: RegExpExecArray | null): string | null {
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : null;
}

function issuerOf(front: Front, passages: readonly Placed<Passage>[]): string | null {
  const named = /([\p{Script=Han}]{2,20}?(?:办公厅|办公室|人民政府|委员会))\s*关于/u.exec(
    front.text.replace(/\n+/gu, ''),
  );
  if (named?.[1]) return named[1];
  const signature = [...front.lines.map((line) => line.words), ...passages.slice(-6).map((p) => p.text)].map(
    (line) => line.trim(),
  );
  return signature.find((line) => /^\p{Script=Han}{2,20}(?:办公厅|办公室|人民政府)$/u.test(line)) ?? null;
}

/** Day of issue = the day under the signature; day of publication = 「发布日期」 of the page. */
function datesOf(
  document: Document,
  front: Front,
  passages: readonly Placed<Passage>[],
): Pick<Facts, 'issue_date' | 'publish_date' | 'conflicts'> {
  const published = /发布日期\]?\s*[:\]]?\s*(\d{4}[-—./]\d{1,2}[-—./]\d{1,2})/u.exec(front.text)?.[1];
  const publish_date = published ? dayOf(published) : null;
  const signed = [
    ...front.lines.map((line) => line.words),
    ...passages.slice(-4).map((passage) => document.text.slice(passage.at.start, passage.at.end)),
  ]
    .filter((line) => !/发布日期|生效日期/u.test(line) || line.length > 60)
    .map((line) => signatureDay(line));
  const issue_date = signed.find((day) => day !== null) ?? null;
  const conflicts =
    publish_date && issue_date && publish_date < issue_date
      ? [`published on ${publish_date}, but signed on ${issue_date}`]
      : [];
  return { issue_date, publish_date, conflicts };
}

const DAY =
  /[\d〇○零一二三四五六七八九]{4}\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*[\d一二三四五六七八九十]{1,3}\s*日/u;

/** A day alone on its line, behind a document number, or glued to the issuing office. */
function signatureDay(line: string): string | null {
  const match = DAY.exec(line);
  if (!match) return null;
  const before = line.slice(0, match.index).trimEnd();
  const alone = before === '' || /号$|办公厅$|办公室$|政府$/u.test(before);
  return alone ? dayOf(match[0]) : null;
}

/** Documents the preamble rests on: 「根据《…》」, 「按照《…意见》（渝府办发〔2013〕155号）要求」. */
function basisOf(document: Document, front: Front): { title: string; number: string | null }[] {
  const basis: { title: string; number: string | null }[] = [];
  for (const sentence of front.text.split(/[。\n]/u).filter((s) => /(?:制[定订]|提出|结合)/u.test(s))) {
    const opening = /(?:根据|依据|按照|遵照|贯彻(?:落实|实施|执行)?)[^《]{0,20}《/u.exec(sentence);
    if (!opening) continue;
    for (const match of sentence
      .slice(opening.index)
      .matchAll(/《((?:[^《》]|《[^》]*》)+)》(\([^)]*?号[^)]*\))?/gu)) {
      if (/制[定订]\s*$/u.test(sentence.slice(0, opening.index + match.index).trimEnd())) continue;
      const title = (match[1] ?? '').replace(/^国务院办公厅关于印发(.*)的通知$/u, '$1');
      if (isOwnName(title, sentence, match[0]) || basis.some((b) => b.title === title)) continue;
      basis.push({
        title: restorePunctuation(document, title),
        number: match[2] ? printNumber(NUMBER.exec(match[2].slice(1))) : null,
      });
    }
  }
  return basis;
}

/** 「制定《…实施细则》（以下简称《实施细则》）」 is the plan itself, 《行动计划》 only a short name. */
function isOwnName(title: string, sentence: string, whole: string): boolean {
  const at = sentence.indexOf(whole);
  return /(?:制[定订]|以下简称)$/u.test(sentence.slice(0, at).trimEnd()) || title.length <= 4;
}

/** The printed form of normalized words: looked up in the source, so that （） stay as they are printed. */
function restorePunctuation(document: Document, words: string): string {
  const at = document.text.indexOf(words);
  return at < 0 ? words : printed(document, at, at + words.length);
}

function periodOf(title: string, document: Document): Plan['period'] {
  const years = YEARS.exec(title.normalize('NFKC').replace(/[–—－]/gu, '—'));
  if (years) return { start: `${years[1]}-01-01`, end: `${years[2]}-12-31` };
  const body = YEARS.exec(document.text.slice(0, 3000));
  const start = body ? isoDay(Number(body[1]), 1, 1) : null;
  return start && body ? { start, end: `${body[2]}-12-31` } : { start: null, end: null };
}

const CONFERENCE = /联席会议|领导小组|工作专班|协调小组/u;

/** Members, convenor, office and lead of the joint conference, as printed. */
function jointConferenceOf(passages: readonly Placed<Passage>[]): JointConference {
  const text = passages
    .filter((p) => CONFERENCE.test(p.text) || /牵头单位|召集人/u.test(p.text))
    .map((p) => p.text.replace(/\s+/gu, ''))
    .join('\n');
  const list =
    /(?:联席会议|领导小组|成员|成员单位)[^。:：\n]{0,40}?由(?:以下(?:部门和)?(?:单位|部门)组成[:：](?<after>[^。\n]+)|(?<inside>[^。\n由]+?)(?:等部门|等单位|等部门和单位)?(?:和单位)?(?:有关|主要|分管)?(?:负责人|负责同志)?组成)/u.exec(
      text,
    );
  const members = (list?.groups?.['after'] ?? list?.groups?.['inside'] ?? '')
    .split(/[、，,；;]/u)
    .map((name) => name.replace(/等(?:部门|单位)?.*$/u, '').trim())
    .filter((name) => name.length >= 2);
  return {
    lead: /([^。，、；\n]{2,20})为牵头单位/u.exec(text)?.[1] ?? null,
    convenor: /召集人由([^。，；\n]{2,30}?)(?:担任|兼任)/u.exec(text)?.[1] ?? null,
    office: /办公室设在([^。，；\n]{2,30})/u.exec(text)?.[1] ?? null,
    members,
  };
}

/** Jurisdiction and level a title speaks of, for a file without meta.json: 福建省… → province. */
export function placeOf(title: string): { jurisdiction: string; level: Level } {
  const bare = title.replace(/\s+/gu, '');
  const place = /^(?:中共)?(\p{Script=Han}{2,9}?(?:自治区|自治州|自治县|省|县|区|市|州))/u.exec(bare)?.[1];
  if (!place || /^(?:中国|国务院|全国)/u.test(bare)) return { jurisdiction: '全国', level: 'national' };
  if (/(?:县|区)$/u.test(place) && !place.endsWith('自治区')) return { jurisdiction: place, level: 'county' };
  const provincial = /(?:省|自治区)$/u.test(place) || /^(?:北京|天津|上海|重庆)市$/u.test(place);
  return { jurisdiction: place, level: provincial ? 'province' : 'city' };
}
