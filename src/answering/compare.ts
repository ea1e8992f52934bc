import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Query } from '../model/query.ts';
import { filterClauses, type ResolvedTerm } from './filter.ts';
import { matchTopic } from './match-topic.ts';

/** One matter or one agency side by side in the plans in scope; each plan is matched by itself. */
export function compareAnswer(base: AnswerFacts, query: Query, terms: readonly ResolvedTerm[], collection: Collection): AnswerFacts {
  const pool = filterClauses(query, terms, collection);
  const topic = query.topic?.terms.some((term) => !term.common) ? query.topic : null;
  const clauses = topic
    ? query.plans.ids.flatMap((plan) => {
        const ofPlan = new Map(pool.filter((clause) => clause.plan === plan).map((clause) => [clause.id, clause]));
        const { accepted } = matchTopic(topic, collection, (id) => ofPlan.has(collection.clauses[id]?.id ?? ''));
        return accepted.flatMap(({ id }) => ofPlan.get(collection.clauses[id]?.id ?? '') ?? []);
      })
    : pool;
  if (clauses.length === 0) return { ...base, kind: 'none', detail: { reason: 'no-matter', words: query.topic?.words ?? '' } };
  return { ...base, kind: 'compare', clauses, detail: { want: query.want } };
}
