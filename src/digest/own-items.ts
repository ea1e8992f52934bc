import type { DigestFilter, OwnItem } from '../model/digest.ts';
import type { Plan } from '../model/plan.ts';
import type { Candidate } from './candidates.ts';
import { closes, ladder } from './ladder.ts';
import { passesOwn } from './own-filter.ts';

/** Own dates climb the ladder of a day that a plan names where no end of the plan is known. */
const CLIMBS = { occasion: 'due', derived: false, kind: 'by' } as const;
const END = { planEnds: null };

/** The dates of people that pass the filter, with their ladders. */
export function ownCandidates(
  items: readonly OwnItem[],
  plans: readonly Plan[],
  filter: DigestFilter,
): Candidate<OwnItem>[] {
  return items
    .filter(({ unit }) => passesOwn(unit, filter, plans))
    .map((item) => ({
      item,
      rungs: ladder({ ...CLIMBS, day: item.day }, END),
      closes: closes({ ...CLIMBS, day: item.day }, END),
      snoozedUntil: item.snoozed_until,
    }));
}
