import type { Passage, Plan } from '../model/plan.ts';
import type { Placed } from './clauses.ts';
import { type Document, printed } from './document.ts';
import { type Front, NUMBER, printNumber } from './front.ts';

/** Paragraphs after the front that may still give the basis: 「第一条 为…，根据《…》，制定本办法。」 */
const OPENING_PARAGRAPHS = 4;

/** Documents the plan rests on: 「根据《…》」, 「按照《…意见》（渝府办发〔2013〕155号）要求」. */
export function basisOf(
  document: Document,
  front: Front,
  passages: readonly Placed<Passage>[],
): Plan['basis'] {
  const opening = passages
    .filter(({ path }) => path !== '')
    .slice(0, OPENING_PARAGRAPHS)
    .map(({ at }) => document.text.slice(at.start, at.end))
    .filter((words) => /制[定订]本/u.test(words));
  const basis: Plan['basis'] = [];
  for (const sentence of [front.text, ...opening].join('\n').split(/[。\n]/u)) {
    if (/(?:制[定订]|提出|结合)/u.test(sentence)) basis.push(...basisIn(document, sentence, basis));
  }
  return basis;
}

function basisIn(document: Document, sentence: string, known: Plan['basis']): Plan['basis'] {
  const opening = /(?:根据|依据|按照|遵照|贯彻(?:落实|实施|执行)?|落实)[^《]{0,20}《/u.exec(sentence);
  const found: Plan['basis'] = [];
  if (!opening) return found;
  for (const match of sentence
    .slice(opening.index)
    .matchAll(/《((?:[^《》]|《[^》]*》)+)》(\([^)]*?号[^)]*\))?/gu)) {
    const before = sentence.slice(0, opening.index + match.index).trimEnd();
    const title = (match[1] ?? '')
      .replace(/^国务院办公厅关于印发(.*)的通知$/u, '$1')
      .replace(/^《(.*)》$/u, '$1');
    const isOwn = /(?:制[定订](?:了|本)?|以下简称|印发)$/u.test(before) || title.length <= 4;
    if (isOwn || [...known, ...found].some((b) => b.title === asPrinted(document, title))) continue;
    found.push({
      title: asPrinted(document, title),
      number: match[2] ? printNumber(NUMBER.exec(match[2].slice(1))) : null,
    });
  }
  return found;
}

/** The printed form of normalized words: looked up in the source, so that （） stay as they are printed. */
function asPrinted(document: Document, words: string): string {
  const at = document.text.indexOf(words);
  return at < 0 ? words : printed(document, at, at + words.length);
}
