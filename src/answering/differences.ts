import type { Collection } from '../collection/collection.ts';
import type { Clause } from '../model/clause.ts';
import type { ComparedPlans, Difference } from '../model/comparison.ts';
import type { Role, Unit } from '../model/unit.ts';
import { areSameMeasure, counterpartsIn } from './counterparts.ts';
import { continuityOf, lineOf } from './same-body.ts';

type Held = { unit: Unit; role: Role };

/**
 * What differs between the plans of some clauses, measure by measure. A plan is held against the one before
 * it of the same place, else against the first plan shown: the one of the highest level.
 */
export function differencesOf(clauses: readonly Clause[], collection: Collection): Difference[] {
  const byPlan = Map.groupBy(clauses, ({ plan }) => plan);
  return comparedPairs([...byPlan.keys()], collection).flatMap((plans) =>
    groupsOf(byPlan.get(plans.from) ?? [], byPlan.get(plans.to) ?? [], collection).map((group) =>
      differenceOf(plans, group, collection),
    ),
  );
}

/** Pairs of plans to compare, in the order in which plans are shown. */
export function comparedPairs(ids: readonly string[], { plans }: Collection): ComparedPlans[] {
  const shown = plans.filter(({ id }) => ids.includes(id));
  return shown.slice(1).flatMap((plan, i) => {
    const earlier = shown.slice(0, i + 1);
    const before = earlier.findLast(({ jurisdiction }) => jurisdiction === plan.jurisdiction) ?? earlier[0];
    const sameYears = before?.period.start === plan.period.start;
    return before ? [{ from: before.id, to: plan.id, sameYears }] : [];
  });
}

type Group = { from: Clause[]; to: Clause[] };

/** Clauses of two plans that hang together as the same measure; what is left stands alone. */
function groupsOf(from: readonly Clause[], to: readonly Clause[], collection: Collection): Group[] {
  const groups: Group[] = [];
  for (const clause of from) {
    const same = to.filter((other) => areSameMeasure(clause.id, other.id, collection));
    const joined = groups.filter((group) => group.to.some((other) => same.includes(other)));
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push({
      from: [...joined.flatMap((group) => group.from), clause],
      to: [...new Set([...joined.flatMap((group) => group.to), ...same])],
    });
  }
  const alone = to.filter((other) => !groups.some((group) => group.to.includes(other)));
  return pairLeftovers([...groups, ...alone.map((other) => ({ from: [], to: [other] }))], collection);
}

/** What no alignment joins but one matter found: one clause here, one there, or two that are related. */
function pairLeftovers(groups: readonly Group[], collection: Collection): Group[] {
  const before = groups.filter(({ to }) => to.length === 0);
  const after = groups.filter(({ from }) => from.length === 0);
  const pairs = groups.filter(({ from, to }) => from.length > 0 && to.length > 0);
  const only = before.length === 1 && after.length === 1 && pairs.length === 0;
  for (const group of before) {
    const [clause] = group.from;
    const match = after.find(
      ({ to: [other] }) => only || (clause && other && isRelated(clause, other, collection)),
    );
    if (!match) continue;
    after.splice(after.indexOf(match), 1);
    group.to.push(...match.to);
  }
  return [...pairs, ...before, ...after];
}

function isRelated(a: Clause, b: Clause, collection: Collection): boolean {
  return counterpartsIn(b.plan, a.id, 'weak', collection).includes(b);
}

function differenceOf(plans: Difference['plans'], { from, to }: Group, collection: Collection): Difference {
  const difference: Difference = {
    plans,
    from: from.map(({ id }) => id),
    to: to.map(({ id }) => id),
    unknown: [from, to].flatMap((side) => (side.some(isUnknown) ? [side[0]?.plan ?? ''] : [])),
    gained: [],
    lost: [],
    moved: [],
    renamed: [],
  };
  if (from.length === 0 || to.length === 0 || difference.unknown.length > 0) return difference;
  return compareUnits(difference, heldIn(from), heldIn(to), plans.to, collection);
}

/** Fills in the units. A unit goes on in the one of its own line; in a successor only if there is none. */
function compareUnits(
  difference: Difference,
  before: readonly Held[],
  after: readonly Held[],
  laterPlan: string,
  collection: Collection,
): Difference {
  const goesOn = new Set<Held>();
  for (const now of after) {
    const ways = before.flatMap((held) => {
      const way = continuityOf(held.unit, now.unit, laterPlan, collection);
      return way ? [{ held, way }] : [];
    });
    for (const { held } of ways) goesOn.add(held);
    const role: Role = ways.some(({ held }) => held.role === 'lead') ? 'lead' : 'support';
    if (ways.length === 0) difference.gained.push(now);
    else if (role !== now.role) difference.moved.push({ unit: now.unit, from: role, to: now.role });
    for (const { held, way } of ways)
      if (way !== 'same') difference.renamed.push({ from: held.unit, to: now.unit, role: now.role, ...way });
  }
  difference.lost.push(...before.filter((held) => !goesOn.has(held)));
  return difference;
}

/** Units of some clauses, one entry for each line of bodies; who leads one of them leads. */
function heldIn(clauses: readonly Clause[]): Held[] {
  const held = new Map<string, Held>();
  for (const role of ['lead', 'support'] as const)
    for (const unit of clauses.flatMap((clause) => clause[role]))
      if (!held.has(lineOf(unit)))
        held.set(lineOf(unit), { unit: { printed: unit.printed, name: unit.name, id: unit.id }, role });
  return [...held.values()];
}

export function isUnknown({ attribution }: Clause): boolean {
  return attribution === 'unknown';
}
