import { describe, expect, test } from 'vitest';
import { ClauseIndex, type IndexedText, type SoughtTerm } from './clause-index.ts';
import { TokenIndex } from './token-index.ts';

const text = (id: number, words: string, about = '', context = ''): IndexedText => ({
  id,
  words: words.split(' ').filter(Boolean),
  about: about.split(' ').filter(Boolean),
  context: context.split(' ').filter(Boolean),
});

const term = (parts: Partial<SoughtTerm>): SoughtTerm => ({
  tokens: [],
  inner: [],
  pieces: [],
  weight: 1,
  ...parts,
});

const index = ClauseIndex.build([
  text(0, '婚姻 登记', '#1'),
  text(1, '收养 登记', '#2', '婚姻'),
  text(2, '热线 妇女', '#3 #4'),
  text(3, '热线', '#3', '#9'),
  text(4, '专栏', '#9'),
]);

describe('coverage', () => {
  test('the found share of the weight', () => {
    const [best, next] = index.search([
      term({ tokens: ['婚姻'], weight: 3 }),
      term({ tokens: ['登记'], weight: 1 }),
    ]);
    expect(best).toMatchObject({ id: 0, coverage: 1, found: [0, 1] });
    expect(next).toMatchObject({ id: 1, coverage: (3 * 0.5 + 1) / 4 });
  });

  test('in the heading only, a term counts half', () => {
    expect(index.search([term({ tokens: ['#9'] })])).toMatchObject([
      { id: 4, coverage: 1 },
      { id: 3, coverage: 0.5 },
    ]);
  });

  test('any token of a term finds it', () => {
    expect(index.search([term({ tokens: ['#1', '#2'] })]).map(({ id }) => id)).toEqual([0, 1]);
  });

  test('concepts inside a phrase count for a part of it', () => {
    const hits = index.search([term({ tokens: ['#99'], inner: ['#3', '#4'] })]);
    expect(hits.map(({ id, coverage }) => [id, coverage])).toEqual([
      [2, 0.7],
      [3, 0.35],
    ]);
  });

  test('concepts inside a phrase do not count in a heading', () => {
    expect(index.search([term({ inner: ['#9'] })])).toMatchObject([
      { id: 4, coverage: 0.7 },
      { id: 3, coverage: 0, found: [] },
    ]);
  });

  test('most pieces of a word must be there', () => {
    const most = term({ pieces: ['婚姻', '登记', '姻登'] });
    const few = term({ pieces: ['婚姻', '姻登', '登管', '管理'] });
    expect(index.search([most])[0]).toMatchObject({ id: 0, coverage: 2 / 3 });
    expect(index.search([few]).every(({ coverage }) => coverage === 0)).toBe(true);
  });

  test('the best first, equal ones in order', () => {
    const ids = index.search([term({ tokens: ['热线'] }), term({ tokens: ['#4'] })]).map(({ id }) => id);
    expect(ids).toEqual([2, 3]);
  });
});

describe('nothing', () => {
  test.each([
    ['no terms', []],
    ['no weight', [term({ tokens: ['婚姻'], weight: 0 })]],
    ['unknown tokens', [term({ tokens: ['天气'] })]],
    ['names of the language', [term({ tokens: ['constructor', '__proto__', 'hasOwnProperty'] })]],
  ])('%s', (_, terms) => {
    expect(index.search(terms)).toEqual([]);
  });
});

test('a name of the language beside a known word is only unknown', () => {
  const [best] = index.search([
    term({ tokens: ['热线'] }),
    term({ tokens: ['constructor'], inner: ['toString'], pieces: ['valueOf'] }),
  ]);
  expect(best).toMatchObject({ coverage: 0.5, found: [0] });
});

describe('frequency', () => {
  test('counts texts, not words; a heading does not count', () => {
    expect(index.frequencyOf('登记')).toBe(2);
    expect(index.frequencyOf('婚姻')).toBe(1);
    expect(index.frequencyOf('constructor')).toBe(0);
  });

  test('the rarer a token, the more it tells', () => {
    expect(index.rarity(1)).toBeGreaterThan(index.rarity(3));
    expect(index.rarity(5)).toBeGreaterThan(0);
  });
});

test('a saved index answers as the one it was saved from', () => {
  const { about, words } = index.parts();
  const loaded = ClauseIndex.load({
    about: TokenIndex.load(about.save()),
    words: () => TokenIndex.load(words.save()),
  });
  const terms = [term({ tokens: ['登记'] }), term({ tokens: ['#1'], weight: 2 })];
  expect(loaded.search(terms)).toEqual(index.search(terms));
  expect(loaded.size).toBe(5);
});
