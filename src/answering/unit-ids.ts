import type { Collection } from '../collection/collection.ts';
import { allPlans } from '../model/open-query.ts';
import type { AskedAgency } from '../model/query.ts';
import { takenUnits } from './taken-units.ts';

/**
 * Agencies as asked for → ids of the registry, 民政厅 → civil-affairs/province, under all names that the plans print for
 * them. Nothing of those that no plan has.
 */
export function unitIds(agencies: readonly AskedAgency[], collection: Collection): string[] {
  const plans = allPlans(collection.plans);
  const ids = agencies
    .filter((agency) => agency.ids.length > 0)
    .flatMap((agency) => [
      ...(agency.level === null ? agency.ids : agency.ids.map((id) => `${id}/${agency.level}`)),
      ...takenUnits(agency, { plans }, collection).flatMap(({ units }) =>
        units.flatMap(({ id }) => id ?? []),
      ),
    ]);
  return [...new Set(ids)];
}
