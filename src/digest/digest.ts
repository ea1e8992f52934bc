import { addDays, daysBetween, yearOf } from '../model/days.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Digest, DigestFilter, DigestItem, Group, ShownItem } from '../model/digest.ts';
import type { Plan } from '../model/plan.ts';
import { everything, passesPlan, passesUnits } from './filter.ts';
import { itemsOf } from './items.ts';
import { closes, ladder, nextRung, rungIn, SILENT_AFTER_WEEKS } from './ladder.ts';

/** What a digest is made from; plans in the order in which they are shown. */
export type Known = { plans: readonly Plan[]; deadlines: readonly Deadline[] };

/** `since`: the day of the digest before; null for the first one, which shows all that is under way. */
export type DigestWish = { filter?: DigestFilter; since?: string | null };

/** The digest of a local day. The same day, plans and wish give the same digest. */
export function digestOn(on: string, known: Known, wish: DigestWish = {}): Digest {
  const filter = wish.filter ?? everything;
  const since = wish.since === undefined ? addDays(on, -1) : wish.since;
  const { horizon } = filter;
  const candidates = candidatesAround(on, since ?? on, known, filter);
  const shown = candidates
    .flatMap(({ item, rungs, left }) => {
      const before = since === null ? null : daysBetween(since, item.day);
      const rung = rungIn(rungs, { left, before, horizon });
      return rung === null ? [] : [{ ...item, days_left: left, rung }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const inGroup = (group: Group): ShownItem[] => shown.filter((item) => groupOf(item) === group);
  return {
    on,
    since,
    filter,
    count: shown.length,
    groups: {
      overdue: inGroup('overdue'),
      today: inGroup('today'),
      this_week: inGroup('this_week'),
      later: inGroup('later'),
    },
    silent: silentPlans(on, known.plans, filter).filter(
      ({ plan }) => !shown.some((item) => item.plan === plan),
    ),
    next: nextDay(candidates, on, horizon),
  };
}

/** All items whose day lies between two days, whatever their rung, by day: what a calendar shows. */
export function itemsBetween(
  from: string,
  to: string,
  known: Known,
  filter: DigestFilter = everything,
): DigestItem[] {
  return known.plans
    .filter((plan) => passesPlan(plan, filter))
    .flatMap((plan) => itemsOf(plan, known.deadlines, { first: yearOf(from), last: yearOf(to) }))
    .filter((item) => item.day >= from && item.day <= to && passesUnits(item, filter))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

type Candidate = { item: DigestItem; rungs: readonly number[]; left: number };

/** The items that can have a rung from `since` to the end of the year after. */
function candidatesAround(
  on: string,
  since: string,
  { plans, deadlines }: Known,
  filter: DigestFilter,
): Candidate[] {
  const years = { first: yearOf(on) - 1, last: yearOf(on) + 2 };
  return plans
    .filter((plan) => passesPlan(plan, filter))
    .flatMap((plan) => {
      const end = { planEnds: plan.period.end };
      return itemsOf(plan, deadlines, years)
        .filter((item) => closes(item, end) >= since && passesUnits(item, filter))
        .map((item) => ({ item, rungs: ladder(item, end), left: daysBetween(on, item.day) }));
    });
}

function groupOf({ days_left, derived }: ShownItem): Group {
  if (days_left < 0 && !derived) return 'overdue';
  if (days_left <= 0) return 'today';
  return days_left <= 7 ? 'this_week' : 'later';
}

/** Plans whose last overdue rung lies behind. */
function silentPlans(on: string, plans: readonly Plan[], filter: DigestFilter): Digest['silent'] {
  return plans.flatMap((plan) => {
    const { end } = plan.period;
    return end !== null && passesPlan(plan, filter) && addDays(end, 7 * SILENT_AFTER_WEEKS) < on
      ? [{ plan: plan.id, ended: end }]
      : [];
  });
}

function nextDay(candidates: readonly Candidate[], on: string, horizon: number | null): Digest['next'] {
  const waits = candidates.flatMap(({ rungs, left }) => {
    const rung = nextRung(rungs, { left, horizon });
    return rung === null ? [] : [left - rung];
  });
  if (waits.length === 0) return null;
  const wait = waits.reduce((a, b) => Math.min(a, b));
  return { on: addDays(on, wait), count: waits.filter((other) => other === wait).length };
}
