import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Query } from '../model/query.ts';
import { coverageAnswer } from './coverage.ts';
import { comparedPairs, differencesOf } from './differences.ts';
import { dutyChanges, talliesOf } from './duties.ts';
import { filterClauses, type ResolvedTerm, resolveTerms } from './filter.ts';
import { matterRows, type Rows } from './matter-rows.ts';

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
  const query = { ...asked, plans: widened(asked, askedTerms, collection) };
  if (!topic && query.units.length === 0) return wholePlans(base, query, collection);
  const terms = query.plans === asked.plans ? askedTerms : resolveTerms(query, collection);
  const pool = filterClauses(query, terms, collection);
  const rows: Rows = topic
    ? matterRows(topic, query, pool, collection)
    : { clauses: pool, related: [], near: [], aligned: [] };
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
      ...(terms.length === 1 && !topic ? { duties: dutyChanges(rows.clauses, collection) } : {}),
    },
  };
}

/**
 * One plan cannot be compared: beside it stand the other plans of its place (福建2021: 福建2008), or where there
 * is none all others. Two agencies in one plan are held against each other, and need no other plan.
 */
function widened(query: Query, terms: readonly ResolvedTerm[], { plans }: Collection): Query['plans'] {
  const [only] = query.plans.ids;
  const plan = query.plans.ids.length === 1 ? plans.find(({ id }) => id === only) : undefined;
  if (!plan || terms.length > 1) return query.plans;
  const sameplace = plans.filter(({ jurisdiction }) => jurisdiction === plan.jurisdiction);
  const ids = (sameplace.length > 1 ? sameplace : plans).map(({ id }) => id);
  return { ...query.plans, ids };
}

/** Plans as a whole: what each has that the other does not. */
function wholePlans(base: AnswerFacts, query: Query, collection: Collection): AnswerFacts {
  const pairs = comparedPairs(query.plans.ids, collection).flatMap(({ from, to }) => [
    { of: from, against: to },
    { of: to, against: from },
  ]);
  return coverageAnswer(base, query, pairs, collection);
}
