// Years of days: every rung of every item once, nothing after silence.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../model/days.ts';
import type { Deadline } from '../model/deadline.ts';
import { type DigestFilter, digestSchema, type ShownItem } from '../model/digest.ts';
import type { Plan } from '../model/plan.ts';
import { collection } from '../testing/collection.ts';
import { digestOn, itemsBetween, type Known } from './digest.ts';
import { everything } from './filter.ts';
import { closes, ladder } from './ladder.ts';
import { isWorkingDay } from './working-days.ts';

type Said = ShownItem & { on: string };

/** All that the digests of a stretch of days say, each since the one before. */
function saidOn(days: readonly string[], known: Known, filter = everything): Said[] {
  return days.flatMap((on, index) => {
    const { groups } = digestOn(on, known, { filter, since: days[index - 1] ?? addDays(on, -1) });
    return Object.values(groups).flatMap((items) => items.map((item) => ({ ...item, on })));
  });
}

function daysFrom(first: string, last: string): string[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
}

const planOf = (id: string): Plan => {
  const plan = collection.plans.find((other) => other.id === id);
  if (!plan) throw new Error(`no plan ${id}`);
  return plan;
};
const { source } = planOf('fujian-2021').deadlines[0] ?? { source: { start: 0, end: 1 } };

/** A plan of 2026–2027 with one commitment. */
function made(deadline: Partial<Deadline>, plan: Partial<Plan> = {}): Known {
  const own: Plan = {
    ...planOf('fujian-2021'),
    id: 'made-up',
    issue_date: '2026-01-05',
    period: { start: '2026-01-01', end: '2027-12-31' },
    clauses: [],
    ...plan,
  };
  const base: Deadline = {
    plan: own.id,
    clause: null,
    text: '到2026年底完成。',
    date: null,
    kind: 'by',
    rule: '',
    responsible: [],
    source,
  };
  return { plans: [own], deadlines: [{ ...base, ...deadline }] };
}

const steps = (said: readonly Said[]): string => said.map(({ on, rung }) => `${on} ${rung}`).join(', ');

describe('the ladder', () => {
  test('of a day: 30, 14, 7, 3, 1, 0, then each week to four weeks after the end of the plan', () => {
    const said = saidOn(
      daysFrom('2027-11-01', '2028-06-30'),
      made({ date: '2027-12-15', kind: 'by' }, { period: { start: '2026-01-01', end: '2027-12-31' } }),
    );
    expect(said.map(({ rung }) => rung)).toEqual([30, 14, 7, 3, 1, 0, -7, -14, -21, -28, -35, -42]);
    expect(said.at(-1)?.on).toBe('2028-01-26');
  });

  test('of the end of a plan: said once when it has passed', () => {
    const known = made({ date: '2027-12-31', kind: 'period-end' });
    expect(saidOn(daysFrom('2027-11-01', '2028-12-31'), known).map(({ rung }) => rung)).toEqual([
      30, 14, 7, 3, 1, 0, -7,
    ]);
  });

  test('of a plan without an end: a year', () => {
    const known = made({ date: '2026-06-30' }, { period: { start: null, end: null } });
    expect(steps(saidOn(daysFrom('2027-06-01', '2028-06-30'), known).slice(-1))).toBe('2027-06-29 -364');
  });

  test('of festivals: each year of the period, after its issue, never overdue', () => {
    const known = made(
      { kind: 'recurring', rule: 'returns with the festivals “3·8”、“6·1”: 8 March' },
      { issue_date: '2026-04-01' },
    );
    const said = saidOn(daysFrom('2026-01-01', '2028-03-31'), known);
    expect([...new Set(said.map(({ day }) => day))]).toEqual(['2026-06-01', '2027-03-08', '2027-06-01']);
    expect(said.length).toBe(3 * 6);
    expect(said.every(({ days_left }) => days_left >= 0)).toBe(true);
  });

  test('of what returns: ahead of the year and of the quarter', () => {
    const yearly = made({ kind: 'recurring', rule: 'returns every year: “年度预算”' });
    expect(steps(saidOn(daysFrom('2026-01-01', '2028-02-28'), yearly))).toBe('2026-12-02 30, 2026-12-25 7');
    const regular = made({ kind: 'recurring', rule: 'returns: “定期”; no interval is named' });
    expect(saidOn(daysFrom('2026-01-01', '2028-02-28'), regular).map(({ on }) => on)).toEqual([
      '2026-03-25',
      '2026-06-24',
      '2026-09-24',
      '2026-12-25',
      '2027-03-25',
      '2027-06-24',
      '2027-09-24',
    ]);
  });

  test('of a day that returns: overdue for four weeks each time', () => {
    const known = made({ kind: 'recurring', rule: 'returns: “每年6月底”; no day is named' });
    const said = saidOn(daysFrom('2026-01-01', '2028-02-28'), known);
    expect(said.map(({ rung }) => rung)).toEqual([
      30, 14, 7, 3, 1, 0, -7, -14, -21, -28, 30, 14, 7, 3, 1, 0, -7, -14, -21, -28,
    ]);
  });

  test.each(['ongoing', 'relative'] as const)('of what has no day: none (%s)', (kind) => {
    expect(saidOn(daysFrom('2026-01-01', '2028-02-28'), made({ kind }))).toEqual([]);
  });
});

describe('the plans of the collection', () => {
  // A year over the ends of 2008 and 2012 each, and the last year of the last plan.
  const years = [
    ['2008-06-01', '2009-12-31'],
    ['2012-01-01', '2013-06-30'],
    ['2026-01-01', '2027-12-31'],
    ['2030-01-01', '2031-06-30'],
  ] as const;

  test.each(years)('%s to %s: every rung of every item once, none besides', (first, last) => {
    const said = saidOn(daysFrom(first, last), collection);
    const key = (item: { id: string; rung: number }, on: string): string => `${item.id} ${item.rung} ${on}`;
    const expected = itemsBetween(addDays(first, -2000), addDays(last, 40), collection).flatMap((item) =>
      ladder(item, { planEnds: planOf(item.plan).period.end })
        .map((rung) => ({ rung, on: addDays(item.day, -rung) }))
        .filter(({ on }) => on >= first && on <= last)
        .map(({ rung, on }) => key({ id: item.id, rung }, on)),
    );
    expect(said.map((item) => key(item, item.on)).sort()).toEqual(expected.sort());
    expect(new Set(expected).size).toBe(expected.length);
    console.info(
      `${first} – ${last}: ${daysBetween(first, last) + 1} days, ${said.length} reminders of ` +
        `${new Set(said.map(({ id }) => id)).size} items, 0 doubled, 0 missed`,
    );
  });

  test('nothing is said of a plan when it has been silent', () => {
    for (const plan of collection.plans) {
      const end = plan.period.end ?? '';
      const known = { plans: [plan], deadlines: collection.deadlines };
      const last = saidOn(daysFrom(addDays(end, -3), addDays(end, 120)), known).at(-1)?.on ?? '';
      expect(last > end && last <= addDays(end, 28)).toBe(true);
      const after = digestOn(addDays(end, 29), known, { since: null });
      expect(after).toMatchObject({ count: 0, next: null, silent: [{ plan: plan.id, ended: end }] });
    }
  });

  test('ids are unique and stay the same from day to day', () => {
    const items = itemsBetween('2008-01-01', '2031-12-31', collection);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const [first] = itemsBetween('2027-03-01', '2027-04-30', collection);
    expect(itemsBetween('2026-01-01', '2029-12-31', collection)).toContainEqual(first);
  });

  test('the next day is the next on which something is said', () => {
    for (let on = '2026-11-21'; on < '2027-06-30'; on = addDays(on, 29)) {
      const { next } = digestOn(on, collection);
      const empty = daysFrom(addDays(on, 1), addDays(next?.on ?? on, -1));
      expect(empty.every((day) => digestOn(day, collection).count === 0)).toBe(true);
      expect(digestOn(next?.on ?? on, collection).count).toBe(next?.count);
    }
  });

  test('meets its schema, and does not change from call to call', () => {
    const digest = digestOn('2012-12-24', collection);
    expect(digestSchema.parse(digest)).toEqual(digest);
    expect(JSON.stringify(digestOn('2012-12-24', collection))).toBe(JSON.stringify(digest));
  });
});

test('over any gaps between digests nothing is missed and no rung comes twice', () => {
  const known: Known = {
    plans: collection.plans,
    deadlines: collection.deadlines.filter(({ kind }) => kind !== 'ongoing'),
  };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 60, maxLength: 60 }), (gaps) => {
      const days = gaps.reduce<string[]>(
        (all, gap) => [...all, addDays(all.at(-1) ?? '', gap)],
        ['2011-10-15'],
      );
      const said = saidOn(days, known);
      const keys = said.map(({ id, rung }) => `${id} ${rung}`);
      expect(new Set(keys).size).toBe(keys.length);
      const [first = '', last = ''] = [days[0], days.at(-1)];
      for (const item of itemsBetween(addDays(first, 31), last, known)) {
        const rungs = ladder(item, { planEnds: planOf(item.plan).period.end });
        if (addDays(item.day, -(rungs[0] ?? 0)) > last) continue;
        expect(said.some(({ id }) => id === item.id)).toBe(true);
      }
      const passed = said.filter(({ derived, days_left }) => derived && days_left < 0);
      const before = passed.filter(({ id, on }) => said.some((other) => other.id === id && other.on < on));
      expect(before).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('on working days only, weekends and holidays lose nothing', () => {
  const days = daysFrom('2026-11-01', '2027-11-01').filter(isWorkingDay);
  const all = saidOn(daysFrom('2026-11-01', '2027-11-01'), collection);
  const items = new Set(saidOn(days, collection).map(({ id }) => id));
  expect([...new Set(all.map(({ id }) => id))].filter((id) => !items.has(id))).toEqual([]);
});

describe('the first digest', () => {
  test('shows what is under way, not what is silent', () => {
    const known = made({ date: '2026-12-20' });
    const first = (on: string) => digestOn(on, known, { since: null });
    expect([first('2026-11-19').count, first('2026-11-25').count, first('2027-03-03').count]).toEqual([
      0, 1, 1,
    ]);
    expect(first('2026-11-25').groups.later).toMatchObject([{ rung: 30, days_left: 25 }]);
    expect(first('2028-03-01').count).toBe(0);
  });
});

test('groups: overdue, today, the next seven days, later', () => {
  const dates = ['2026-12-03', '2026-12-10', '2026-12-11', '2026-12-17', '2026-12-24', '2027-01-09'];
  const [known] = [made({})];
  const [base] = known.deadlines;
  const deadlines = dates.map((date, start) => ({ ...(base as Deadline), date, source: { start, end: 9 } }));
  const { groups } = digestOn('2026-12-10', { plans: known.plans, deadlines });
  const days = Object.values(groups).map((items) => items.map(({ day }) => day));
  expect(days).toEqual([
    ['2026-12-03'],
    ['2026-12-10'],
    ['2026-12-11', '2026-12-17'],
    ['2026-12-24', '2027-01-09'],
  ]);
});

describe('filters', () => {
  const count = (filter: Partial<DigestFilter>, on = '2009-02-06'): number =>
    digestOn(on, collection, { filter: { ...everything, ...filter } }).count;

  test.each<[Partial<DigestFilter>, number]>([
    [{}, 1],
    [{ units: ['public-security'] }, 1],
    [{ units: ['public-security/province'] }, 1],
    [{ units: ['public-security/county'] }, 0],
    [{ units: ['justice'] }, 1],
    [{ units: ['justice'], role: 'support' }, 1],
    [{ units: ['justice'], role: 'lead' }, 0],
    [{ units: ['public-security'], role: 'support' }, 0],
    [{ units: ['civil-affairs'] }, 0],
    [{ plans: ['fujian-2008'] }, 1],
    [{ plans: ['jiangsu-2008'] }, 0],
    [{ jurisdictions: ['福建省'] }, 1],
    [{ jurisdictions: ['江苏省'] }, 0],
    [{ horizon: 30 }, 1],
    [{ horizon: 29 }, 0],
  ])('%j: %i', (filter, expected) => expect(count(filter)).toBe(expected));
});

test('nothing is overdue on a day that is ours', () => {
  for (const item of itemsBetween('2008-01-01', '2031-12-31', collection).filter(({ derived }) => derived))
    expect(closes(item, { planEnds: planOf(item.plan).period.end })).toBe(item.day);
});
