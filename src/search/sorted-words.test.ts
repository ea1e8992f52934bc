import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWord, sortWords } from './sorted-words.ts';

test('finds every word that is there, and no other', () => {
  const word = fc.stringMatching(/^[公安民政厅]{2}$/u);
  fc.assert(
    fc.property(fc.array(word), word, (words, sought) => {
      expect(hasWord(sortWords(words), sought)).toBe(words.includes(sought));
    }),
  );
});

test('words that lie across two others are not there', () => {
  expect(hasWord(sortWords(['公安', '民政']), '安民')).toBe(false);
});
