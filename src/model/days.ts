/** Arithmetic with ISO days (2026-11-21): no moment, no time zone, so no day is ever 23 or 25 hours long. */

const DAY = 86_400_000;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

export function addDays(day: string, days: number): string {
  return dayOf(timeOf(day) + days * DAY);
}

/** From `from` to `to`: 2026-12-31 → 2027-01-01 is 1. */
export function daysBetween(from: string, to: string): number {
  return (timeOf(to) - timeOf(from)) / DAY;
}

export function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return new Date(timeOf(day)).getUTCDay() || 7;
}

/** The first day of a month; months beyond the year count on: 2026, 13 → 2027-01-01. */
export function firstOf(year: number, month: number): string {
  return dayOf(Date.UTC(year, month - 1, 1));
}

export function lastOf(year: number, month: number): string {
  return addDays(firstOf(year, month + 1), -1);
}

/** A day that there is; null for 30 February. */
export function dayIn(year: number, month: number, day: number): string | null {
  const found = dayOf(Date.UTC(year, month - 1, day));
  return found.slice(5, 7) === String(month).padStart(2, '0') ? found : null;
}

/** Whether the words are an ISO day between 1900 and 2999: 2026-02-29 is none. */
export function isDay(words: string): boolean {
  if (!/^(?:19|2\d)\d\d-\d\d-\d\d$/u.test(words)) return false;
  const time = timeOf(words);
  return !Number.isNaN(time) && dayOf(time) === words;
}
