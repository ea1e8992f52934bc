import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, printableJson, printableLine } from './printable.ts';

test.each([
  ['省公安厅、民政厅', '省公安厅、民政厅'],
  ['红\u001b[31m字', '红␛[31m字'],
  ['\u001b]0;title\u0007', '␛]0;title␇'],
  ['a\u009b31mb', 'a\uFFFD31mb'],
  ['a\rb\r\nc\u2028d', 'a\nb\nc\nd'],
  ['a\tb\u0000', 'a b␀'],
  ['abc\u202Edef\u2066x', 'abcdefx'],
  ['a\u200Bb\uFEFF', 'ab'],
  ['\uD800x', '\uFFFDx'],
  ['👩‍👧 ok', '👩‍👧 ok'],
])('%j is shown as %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('on one line, a line break is a blank', () => {
  expect(printableLine('a \n b\r\nc')).toBe('a b c');
});

test('nothing that could steer a terminal is left of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(printable(text)).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}|(?!\u200D)\p{Cf}/u);
    }),
  );
});

test('JSON keeps its value and loses its controls', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = printableJson(JSON.stringify({ text }));
      expect(json).not.toMatch(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/u);
      expect(JSON.parse(json)).toEqual({ text });
    }),
  );
});
