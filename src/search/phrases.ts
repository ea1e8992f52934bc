import type { Concept } from '../model/glossary.ts';
import { englishWords, stemPhrase } from './english.ts';
import { normalForm, type SimplifiedTable } from './normal-form.ts';

/** Words → numbers of what they may stand for; `longest` bounds the search at a place. */
export type PhraseTable = { phrases: Record<string, number[]>; longest: number };

/** A stretch of a text that stands for something. Offsets are into the normal form. */
export type PhraseHit = { start: number; end: number; values: number[] };

/** Builds a table from words → value pairs; several values for the same words are kept. */
export function phraseTable(entries: Iterable<[string, number]>): PhraseTable {
  const phrases: Record<string, number[]> = Object.create(null);
  let longest = 0;
  for (const [words, value] of entries) {
    if (!words) continue;
    const values = (phrases[words] ??= []);
    if (!values.includes(value)) values.push(value);
    longest = Math.max(longest, words.length);
  }
  return { phrases, longest };
}

/** The longest entry that starts at a place of a text without spaces between words. */
export function longestAt({ phrases, longest }: PhraseTable, text: string, start: number): PhraseHit | null {
  for (let length = Math.min(longest, text.length - start); length > 0; length--) {
    const values = phrases[text.slice(start, start + length)];
    if (values) return { start, end: start + length, values };
  }
  return null;
}

/** English entries in a text, longest first, none inside another; the table holds stemmed phrases. */
export function englishHits(
  { phrases }: PhraseTable,
  text: string,
  isFree: (start: number, end: number) => boolean,
): PhraseHit[] {
  const words = englishWords(text);
  const hits: PhraseHit[] = [];
  for (let i = 0; i < words.length; i++) {
    for (let j = Math.min(words.length, i + 8) - 1; j >= i; j--) {
      const [first, last] = [words[i], words[j]];
      if (!first?.stem || !last?.stem || !isFree(first.start, last.end)) continue;
      const stems = words
        .slice(i, j + 1)
        .map(({ stem }) => stem)
        .filter(Boolean);
      const values = phrases[stems.join(' ')];
      if (!values) continue;
      hits.push({ start: first.start, end: last.end, values });
      i = j;
      break;
    }
  }
  return hits;
}

/** “…” in the words of a concept; NFKC makes three points of it. */
const GAP = /…|\.{3}/u;

/** The two tables of the glossary; values are numbers of concepts in the order of the file. */
export type ConceptTables = { zh: PhraseTable; en: PhraseTable };

export function conceptTables(concepts: readonly Concept[], simplified: SimplifiedTable): ConceptTables {
  const zh: [string, number][] = [];
  const en: [string, number][] = [];
  for (const [number, concept] of concepts.entries()) {
    for (const words of [...concept.zh, ...concept.also])
      zh.push([normalForm(words, simplified).replace(/\s+/gu, ''), number]);
    for (const words of concept.en) en.push([stemPhrase(words), number]);
  }
  return { zh: phraseTable(zh.filter(([words]) => !GAP.test(words))), en: phraseTable(en) };
}

/** Tells whether a text, in normal form without blanks, is about a concept: one of its printed terms stands in it. */
export function conceptTest(concept: Concept, simplified: SimplifiedTable): (text: string) => boolean {
  const terms = concept.zh.map((words) => normalForm(words, simplified).replace(/\s+/gu, ''));
  const plain = terms.filter((term) => !GAP.test(term));
  const gapped = terms
    .filter((term) => !plain.includes(term))
    .map(
      (term) =>
        new RegExp(
          term
            .split(GAP)
            .map(escape)
            .join('[^。;]*'),
          'u',
        ),
    );
  return (text) => plain.some((term) => text.includes(term)) || gapped.some((pattern) => pattern.test(text));
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** The index token of a concept; no text can hold it. */
export function conceptToken(number: number): string {
  return `#${number}`;
}
