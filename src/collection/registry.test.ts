import { describe, expect, test } from 'vitest';
import type { Agency, AgencyName } from '../model/agency.ts';
import type { Level } from '../model/plan.ts';
import { collection, corpusFolder } from '../testing/collection.ts';
import { readCorpus } from './corpus-files.ts';
import { Registry } from './registry.ts';

const { agencies } = readCorpus(corpusFolder);

const name = (words: string, from: string | null = null, to: string | null = null): AgencyName => ({
  name: words,
  full: null,
  also: [],
  en: ['x y'],
  from,
  to,
});
const agency = (id: string, levels: Agency['levels']): Agency => ({
  id,
  field: { zh: [], en: [] },
  levels,
  kind: 'government',
  succession: [],
  near: [],
  sources: [],
});

describe('the entry of a printed unit', () => {
  const registry = new Registry([
    agency('welfare', { national: [name('民政部')], province: [name('民政厅')], county: [name('民政局')] }),
    agency('old-press', { province: [name('广电局', null, '2013')] }),
    agency('new-press', { province: [name('广电局', '2014')] }),
    agency('party', { province: [{ ...name('宣传部'), also: ['省委宣传部'], full: '中共省委宣传部' }] }),
  ]);
  const idOf = (printed: string, level: Level, year = 2021, short = printed): string | null =>
    registry.idOf({ printed, name: short }, level, year);

  test.each<[string, Level, string | null]>([
    ['民政厅', 'province', 'welfare/province'],
    ['民政部', 'province', 'welfare/national'],
    ['民政局', 'province', 'welfare/county'],
    ['民政局', 'city', 'welfare/county'],
    ['省委宣传部', 'province', 'party/province'],
    ['中共省委宣传部', 'province', 'party/province'],
    ['气象局', 'province', null],
    ['constructor', 'province', null],
  ])('%s in a plan of level %s', (printed, level, id) => {
    expect(idOf(printed, level)).toBe(id);
  });

  test('of two bodies of one name the one in force', () => {
    expect(idOf('广电局', 'province', 2008)).toBe('old-press/province');
    expect(idOf('广电局', 'province', 2021)).toBe('new-press/province');
  });

  test('the printed form goes before the one without its level', () => {
    expect(idOf('省委宣传部', 'province', 2021, '民政厅')).toBe('party/province');
    expect(idOf('省民政厅', 'province', 2021, '民政厅')).toBe('welfare/province');
  });
});

describe('corpus/agencies.json', () => {
  const names = agencies.flatMap(({ id, levels }) =>
    Object.entries(levels).flatMap(([level, list]) => list.map((entry) => ({ id, level, ...entry }))),
  );

  test('stands in the order of its ids', () => {
    const ids = agencies.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('knows every unit of the measures', () => {
    const unknown = collection.clauses.flatMap(({ id, lead, support, other }) =>
      [...lead, ...support, ...other].filter((unit) => unit.id === null).map((unit) => `${id} ${unit.name}`),
    );
    expect(unknown).toEqual([]);
  });

  test('knows every unit of the deadlines but a class of governments', () => {
    const unknown = collection.deadlines.flatMap(({ responsible }) =>
      responsible.filter(({ id }) => id === null).map((unit) => unit.name),
    );
    expect(unknown).toEqual(['县级以上地方人民政府']);
  });

  test('knows every member of the joint conferences', () => {
    const registry = new Registry(agencies);
    const unknown = collection.plans.flatMap((plan) =>
      plan.joint_conference.members.filter(
        (member) =>
          registry.idOf(
            { printed: member, name: member.replace(/^(?:省|全国|中央)(?!委)/u, '') },
            plan.level,
            Number(plan.issue_date?.slice(0, 4)),
          ) === null,
      ),
    );
    expect(unknown).toEqual([]);
  });

  test('the level of a unit is that of its plan, or the plan prints a body of another', () => {
    const levels = new Map(collection.plans.map(({ id, level }) => [id, level]));
    const foreign = collection.clauses.flatMap(({ plan, lead, support }) =>
      [...lead, ...support]
        .filter(({ id }) => id?.split('/')[1] !== levels.get(plan))
        .map((unit) => unit.name),
    );
    expect([...new Set(foreign)]).toEqual([]);
  });

  test('successors exist, and are not the body itself', () => {
    const ids = new Set(agencies.map(({ id }) => id));
    for (const { id, succession } of agencies)
      for (const step of succession) {
        expect(ids).toContain(step.to);
        expect(step.to).not.toBe(id);
        expect(step.levels.length).toBeGreaterThan(0);
      }
  });

  test('a name belongs to one body of a level at a time', () => {
    const bodies = new Map<string, { id: string; from: string | null; to: string | null }[]>();
    for (const { id, level, name: words, also, from, to } of names)
      for (const form of new Set([words, ...also]))
        bodies.set(`${level} ${form}`, [...(bodies.get(`${level} ${form}`) ?? []), { id, from, to }]);
    const clashes = [...bodies].filter(([, list]) =>
      list.some((a, i) =>
        list
          .slice(i + 1)
          .some(
            (b) => a.id !== b.id && (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999'),
          ),
      ),
    );
    expect(clashes).toEqual([]);
  });

  test('years are in order', () => {
    for (const { name: words, from, to } of names)
      expect([words, (from ?? '0') <= (to ?? '9999')]).toEqual([words, true]);
  });

  test('every name has an English one', () => {
    expect(names.filter(({ en }) => en.length === 0).map(({ id, name: words }) => `${id} ${words}`)).toEqual(
      [],
    );
    expect(names.flatMap(({ en }) => en).filter((words) => /\p{Script=Han}/u.test(words))).toEqual([]);
  });
});
