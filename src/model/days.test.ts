import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { addDays, dayIn, daysBetween, firstOf, isDay, lastOf, weekdayOf } from './days.ts';

const day = fc
  .integer({ min: 0, max: 400_000 })
  .map((days) => Temporal.PlainDate.from('1900-01-01').add({ days }).toString());

test('counts as Temporal does, over leap years and changes of year', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
      const to = Temporal.PlainDate.from(from).add({ days });
      expect(addDays(from, days)).toBe(to.toString());
      expect(daysBetween(from, to.toString())).toBe(days);
      expect(weekdayOf(to.toString())).toBe(to.dayOfWeek);
    }),
    { numRuns: 500 },
  );
});

test.each([
  [firstOf(2026, 13), '2027-01-01'],
  [lastOf(2024, 2), '2024-02-29'],
  [lastOf(2026, 12), '2026-12-31'],
  [dayIn(2026, 6, 30), '2026-06-30'],
  [dayIn(2026, 2, 30), null],
])('%s', (found, expected) => expect(found).toBe(expected));

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '20261121', '0026-11-21', '1800-01-01', 'tomorrow', ''])(
  '%j is no day',
  (words) => expect(isDay(words)).toBe(false),
);
test('2028-02-29 is a day', () => expect(isDay('2028-02-29')).toBe(true));
