import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOf, lineOf, sortLines } from './sorted-lines.ts';

const key = fc.stringMatching(/^[a-c公安]{1,3}$/u);
const record = fc.dictionary(key, fc.stringMatching(/^[民政厅 ]{0,4}$/u));

test('finds what belongs to every key that is there, and nothing for another', () => {
  fc.assert(
    fc.property(record, key, (words, sought) => {
      const lines = sortLines(Object.entries(words));
      for (const [each, line] of Object.entries(words)) expect(lineOf(lines, each)).toBe(line);
      expect(lineOf(lines, sought)).toBe(Object.hasOwn(words, sought) ? words[sought] : undefined);
      expect(keysOf(lines)).toEqual(Object.keys(words).toSorted());
    }),
  );
});

test('what belongs to a key is no key', () => {
  expect(lineOf(sortLines([['gongan', '公安 工安']]), '公安')).toBeUndefined();
  expect(lineOf(sortLines([]), 'gongan')).toBeUndefined();
});
