import { describe, expect, test } from 'vitest';
import { MARKERS } from '../model/phrasebook.ts';
import { longestAt } from '../search/phrases.ts';
import { ask, collection, corpusFolder, normal } from '../testing/collection.ts';
import { readCorpus } from './corpus-files.ts';

const { concepts, phrasebook, places, examples } = readCorpus(corpusFolder);
const { facts, ...markers } = phrasebook;

const twice = (list: readonly string[]): string[] => list.filter((word, i) => list.indexOf(word) !== i);

describe('names of agencies in questions', () => {
  const read = (text: string): string[] => {
    const words = normal(text);
    const hit = longestAt(collection.agencyTables.zh, words, 0);
    if (hit?.end !== words.length) return [];
    return hit.values.flatMap((value) => {
      const form = collection.agencyTables.forms[value];
      return form ? [`${form.agency}/${form.level ?? 'any'}`] : [];
    });
  };

  test.each([
    ['民政厅', 'civil-affairs/province'],
    ['省民政厅', 'civil-affairs/province'],
    ['省级民政厅', 'civil-affairs/province'],
    ['省政府民政厅', 'civil-affairs/province'],
    ['民政部', 'civil-affairs/national'],
    ['国家民政部', 'civil-affairs/national'],
    ['县民政局', 'civil-affairs/county'],
    ['民政部门', 'civil-affairs/any'],
    ['卫健委', 'health-commission/province'],
    ['民政廳', 'civil-affairs/province'],
    ['省市场监管局', 'market-regulation/province'],
    ['县市场监管局', 'market-regulation/county'],
  ])('%s', (text, id) => {
    expect(read(text)).toContain(id);
  });

  test.each(['民', '省', '婚姻登记', '气象台'])('%s is none', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('every printed name of the plans is known', () => {
    const printed = new Set(
      collection.clauses.flatMap(({ lead, support }) =>
        [...lead, ...support].flatMap((unit) => [unit.printed, unit.name]),
      ),
    );
    expect([...printed].filter((words) => read(words).length === 0)).toEqual([]);
  });
});

describe('corpus/phrasebook.json', () => {
  test('has words in both languages for each sign, none twice', () => {
    for (const [name, { zh, en }] of Object.entries({ ...markers, ...facts })) {
      expect([name, zh.length > 0, en.length > 0]).toEqual([name, true, true]);
      expect([name, twice(zh), twice(en)]).toEqual([name, [], []]);
    }
  });

  test('each language stands in its list', () => {
    for (const [name, { zh, en }] of Object.entries(markers)) {
      expect([name, en.filter((words) => /\p{Script=Han}/u.test(words))]).toEqual([name, []]);
      expect([name, zh.filter((words) => words !== words.trim() || words === '')]).toEqual([name, []]);
    }
  });

  test('every word is found as its sign, unless a longer one or an agency has it', () => {
    const lost = MARKERS.flatMap((marker, number) =>
      phrasebook[marker].zh.filter((words) => {
        const hit = longestAt(collection.markerTables.zh, normal(words), 0);
        const isMatter = concepts.some(({ zh, also }) => [...zh, ...also].includes(words));
        return !isMatter && !hit?.values.includes(number);
      }),
    );
    expect(lost).toEqual([]);
  });
});

describe('corpus/glossary.json', () => {
  const sources = collection.plans
    .flatMap(({ clauses, passages, deadlines }) => [
      ...clauses.flatMap(({ text, section, parent }) => [text, section, parent ?? '']),
      ...passages.flatMap(({ text, section }) => [text, section]),
      ...deadlines.map(({ text }) => text),
    ])
    .map((text) => normal(text).replace(/\s+/gu, ''))
    .join('\n');

  test('stands in the order of its ids', () => {
    const ids = concepts.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
  });

  test('every printed term stands in the collection', () => {
    const missing = concepts.flatMap(({ id, zh }) =>
      zh
        .filter(
          (term) =>
            !normal(term)
              .replace(/\s+/gu, '')
              .split('...')
              .every((part) => sources.includes(part)),
        )
        .map((term) => `${id} ${term}`),
    );
    expect(missing).toEqual([]);
  });

  test('no entry has a word twice, or in two lists', () => {
    const wrong = concepts.filter(
      ({ zh, also, en }) => twice([...zh, ...also]).length + twice(en).length > 0,
    );
    expect(wrong.map(({ id, zh, also, en }) => [id, ...twice([...zh, ...also]), ...twice(en)])).toEqual([]);
  });

  test('each language stands in its list', () => {
    expect(concepts.filter(({ en }) => en.some((words) => /\p{Script=Han}/u.test(words)))).toEqual([]);
  });

  test('each entry is about a text', () => {
    const idle = collection.concepts.filter((_, number) => collection.index.frequencyOf(`#${number}`) === 0);
    expect(idle.length).toBeLessThan(10);
  });
});

describe('corpus/places.json', () => {
  test('stands in order, and no name is of two places', () => {
    const ids = places.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(twice(places.flatMap(({ zh }) => zh))).toEqual([]);
    expect(twice(places.flatMap(({ en }) => en))).toEqual([]);
  });

  test('has the place of every plan below the nation', () => {
    const names = new Set(places.flatMap(({ zh }) => zh));
    const below = collection.plans.filter(({ level }) => level !== 'national');
    expect(below.filter(({ jurisdiction }) => !names.has(jurisdiction))).toEqual([]);
  });
});

describe('corpus/examples.json', () => {
  test.each(examples.flatMap(({ kind, zh, en }) => [zh, en].map((text) => [kind, text] as const)))(
    '%s: %s is answered',
    (_, text) => {
      const { answer } = ask(text);
      expect(['none', 'ambiguous', 'help']).not.toContain(answer.kind);
      expect(answer.text.length).toBeGreaterThan(20);
    },
  );
});
