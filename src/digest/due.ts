import { addDays, weekdayOf } from '../model/days.ts';
import type { MadeDigest } from '../model/digest.ts';
import type { SubscriptionWish } from '../model/subscription.ts';
import { localDay, momentOf } from './local-day.ts';
import { isWorkingDay } from './working-days.ts';

/**
 * Until so long after its hour a digest is not late, and who orders, changes or resumes one still gets that of today;
 * later than this theirs begins with the next day they want.
 */
const ON_TIME_MS = 3_600_000;

/**
 * So many days back a digest that did not come is made up for on a day that has none of its own. A week: what was
 * missed on a Friday, or by a weekly one, comes as soon as it can; in the middle of a long holiday nobody waits for
 * what was missed before it, and the next digest has it anyway.
 */
const WINDOW_DAYS = 7;

/** The local day of a moment, the moment of its digest, and that of the day after. */
export function hoursAround(
  now: Date,
  { hour, zone }: Pick<SubscriptionWish, 'hour' | 'zone'>,
): { today: string; at: Date; next: Date } {
  const today = localDay(now, zone);
  return { today, at: momentOf(today, hour, zone), next: momentOf(addDays(today, 1), hour, zone) };
}

export type Due = {
  /** The local day on which it is posted, which is the day of its delivery. */
  day: string;
  late: MadeDigest['late'];
};

/**
 * Whether a digest is to be posted at a moment from the hour of its local day on. It is, where today is wanted, or where a
 * wanted day before did not have its digest: then one comes today for all of them, marked as late.
 * `covered`: the last day before today whose digest came, or may have. `changedAt`: when the subscription was
 * made, changed or resumed; what was to come before is not made up for. `begun`: that of today was begun already.
 */
export function dueAt(
  now: Date,
  wish: Pick<SubscriptionWish, 'hour' | 'zone' | 'rhythm'>,
  { covered, changedAt, begun }: { covered: string | null; changedAt: Date; begun: boolean },
): Due | null {
  const { today, at } = hoursAround(now, wish);
  // A change from the future was made by a clock that has been moved back since.
  const from = new Date(Math.min(changedAt.getTime(), now.getTime()) - ON_TIME_MS);
  const first = wantedFrom(firstDay(from, wish.zone, covered), today, from, wish) ?? (begun ? today : null);
  if (first === null || !(begun || isWantedWithin(first, today, wish))) return null;
  const late = first < today || now.getTime() - at.getTime() > ON_TIME_MS;
  return { day: today, late: late ? { since: first } : null };
}

type Wish = Pick<SubscriptionWish, 'hour' | 'zone' | 'rhythm'>;

function firstDay(from: Date, zone: string, covered: string | null): string {
  const day = localDay(from, zone);
  return covered !== null && covered >= day ? addDays(covered, 1) : day;
}

/** The first wanted day whose hour comes at `from` or after. */
function wantedFrom(first: string, last: string, from: Date, wish: Wish): string | null {
  for (let day = first; day <= last; day = addDays(day, 1))
    if (isWanted(day, wish) && momentOf(day, wish.hour, wish.zone) >= from) return day;
  return null;
}

function isWantedWithin(first: string, today: string, wish: Wish): boolean {
  for (let back = 0; back <= WINDOW_DAYS; back++) {
    const day = addDays(today, -back);
    if (day >= first && isWanted(day, wish)) return true;
  }
  return false;
}

/** The next moment after `now` at which a digest comes that is not late. */
export function comesNext(now: Date, wish: Wish): Date {
  for (let day = localDay(now, wish.zone); ; day = addDays(day, 1)) {
    const at = momentOf(day, wish.hour, wish.zone);
    if (at > now && isWanted(day, wish)) return at;
  }
}

/** A day that a zone leaves out (Pacific/Apia, 2011-12-30) is wanted by nobody. */
function isWanted(day: string, { hour, zone, rhythm }: Wish): boolean {
  const comes = localDay(momentOf(day, hour, zone), zone) === day;
  switch (rhythm.every) {
    case 'day':
      return comes;
    case 'working-day':
      return comes && isWorkingDay(day);
    case 'week':
      return comes && weekdayOf(day) === rhythm.weekday;
  }
}
