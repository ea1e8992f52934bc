import { describe, expect, test } from 'vitest';
import type { Concept } from '../model/glossary.ts';
import { stemPhrase } from './english.ts';
import { conceptTables, conceptTest, conceptToken, longestAt, PhraseTable } from './phrases.ts';

const NONE = { traditional: '', simplified: '' };

const concept = (zh: string[], en: string[], also: string[] = []): Concept => ({
  id: 'made-up',
  zh,
  also,
  en,
  weight: 'content',
});

describe('phrase tables', () => {
  const table = PhraseTable.of([
    ['婚姻', 0],
    ['婚姻登记', 1],
    ['婚姻登记', 2],
    ['婚姻登记', 2],
    ['', 3],
    ['登记', 4],
  ]);

  test('the longest entry at a place, with all it may stand for', () => {
    expect(longestAt(table, '查婚姻登记管理', 1)).toEqual({ start: 1, end: 5, values: [1, 2] });
    expect(longestAt(table, '婚姻法', 0)).toEqual({ start: 0, end: 2, values: [0] });
  });

  test('nothing where no entry begins, none for empty words', () => {
    expect(longestAt(table, '姻登记', 0)).toBeNull();
    expect(longestAt(table, '', 0)).toBeNull();
    expect(longestAt(table, '婚姻', 2)).toBeNull();
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is no entry', (words) => {
    expect(longestAt(PhraseTable.of([['x'.repeat(20), 0]]), words, 0)).toBeNull();
    expect(PhraseTable.of([[words, 7]]).get(words)).toEqual([7]);
  });

  test('a saved table knows the same words, signs of JSON and line breaks among them', () => {
    const entries: [string, number][] = [
      ['婚姻', 0],
      ['婚"姻\n', 1],
      ['"', 2],
      ['\n', 3],
      ['𠮷日', 4],
      ['ab', 5],
    ];
    const loaded = PhraseTable.load(PhraseTable.of(entries).save());
    for (const [words, value] of entries) expect(loaded.get(words)).toEqual([value]);
    expect(loaded.words().toSorted()).toEqual(entries.map(([words]) => words).toSorted());
    expect(loaded.get('')).toBeUndefined();
    expect(PhraseTable.load(PhraseTable.of([]).save()).words()).toEqual([]);
  });
});

describe('concepts', () => {
  test('a text is about one when it holds a printed term', () => {
    const isAbout = conceptTest(concept(['婚姻登记'], ['marriage'], ['领证']), NONE);
    expect(isAbout('规范婚姻登记管理')).toBe(true);
    expect(isAbout('领证')).toBe(false);
  });

  test('a gap stays inside one sentence', () => {
    const isAbout = conceptTest(concept(['加强…培训'], ['training']), NONE);
    expect(isAbout('加强救助人员的培训')).toBe(true);
    expect(isAbout('加强管理。组织培训')).toBe(false);
    expect(isAbout('加强培训')).toBe(true);
  });

  test('signs of patterns in a term mean themselves', () => {
    const isAbout = conceptTest(concept(['“3.8”…节(日)'], ['x']), NONE);
    expect(isAbout('"3.8"妇女节(日)')).toBe(true);
    expect(isAbout('"3x8"妇女节(日)')).toBe(false);
  });

  test('a question may also use other words; terms with a gap are none of a question', () => {
    const { zh, en } = conceptTables([concept(['婚姻登记', '加强…培训'], ['marriages'], ['领证'])], NONE);
    expect(zh.words()).toEqual(['婚姻登记', '领证']);
    expect(en.words()).toEqual([stemPhrase('marriage')]);
  });

  test('no text can hold the token of a concept', () => {
    expect(conceptToken(12)).toBe('#12');
  });
});
