// Days in zones that change their clocks, at midnight too, and in one that left out a day (Apia, 2011-12-30).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../model/days.ts';
import { localDay, localMinute, momentOf } from './local-day.ts';

const ZONES = [
  'Asia/Shanghai',
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];

test('every hour of every day comes on that day, once, in order', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ZONES),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 8000 }),
      (zone, hour, offset) => {
        const day = addDays('2012-01-01', offset);
        const moment = momentOf(day, hour, zone);
        expect(localDay(moment, zone)).toBe(day);
        const gap = momentOf(addDays(day, 1), hour, zone).getTime() - moment.getTime();
        expect(Math.abs(gap / 3_600_000 - 24)).toBeLessThanOrEqual(1);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ['2026-12-31T15:59:59Z', 'Asia/Shanghai', '2026-12-31'],
  ['2026-12-31T16:00:00Z', 'Asia/Shanghai', '2027-01-01'],
  ['2027-01-01T04:59:59Z', 'America/New_York', '2026-12-31'],
  // The hour that comes twice in Berlin
  ['2026-10-25T00:30:00Z', 'Europe/Berlin', '2026-10-25'],
  ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
])('%s in %s is %s', (moment, zone, day) => expect(localDay(new Date(moment), zone)).toBe(day));

test('an hour that is skipped comes later, one that comes twice comes first', () => {
  expect(momentOf('2026-03-29', 2, 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:00:00.000Z');
  expect(momentOf('2026-10-25', 2, 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:00:00.000Z');
  expect(momentOf('2026-11-21', 9, 'Asia/Shanghai').toISOString()).toBe('2026-11-21T01:00:00.000Z');
});

test('a zone that there is not is refused', () => {
  expect(() => localDay(new Date(0), 'Asia/Atlantis')).toThrow(RangeError);
});

test('the clock of a zone, to the minute', () => {
  expect(localMinute(new Date('2026-11-21T16:05:59.999Z'), 'Asia/Shanghai')).toBe('2026-11-22 00:05');
  expect(localMinute(new Date('2026-11-21T16:05:00Z'), 'America/New_York')).toBe('2026-11-21 11:05');
});
