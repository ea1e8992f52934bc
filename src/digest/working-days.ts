// The data file and not the functions of the package: those count in the time zone of the process, and give wrong
// days in zones that change their clocks at midnight (America/Santiago).
import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, weekdayOf } from '../model/days.ts';

const { holidays, workdays }: { holidays: Record<string, string>; workdays: Record<string, string> } =
  calendar;

/** Public holidays with a fixed day in every year since 2025 (全国年节及纪念日放假办法). */
const FIXED = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']);

/** Whether the State Council's arrangement of the year, which appears in November before it, is in our data. */
export function knowsYear(year: number): boolean {
  return Object.hasOwn(holidays, `${year}-10-01`);
}

/**
 * Working days in China, with holidays and make-up working days as arranged for each year. In a year whose arrangement is
 * not known: Monday to Friday without the holidays that have a fixed day. Then a digest can come on a holiday
 * (Spring Festival), and what a make-up Saturday would have brought comes on Monday; nothing is lost.
 */
export function isWorkingDay(day: string): boolean {
  const inWeek = weekdayOf(day) <= 5;
  if (Object.hasOwn(workdays, day)) return true;
  if (Object.hasOwn(holidays, day)) return false;
  return inWeek && (knowsYear(Number(day.slice(0, 4))) || !FIXED.has(day.slice(5)));
}

/** The first working day after a day. */
export const workingDayAfter = (day: string): string => addWorkingDays(day, 1);

/** The working day that comes so many working days after a day, which itself does not count. */
export function addWorkingDays(day: string, count: number): string {
  let found = day;
  for (let left = count; left > 0; ) {
    found = addDays(found, 1);
    if (isWorkingDay(found)) left--;
  }
  return found;
}
