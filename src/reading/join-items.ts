import type { Document } from './document.ts';
import { RANK, SECTION_RANK } from './marker.ts';
import type { Item } from './outline.ts';

/**
 * Joins paragraphs that are one measure, in an undamaged document:
 * - words behind the line in the same paragraph: 「加强巡查（县公安局负责），建立台账。」;
 * - a number with a title, the text below it and the line below that:
 *   「1.开展巡查」⏎「每日开展街面巡查。」⏎「责任单位：县公安局」;
 * - numbered points with one line below all of them: 「1.完善体系」⏎「(1)…」⏎「(2)…」⏎「（责任单位：市直各有关单位）」,
 *   「（四）综合整治」⏎「1、…」⏎「2、…」⏎「（省民政厅牵头，省公安厅配合）」;
 * - a title with its line and the text below: 「（一）开展巡查（县公安局负责）」⏎「每日开展…」.
 *
 * What stands below a measure and speaks of something else stays by itself: 「具体举措：」, 「附件：1.成员名单」,
 * 「各单位要高度重视，确保完成。」
 */
export function joinItems(document: Document, items: readonly Item[]): Item[] {
  return joinBodies(document, joinGroups(joinUpwards(document, joinTails(document, items))));
}

const isPlain = (item: Item | undefined): item is Item =>
  item !== undefined && item.rank === null && item.lines.length === 0 && item.text.length > 0;

function joinTails(document: Document, items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const line = last?.lines[0];
    const isTail =
      isPlain(item) && item.paragraph === last?.paragraph && !opensOther(wordsOf(document, item));
    if (last && line && isTail && last.text.length > 0) {
      line.responsibility = { ...line.responsibility, irregular: true };
      last.text = [...last.text, ...item.text];
    } else
      joined.push({
        ...item,
        text:
          item.paragraph === last?.paragraph && item.rank === null ? withoutComma(document, item) : item.text,
      });
  }
  return joined;
}

/** 「完善制度（甲负责），建立平台（乙负责）」: the second does not begin with a comma. */
function withoutComma({ text }: Document, item: Item): Item['text'] {
  return item.text.map(({ start, end }, i) => ({
    start: start + (i === 0 ? (/^[,;、\s]*/u.exec(text.slice(start, end))?.[0].length ?? 0) : 0),
    end,
  }));
}

/** A line that closes the only lined paragraph under a number closes all of them. */
function joinUpwards(document: Document, items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const [index, item] of items.entries()) {
    const below = items[index + 1];
    const closes =
      item.rank === null &&
      item.lines.length > 0 &&
      item.text.length > 0 &&
      (below === undefined || below.rank !== null);
    const from = closes ? joined.findLastIndex((other) => !isPlain(other)) : -1;
    const head = joined[from];
    const alone = item.lines[0]?.alone === true;
    if (head && head.rank !== null && head.lines.length === 0 && (head.rank > SECTION_RANK || alone)) {
      const bodies = joined.splice(from + 1);
      const text = [...bodies, item].flatMap((part) => part.text);
      if (head.rank > SECTION_RANK || !isTitle(document, head))
        Object.assign(head, { text: [...head.text, ...text], lines: item.lines });
      else joined.push({ ...item, text });
    } else joined.push(item);
  }
  return joined;
}

/** A line in a paragraph of its own, below points of which none has a line, closes the number they stand under. */
function joinGroups(items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const [index, item] of items.entries()) {
    joined.push(item);
    if (item.rank === null || item.lines[0]?.alone !== true || item.text.length === 0) continue;
    const from = joined.findLastIndex((other) => other.rank !== null && other.rank < (item.rank ?? 0));
    const head = joined[from];
    const points = joined.slice(from + 1);
    const next = items[index + 1];
    const isGroup =
      points.length >= 2 &&
      points.every(
        (point) => point.rank === item.rank && !point.row && (point === item || point.lines.length === 0),
      );
    const ends = next === undefined || (next.rank !== null && next.rank < item.rank);
    if (!head || head.lines.length > 0 || !isGroup || !ends) continue;
    // Under a section points may be measures of their own; not where none of the document closes with a line below it.
    const underSection = (head.rank ?? 0) <= SECTION_RANK;
    const isMeasure = head.rank === SECTION_RANK || head.rank === RANK.article;
    if (underSection && (!isMeasure || closeWithLines(items, item.rank))) continue;
    const text = points.flatMap(({ marker, text: [first, ...rest] }) =>
      first ? [{ start: marker?.start ?? first.start, end: first.end }, ...rest] : [],
    );
    joined.splice(from, joined.length, { ...head, text: [...head.text, ...text], lines: item.lines });
  }
  return joined;
}

/** Whether points of a rank close with a line in a paragraph of its own, one after the other, in this document. */
function closeWithLines(items: readonly Item[], rank: number): boolean {
  const numbered = items.filter((item) => item.rank !== null);
  return numbered.some(
    (item, i) => item.rank === rank && item.lines[0]?.alone === true && numbered[i + 1]?.rank === rank,
  );
}

/** The text below a title that has its line already, up to the next number. */
function joinBodies(document: Document, items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    joined.push(item);
    if (item.rank === null || item.row || item.lines.length === 0 || !isTitle(document, item)) continue;
    const end = items.findIndex((other, at) => at > i && !isPlain(other));
    const below = items.slice(i + 1, end < 0 ? items.length : end);
    const other = below.findIndex((body) => opensOther(wordsOf(document, body)));
    const bodies = other < 0 ? below : below.slice(0, other);
    const after = items[end];
    if (bodies.length === 0 || (after && after.rank === null)) continue;
    const signature = end < 0;
    // A sentence with its line is complete: 「加强管理。（县民政局负责）」
    if (signature || /。\s*$/u.test(wordsOf(document, item))) continue;
    item.text = [...item.text, ...bodies.flatMap((body) => body.text)];
    i += bodies.length;
  }
  return joined;
}

const wordsOf = (document: Document, item: Item): string =>
  item.text.map(({ start, end }) => document.text.slice(start, end)).join('');

/** The head of what follows, 「具体举措：」; an annex; a duty of everybody; a word on the document itself. */
const opensOther = (words: string): boolean =>
  /^[^。,;]{2,12}:\s*$|^\s*(?:附[件表录]|附\s*:|抄送|联系(?:人|电话)|主题词|以上|上述|各(?:级|地|部门|单位|有关|相关|成员单位|责任单位|乡镇|镇|街道|县|市|区)[^。]{0,12}(?:要|应|须|务必|必须)|本(?:方案|计划|细则|办法|意见|规划|清单|分工)|\((?:此件|联系|本)|(?:此件|特此))/u.test(
    words,
  );

/** Short words without a full stop inside: 「加强源头治理」 「（一）加强源头治理。」 */
function isTitle(document: Document, item: Item): boolean {
  const words = wordsOf(document, item);
  return words.length > 0 && words.length <= 40 && !/[。;](?=.)/su.test(words.trim());
}
