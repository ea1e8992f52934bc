import { parseNumeral } from '../model/numerals.ts';

/** The signs for nought that typists put between Chinese numerals: 〇, ○, letters O of three alphabets. */
const N = '[\\d〇零○◯OoΟοОо一二三四五六七八九十]';
/** A full date; its 日 may be missing at the end of a line: 「2018年03月27」. */
export const DATE = new RegExp(
  `(${N}{4})\\s*年\\s*(${N}{1,3})\\s*月\\s*(${N}{1,3})\\s*(?:[日号]|(?=\\s*$))`,
  'mu',
);

/** The day a full date names: 「2021年10月25日」「二○○八年六月十一日」「二OO五年八月五日」「2021-11-03」, or null. */
export function dayOf(words: string): string | null {
  const iso = /(?<!\d)(\d{4})\s*[-—./]\s*(\d{1,2})\s*[-—./]\s*(\d{1,2})(?!\d)/u.exec(words);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = DATE.exec(words);
  const [year, month, day] = [1, 2, 3].map((i) => parseNumeral(match?.[i] ?? ''));
  return year && month && day ? isoDay(year, month, day) : null;
}

/** An ISO day, or null if there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    year >= 1000 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** Last day of a month as ISO day. */
export function lastDayOf(year: number, month: number): string | null {
  return isoDay(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

/** The day some years, months or days after another; 31 January and 1 month = 28 February. */
export function dayAfter(
  day: string,
  step: { years?: number; months?: number; days?: number },
): string | null {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year + (step.years ?? 0), month - 1 + (step.months ?? 0), 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const time = Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, last) + (step.days ?? 0));
  return Number.isNaN(time) || time > 8e14 ? null : new Date(time).toISOString().slice(0, 10);
}
