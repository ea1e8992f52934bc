import { describe, expect, test } from 'vitest';
import type { AnswerClause } from '../model/answer.ts';
import { ask, collection } from '../testing/collection.ts';

const clausesOf = (text: string): AnswerClause[] => ask(text).answer.clauses;
const idsOf = (text: string): string[] => clausesOf(text).map(({ id }) => id);

/** Ids of the clauses that a condition holds for, straight from the plans. */
const where = (plan: string, holds: (lead: string[], support: string[]) => boolean): string[] =>
  collection.clauses
    .filter((clause) => clause.plan === plan)
    .filter(({ lead, support }) =>
      holds(
        lead.map(({ name }) => name),
        support.map(({ name }) => name),
      ),
    )
    .map(({ id }) => id);

describe('filters give exactly the clauses that meet them', () => {
  const f = 'fujian-2021';
  test.each<[string, string[]]>([
    ['民政厅在福建2021牵头什么', where(f, (lead) => lead.includes('民政厅'))],
    ['民政厅在福建2021配合什么', where(f, (_, support) => support.includes('民政厅'))],
    ['民政厅在福建2021有哪些任务', where(f, (lead, support) => [...lead, ...support].includes('民政厅'))],
    [
      '福建2021公安厅和民政厅共同牵头的任务',
      where(f, (lead) => lead.includes('公安厅') && lead.includes('民政厅')),
    ],
    [
      '福建2021公安厅、民政厅牵头的任务',
      where(f, (lead) => lead.includes('公安厅') || lead.includes('民政厅')),
    ],
    [
      '福建2021公安厅牵头、妇联配合的任务',
      where(f, (lead, support) => lead.includes('公安厅') && support.includes('妇联')),
    ],
    [
      '福建2021公安厅牵头但没有民政厅的任务',
      where(f, (lead, support) => lead.includes('公安厅') && ![...lead, ...support].includes('民政厅')),
    ],
    ['福建2021由公安厅单独牵头的任务', where(f, (lead) => lead.join() === '公安厅')],
    ['云阳三个以上单位牵头的任务', where('yunyang-2013', (lead) => lead.length >= 3)],
    [
      '云阳没有配合单位的任务',
      where('yunyang-2013', (lead, support) => support.length === 0 && lead.length > 0),
    ],
    ['云阳只有一家单位牵头的任务', where('yunyang-2013', (lead) => lead.length === 1)],
    [
      '国家计划里公安部和教育部都参与的任务',
      where('national-2008', (lead, support) =>
        ['公安部', '教育部'].every((name) => [...lead, ...support].includes(name)),
      ),
    ],
  ])('%s', (text, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(idsOf(text)).toEqual(ids);
  });

  test('clauses whose responsibility line is lost', () => {
    const lost = collection.clauses.filter(({ attribution }) => attribution === 'unknown');
    expect(lost.length).toBeGreaterThan(0);
    expect(idsOf('福建2021哪些条款的责任单位丢失了')).toEqual(lost.map(({ id }) => id));
  });

  test('two conditions that no clause meets', () => {
    const { answer } = ask('云阳残联和法院共同牵头的任务');
    expect(answer).toMatchObject({ kind: 'none', clauses: [] });
    expect(answer.text).toContain('没有同时符合');
  });
});

describe('the part of the asked unit', () => {
  test('is that of the lists of the clause', () => {
    for (const { lead, support, role } of clausesOf('民政厅在福建2021有哪些任务')) {
      const parts = [lead, support].map((units) => units.some(({ name }) => name === '民政厅'));
      expect(role).toBe(parts[0] ? (parts[1] ? 'both' : 'lead') : 'support');
    }
  });

  test('of two units it is that of the first', () => {
    const roles = clausesOf('福建2021公安厅牵头、妇联配合的任务').map(({ role }) => role);
    expect(new Set(roles)).toEqual(new Set(['lead']));
  });

  test('there is none where no unit is asked for', () => {
    expect(clausesOf('谁负责婚姻登记？').every(({ role }) => role === null)).toBe(true);
  });
});

describe('every clause in an answer to a question for a unit has it in that part', () => {
  test.each(collection.plans.map(({ id }) => id))('%s', (plan) => {
    const { title } = collection.plans.find(({ id }) => id === plan) ?? { title: '' };
    const units = new Set(
      collection.clauses
        .filter((clause) => clause.plan === plan)
        .flatMap(({ lead, support }) => [...lead, ...support].map(({ name }) => name)),
    );
    for (const name of [...units].filter((unit) => !unit.includes('成员单位'))) {
      for (const [verb, role] of [
        ['牵头', 'lead'],
        ['配合', 'support'],
      ] as const) {
        const { answer } = ask(`${title}：${name}${verb}哪些任务`);
        const expected = where(plan, (lead, support) => (role === 'lead' ? lead : support).includes(name));
        const shown = answer.clauses.filter(({ [role]: list }) => list.some((unit) => unit.name === name));
        expect([name, verb, shown.map(({ id }) => id)]).toEqual([name, verb, expected]);
        const taken = answer.understood.agencies.flatMap((agency) => agency.taken.map((unit) => unit.name));
        expect(
          answer.clauses.filter(({ [role]: list }) => !list.some((unit) => taken.includes(unit.name))),
        ).toEqual([]);
      }
    }
  });
});
