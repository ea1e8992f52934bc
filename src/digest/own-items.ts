import type { DigestFilter, OwnItem } from '../model/digest.ts';
import type { Plan } from '../model/plan.ts';
import type { Candidate } from './candidates.ts';
import { isAsked } from './filter.ts';
import { closes, ladder } from './ladder.ts';

/** Own dates climb the ladder of a day that a plan names where no end of the plan is known. */
const CLIMBS = { occasion: 'due', derived: false, kind: 'by' } as const;
const END = { planEnds: null };

/** The dates of people that pass the filter, with their ladders. */
export function ownCandidates(
  items: readonly OwnItem[],
  plans: readonly Plan[],
  { units }: DigestFilter,
): Candidate<OwnItem>[] {
  return items
    .filter(({ unit }) => unit === null || units.length === 0 || canBe(unit, units, plans))
    .map((item) => ({
      item,
      rungs: ladder({ ...CLIMBS, day: item.day }, END),
      closes: closes({ ...CLIMBS, day: item.day }, END),
      snoozedUntil: item.snoozed_until,
    }));
}

/**
 * Whether a unit, as people name it, is or may be one of those asked for. A name that no plan prints may be any unit:
 * a date too many is better than one that nobody is told.
 */
function canBe(name: string, units: readonly string[], plans: readonly Plan[]): boolean {
  const ids = plans.flatMap(({ clauses }) =>
    clauses.flatMap(({ lead, support, other }) =>
      [...lead, ...support, ...other].flatMap((unit) =>
        unit.id !== null && (unit.name === name || unit.printed === name) ? [unit.id] : [],
      ),
    ),
  );
  return ids.length === 0 || ids.some((id) => isAsked(id, units));
}
