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
  const ahead = front.lines.map(({ words }) => words);
  const opening = passages
    .filter(({ path }) => path !== '')
    .slice(0, OPENING_PARAGRAPHS)
    .map(({ at }) => document.text.slice(at.start, at.end))
    .filter((words) => /制[定订]本/u.test(words));
  const basis: Plan['basis'] = [];
  const paragraphs = [...ahead, ...opening].map((words) => words.replace(/\s*\n\s*/gu, ''));
  // The front as printed comes last: a preamble with a line of its own is in no passage.
  for (const sentence of [...paragraphs, front.text].join('\n').split(/[。\n]/u)) {
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
    const [, own = match[1] ?? '', inside] = NUMBER_INSIDE.exec(match[1] ?? '') ?? [];
    const title = own.replace(/^国务院办公厅关于印发(.*)的通知$/u, '$1').replace(/^《(.*)》$/u, '$1');
    const number = match[2] ?? inside;
    const isOwn = /(?:制[定订](?:了|本)?|以下简称|印发)$/u.test(before) || title.length <= 4;
    if (isOwn || [...known, ...found].some((b) => b.title === asPrinted(document, title))) continue;
    found.push({
      title: asPrinted(document, title),
      number: number ? printNumber(NUMBER.exec(number.slice(1))) : null,
    });
  }
  return found;
}

/** 《…计划(2021—2030年)(国办发〔2021〕13号)》: the number stands inside of the marks. */
const NUMBER_INSIDE = /^([^[]*?)(\([^()]*\[\d{4}\][^()]*号\))$/u;

/** The printed form of normalized words: looked up in the source, so that （） stay as they are printed. */
function asPrinted(document: Document, words: string): string {
  const at = document.text.indexOf(words);
  if (at >= 0) return printed(document, at, at + words.length);
  // Broken over two lines
  const inked = [...document.text.matchAll(/\S/gu)];
  const from = inked
    .map(([character]) => character)
    .join('')
    .indexOf(words.replace(/\s+/gu, ''));
  const [first, last] = [inked[from], inked[from + words.replace(/\s+/gu, '').length - 1]];
  return from >= 0 && first && last ? printed(document, first.index, last.index + 1) : words;
}
