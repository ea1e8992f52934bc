import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Query } from '../model/query.ts';
import { coverageAnswer } from './coverage.ts';
import { comparedPairs, differencesOf } from './differences.ts';
import { dutiesOf, talliesOf } from './duties.ts';
import { filterClauses, type ResolvedTerm, resolveTerms } from './filter.ts';
import { matterRows, type Rows } from './matter-rows.ts';
import { widened } from './widened.ts';

/**
 * One matter, one agency or whole plans side by side. A matter is found plan by plan, and in a plan that words
 * it otherwise by the measures that are aligned with what was found in another.
 */
export function compareAnswer(
  base: AnswerFacts,
  asked: Query,
  askedTerms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts {
  const topic = asked.topic?.terms.some((term) => !term.common) ? asked.topic : null;
  if (isAlone(asked, collection))
    return { ...base, kind: 'none', detail: { reason: 'no-plan', words: asked.plans.missing.join('、') } };
  // Two agencies in one plan are held against each other, and need no other plan.
  const plans = askedTerms.length > 1 ? asked.plans : widened(asked.plans, collection);
  const query = { ...asked, plans };
  if (!topic && query.units.length === 0) return wholePlans(base, query, collection);
  const terms = query.plans === asked.plans ? askedTerms : resolveTerms(query, collection);
  const pool = filterClauses(query, terms, collection);
  const [term] = terms;
  const held = term && !topic && terms.length === 1 ? dutiesOf(term, query, collection) : null;
  const rows: Rows = topic
    ? matterRows(topic, query, pool, collection)
    : { clauses: held?.clauses ?? pool, related: [], near: [], aligned: [] };
  const words = topic?.words ?? terms.map(({ agency }) => agency.asked).join('、');
  if (rows.clauses.length === 0)
    return {
      ...base,
      kind: 'none',
      related: rows.related,
      detail: { reason: topic ? 'no-matter' : 'unit-without-task', words },
    };
  const shown = new Set(rows.clauses.map(({ plan }) => plan));
  const scope = collection.plans.filter(({ id }) => query.plans.ids.includes(id));
  return {
    ...base,
    kind: 'compare',
    clauses: rows.clauses,
    related: rows.related,
    detail: {
      want: query.want,
      near: rows.near,
      aligned: rows.aligned,
      absent: query.plans.stated || topic ? scope.filter(({ id }) => !shown.has(id)).map(({ id }) => id) : [],
      incomplete: scope.filter(({ source }) => !source.complete).map(({ id }) => id),
      ...(topic ? { differences: differencesOf(rows.clauses, collection) } : {}),
      ...(terms.length > 0 && !topic ? { tally: talliesOf(terms, rows.clauses) } : {}),
      ...(held ? { duties: held.changes } : {}),
    },
  };
}

/** 「北京和福建的区别」: of the places to be compared only one has plans here, and is not held against itself. */
function isAlone({ plans }: Query, collection: Collection): boolean {
  const places = new Set(
    collection.plans.filter(({ id }) => plans.ids.includes(id)).map(({ jurisdiction }) => jurisdiction),
  );
  return plans.missing.length > 0 && plans.stated && places.size === 1;
}

/** Plans as a whole: what each has that the other does not. */
function wholePlans(base: AnswerFacts, query: Query, collection: Collection): AnswerFacts {
  const pairs = comparedPairs(query.plans.ids, collection).flatMap(({ from, to }) => [
    { of: from, against: to },
    { of: to, against: from },
  ]);
  return coverageAnswer(base, query, pairs, collection);
}
