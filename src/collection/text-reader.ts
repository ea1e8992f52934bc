import type { Concept } from '../model/glossary.ts';
import { normalForm, type SimplifiedTable } from '../search/normal-form.ts';
import { conceptTest } from '../search/phrases.ts';
import { type Cutter, tokenize } from '../search/tokenize.ts';

/**
 * Reads a text of the collection: its words and bigrams, and the numbers of the concepts it is about; and of those that it
 * names only in the words in which people ask for them.
 */
export type TextReader = {
  tokensOf: (text: string) => string[];
  conceptsOf: (text: string) => number[];
  askedIn: (text: string) => number[];
};

const numbersOf = (tests: readonly ((text: string) => boolean)[], text: string): number[] =>
  tests.flatMap((test, number) => (test(text) ? [number] : []));

export function textReader(
  concepts: readonly Concept[],
  simplified: SimplifiedTable,
  cut: Cutter,
): TextReader {
  const tests = concepts.map((concept) => conceptTest(concept, simplified));
  const asked = concepts.map((concept) => conceptTest({ ...concept, zh: concept.also }, simplified));
  const plain = (text: string): string => normalForm(text, simplified).replace(/\s+/gu, '');
  return {
    tokensOf: (text) => [...new Set(tokenize(plain(text), cut))],
    conceptsOf: (text) => {
      const words = plain(text);
      return numbersOf(tests, words);
    },
    askedIn: (text) => numbersOf(asked, plain(text)),
  };
}
