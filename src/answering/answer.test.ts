import { describe, expect, test } from 'vitest';
import type { Answer } from '../model/answer.ts';
import { answerSchema } from '../model/answer.ts';
import { ask, collection, normal } from '../testing/collection.ts';
import { readMessage } from '../understanding/read-message.ts';
import { nearTo, nearUnits } from './nearest.ts';

const asked = (text: string): Answer => ask(text).answer;
const all = collection.plans.map(({ id }) => id);

/** How many clauses of a plan hold for a condition; lost lines and lost texts are not counted as sure. */
const count = (plan: string, holds: (clause: (typeof collection.clauses)[number]) => boolean): number =>
  collection.clauses.filter((clause) => clause.plan === plan && holds(clause)).length;

describe('counts', () => {
  test.each([
    ['云阳公安局牵头多少条？', 'yunyang-2013', '公安局', 'lead'],
    ['云阳公安局配合多少条？', 'yunyang-2013', '公安局', 'support'],
    ['国家计划里公安部牵头多少条', 'national-2008', '公安部', 'lead'],
    [
      'How many tasks does the Ministry of Education support in the national plan?',
      'national-2008',
      '教育部',
      'support',
    ],
    ['江苏民政厅牵头几条', 'jiangsu-2008', '民政厅', 'lead'],
  ] as const)('%s', (text, plan, name, role) => {
    const expected = count(plan, (clause) => clause[role].some((unit) => unit.name === name));
    const answer = asked(text);
    expect(expected).toBeGreaterThan(0);
    expect(answer).toMatchObject({ kind: 'count', count: expected });
    expect(answer.clauses).toHaveLength(expected);
    expect(answer.text).toContain(String(expected));
  });

  test('what is inferred or has lost its text is not counted', () => {
    const { count: number, clauses } = asked('福建2021公安厅牵头多少条');
    expect(number).toBe(
      count(
        'fujian-2021',
        ({ lead, text, attribution }) =>
          lead.some(({ name }) => name === '公安厅') && text !== '' && attribution !== 'inferred',
      ),
    );
    expect(clauses.every(({ text }) => text !== '')).toBe(true);
  });

  test('nothing is a number too', () => {
    expect(asked('云阳残联牵头多少条')).toMatchObject({ kind: 'count', count: 0, clauses: [] });
  });

  test.each([
    ['How many agencies support anything in Jiangsu?', 'jiangsu-2008', 'support'],
    ['云阳多少家单位牵头', 'yunyang-2013', 'lead'],
  ] as const)('agencies: %s', (text, plan, role) => {
    const names = new Set(
      collection.clauses
        .filter((clause) => clause.plan === plan)
        .flatMap((clause) => clause[role].map(({ name }) => name)),
    );
    const answer = asked(text);
    expect(answer).toMatchObject({ kind: 'count', count: names.size });
    for (const name of names) expect(answer.text).toContain(name);
  });

  test('every measure of a plan', () => {
    for (const { id, title, clauses } of collection.plans)
      expect([id, asked(`${title}一共有多少条任务`).count]).toEqual([id, clauses.length]);
  });
});

describe('partners', () => {
  test('most often first, plan by plan, never the asked unit itself', () => {
    const { answer, card } = ask('福建2021民政厅最常和谁合作');
    const own = answer.clauses.flatMap(({ lead, support }) => [...lead, ...support].map(({ name }) => name));
    const times = (name: string): number => own.filter((other) => other === name).length;
    const partners = card.blocks
      .filter((block) => block.kind === 'row')
      .flatMap(({ label, value }) =>
        label.split('、').map((name) => [value, name, Number.parseInt(value, 10)] as const),
      );
    expect(partners.length).toBeGreaterThan(3);
    expect(partners.map(([, name]) => name)).not.toContain('民政厅');
    expect(partners.map(([, name, number]) => times(name) === Number(number))).not.toContain(false);
    const numbers = partners.map(([, , number]) => Number(number));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  test('a unit without a task has none', () => {
    expect(asked('福建2021外办最常和谁合作')).toMatchObject({ kind: 'none', clauses: [] });
  });
});

describe('names', () => {
  test.each([
    ['劳动保障厅现在叫什么', ['人社厅', '人力社保局', '2009']],
    ['卫健委以前叫什么', ['卫生厅', '人口计生委', '2018']],
    ['What was the health commission called before?', ['卫生部', '2018', 'merged']],
    ['工商局并入了哪里', ['市场监管', '2018']],
    ['What became of the Ministry of Railways?', ['国家铁路局', '2013', 'split']],
  ])('%s', (text, words) => {
    const answer = asked(text);
    expect(answer.kind).toBe('plan');
    for (const word of words) expect(answer.text).toContain(word);
  });

  test('steps stand in the order of their years', () => {
    const years = [...asked('卫健委以前叫什么').text.matchAll(/^(\d{4})：/gmu)].map(([, year]) => year);
    expect(years.length).toBeGreaterThan(1);
    expect(years).toEqual(years.toSorted((a, b) => Number(a) - Number(b)));
  });
});

describe('nearest', () => {
  const near = (name: string, plans: readonly string[] = all): string[] => {
    const unit = readMessage(normal(`${name}牵头什么`), collection).query.units[0];
    if (!unit) throw new Error(`${name} is no unit`);
    return nearUnits(unit.agency, plans, collection);
  };

  test.each([
    // by what they do
    ['应急管理厅', '公安厅'],
    ['应急管理局', '公安局'],
    ['水利厅', '农业厅'],
    ['科技厅', '教育厅'],
    ['体育局', '文旅厅'],
    ['红十字会', '卫生部'],
    ['税务局', '财政局'],
    ['审计厅', '财政厅'],
    // by their name, too
    ['林业厅', '农林厅'],
    ['外汇局', '外交部'],
  ])('%s is near to %s', (name, unit) => {
    expect(near(name)).toContain(unit);
  });

  test.each([
    ['应急管理局', '通信管理局'],
    ['税务局', '商务部'],
    ['人防办', '人事厅'],
    ['气象局', '广电局'],
  ])('%s is not near to %s', (name, unit) => {
    expect(near(name)).not.toContain(unit);
  });

  test('only what the plans in scope print is offered', () => {
    expect(near('应急管理局', ['yunyang-2013'])).toEqual(['公安局', '民政局', '卫生局']);
    expect(near('应急管理局', [])).toEqual([]);
  });

  test('clauses: three at the most, shortened, none without text', () => {
    const [first] = collection.clauses;
    const empty = collection.clauses.filter(({ text }) => text === '');
    const { nearest, nearClauses } = nearTo([...empty, ...collection.clauses.slice(0, 9)]);
    expect(nearest).toHaveLength(3);
    expect(nearest[0]).toBe(first?.id);
    expect(nearClauses.every(({ text }) => text.length <= 31)).toBe(true);
  });
});

describe('related', () => {
  test('what binds all members stands beside, labelled, and is not counted', () => {
    const { related, clauses } = asked('云阳司法局牵头什么');
    expect(related.length).toBeGreaterThan(0);
    expect(related.every(({ why }) => why === 'all-members')).toBe(true);
    expect(related.some(({ id }) => clauses.some((clause) => clause.id === id))).toBe(false);
    expect(asked('云阳司法局配合什么').related).toEqual([]);
  });
});

describe('every answer', () => {
  const questions = [
    ...collection.examples.flatMap(({ zh, en }) => [zh, en]),
    '民政厅牵头什么',
    '谁负责疫苗',
    '旅游厅牵头什么',
    '广东谁负责收养',
    '工委配合哪些任务',
    '帮助',
    '',
    '福建2021哪些条款的责任单位丢失了',
  ];

  test.each(questions)('has its form, and the same bytes each time: %s', (text) => {
    const answer = asked(text);
    expect(answerSchema.safeParse(answer).error).toBeUndefined();
    expect(JSON.stringify(asked(text))).toBe(JSON.stringify(answer));
    expect(answer.corpus).toBe(collection.version);
  });

  test.each(questions)('shows clauses as they stand in the plans: %s', (text) => {
    for (const clause of asked(text).clauses) {
      const { role: _, ...shown } = clause;
      expect(shown).toEqual(collection.clauses.find(({ id }) => id === clause.id));
    }
  });

  test('the examples are answered', () => {
    for (const { zh, en } of collection.examples)
      for (const text of [zh, en])
        expect([text, ['none', 'ambiguous', 'help'].includes(asked(text).kind)]).toEqual([text, false]);
  });
});
