import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Query } from '../model/query.ts';
import { historyOf } from './successions.ts';
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
    detail: { want: query.want, history: query.units.flatMap(({ agency }) => historyOf(agency, collection)) },
  };
}
