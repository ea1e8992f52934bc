// A digest as a room gets it: marks of its people, and their own dates beside those of the plans.
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../model/days.ts';
import { type MadeDigest, madeDigestSchema, type OwnItem } from '../model/digest.ts';
import { collection } from '../testing/collection.ts';
import { digestOn, type ItemMark } from './digest.ts';
import { everything } from './filter.ts';
import { madeDigest } from './made.ts';

const NOTHING = { plans: [], deadlines: [] };

const own = (given: Partial<OwnItem> = {}): OwnItem => ({
  id: 'own',
  text: '报送年度总结',
  day: '2026-12-15',
  clause: null,
  unit: null,
  snoozed_until: null,
  by: 'slack T1 U1',
  at: '2026-10-01T01:00:00.000Z',
  ...given,
});

/** The days on which it appears, and its rungs: 「11-15 30」. */
function saidOf(
  item: OwnItem,
  [first, last]: [string, string] = ['2026-11-01', '2027-01-10'],
  filter = everything,
): string[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index)).flatMap(
    (on) => {
      const made = madeDigest(on, NOTHING, { own: [item], filter });
      return Object.values(made.own).flatMap((items) => items.map(({ rung }) => `${on.slice(5)} ${rung}`));
    },
  );
}

const itemsOf = ({ groups }: Pick<MadeDigest, 'groups'>) => Object.values(groups).flat();

describe('own dates', () => {
  test('climb the ladder: 30, 14, 7, 3, 1, 0, then each week', () => {
    expect(saidOf(own())).toEqual([
      '11-15 30',
      '12-01 14',
      '12-08 7',
      '12-12 3',
      '12-14 1',
      '12-15 0',
      '12-22 -7',
      '12-29 -14',
      '01-05 -21',
    ]);
  });

  test('are silent after a year', () => {
    const said = saidOf(own({ day: '2025-11-20' }), ['2026-10-20', '2027-12-31']);
    expect(said).toEqual(['10-22 -336', '10-29 -343', '11-05 -350', '11-12 -357', '11-19 -364']);
  });

  test('stand in the groups of the plans, apart from their items, with who wrote them and when', () => {
    const on = '2026-12-15';
    const days = ['2026-12-08', '2026-12-15', '2026-12-18', '2026-12-22', '2026-12-29'];
    const items = days.map((day) => own({ id: day, day }));
    const made = madeDigest(on, collection, { own: items });
    expect(Object.entries(made.own).map(([group, list]) => [group, list.map(({ day }) => day)])).toEqual([
      ['overdue', ['2026-12-08']],
      ['today', ['2026-12-15']],
      ['this_week', ['2026-12-18', '2026-12-22']],
      ['later', ['2026-12-29']],
    ]);
    expect(made.own.today).toMatchObject([{ by: 'slack T1 U1', at: '2026-10-01T01:00:00.000Z' }]);
    const plain = digestOn(on, collection);
    expect(made).toMatchObject({ groups: plain.groups, count: plain.count + 5, late: null });
    expect(madeDigestSchema.parse(made)).toEqual(made);
  });

  test('count for the next day', () => {
    const next = (items: OwnItem[], on = '2026-11-21') => madeDigest(on, collection, { own: items }).next;
    // 2026-12-02: a duty of each of two plans.
    expect(next([])).toEqual({ on: '2026-12-02', count: 2 });
    expect(next([own({ day: '2026-12-10' })])).toEqual({ on: '2026-11-26', count: 1 });
    expect(next([own({ day: '2026-12-16' })])).toEqual({ on: '2026-12-02', count: 3 });
    expect(next([own({ day: '2026-11-24', snoozed_until: '2026-11-23' })])).toEqual({
      on: '2026-11-23',
      count: 1,
    });
  });

  test.each([
    [null, true],
    ['民政厅', true],
    ['省民政厅', true],
    ['公安厅', false],
    // No plan prints it: nobody knows that it is not of the unit.
    ['综合科', true],
  ])('with a filter by unit, one of %s: %s', (unit, passes) => {
    const filter = { ...everything, units: ['civil-affairs/province'], plans: ['fujian-2021'] };
    const made = madeDigest('2026-12-15', collection, { own: [own({ unit })], filter });
    expect(made.own.today.length === 1).toBe(passes);
  });

  test('look no further ahead than wished', () => {
    const made = (horizon: number) =>
      madeDigest('2026-12-08', NOTHING, { own: [own()], filter: { ...everything, horizon } });
    expect([made(6).count, made(7).count]).toEqual([0, 1]);
  });
});

describe('snoozed', () => {
  test('until a day: it comes back on it, and then climbs on', () => {
    expect(saidOf(own({ snoozed_until: '2026-12-09' }))).toEqual([
      '12-09 7',
      '12-12 3',
      '12-14 1',
      '12-15 0',
      '12-22 -7',
      '12-29 -14',
      '01-05 -21',
    ]);
  });

  test('to a day before the ladder begins, beyond the horizon, or after the ladder has ended: it comes on that day', () => {
    expect(saidOf(own({ snoozed_until: '2026-11-03' })).slice(0, 2)).toEqual(['11-03 42', '11-15 30']);
    const near = { ...everything, horizon: 3 };
    expect(saidOf(own({ snoozed_until: '2026-12-02' }), undefined, near)[0]).toBe('12-02 14');
    const old = own({ day: '2025-01-01', snoozed_until: '2026-12-02' });
    expect(saidOf(old)).toEqual(['12-02 -364']);
  });

  test('to a day without a digest: it is in the next one', () => {
    const item = own({ snoozed_until: '2026-11-28' });
    const made = (on: string, since: string) => madeDigest(on, NOTHING, { own: [item], since }).count;
    expect([made('2026-11-27', '2026-11-26'), made('2026-11-30', '2026-11-27')]).toEqual([0, 1]);
    expect(made('2026-11-30', '2026-11-28')).toBe(0);
  });
});

describe('marks on items of the plans', () => {
  const on = '2012-12-24';
  const all = itemsOf(digestOn(on, collection));
  const id = all[0]?.id ?? '';
  const marked = (state: ItemMark['state'], snoozedUntil: string | null, day = on) =>
    itemsOf(madeDigest(day, collection, { marks: [{ item: id, state, snoozedUntil }] })).map(
      (item) => item.id,
    );

  test('what is done does not appear, and nothing else is gone', () => {
    expect(all.length).toBeGreaterThan(1);
    expect(marked('done', null)).toEqual(all.slice(1).map((item) => item.id));
    expect(marked('open', null)).toEqual(all.map((item) => item.id));
  });

  test('what is snoozed appears on its day', () => {
    expect(marked('open', '2012-12-27')).not.toContain(id);
    expect(itemsOf(digestOn('2012-12-27', collection)).map((item) => item.id)).not.toContain(id);
    expect(marked('open', '2012-12-27', '2012-12-27')).toContain(id);
  });

  test('what is snoozed beyond its day appears, though its ladder has ended', () => {
    const duty = itemsOf(digestOn('2026-12-25', collection)).find(({ derived }) => derived);
    expect(duty?.day).toBe('2027-01-01');
    const mark: ItemMark = { item: duty?.id ?? '', state: 'open', snoozedUntil: '2027-01-10' };
    const shown = itemsOf(madeDigest('2027-01-10', collection, { marks: [mark] }));
    expect(shown).toMatchObject([{ id: duty?.id, days_left: -9 }]);
  });

  test('what is done or snoozed is not what comes next', () => {
    const { next } = digestOn('2026-11-21', collection);
    const due = itemsOf(digestOn(next?.on ?? '', collection)).map((item) => item.id);
    expect(due).toHaveLength(2);
    const nextWith = (...marks: ItemMark[]) => madeDigest('2026-11-21', collection, { marks }).next;
    const [first = '', second = ''] = due;
    const done: ItemMark = { item: first, state: 'done', snoozedUntil: null };
    expect(nextWith(done)).toEqual({ on: next?.on, count: 1 });
    const snoozed: ItemMark = { item: second, state: 'open', snoozedUntil: '2026-12-03' };
    expect(nextWith(done, snoozed)).toEqual({ on: '2026-12-03', count: 1 });
  });
});
