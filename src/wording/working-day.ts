import type { Card } from '../model/card.ts';
import { digestEn } from './digest-en.ts';
import { digestZh } from './digest-zh.ts';

/** A day in the calendar of working days, the next working day, and the years whose public holidays are not known. */
export type WorkingDay = { day: string; working: boolean; next: string; unknownYears: string[] };

/** What whoever wants a digest on working days should know of a day; nothing on most. */
export function workingDayNotes(
  { day, working, next, unknownYears }: WorkingDay,
  lang: Card['lang'],
): string[] {
  const words = lang === 'zh' ? digestZh : digestEn;
  return [...(working ? [] : [words.dayOff(day, next)]), ...unknownYears.map(words.holidaysUnknown)];
}
