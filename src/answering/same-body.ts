import type { Collection } from '../collection/collection.ts';
import type { Agency, Relation } from '../model/agency.ts';
import { successorsOf } from '../model/succession.ts';
import type { Unit } from '../model/unit.ts';
import { printedUnits } from './taken-units.ts';

/** How a unit of one plan goes on in another: under the same registry id, or in the body that took it over. */
export type Continuity = { relation: Relation; year: number | null } | 'same';

/**
 * Whether a unit that one plan prints goes on in a unit that a later one prints. Levels do not matter (公安部,
 * 公安厅). A body goes on in its successor only where the later plan no longer prints the body itself, and
 * only by steps that were taken when that plan was issued: 劳动保障厅 → 人社厅.
 */
export function continuityOf(
  earlier: Unit,
  later: Unit,
  laterPlan: string,
  collection: Collection,
): Continuity | null {
  const [from, to] = [lineOf(earlier), lineOf(later)];
  if (from === to) return 'same';
  const plan = collection.plans.find(({ id }) => id === laterPlan);
  if (!plan || printedUnits(plan).has(from)) return null;
  const year = Number((plan.issue_date ?? plan.period.start ?? '').slice(0, 4));
  const path = successorsOf(from, registryOf(collection), plan.level).find((way) => way.to === to);
  if (!path?.steps.every((step) => step.year === null || step.year <= year)) return null;
  const last = path.steps.at(-1);
  return last ? { relation: last.relation, year: last.year } : null;
}

/** Registry id without level; the name where the registry has none. */
export function lineOf({ id, name }: Unit): string {
  return id?.split('/')[0] ?? name;
}

const registries = new WeakMap<readonly Agency[], ReadonlyMap<string, Agency>>();

function registryOf({ agencies }: Collection): ReadonlyMap<string, Agency> {
  const cached = registries.get(agencies);
  if (cached) return cached;
  const registry = new Map(agencies.map((agency) => [agency.id, agency]));
  registries.set(agencies, registry);
  return registry;
}
