import { addDays, dayIn, firstOf, lastOf, weekdayOf, yearOf } from '../model/days.ts';

/** What words say of a day. */
export type DayRead =
  | { kind: 'day'; day: string }
  /** Counted by the calendar of working days, which is not known here. */
  | { kind: 'working-days'; count: number }
  /** The words fit two days. */
  | { kind: 'either'; days: [string, string] }
  | { kind: 'no-such-day' }
  /** 每周五: a date that comes again and again. */
  | { kind: 'recurring' };

/**
 * A way of writing a day. `weak`: words that mean a day only where nothing else does, and only apart from other
 * words (下周, 12.15); `bare`: a length of time that is one only where a day is expected (3天).
 */
export type DayForm = {
  form: RegExp;
  strength?: 'weak' | 'bare';
  read: (parts: Record<string, string | undefined>, context: DayContext) => DayRead | null;
};

/** `han`: the text is Chinese, where the month stands before the day. */
export type DayContext = { today: string; han: boolean };

export const onDay = (day: string | null): DayRead =>
  day === null ? { kind: 'no-such-day' } : { kind: 'day', day };

/** A day of a year; without a year, the next one that comes. */
export function dayOfYear(month: number, day: number, year: number | null, today: string): DayRead {
  if (year !== null) return onDay(dayIn(year, month, day));
  const near = dayIn(yearOf(today), month, day);
  return onDay(near !== null && near >= today ? near : dayIn(yearOf(today) + 1, month, day));
}

/** The last day of a month; without a year, of the next one that ends. */
export function endOfMonth(month: number, year: number | null, today: string): DayRead {
  if (month < 1 || month > 12) return { kind: 'no-such-day' };
  return onDay(nextOf((inYear) => lastOf(inYear, month), year, today));
}

/** The day that a year has, or if it has passed in this one, that of the next. */
export function nextOf(dayOf: (year: number) => string, year: number | null, today: string): string {
  if (year !== null) return dayOf(year);
  const near = dayOf(yearOf(today));
  return near >= today ? near : dayOf(yearOf(today) + 1);
}

/** 15 → the next 15th. Months that have no such day are passed over. */
export function dayOfMonth(day: number, today: string): DayRead {
  if (day < 1 || day > 31) return { kind: 'no-such-day' };
  for (let month = Number(today.slice(5, 7)); ; month++) {
    const found = dayInMonth(yearOf(today), month, day);
    if (found !== null && found >= today) return onDay(found);
  }
}

/** A day of a month counted on beyond the year: 2026, 13, 5 → 2027-01-05. */
export function dayInMonth(year: number, month: number, day: number): string | null {
  const first = firstOf(year, month);
  return dayIn(yearOf(first), Number(first.slice(5, 7)), day);
}

/** A weekday (1 = Monday) of this week, or so many weeks later. Weeks begin on Monday. */
export const inWeek = (weekday: number, weeks: number, today: string): string =>
  addDays(today, weekday - weekdayOf(today) + 7 * weeks);

/** A weekday without more: the next one after today. */
export const nextWeekday = (weekday: number, today: string): string =>
  addDays(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);

/** A week ends for offices on Friday, and when that has passed, on Sunday. */
export function endOfWeek(weeks: number, today: string): string {
  const friday = inWeek(5, weeks, today);
  return friday >= today ? friday : inWeek(7, weeks, today);
}

/** So many months later; where the month is shorter, its last day: 31 January + 1 month = 28 February. */
export function addMonths(day: string, months: number): string {
  const [year, month] = [yearOf(day), Number(day.slice(5, 7)) + months];
  return dayInMonth(year, month, Number(day.slice(8))) ?? lastOf(year, month);
}

export const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);

/** Two days that the same words can mean; one that has passed is not meant. */
export function either(first: string | null, second: string | null, today: string): DayRead {
  const possible = [...new Set([first, second])].filter((day) => day !== null);
  const ahead = possible.filter((day) => day >= today);
  const [one = null, other] = ahead.length > 0 ? ahead : possible.slice(0, 1);
  return one !== null && other !== undefined ? { kind: 'either', days: [one, other] } : onDay(one);
}
