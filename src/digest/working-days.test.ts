import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { addDays, weekdayOf } from '../model/days.ts';
import { addWorkingDays, isWorkingDay, knowsYear, workingDayAfter } from './working-days.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test.each([
  ['2026-11-20', true, 'Friday'],
  ['2026-11-21', false, 'Saturday'],
  ['2026-10-01', false, 'National Day'],
  ['2026-10-10', true, 'make-up Saturday'],
  ['2026-02-17', false, 'Spring Festival'],
  ['2025-09-28', true, 'make-up Sunday'],
  ['2008-05-02', false, 'Labour Day, arranged'],
  // Years of which no arrangement is known: the fixed holidays only
  ['2040-01-02', true, 'Monday'],
  ['2040-10-01', false, 'National Day'],
  ['2040-02-13', true, 'Spring Festival, not known'],
])('%s: %s (%s)', (day, working) => expect(isWorkingDay(day)).toBe(working));

test('each known year has about 250 working days, whatever the zone of the process', () => {
  const years = Array.from({ length: 40 }, (_, index) => 2000 + index).filter(knowsYear);
  expect(years.slice(0, 3)).toEqual([2004, 2005, 2006]);
  expect(years.length).toBe((years.at(-1) ?? 0) - 2003);
  for (const TZ of ['America/Santiago', 'Pacific/Apia', 'Asia/Shanghai']) {
    process.env['TZ'] = TZ;
    const counts = years.map((year) => {
      let working = 0;
      for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1))
        if (isWorkingDay(day)) working += 1;
      return working;
    });
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(245);
    expect(Math.max(...counts)).toBeLessThanOrEqual(255);
  }
  // Who reads this on an update of chinese-days: the years are named in both READMEs.
  for (const file of ['README.md', 'README.zh-CN.md'])
    expect(readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8')).toContain(
      `${years[0]}–${years.at(-1)}`,
    );
  console.info(`holidays known: ${years[0]}–${years.at(-1)}`);
});

test('in a year that is not known no day of a weekend is a working day', () => {
  const days = Array.from({ length: 366 }, (_, index) => addDays('2040-01-01', index));
  expect(days.filter((day) => weekdayOf(day) > 5 && isWorkingDay(day))).toEqual([]);
});

test.each([
  ['2026-11-20', '2026-11-23', 'Friday'],
  ['2026-10-09', '2026-10-10', 'before a make-up Saturday'],
  ['2026-09-30', '2026-10-08', 'National Day'],
  ['2039-12-31', '2040-01-02', 'into a year that is not known'],
])('%s: the next working day is %s (%s)', (day, next) => expect(workingDayAfter(day)).toBe(next));

test.each([
  ['2026-11-18', 5, '2026-11-25', 'over a weekend'],
  ['2026-11-21', 1, '2026-11-23', 'from a Saturday'],
  ['2026-09-30', 3, '2026-10-10', 'over National Day, with the make-up Saturday'],
  ['2026-11-18', 0, '2026-11-18', 'none'],
])('%s and %i working days: %s, %s', (day, count, expected) => {
  expect(addWorkingDays(day, count)).toBe(expected);
});
