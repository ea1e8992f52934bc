import { describe, expect, test } from 'vitest';
import type { Answer } from '../model/answer.ts';
import type { Clause } from '../model/clause.ts';
import { ask, collection } from '../testing/collection.ts';

const asked = (text: string): Answer => ask(text).answer;
const rowsOf = (plan: string): Clause[] => collection.clauses.filter((clause) => clause.plan === plan);
const namesIn = (plan: string, role: 'lead' | 'support'): Set<string> =>
  new Set(rowsOf(plan).flatMap((clause) => clause[role].map(({ name }) => name)));

describe('measures are counted', () => {
  test.each([
    ['国家计划有多少条措施', 'national-2008'],
    ['国家计划有多少任务', 'national-2008'],
    ['how many measures does the Jiangsu plan have?', 'jiangsu-2008'],
  ])('%s', (text, plan) => {
    expect(asked(text)).toMatchObject({ kind: 'count', count: rowsOf(plan).length });
  });

  test.each([
    '五个计划中各有多少条任务',
    '全部计划一共多少条任务',
    'How many measures are there in each plan?',
    'total number of measures',
  ])('%s: all of them, and those of each plan', (text) => {
    const { answer, card } = ask(text);
    expect(answer).toMatchObject({ kind: 'count', count: collection.clauses.length });
    const rows = card.blocks.flatMap((block) =>
      block.kind === 'row' ? Number.parseInt(block.value, 10) : [],
    );
    expect(rows).toEqual(collection.plans.map(({ clauses }) => clauses.length));
  });

  test.each([
    '妇联在各计划中各牵头多少条',
    "how many measures does the women's federation lead in each plan?",
  ])('%s: also where there is none', (text) => {
    const rows = ask(text).card.blocks.flatMap((block) =>
      block.kind === 'row' ? Number.parseInt(block.value, 10) : [],
    );
    const sure = collection.clauses.filter(
      ({ text: words, attribution }) => words !== '' && attribution !== 'inferred',
    );
    expect(rows).toEqual(
      collection.plans.map(
        ({ id }) =>
          sure.filter(({ plan, lead }) => plan === id && lead.some(({ name }) => name === '妇联')).length,
      ),
    );
  });

  test('those with a supporting unit', () => {
    expect(asked('国家计划中有配合单位的任务有多少').count).toBe(
      rowsOf('national-2008').filter(({ support }) => support.length > 0).length,
    );
  });

  test('“how many” by itself is asked back', () => {
    expect(asked('多少条').kind).toBe('ambiguous');
  });
});

describe('units are counted, each once', () => {
  test.each([
    ['福建2021中牵头单位一共有多少个', 'fujian-2021', 'lead'],
    ['云阳有多少个牵头单位', 'yunyang-2013', 'lead'],
    ['福建2008牵头单位数量', 'fujian-2008', 'lead'],
    ['How many supporting agencies are there in Jiangsu?', 'jiangsu-2008', 'support'],
  ] as const)('%s', (text, plan, role) => {
    const names = namesIn(plan, role);
    const answer = asked(text);
    expect(answer).toMatchObject({ kind: 'count', count: names.size });
    for (const name of names) expect(answer.text).toContain(name);
  });

  test.each([
    [
      '既牵头又配合的单位 江苏2008',
      (leads: Set<string>, supports: Set<string>) => leads.intersection(supports),
    ],
    [
      'How many agencies in Jiangsu only support and never lead?',
      (leads: Set<string>, supports: Set<string>) => supports.difference(leads),
    ],
    ['江苏只牵头不配合的单位', (leads: Set<string>, supports: Set<string>) => leads.difference(supports)],
  ])('%s', (text, having) => {
    const names = having(namesIn('jiangsu-2008', 'lead'), namesIn('jiangsu-2008', 'support'));
    const answer = asked(text);
    expect(answer).toMatchObject({ kind: 'count', count: names.size });
    for (const name of names) expect(answer.text).toContain(name);
  });

  test('beside the unit asked for', () => {
    const supporters = new Set(
      rowsOf('fujian-2008')
        .filter(({ lead }) => lead.some(({ name }) => name === '民政厅'))
        .flatMap(({ support }) => support.map(({ name }) => name)),
    );
    expect(asked('民政厅牵头的任务有几个配合单位 福建2008')).toMatchObject({ count: supporters.size });
  });
});

describe('what is left out of a count is said', () => {
  test.each(['民政厅', '残联', '公安厅'])('%s', (name) => {
    const leads = rowsOf('fujian-2021').filter(({ lead }) => lead.some((unit) => unit.name === name));
    const doubtful = leads.filter(({ text, attribution }) => text === '' || attribution === 'inferred');
    expect(doubtful.length).toBeGreaterThan(0);
    for (const [text, said] of [
      [`福建2021${name}牵头几条`, `另有 ${doubtful.length} 条未计入`],
      [`how many measures does ${name} lead in Fujian 2021?`, `${doubtful.length} more not counted`],
    ] as const) {
      const answer = asked(text);
      expect(answer.count).toBe(leads.length - doubtful.length);
      expect(answer.text).toContain(said);
      for (const { path } of doubtful) expect(answer.text).toContain(path);
    }
  });

  test('nothing is said where nothing is', () => {
    expect(asked('云阳公安局牵头多少条？').text).not.toContain('未计入');
  });

  test('a sole lead of which only the line came down', () => {
    const { count, text } = asked('福建2021里残联单独牵头的有几条');
    expect(count).toBe(0);
    expect(text).toContain('二、（四）1（末）（条文缺失）');
  });

  test('an office that leads alone is no fact of the plan', () => {
    for (const [name, plan] of [
      ['国家计划', 'national-2008'],
      ['福建2008', 'fujian-2008'],
      ['江苏', 'jiangsu-2008'],
    ] as const) {
      const own = rowsOf(plan).filter(
        ({ lead }) => lead.map((unit) => unit.name).join() === '联席会议办公室',
      );
      expect(asked(`${name}里联席会议办公室单独牵头的有几条`)).toMatchObject({
        kind: 'count',
        count: own.length,
      });
    }
  });
});
