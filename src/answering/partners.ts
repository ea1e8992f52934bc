import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Query } from '../model/query.ts';
import { filterClauses, isOneOf, type ResolvedTerm } from './filter.ts';

/** With whom an agency shares measures, most often first, plan by plan. */
export function partnersAnswer(
  base: AnswerFacts,
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts {
  const clauses = filterClauses(query, terms, collection);
  const counts = new Map<string, { unit: string; plan: string; count: number }>();
  for (const clause of clauses) {
    const own = terms.flatMap((term) =>
      term.taken.filter(({ plan }) => plan === clause.plan).flatMap(({ units }) => units),
    );
    for (const unit of [...clause.lead, ...clause.support].filter((other) => !isOneOf(other, own))) {
      const key = `${clause.plan} ${unit.name}`;
      const entry = counts.get(key) ?? { unit: unit.name, plan: clause.plan, count: 0 };
      counts.set(key, { ...entry, count: entry.count + 1 });
    }
  }
  const order = collection.plans.map(({ id }) => id);
  const partners = [...counts.values()].toSorted(
    (a, b) => order.indexOf(a.plan) - order.indexOf(b.plan) || b.count - a.count,
  );
  if (partners.length === 0)
    return {
      ...base,
      kind: 'none',
      detail: { reason: 'unit-without-task', words: terms[0]?.agency.asked ?? '' },
    };
  return { ...base, kind: 'agencies', clauses, detail: { want: query.want, partners } };
}
