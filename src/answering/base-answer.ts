import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import { allPlans, openQuery } from '../model/open-query.ts';
import type { Query, Understanding } from '../model/query.ts';
import type { ResolvedTerm } from './filter.ts';
import { withPlans } from './taken-units.ts';

/** What every answer to a query says before anything is found: what was understood and searched. */
export function baseAnswer(
  understanding: Understanding,
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts {
  return {
    kind: 'none',
    corpus: collection.version,
    understood: {
      plans: query.plans.stated ? query.plans.ids : [],
      agencies: terms.map((term) => ({ asked: term.agency.asked, taken: withPlans(term.taken) })),
      role: query.role,
      topic: query.topic?.words ?? null,
      corrections: understanding.corrections,
      carried: understanding.carried,
    },
    clauses: [],
    related: [],
    count: null,
    deadlines: [],
    passages: [],
    facts: [],
    options: [],
    searched: {
      plans: query.plans.ids.length,
      clauses: collection.plans.reduce(
        (sum, { id, clauses }) => sum + (query.plans.ids.includes(id) ? clauses.length : 0),
        0,
      ),
    },
    nearest: [],
    detail: {},
  };
}

/** The reply to a message that is no question to the plans, or none that can be read. */
export function troubleAnswer(
  understanding: Extract<Understanding, { query: null }>,
  collection: Collection,
): AnswerFacts {
  const all = allPlans(collection.plans);
  const query: Query = openQuery({ kind: 'passage' }, all);
  const base = baseAnswer(understanding, query, [], collection);
  const { trouble } = understanding;
  if (trouble.kind === 'ambiguous-agency')
    return {
      ...base,
      kind: 'ambiguous',
      options: trouble.questions,
      detail: { words: trouble.asked, readings: trouble.names },
    };
  if (trouble.kind === 'unclear') return { ...base, kind: 'ambiguous', detail: { reason: 'unclear' } };
  if (trouble.kind === 'help') return { ...base, kind: 'help' };
  if (trouble.kind === 'empty' || trouble.kind === 'small-talk')
    return { ...base, kind: 'help', detail: { reason: trouble.kind } };
  return { ...base, kind: 'none', detail: { reason: trouble.kind } };
}
