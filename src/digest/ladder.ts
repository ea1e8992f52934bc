import { addDays, daysBetween } from '../model/days.ts';
import type { DigestItem, Occasion } from '../model/digest.ts';

/** Weeks after the end of a plan, after which nothing of it is overdue any more. */
export const SILENT_AFTER_WEEKS = 4;
/** The same where no end is known, counted from the day of the item. */
const SILENT_AFTER_WEEKS_WITHOUT_END = 52;

const STEPS = [30, 14, 7, 3, 1, 0];

/** Days before its day on which an item appears. What only begins is announced, not counted down. */
const RUNGS: Record<Occasion, readonly number[]> = {
  due: STEPS,
  'plan-ends': STEPS,
  'womens-day': STEPS,
  'childrens-day': STEPS,
  'mid-term-evaluation': STEPS,
  'final-evaluation': STEPS,
  'year-ends': STEPS,
  'half-year-ends': STEPS,
  'final-year-begins': [30, 7],
  'year-begins': [30, 7],
  'half-year-begins': [14],
  'school-term-begins': [14],
  'quarter-begins': [7],
  'month-begins': [3],
};

/** Where the ladder of an item ends. */
export type End = { planEnds: string | null };

/**
 * The last day on which an item can be overdue. A day that we derived is never overdue: the plan does not name
 * it. That a plan has ended is said once. A day that returns (每年6月底前) is overdue for as many weeks as an ended plan is.
 */
export function closes(
  item: Pick<DigestItem, 'day' | 'occasion' | 'derived' | 'kind'>,
  { planEnds }: End,
): string {
  if (item.derived) return item.day;
  if (item.occasion === 'plan-ends') return addDays(item.day, 7);
  if (item.kind === 'recurring') return addDays(item.day, 7 * SILENT_AFTER_WEEKS);
  if (planEnds === null) return addDays(item.day, 7 * SILENT_AFTER_WEEKS_WITHOUT_END);
  return addDays(planEnds > item.day ? planEnds : item.day, 7 * SILENT_AFTER_WEEKS);
}

/** All rungs of an item as days left: 30, 14, 7, 3, 1, 0, then -7, -14 … each week to the end. */
export function ladder(
  item: Pick<DigestItem, 'day' | 'occasion' | 'derived' | 'kind'>,
  end: End,
): readonly number[] {
  const weeks = Math.floor(daysBetween(item.day, closes(item, end)) / 7);
  if (weeks === 0) return RUNGS[item.occasion];
  return [...RUNGS[item.occasion], ...Array.from({ length: weeks }, (_, week) => -7 * (week + 1))];
}

/**
 * The rung on which an item appears in a digest: the last one that is reached, if the digest before had not reached
 * it, so that nothing is missed between two digests and nothing is said twice. Null: it does not appear. Of what
 * has merely passed and had been announced, nothing is said any more. `left` are the days left, `before` those left
 * at the digest before; null: there was none.
 */
export function rungIn(
  rungs: readonly number[],
  { left, before, horizon }: { left: number; before: number | null; horizon: number | null },
): number | null {
  const seen = rungs.filter((rung) => rung >= left && (horizon === null || rung <= horizon));
  const last = seen.at(-1);
  if (last === undefined || (before !== null && last >= before)) return null;
  if (last !== rungs.at(-1)) return last;
  if (before === null) return left < Math.min(last, 0) ? null : last;
  const announced = seen.some((rung) => rung >= before);
  return left < 0 && last >= 0 && announced ? null : last;
}

/** The rung that comes next, or null. */
export function nextRung(
  rungs: readonly number[],
  { left, horizon }: { left: number; horizon: number | null },
): number | null {
  return rungs.find((rung) => rung < left && (horizon === null || rung <= horizon)) ?? null;
}
