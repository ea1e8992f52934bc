import { describe, expect, test } from 'vitest';
import type { Agency } from '../model/agency.ts';
import type { Level } from '../model/plan.ts';
import { ask, collection, planIds } from '../testing/collection.ts';
import { lineage } from './lineage.ts';
import { takenUnits } from './taken-units.ts';

/** 「fujian-2008 劳动保障厅」 for each unit that is taken for an asked one. */
const taken = (ids: string[], plans: string, stated = true, level: Level | null = null): string[] =>
  takenUnits(
    { asked: 'x', ids, level },
    { plans: { ids: planIds(plans), stated, missing: [] } },
    collection,
  ).flatMap(({ plan, units, steps }) => units.map(({ name }) => `${plan} ${name} ${steps}`));

describe('the unit that a plan prints for an asked one', () => {
  test.each<[string, string, string, string[]]>([
    ['itself', 'civil-affairs', 'f21', ['fujian-2021 民政厅 0']],
    ['of another level', 'civil-affairs', 'n', ['national-2008 民政部 0']],
    ['under an older name', 'transport', 'f8', ['fujian-2008 交通厅 0']],
    ['its predecessors', 'human-resources', 'f8', ['fujian-2008 劳动保障厅 1', 'fujian-2008 人事厅 1']],
    ['its successor', 'labour-social-security', 'f21', ['fujian-2021 人社厅 1']],
    ['two steps up', 'health-commission', 'n', ['national-2008 卫生部 2', 'national-2008 人口计生委 2']],
    ['two steps down', 'population-family-planning', 'f21', ['fujian-2021 卫健委 2']],
    ['by the step of its level', 'agriculture-rural', 'y', ['yunyang-2013 农委 1']],
    ['one merged at its level only', 'culture', 'y', ['yunyang-2013 文广新局 1']],
    ['none, where it is not printed', 'foreign-affairs', 'y', []],
    ['none, before a step was taken', 'legal-affairs-office', 'y', []],
    ['not one it was merged with later', 'quality-supervision', 'f8', []],
    ['not what was split off from the same body', 'publicity', 'f21', []],
    ['not who took its work over later', 'railway-ministry', 'f8', []],
    ['not what it was merged with later and split from again', 'press-publication', 'f8', []],
    ['none for an unknown name', 'no-such-agency', 'n', []],
  ])('%s: %s in %s', (_, id, plans, expected) => {
    expect(taken([id], plans)).toEqual(expected);
  });

  test('without a plan named, the body itself where any plan prints it', () => {
    expect(taken(['human-resources'], 'n f8 j y f21', false)).toEqual([
      'yunyang-2013 人力社保局 0',
      'fujian-2021 人社厅 0',
    ]);
  });

  test('without a plan named, a name of one level means its plans; with one, that plan', () => {
    expect(taken(['civil-affairs'], 'n f8 j y f21', false, 'national')).toEqual(['national-2008 民政部 0']);
    expect(taken(['civil-affairs'], 'n f8 j y f21', false, 'city')).toEqual(['yunyang-2013 民政局 0']);
    expect(taken(['civil-affairs'], 'f21', true, 'national')).toEqual(['fujian-2021 民政厅 0']);
  });
});

describe('lineage', () => {
  const agency = (id: string, succession: [string, number | null, Level[]][]): Agency => ({
    id,
    field: { zh: [], en: [] },
    levels: {},
    kind: 'government',
    succession: succession.map(([to, year, levels]) => ({ to, year, levels, relation: 'merged' })),
    near: [],
    sources: [],
  });
  const agencies = [
    agency('a', [['c', 2010, ['province']]]),
    agency('b', [['c', 2010, ['province']]]),
    agency('c', [
      ['d', 2018, ['province']],
      ['e', 2018, ['province']],
    ]),
    agency('d', [['a', 2020, ['province']]]),
    agency('e', []),
  ];

  test('goes up and down step by step, and ends where the succession is a circle', () => {
    expect([...lineage(['a'], agencies)]).toEqual([['a'], ['c', 'd'], ['b', 'e']]);
    expect([...lineage(['e'], agencies)]).toEqual([['e'], ['c'], ['a', 'b', 'd']]);
  });

  test('no step leads further than the third', () => {
    const chain = ['1', '2', '3', '4', '5', '6'].map((id, i) => agency(id, [[String(i + 2), null, []]]));
    expect([...lineage(['1'], chain)]).toEqual([['1'], ['2'], ['3'], ['4']]);
  });

  test.each<[number, string[][]]>([
    [2005, [['c'], ['a', 'b'], ['d']]],
    [2015, [['c']]],
    [2019, [['c'], ['d', 'e']]],
  ])('in %d', (year, rings) => {
    expect([...lineage(['c'], agencies, { year, level: 'province' })]).toEqual(rings);
  });

  test('a step of another level is taken where none of its own is known', () => {
    const steps = [
      agency('x', [
        ['y', 2008, ['national']],
        ['y', 2014, ['county']],
      ]),
      agency('y', []),
    ];
    expect([...lineage(['x'], steps, { year: 2010, level: 'county' })]).toEqual([['x']]);
    expect([...lineage(['x'], steps, { year: 2010, level: 'national' })]).toEqual([['x'], ['y']]);
    expect([...lineage(['x'], steps, { year: 2010, level: 'province' })]).toEqual([['x'], ['y']]);
  });

  test('every agency of the registry ends', () => {
    const rings = collection.agencies.map(({ id }) => [...lineage([id], collection.agencies)]);
    expect(Math.max(...rings.map((own) => own.length))).toBeLessThanOrEqual(4);
    expect(rings.every((own) => new Set(own.flat()).size === own.flat().length)).toBe(true);
  });
});

describe('the reply says which unit was taken', () => {
  test.each([
    ['人社厅在福建2008计划里牵头什么？', ['“人社厅”在福建 2008中为“劳动保障厅”', '2009']],
    ['政法委在福建2008牵头什么', ['“政法委”在福建 2008中为“综治办”', '2018']],
    ['市场监管局在江苏配合什么', ['“市场监管局”在江苏 2008中为“工商局”']],
    ['民政部在福建2021牵头什么', ['“民政部”在福建 2021中为“民政厅”']],
    ['教育局在云阳负责什么', ['“教育局”在云阳 2013中为“教委”']],
    ['交通运输厅在福建2008牵头什么', ['“交通运输厅”在福建 2008中为“交通厅”']],
    ['What does the health commission support in the national plan?', ['“卫生部”', '2018', 'National 2008']],
  ])('%s', (text, words) => {
    const { answer } = ask(text);
    expect(answer.kind).toBe('tasks');
    for (const word of words) expect(answer.text).toContain(word);
  });

  test('a body that a plan does not know is not replaced', () => {
    expect(ask('质监局在福建2008配合什么').answer).toMatchObject({ kind: 'none', clauses: [] });
    expect(ask('质监局在福建2008配合什么').answer.text).toContain('责任单位中没有“质监局”');
    expect(ask('省委宣传部在福建2021牵头什么').answer).toMatchObject({ kind: 'none', clauses: [] });
  });

  test('a member without a task is known, and has none', () => {
    const { answer } = ask('省委宣传部在福建2021牵头什么');
    expect(answer.text).toContain('没有由“省委宣传部”承担的相应任务');
  });
});
