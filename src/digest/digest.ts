import { addDays, yearOf } from '../model/days.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Digest, DigestFilter, DigestItem } from '../model/digest.ts';
import type { Plan } from '../model/plan.ts';
import { type Candidate, canAppear, inGroups, nextOf, shownOf, type View } from './candidates.ts';
import { everything, passesPlan, passesUnits } from './filter.ts';
import { itemsOf } from './items.ts';
import { closes, ladder, SILENT_AFTER_WEEKS } from './ladder.ts';

/** What a digest is made from; plans in the order in which they are shown. */
export type Known = { plans: readonly Plan[]; deadlines: readonly Deadline[] };

/** What people have marked an item of a plan with: done, or to be seen again on a day. */
export type ItemMark = { item: string; state: 'open' | 'done'; snoozedUntil: string | null };

/**
 * `since`: the day of the digest before; null for the first one, which shows all that is under way. `marks`: an item
 * that is done does not appear, one that is snoozed not before its day, on which it does whatever its rung.
 */
export type DigestWish = { filter?: DigestFilter; since?: string | null; marks?: readonly ItemMark[] };

/** The digest of a local day. The same day, plans and wish give the same digest. */
export function digestOn(on: string, known: Known, wish: DigestWish = {}): Digest {
  const filter = wish.filter ?? everything;
  const since = wish.since === undefined ? addDays(on, -1) : wish.since;
  const view = { on, since, horizon: filter.horizon };
  const candidates = candidatesAround(view, known, filter, wish.marks ?? []);
  const shown = shownOf(candidates, view);
  return {
    on,
    since,
    filter,
    count: shown.length,
    groups: inGroups(shown),
    silent: silentPlans(on, known.plans, filter).filter(
      ({ plan }) => !shown.some((item) => item.plan === plan),
    ),
    next: nextOf(candidates, view),
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

/** The items that can have a rung from `since` to the end of the year after. */
function candidatesAround(
  { on, since }: View,
  { plans, deadlines }: Known,
  filter: DigestFilter,
  marks: readonly ItemMark[],
): Candidate<DigestItem>[] {
  const years = { first: yearOf(on) - 1, last: yearOf(on) + 2 };
  const marked = new Map(marks.map((mark) => [mark.item, mark]));
  return plans
    .filter((plan) => passesPlan(plan, filter))
    .flatMap((plan) => {
      const end = { planEnds: plan.period.end };
      return itemsOf(plan, deadlines, years)
        .filter((item) => passesUnits(item, filter) && marked.get(item.id)?.state !== 'done')
        .map((item) => ({
          item,
          rungs: ladder(item, end),
          closes: closes(item, end),
          snoozedUntil: marked.get(item.id)?.snoozedUntil ?? null,
        }))
        .filter((candidate) => canAppear(candidate, since ?? on));
    });
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
