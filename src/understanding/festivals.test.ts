import { afterEach, beforeEach, expect, test } from 'vitest';
import { festivalDay } from './festivals.ts';

// The lunar functions of chinese-days count in the time zone of the process: right only in China.
const zone = process.env['TZ'];
beforeEach(() => {
  process.env['TZ'] = 'Asia/Shanghai';
});
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('festivals of the lunar year are those of chinese-days, in each year of the table', async () => {
  const { getSolarDateFromLunar } = await import('chinese-days');
  const festivals = { 春节: '01-01', 元宵节: '01-15', 端午节: '05-05', 中秋节: '08-15', 重阳节: '09-09' };
  for (let year = 2026; year <= 2040; year++)
    for (const [name, lunar] of Object.entries(festivals))
      expect([year, name, festivalDay(name, `${year}-01-01`)]).toEqual([
        year,
        name,
        getSolarDateFromLunar(`${year}-${lunar}`).date,
      ]);
});

test('beyond the table there is no day rather than a wrong one', () => {
  expect(festivalDay('春节', '2040-06-01')).toBeNull();
  expect(festivalDay('国庆', '2040-06-01')).toBe('2040-10-01');
});

test.each([
  ['national day', '2026-10-01', '2026-10-01'],
  ['national day', '2026-10-02', '2027-10-01'],
  ["new year's day", '2026-11-18', '2027-01-01'],
  ['the spring festival', '2026-11-18', '2027-02-06'],
  ['除夕', '2027-02-06', '2028-01-25'],
  ['泼水节', '2026-11-18', null],
])('%s after %s: %s', (name, today, expected) => {
  expect(festivalDay(name, today)).toBe(expected);
});
