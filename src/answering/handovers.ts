import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Clause } from '../model/clause.ts';
import type { ComparedPlans, Handover } from '../model/comparison.ts';
import type { Query } from '../model/query.ts';
import type { Unit } from '../model/unit.ts';
import { counterpartsIn } from './counterparts.ts';
import { comparedPairs, isUnknown } from './differences.ts';
import { continuityOf } from './same-body.ts';
import { widened } from './widened.ts';

/**
 * Measures of several plans whose lead is another in each, with both. A lead that goes on under another name, or in the
 * body that took it over, is the same; measures whose units or text are lost cannot be told, and are counted.
 */
export function handoverAnswer(base: AnswerFacts, asked: Query, collection: Collection): AnswerFacts {
  const query = { ...asked, plans: widened(asked.plans, collection) };
  const pairs = comparedPairs(query.plans.ids, collection);
  const aligned = pairs.flatMap((plans) => alignedIn(plans, collection));
  const known = aligned.filter(({ from, to }) => ![from, to].some(isUnknown));
  const handovers = known.flatMap((pair) => handoverOf(pair, collection));
  const ids = new Set(handovers.flatMap(({ from, to }) => [from, to]));
  const detail = {
    want: asked.want,
    handovers,
    unitsLost: aligned.length - known.length,
    incomplete: collection.plans
      .filter(({ id, source }) => query.plans.ids.includes(id) && !source.complete)
      .map(({ id }) => id),
  };
  if (handovers.length === 0) return { ...base, kind: 'none', detail: { ...detail, reason: 'no-handover' } };
  return {
    ...base,
    kind: 'compare',
    count: handovers.length,
    clauses: collection.clauses.filter(({ id }) => ids.has(id)).map((clause) => ({ ...clause, role: null })),
    detail,
  };
}

type Pair = { plans: ComparedPlans; from: Clause; to: Clause; strong: boolean };

/** Each measure of the one plan with those of the other that are the same; where there is none, with the nearest. */
function alignedIn(plans: ComparedPlans, collection: Collection): Pair[] {
  const own = collection.clauses.filter(({ plan }) => plan === plans.from);
  const strong = own.flatMap((from) =>
    counterpartsIn(plans.to, from.id, 'strong', collection).map((to) => ({ plans, from, to, strong: true })),
  );
  const matched = new Set(strong.flatMap(({ from, to }) => [from, to]));
  const weak = own
    .filter((from) => !matched.has(from))
    .flatMap((from) => {
      const [to] = counterpartsIn(plans.to, from.id, 'weak', collection);
      return to && !matched.has(to) ? [{ plans, from, to, strong: false }] : [];
    });
  return [...strong, ...weak];
}

function handoverOf({ plans, from, to, strong }: Pair, collection: Collection): Handover[] {
  const goesOn = (before: Unit, now: Unit): ReturnType<typeof continuityOf> =>
    continuityOf(before, now, plans.to, collection);
  const gone = from.lead.filter((before) => !to.lead.some((now) => goesOn(before, now)));
  const come = to.lead.filter((now) => !from.lead.some((before) => goesOn(before, now)));
  if (gone.length === 0 && come.length === 0) return [];
  const names = (units: readonly Unit[]): string[] => [...new Set(units.map(({ name }) => name))];
  const renamed = from.lead.flatMap((before) =>
    to.lead
      .filter((now) => (goesOn(before, now) ?? 'same') !== 'same')
      .map((now) => ({ from: before.name, to: now.name })),
  );
  return [
    {
      plans,
      from: from.id,
      to: to.id,
      strong,
      before: names(from.lead),
      now: names(to.lead),
      gone: names(gone),
      come: names(come),
      renamed,
    },
  ];
}
