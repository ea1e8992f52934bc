import { describe, expect, test } from 'vitest';
import type { Clause } from '../model/clause.ts';
import { ask, collection } from '../testing/collection.ts';

type Parts = { lead: string[]; support: string[] };
type Case = {
  ask: (a: string, b: string, plan: string) => string;
  holds: (parts: Parts, a: string, b: string) => boolean;
};

const isIn = ({ lead, support }: Parts, name: string): boolean => [...lead, ...support].includes(name);
const leadsWithout = (parts: Parts, a: string, b: string): boolean =>
  parts.lead.includes(a) && !isIn(parts, b);

const ZH = {
  'national-2008': '国家计划',
  'fujian-2008': '福建2008',
  'jiangsu-2008': '江苏',
  'yunyang-2013': '云阳',
  'fujian-2021': '福建2021',
};
const EN = {
  'national-2008': 'the national plan',
  'fujian-2008': 'Fujian 2008',
  'jiangsu-2008': 'Jiangsu',
  'yunyang-2013': 'Yunyang',
  'fujian-2021': 'Fujian 2021',
};

const CASES: Case[] = [
  { ask: (a, b, p) => `${zh(p)}中${a}牵头但${b}没有参与的任务`, holds: leadsWithout },
  { ask: (a, b, p) => `${a}牵头而与${b}无关的任务 ${zh(p)}`, holds: leadsWithout },
  { ask: (a, b, p) => `撇开${b}，${a}在${zh(p)}牵头的有哪些`, holds: leadsWithout },
  { ask: (a, b, p) => `除${b}参与的以外，${zh(p)}${a}牵头哪些`, holds: leadsWithout },
  { ask: (_, b, p) => `${zh(p)}哪些任务没有${b}参加`, holds: (parts, _, b) => !isIn(parts, b) },
  {
    ask: (a, b, p) => `${zh(p)}由${a}牵头、没有${b}配合的任务`,
    holds: ({ lead, support }, a, b) => lead.includes(a) && !support.includes(b),
  },
  {
    ask: (a, b, p) => `${zh(p)} ${a}配合而${b}既不牵头也不配合的有哪些`,
    holds: (parts, a, b) => parts.support.includes(a) && !isIn(parts, b),
  },
  { ask: (a, b, p) => `${en(p)}: measures led by ${a} without ${b}`, holds: leadsWithout },
  { ask: (a, b, p) => `measures led by ${a} but not involving ${b} in ${en(p)}`, holds: leadsWithout },
  { ask: (a, b, p) => `${en(p)}: what does ${a} lead that ${b} has no part in?`, holds: leadsWithout },
  {
    ask: (_, b, p) => `${en(p)}: measures where ${b} plays no role`,
    holds: (parts, _, b) => !isIn(parts, b),
  },
  {
    ask: (a, b, p) => `${en(p)} measures supported by ${a} but not led by ${b}`,
    holds: ({ lead, support }, a, b) => support.includes(a) && !lead.includes(b),
  },
];

function zh(plan: string): string {
  return ZH[plan as keyof typeof ZH];
}

function en(plan: string): string {
  return EN[plan as keyof typeof EN];
}

const partsOf = ({ lead, support }: Clause): Parts => ({
  lead: lead.map(({ name }) => name),
  support: support.map(({ name }) => name),
});

describe('exclusions give exactly the clauses that meet them, for units of every plan', () => {
  test.each(collection.plans.map(({ id }) => id))('%s', (plan) => {
    const rows = collection.clauses.filter(
      (clause) => clause.plan === plan && clause.attribution !== 'unknown',
    );
    const names = (list: readonly Clause['lead'][]): string[] =>
      [...new Set(list.flat().map(({ name }) => name))].filter((name) => !name.includes('成员单位'));
    const leads = names(rows.map(({ lead }) => lead));
    const all = names(rows.map(({ lead, support }) => [...lead, ...support]));
    for (const [i, { ask: question, holds }] of CASES.entries())
      for (let k = 0; k < 4; k++) {
        const [a = '', b = ''] = [leads[(i + k * 3) % leads.length], all[(i * 5 + k * 7 + 2) % all.length]];
        if (a === b) continue;
        const text = question(a, b, plan);
        const expected = rows.filter((clause) => holds(partsOf(clause), a, b)).map(({ id }) => id);
        expect([text, ask(text).answer.clauses.map(({ id }) => id)]).toEqual([text, expected]);
      }
  });

  test('measures whose units are lost are not called free of a unit, and are counted', () => {
    const lost = collection.clauses.filter(
      ({ plan, attribution }) => plan === 'fujian-2021' && attribution === 'unknown',
    ).length;
    expect(lost).toBeGreaterThan(0);
    const { answer } = ask('福建2021哪些任务公安厅没有参与');
    expect(answer.clauses.every(({ attribution }) => attribution !== 'unknown')).toBe(true);
    expect(answer.text).toContain(`另有 ${lost} 条的责任行已丢失`);
    expect(ask('Fujian 2021: measures that do not involve 公安厅').answer.text).toContain(
      `${lost} more lost`,
    );
  });
});

describe('others than the units named', () => {
  test('nobody else is said, with who it is', () => {
    for (const [text, said] of [
      ['除民政局外云阳谁负责婚姻登记', '没有民政局以外的单位牵头'],
      ['Who other than 民政局 leads marriage registration in Yunyang?', 'Nobody else'],
    ] as const) {
      const { answer } = ask(text);
      expect(answer).toMatchObject({ kind: 'none', clauses: [] });
      expect(answer.text).toContain(said);
      expect(answer.text).toMatch(/[（(]民政局[）)]/u);
    }
  });

  test.each([
    ['除公安局外，云阳谁负责婚姻登记', '除公安局外，牵头：民政局。'],
    ['除了民政厅，2021还有谁负责代孕', '除民政厅外，牵头：卫健委、公安厅。'],
    [
      'Apart from 民政厅, who is responsible for surrogacy in Fujian 2021?',
      'beside 民政厅: lead: 卫健委, 公安厅.',
    ],
  ])('%s', (text, said) => {
    const { answer } = ask(text);
    expect(answer.kind).toBe('agencies');
    expect(answer.text).toContain(said);
  });

  test('without a matter they are counted and named', () => {
    const leads = new Set(
      collection.clauses
        .filter(({ plan }) => plan === 'fujian-2021')
        .flatMap(({ lead }) => lead.map(({ name }) => name)),
    );
    leads.delete('公安厅');
    const { answer } = ask('福建2021除了公安厅，还有谁牵头');
    expect(answer).toMatchObject({ kind: 'count', count: leads.size });
    for (const name of leads) expect(answer.text).toContain(name);
  });
});
