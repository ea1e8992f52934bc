import { describe, expect, test } from 'vitest';
import type { Collection } from '../collection/collection.ts';
import { MARKERS } from '../model/phrasebook.ts';
import { plainPhrase, stemPhrase } from '../search/english.ts';
import { PhraseTable } from '../search/phrases.ts';
import { collection, normal } from '../testing/collection.ts';
import { innerConcepts } from './inner-concepts.ts';
import { scan } from './scan.ts';

const nothing = PhraseTable.of([]);
const lead = MARKERS.indexOf('lead');
const stop = MARKERS.indexOf('stop');

/** A collection of a few words: 民政 is a matter, 民政厅 an agency, 牵头 a marker. */
const few: Collection = {
  ...collection,
  agencyTables: {
    zh: PhraseTable.of([['民政厅', 0]]),
    en: PhraseTable.of([[stemPhrase('civil affairs'), 0]]),
    forms: [{ agency: 'civil-affairs', level: 'province' }],
  },
  placeTables: { zh: PhraseTable.of([['福建', 0]]), en: PhraseTable.of([[plainPhrase('Fujian'), 0]]) },
  divisionTables: { zh: PhraseTable.of([]), en: PhraseTable.of([]) },
  markerTables: {
    zh: PhraseTable.of([
      ['牵头', lead],
      ['的婚', stop],
    ]),
    en: PhraseTable.of([
      ['lead', lead],
      ['in charge of', lead],
    ]),
  },
  conceptTables: {
    zh: PhraseTable.of([
      ['民政', 0],
      ['婚姻', 1],
      ['婚姻登记', 2],
      ['登记管理', 3],
      ['ai', 4],
      ['dna数据库', 5],
    ]),
    en: PhraseTable.of([
      [stemPhrase('marriage registration'), 2],
      [stemPhrase('affairs'), 0],
    ]),
  },
  cut: (text) => Array.from(text),
};

const read = (text: string, taken: { start: number; end: number }[] = []): string[] =>
  scan(text, taken, few).hits.map(({ start, end, kind }) => `${kind}:${text.slice(start, end)}`);

describe('the longest words win, whichever lexicon has them', () => {
  test.each([
    ['民政厅牵头', ['agency:民政厅', 'marker:牵头']],
    ['民政牵头', ['concept:民政', 'marker:牵头']],
    ['婚姻登记管理', ['concept:婚姻登记']],
    ['婚姻管理', ['concept:婚姻']],
    ['她的婚姻登记', ['marker:的', 'concept:婚姻登记']],
    ['她的婚', ['marker:的婚']],
    ['福建民政厅婚姻登记', ['place:福建', 'agency:民政厅', 'concept:婚姻登记']],
    ['civil affairs lead', ['agency:civil affairs', 'marker:lead']],
    ['who is in charge of marriage registrations', ['marker:in charge of', 'concept:marriage registrations']],
    ['民政厅 lead 婚姻登记', ['agency:民政厅', 'marker:lead', 'concept:婚姻登记']],
    ['fujian婚姻登记', ['place:fujian', 'concept:婚姻登记']],
    ['建dna数据库', ['concept:dna数据库']],
    ['', []],
  ])('%s', (text, hits) => {
    expect(read(text)).toEqual(hits);
  });

  test('Latin letters do not match inside a word', () => {
    expect(read('用ai找人')).toEqual(['concept:ai']);
    expect(read('said')).toEqual([]);
    expect(read('aid')).toEqual([]);
  });

  test('what is taken is left alone', () => {
    expect(read('民政厅牵头', [{ start: 0, end: 3 }])).toEqual(['marker:牵头']);
    expect(read('民政厅牵头', [{ start: 1, end: 2 }])).toEqual(['marker:牵头']);
  });

  test('of words of one length the agency goes first', () => {
    const both = { ...few, conceptTables: { zh: PhraseTable.of([['民政厅', 9]]), en: nothing } };
    expect(scan('民政厅', [], both).hits).toMatchObject([{ kind: 'agency' }]);
  });
});

describe('words that no lexicon knows', () => {
  const unknown = (text: string): string[] =>
    scan(text, [], few).unknown.map(({ start, end, words }) => {
      expect(text.slice(start, end).toLowerCase()).toBe(words);
      return words;
    });

  test.each([
    ['民政厅牵头天气预报', ['天气预报']],
    ['民政厅牵头了', []],
    ['who leads zebra crossings', ['who', 'leads', 'zebra', 'crossings']],
    ['the of in', []],
  ])('%s', (text, words) => {
    expect(unknown(text)).toEqual(words);
  });
});

describe('over the lexicons of the collection', () => {
  const all = (text: string): string[] => {
    const words = normal(text);
    return scan(words, [], collection).hits.map(
      ({ start, end, kind }) => `${kind}:${words.slice(start, end)}`,
    );
  };

  test.each([
    ['民政厅牵头婚姻登记', ['agency:民政厅', 'marker:牵头', 'concept:婚姻登记']],
    ['省民政厅', ['agency:省民政厅']],
    ['教育厅和公安厅', ['agency:教育厅', 'marker:和', 'agency:公安厅']],
    ['who supports job fairs', ['marker:who', 'marker:supports', 'concept:job fairs']],
  ])('%s', (text, hits) => {
    expect(all(text)).toEqual(hits);
  });

  test('letters that are an entry by themselves do not cut a longer English one', () => {
    expect(all('the DNA database')).toContain('concept:dna database');
    expect(all('DNA归谁管')).toContain('concept:dna');
  });

  test('a matter does not go over “and” into the name of a unit', () => {
    expect(all('police and the education department')).toEqual([
      'agency:police',
      'marker:and',
      'marker:the',
      'agency:education department',
    ]);
  });

  test('hits stand in order and do not overlap', () => {
    for (const { text } of collection.clauses.slice(0, 60)) {
      const words = normal(text);
      const { hits } = scan(words, [], collection);
      expect(hits.length).toBeGreaterThan(0);
      expect(hits.every((hit, i) => i === 0 || hit.start >= (hits[i - 1]?.end ?? 0))).toBe(true);
    }
  });
});

test('concepts inside a longer one', () => {
  const text = '婚姻登记管理';
  const hit = { start: 0, end: 6, values: [9], kind: 'concept', markers: [] } as const;
  expect(innerConcepts(text, { ...hit, values: [9] }, few)).toEqual([2]);
  expect(innerConcepts(text, { ...hit, values: [2] }, few)).toEqual([]);
});
