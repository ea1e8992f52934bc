import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Query } from '../model/query.ts';
import { historyBetween, historyOf } from './successions.ts';
import { takenUnits, withPlans } from './taken-units.ts';

/** The names of an agency through time, and the names under which the plans print it. */
export function namesAnswer(base: AnswerFacts, query: Query, collection: Collection): AnswerFacts {
  const everywhere = { plans: { ids: collection.plans.map(({ id }) => id), stated: true, missing: [] } };
  const agencies = query.units.map(({ agency }) => ({
    asked: agency.asked,
    taken: withPlans(takenUnits(agency, everywhere, collection)),
  }));
  const facts = agencies.flatMap(({ taken }) =>
    taken.map((unit) => ({ plan: unit.plan, key: 'printed_name', value: unit.name })),
  );
  return {
    ...base,
    kind: 'plan',
    understood: { ...base.understood, agencies },
    facts,
    detail: { want: query.want, history: historiesOf(query, collection) },
  };
}

/** The steps between two agencies of which one became the other; else all steps of each, every step once. */
function historiesOf(
  { units }: Query,
  collection: Collection,
): NonNullable<AnswerFacts['detail']['history']> {
  const [first, second, ...more] = units.map(({ agency }) => agency);
  const between = first && second && more.length === 0 ? historyBetween(first, second, collection) : [];
  if (between.length > 0) return between;
  const seen = new Set<string>();
  return units
    .flatMap(({ agency }) => historyOf(agency, collection))
    .filter(({ from, to, step }) => {
      const key = `${from} ${to} ${step.year}`;
      return !seen.has(key) && seen.add(key);
    });
}
