import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TokenIndex } from './token-index.ts';

const token = fc.constantFrom('婚姻', '登记', '#1', '热线', 'constructor', '"');
const texts = fc.array(fc.record({ own: fc.array(token), context: fc.array(token) }), { minLength: 1 });

test('an index finds the same in whatever order it is asked, built or loaded', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.array(token), { minLength: 1 }), (made, questions) => {
      const numbered = made.map((text, id) => ({ id, ...text }));
      const loaded = TokenIndex.load(TokenIndex.build(numbered).save());
      for (const tokens of questions)
        expect(loaded.search(tokens, 2)).toEqual(TokenIndex.build(numbered).search(tokens, 2));
    }),
  );
});

test('in how many texts a token stands, headings aside', () => {
  const index = TokenIndex.build([
    { id: 0, own: ['婚姻', '婚姻', '登记'], context: [] },
    { id: 1, own: ['婚姻'], context: ['热线'] },
  ]);
  expect(['婚姻', '登记', '热线', 'constructor'].map((word) => index.frequencyOf(word))).toEqual([
    2, 1, 0, 0,
  ]);
});
