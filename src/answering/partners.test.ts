import { describe, expect, test } from 'vitest';
import type { Clause } from '../model/clause.ts';
import { ask, collection } from '../testing/collection.ts';

type Part = 'lead' | 'support' | 'either';

const unitsIn = ({ lead, support }: Clause, part: Part): string[] =>
  (part === 'either' ? [...lead, ...support] : part === 'lead' ? lead : support).map(({ name }) => name);

/** Units of some clauses by the number of clauses they have a part in, most first. */
function tallied(clauses: readonly Clause[], part: Part, without: string | null): [string, number][] {
  const names = new Set(
    clauses.flatMap((clause) => unitsIn(clause, part)).filter((name) => name !== without),
  );
  return [...names]
    .map((name): [string, number] => [
      name,
      clauses.filter((clause) => unitsIn(clause, part).includes(name)).length,
    ])
    .toSorted(([, a], [, b]) => b - a);
}

/** The rows of a reply: names with the number that stands beside them. */
function shownIn(text: string): [string, number][] {
  return ask(text)
    .card.blocks.filter((block) => block.kind === 'row')
    .flatMap(({ label, value }) =>
      label.split(/、|, /u).map((name): [string, number] => [name, Number.parseInt(value, 10)]),
    );
}

const byName = (list: [string, number][]): [string, number][] =>
  list.toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('units by the number of their measures', () => {
  test.each<[text: string, plan: string, part: Part, unit: string | null, as: Part]>([
    ['哪个单位牵头最多 福建2021', 'fujian-2021', 'lead', null, 'either'],
    ['Which agency leads the most measures in Yunyang?', 'yunyang-2013', 'lead', null, 'either'],
    ['江苏配合最多的单位是哪个', 'jiangsu-2008', 'support', null, 'either'],
    ['与妇联一起出现最多的单位是谁 云阳', 'yunyang-2013', 'either', '妇联', 'either'],
    [
      'Which agency supports the Ministry of Public Security most often?',
      'national-2008',
      'support',
      '公安部',
      'lead',
    ],
    ['国家计划中配合公安部最多的单位', 'national-2008', 'support', '公安部', 'lead'],
    ['哪个单位和民政局一起牵头最多 云阳', 'yunyang-2013', 'lead', '民政局', 'lead'],
  ])('%s', (text, plan, part, unit, as) => {
    const clauses = collection.clauses.filter(
      (clause) => clause.plan === plan && (unit === null || unitsIn(clause, as).includes(unit)),
    );
    const expected = tallied(clauses, part, unit);
    const shown = shownIn(text);
    expect(byName(shown)).toEqual(byName(expected));
    expect(shown.map(([, count]) => count)).toEqual(expected.map(([, count]) => count));
    const { title } = ask(text).card;
    for (const [name, count] of expected.filter(([, number]) => number === expected[0]?.[1])) {
      expect(title).toContain(name);
      expect(title).toContain(String(count));
    }
  });

  test('shown are the measures of the first', () => {
    const { clauses } = ask('哪个单位牵头最多 福建2021').answer;
    const own = collection.clauses.filter(
      ({ plan, lead }) => plan === 'fujian-2021' && lead.some(({ name }) => name === '公安厅'),
    );
    expect(clauses.map(({ id }) => id)).toEqual(own.map(({ id }) => id));
  });
});

describe('plans by the number of their measures', () => {
  test.each(['哪个计划任务最多', 'which plan has the most measures?'])('%s', (text) => {
    const counts = collection.plans.map(({ clauses }) => clauses.length).toSorted((a, b) => b - a);
    expect(shownIn(text).map(([, count]) => count)).toEqual(counts);
    expect(ask(text).answer).toMatchObject({ kind: 'count', count: counts[0] });
  });

  test('equal ones are named together', () => {
    const leads = (plan: string, name: string): number =>
      collection.clauses.filter((clause) => clause.plan === plan && unitsIn(clause, 'lead').includes(name))
        .length;
    expect(leads('yunyang-2013', '民政局')).toBe(leads('fujian-2021', '民政厅'));
    const { title } = ask('哪个计划里民政部门牵头的任务最多').card;
    expect(title).toContain('云阳 2013、福建 2021');
  });
});
