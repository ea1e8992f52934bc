import { describe, expect, test } from 'vitest';
import type { Concept } from '../model/glossary.ts';
import type { Plan } from '../model/plan.ts';
import { collection, corpusFolder } from '../testing/collection.ts';
import { readCorpus } from './corpus-files.ts';
import { glossesOf } from './glosses.ts';
import { isPageFurniture } from './page-furniture.ts';
import { textsOf } from './texts.ts';

describe('a compiled collection', () => {
  test('its plans stand by first year, then from the nation down', () => {
    expect(collection.plans.map(({ id }) => id)).toEqual([
      'national-2008',
      'fujian-2008',
      'jiangsu-2008',
      'yunyang-2013',
      'fujian-2021',
    ]);
  });

  test('is of the corpus as it is', () => {
    expect(collection.version).toBe(readCorpus(corpusFolder).version);
  });

  test('every clause, passage and deadline is in the index', () => {
    const { clauses, passages, deadlines } = collection;
    expect(collection.index.size).toBe(clauses.length + passages.length + deadlines.length);
  });

  test('the number of a text in the index is its place', () => {
    for (const id of [0, 50, 150, collection.clauses.length - 5]) {
      const words = collection.cut(collection.clauses[id]?.text ?? '').filter((word) => word.length > 1);
      const terms = words.map((word) => ({ tokens: [word], inner: [], pieces: [], weight: 1 }));
      expect(collection.index.search(terms)[0]?.id).toBe(id);
    }
  });

  test('no name of the language is in a table', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) {
      expect(collection.index.frequencyOf(name)).toBe(0);
      expect(collection.aliases[name]).toBeUndefined();
      expect(collection.alignment[name]).toBeUndefined();
    }
  });

  test('a term of the glossary is no ordinary word', () => {
    const common = new Set(['的', '和', '在']);
    for (const word of common) expect(collection.index.frequencyOf(word)).toBe(0);
  });
});

describe('texts', () => {
  test('clauses, then passages, then deadlines, plan by plan', () => {
    const { clauses, passages, deadlines } = textsOf(collection.plans);
    expect(clauses).toEqual(collection.plans.flatMap((plan) => plan.clauses));
    expect(passages).toHaveLength(
      collection.plans.flatMap((plan) => plan.passages).filter(({ text }) => !isPageFurniture(text)).length,
    );
    expect(passages[0]?.plan).toBe('national-2008');
    expect(deadlines).toEqual(collection.deadlines);
    expect(textsOf([])).toEqual({ clauses: [], passages: [], deadlines: [] });
  });
});

describe('glosses', () => {
  const concept = (id: string, zh: string, weight: Concept['weight'] = 'content'): Concept => ({
    id,
    zh: [zh],
    also: [],
    en: [`the ${id}`, 'other words'],
    weight,
  });
  const gloss = (text: string, concepts: Concept[], frequent: number[] = []): string | undefined => {
    const about = concepts.flatMap(({ zh }, number) => (text.includes(zh[0] ?? '') ? [`#${number}`] : []));
    const texts = [
      { id: 0, words: [], about, context: [] },
      ...frequent.map((number, i) => ({ id: i + 1, words: [], about: [`#${number}`], context: [] })),
    ];
    const plan = { clauses: [{ text }], passages: [], deadlines: [] } as unknown as Plan;
    return glossesOf([plan], concepts, texts, { traditional: '', simplified: '' })[0];
  };

  test('in the order of the text, in the first English words', () => {
    expect(gloss('收养登记和婚姻', [concept('marriage', '婚姻'), concept('adoption', '收养')])).toBe(
      'the adoption; the marriage',
    );
  });

  test('common words tell nothing', () => {
    expect(gloss('妇女婚姻', [concept('women', '妇女', 'common'), concept('marriage', '婚姻')])).toBe(
      'the marriage',
    );
    expect(gloss('天气', [concept('marriage', '婚姻')])).toBe('');
  });

  test('the rarest six', () => {
    const concepts = Array.from('甲乙丙丁戊己庚').map((zh) => concept(zh, zh));
    expect(gloss('甲乙丙丁戊己庚', concepts, [2, 2])?.split('; ')).toEqual([
      'the 甲',
      'the 乙',
      'the 丁',
      'the 戊',
      'the 己',
      'the 庚',
    ]);
  });

  test('there is one for every clause', () => {
    expect(collection.glosses).toHaveLength(collection.clauses.length);
    expect(collection.glosses.filter((words) => /undefined|\p{Script=Han}{5}/u.test(words))).toEqual([]);
  });
});
