import type { Collection } from '../collection/collection.ts';
import type { TakenUnit } from '../model/answer.ts';
import type { Level, Plan } from '../model/plan.ts';
import type { AskedAgency, Query } from '../model/query.ts';
import type { Unit } from '../model/unit.ts';
import { lineage, type Moment } from './lineage.ts';

/** The units that plans print for an agency as asked. `steps` > 0: a predecessor or successor was taken. */
export type Taken = { plan: string; units: Unit[]; steps: number };

/**
 * Resolves an asked agency in each plan in scope. The body itself is taken where the plan prints it; where it
 * does not, the nearest predecessor or successor that it prints – but only in plans that the question names,
 * or if no plan prints the body itself. A name of one level (民政部) means the plans of that level unless the
 * question names others.
 */
export function takenUnits(
  agency: AskedAgency,
  query: Pick<Query, 'plans'>,
  collection: Collection,
): Taken[] {
  const plans = collection.plans.filter(({ id }) => query.plans.ids.includes(id));
  const all = plans
    .map((plan) => nearest(plan, lineage(agency.ids, collection.agencies, momentOf(plan))))
    .filter((taken) => taken.units.length > 0);
  if (query.plans.stated) return all;
  const ofLevel =
    agency.level === null ? all : all.filter((taken) => sameLevel(levelOf(taken.plan, plans), agency.level));
  const level = ofLevel.length > 0 ? ofLevel : all;
  const direct = level.filter(({ steps }) => steps === 0);
  if (direct.length > 0) return direct;
  return level;
}

/** Units as the answer reports them. */
export function withPlans(taken: readonly Taken[]): TakenUnit[] {
  return taken.flatMap(({ plan, units }) => units.map((unit) => ({ ...unit, plan })));
}

function momentOf({ level, issue_date, period }: Plan): Moment | null {
  const day = issue_date ?? period.start;
  return day === null ? null : { year: Number(day.slice(0, 4)), level };
}

function nearest(plan: Plan, rings: Iterable<string[]>): Taken {
  const printed = printedUnits(plan);
  let steps = 0;
  for (const ring of rings) {
    const units = ring.flatMap((id) => printed.get(id) ?? []);
    if (units.length > 0) return { plan: plan.id, units, steps };
    steps++;
  }
  return { plan: plan.id, units: [], steps: 0 };
}

const known = new WeakMap<Plan, Map<string, Unit[]>>();

/** Units of a plan's lines by registry id (without level), one for each printed name. */
export function printedUnits(plan: Plan): Map<string, Unit[]> {
  const cached = known.get(plan);
  if (cached) return cached;
  const units = new Map<string, Unit[]>();
  for (const clause of plan.clauses) {
    for (const unit of [...clause.lead, ...clause.support, ...clause.other]) {
      const id = unit.id?.split('/')[0] ?? unit.name;
      const list = units.get(id) ?? [];
      if (!list.some((other) => other.name === unit.name))
        units.set(id, [...list, { printed: unit.printed, name: unit.name, id: unit.id }]);
    }
  }
  known.set(plan, units);
  return units;
}

function levelOf(plan: string, plans: readonly Plan[]): Level | undefined {
  return plans.find(({ id }) => id === plan)?.level;
}

function sameLevel(a: Level | undefined, b: Level | null): boolean {
  const local = (level: Level | null | undefined): string | null | undefined =>
    level === 'city' ? 'county' : level;
  return local(a) === local(b);
}
