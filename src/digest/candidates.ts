import { addDays, daysBetween } from '../model/days.ts';
import type { Digest, Group } from '../model/digest.ts';
import { nextRung, rungIn } from './ladder.ts';

/** A dated thing that a digest may show, of a plan or of people, with its ladder. */
export type Candidate<Item> = {
  item: Item;
  rungs: readonly number[];
  /** The last day on which the ladder can bring it. */
  closes: string;
  /** ISO day on which people want to see it again, and not before. */
  snoozedUntil: string | null;
};

/** The day of a digest, that of the one before (null: there was none), and how far ahead it looks. */
export type View = { on: string; since: string | null; horizon: number | null };

type Dated = { day: string };
type Step = { days_left: number; rung: number };

/** Whether it can still appear in a digest after `since`. */
export function canAppear({ closes, snoozedUntil }: Candidate<unknown>, since: string): boolean {
  return closes >= since || (snoozedUntil !== null && snoozedUntil > since);
}

/** What appears, by day. */
export function shownOf<Item extends Dated>(
  candidates: readonly Candidate<Item>[],
  view: View,
): (Item & Step)[] {
  return candidates
    .flatMap((candidate) => {
      const rung = rungOf(candidate, view);
      const days_left = daysBetween(view.on, candidate.item.day);
      return rung === null ? [] : [{ ...candidate.item, days_left, rung }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/**
 * The rung on which it appears, or null. What was snoozed comes back in the first digest from its day on, on the rung
 * that it has reached by then; where it has reached none, the days left are its rung.
 */
function rungOf(
  { item, rungs, snoozedUntil }: Candidate<Dated>,
  { on, since, horizon }: View,
): number | null {
  const left = daysBetween(on, item.day);
  if (snoozedUntil !== null) {
    if (snoozedUntil > on) return null;
    if (since === null || snoozedUntil > since) return rungs.findLast((rung) => rung >= left) ?? left;
  }
  return rungIn(rungs, { left, before: since === null ? null : daysBetween(since, item.day), horizon });
}

/** The next day on which something appears, with how many items; null where nothing will. */
export function nextOf(candidates: readonly Candidate<Dated>[], { on, horizon }: View): Digest['next'] {
  const waits = candidates.flatMap(({ item, rungs, snoozedUntil }) => {
    if (snoozedUntil !== null && snoozedUntil > on) return [daysBetween(on, snoozedUntil)];
    const left = daysBetween(on, item.day);
    const rung = nextRung(rungs, { left, horizon });
    return rung === null ? [] : [left - rung];
  });
  if (waits.length === 0) return null;
  const wait = waits.reduce((a, b) => Math.min(a, b));
  return { on: addDays(on, wait), count: waits.filter((other) => other === wait).length };
}

export function inGroups<Item extends { days_left: number; derived?: boolean }>(
  shown: readonly Item[],
): Record<Group, Item[]> {
  const inGroup = (group: Group): Item[] => shown.filter((item) => groupOf(item) === group);
  return {
    overdue: inGroup('overdue'),
    today: inGroup('today'),
    this_week: inGroup('this_week'),
    later: inGroup('later'),
  };
}

/** A day that we derived is never overdue. */
function groupOf({ days_left, derived = false }: { days_left: number; derived?: boolean }): Group {
  if (days_left < 0 && !derived) return 'overdue';
  if (days_left <= 0) return 'today';
  return days_left <= 7 ? 'this_week' : 'later';
}
