import type { DigestFilter } from '../model/digest.ts';
import type { Plan } from '../model/plan.ts';
import { isAsked } from './filter.ts';

/**
 * Whether a date that people wrote down for a unit passes. A name that no plan prints may be any unit: a date too many is
 * better than one that nobody is told.
 */
export function passesOwn(unit: string | null, { units }: DigestFilter, plans: readonly Plan[]): boolean {
  if (unit === null || units.length === 0) return true;
  const ids = plans.flatMap(({ clauses }) =>
    clauses.flatMap(({ lead, support, other }) =>
      [...lead, ...support, ...other].flatMap(({ id, name, printed }) =>
        id !== null && (name === unit || printed === unit) ? [id] : [],
      ),
    ),
  );
  return ids.length === 0 || ids.some((id) => isAsked(id, units));
}
