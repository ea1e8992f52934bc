import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf, wrap, wrapItems } from './wrap.ts';

test.each([
  ['abc', 3],
  ['民政厅', 6],
  ['（2021）', 8],
  ['ｆｕｌｌ', 8],
  ['e\u0301', 1],
  ['👩‍👧', 2],
  ['☎️', 2],
  ['한국', 4],
])('%s takes %i columns', (text, columns) => {
  expect(widthOf(text)).toBe(columns);
});

test('Chinese breaks anywhere, but no line begins with 、 or ends with （', () => {
  expect(wrap('省公安厅、民政厅', 8)).toEqual(['省公安', '厅、民政', '厅']);
  expect(wrap('各县（市、区）政府', 8)).toEqual(['各县', '（市、', '区）政府']);
  expect(wrap('计划（2021—2030年）', 12)).toEqual(['计划', '（2021—2030', '年）']);
});

test('Latin breaks at blanks; a word that is too long is cut', () => {
  expect(wrap('Department of Public Security', 12)).toEqual(['Department', 'of Public', 'Security']);
  expect(wrap('民政厅 (Department of Civil Affairs)', 20)).toEqual([
    '民政厅 (Department',
    'of Civil Affairs)',
  ]);
  expect(wrap('aaaaaaaaaa', 4)).toEqual(['aaaa', 'aaaa', 'aa']);
});

test('a narrow character at the only break makes no room for a wide one', () => {
  for (const lines of [wrap('a省（（（（省', 9), wrap('a（（省', 5)])
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(9);
  expect(Math.max(...wrap('a（（省', 5).map(widthOf))).toBeLessThanOrEqual(5);
});

test('the first line may be shorter, paragraphs stay', () => {
  expect(wrap('省公安厅', 8, 4)).toEqual(['省公', '安厅']);
  expect(wrap('一\n\n二', 8)).toEqual(['一', '', '二']);
});

test('items are kept whole where they fit', () => {
  expect(wrapItems(['省公安厅、', '民政厅、', '司法厅'], 14)).toEqual(['省公安厅、', '民政厅、司法厅']);
  expect(wrapItems(['省委网信办 (Cyberspace Office), ', '卫健委'], 20)).toEqual([
    '省委网信办',
    '(Cyberspace Office),',
    '卫健委',
  ]);
  expect(wrapItems([], 10)).toEqual([]);
});

test('no line is wider than asked, and nothing but blanks is lost', () => {
  const text = fc.string({
    unit: fc.constantFrom(...Array.from('省民政厅（、。）“”—… abc-12,()👩')),
    maxLength: 200,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 40 }), (words, width) => {
      const lines = wrap(words, width);
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
    }),
  );
});
