import type { Concept } from '../model/glossary.ts';
import { normalForm, type SimplifiedTable } from '../search/normal-form.ts';
import { conceptTest } from '../search/phrases.ts';
import { type Cutter, tokenize } from '../search/tokenize.ts';

/** Reads a text of the collection: its words and bigrams, and the numbers of the concepts it is about. */
export type TextReader = { tokensOf: (text: string) => string[]; conceptsOf: (text: string) => number[] };

export function textReader(
  concepts: readonly Concept[],
  simplified: SimplifiedTable,
  cut: Cutter,
): TextReader {
  const tests = concepts.map((concept) => conceptTest(concept, simplified));
  const plain = (text: string): string => normalForm(text, simplified).replace(/\s+/gu, '');
  return {
    tokensOf: (text) => [...new Set(tokenize(plain(text), cut))],
    conceptsOf: (text) => {
      const words = plain(text);
      return tests.flatMap((test, number) => (test(words) ? [number] : []));
    },
  };
}
