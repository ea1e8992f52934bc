import type { Passage } from '../model/plan.ts';
import type { Placed } from './clauses.ts';
import type { Document, Range } from './document.ts';

/** What stands before the first numbered heading: page head, title, number, addressees, preamble. */
export type Front = { text: string; lines: (Range & { words: string })[] };

export function frontOf(document: Document, passages: readonly Placed<Passage>[]): Front {
  const first = passages.find((passage) => passage.path !== '');
  const end = first ? first.at.start : document.text.length;
  const lines = passages
    .filter((passage) => passage.path === '' && passage.at.start < end)
    .map(({ at }) => ({ ...at, words: document.text.slice(at.start, at.end) }));
  return { text: document.text.slice(0, end), lines };
}

/** A document number: 「云阳府办发〔2013〕208号」, 「国办发（2007）69号」. */
export const NUMBER = /(\p{Script=Han}{2,12}?)\s*[[(]\s*(\d{4})\s*[\])]\s*(?:第\s*)?(\d{1,4})\s*号/u;

/** The number as it is cited: 国办发〔2007〕69号. */
export function printNumber(match: RegExpExecArray | null): string | null {
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : null;
}

/** The value of a field in the head of a page: 「发文字号：国办发〔2021〕13号」, 「【发布日期】2007-11-13」, 「标 题：…」. */
export function fieldOf(front: Front, names: readonly string[]): string | null {
  const spaced = names.map((name) => name.split('').join('[ ]*')).join('|');
  const match = new RegExp(
    `(?:^|\\s|\\[)(?:${spaced})[ ]*(?:\\][ ]*:?|:)[ \\t]*((?:[^\\n[]|\\[\\d)*?)(?=[ ]{2,}|\\t|\\n|\\[(?!\\d)|$|[ ](?:\\p{Script=Han}[ ]*){2,5}:)`,
    'mu',
  ).exec(front.text);
  return match?.[1]?.trim() || null;
}
