import type { Collection } from '../collection/collection.ts';
import type { RelatedClause } from '../model/answer.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Clause } from '../model/clause.ts';
import type { CoverageRow, Near } from '../model/comparison.ts';
import type { Query, Want } from '../model/query.ts';
import { clausesById, counterpartsIn } from './counterparts.ts';
import { matchTopic } from './match-topic.ts';

/** A plan whose measures are looked for, and the plan they are looked for in. */
export type CoveragePair = { of: string; against: string };

/** A measure that is missing is shown with so many of the nearest ones of the other plan. */
const NEAREST_SHOWN = 1;

/** The pairs of plans that a question for coverage means. */
export function coveragePairs({ of, against, sense }: Extract<Want, { kind: 'coverage' }>): CoveragePair[] {
  const pairs = of.flatMap((plan) =>
    against.filter((other) => other !== plan).map((other) => ({ of: plan, against: other })),
  );
  return sense === 'both-ways'
    ? pairs.flatMap((pair) => [pair, { of: pair.against, against: pair.of }])
    : pairs;
}

/**
 * Measures that one plan has and another has not, by the alignment of their clauses. Only a strong counterpart
 * covers a measure; a weak one is shown beside it. Where a source is damaged, absence is not proven.
 */
export function coverageAnswer(
  base: AnswerFacts,
  query: Query,
  pairs: readonly CoveragePair[],
  collection: Collection,
): AnswerFacts {
  if (pairs.length === 0)
    return { ...base, kind: 'none', detail: { reason: 'no-plan', words: query.plans.missing.join('、') } };
  const isAsked = topicFilter(query, collection);
  const coverage = pairs.map((pair) => coverageOf(pair, isAsked, collection));
  if (coverage.every(({ total }) => total === 0))
    return { ...base, kind: 'none', detail: { reason: 'no-matter', words: query.topic?.words ?? '' } };
  const plans = new Set(pairs.flatMap(({ of, against }) => [of, against]));
  const common = query.want.kind === 'coverage' && query.want.sense === 'common';
  const rows = common ? sharedRows(coverage, collection) : missingRows(coverage, collection);
  return {
    ...base,
    kind: 'compare',
    clauses: collection.clauses
      .filter(({ id }) => rows.ids.has(id))
      .map((clause) => ({ ...clause, role: null })),
    related: rows.related,
    count: rows.counted,
    searched: { plans: plans.size, clauses: collection.clauses.filter(({ plan }) => plans.has(plan)).length },
    detail: {
      want: query.want,
      coverage,
      near: rows.near,
      aligned: rows.aligned,
      incomplete: collection.plans
        .filter(({ id, source }) => plans.has(id) && !source.complete)
        .map(({ id }) => id),
    },
  };
}

/** The clauses to show, how many of them were asked for, and what is near them or the same. */
type Rows = { ids: Set<string>; counted: number; related: RelatedClause[]; near: Near[]; aligned: Near[] };

function missingRows(coverage: readonly CoverageRow[], collection: Collection): Rows {
  const ids = new Set(coverage.flatMap((row) => row.missing));
  return { ids, counted: ids.size, aligned: [], ...nearest(coverage, ids, collection) };
}

/** Measures that both plans have, each beside its counterparts. */
function sharedRows(coverage: readonly CoverageRow[], collection: Collection): Rows {
  const own = new Set(coverage.flatMap((row) => row.covered));
  const aligned = new Map<string, Set<string>>();
  for (const { against, covered } of coverage)
    for (const id of covered)
      for (const other of counterpartsIn(against, id, 'strong', collection))
        aligned.set(other.id, (aligned.get(other.id) ?? new Set()).add(id));
  return {
    ids: own.union(new Set(aligned.keys())),
    counted: own.size,
    related: [],
    near: [],
    aligned: [...aligned].map(([id, to]) => ({ id, to: [...to] })),
  };
}

function coverageOf(
  { of, against }: CoveragePair,
  isAsked: (clause: Clause) => boolean,
  collection: Collection,
): CoverageRow {
  const own = collection.clauses.filter((clause) => clause.plan === of && isAsked(clause));
  const readable = own.filter(({ text }) => text !== '');
  const [covered, missing] = [true, false].map((found) =>
    readable
      .filter(({ id }) => counterpartsIn(against, id, 'strong', collection).length > 0 === found)
      .map(({ id }) => id),
  ) as [string[], string[]];
  return {
    of,
    against,
    total: readable.length,
    covered,
    missing,
    unreadable: own.length - readable.length,
  };
}

/** Whether a clause is on the matter asked for; all are, if there is none. */
function topicFilter({ topic }: Query, collection: Collection): (clause: Clause) => boolean {
  if (!topic?.terms.some((term) => !term.common)) return () => true;
  const { accepted } = matchTopic(topic, collection, (id) => id < collection.clauses.length);
  const ids = new Set(accepted.flatMap(({ id }) => collection.clauses[id]?.id ?? []));
  return ({ id }) => ids.has(id);
}

/** What the other plan has that comes nearest to what it lacks. */
function nearest(
  rows: readonly CoverageRow[],
  missing: ReadonlySet<string>,
  collection: Collection,
): { related: RelatedClause[]; near: Near[] } {
  const near = new Map<string, string[]>();
  for (const row of rows)
    for (const id of row.missing)
      for (const clause of counterpartsIn(row.against, id, 'weak', collection).slice(0, NEAREST_SHOWN))
        if (!missing.has(clause.id)) near.set(clause.id, [...(near.get(clause.id) ?? []), id]);
  const byId = clausesById(collection);
  const related = [...near.keys()].flatMap((id): RelatedClause[] => {
    const clause = byId.get(id);
    return clause ? [{ ...clause, why: 'weak-alignment' }] : [];
  });
  return { related, near: [...near].map(([id, to]) => ({ id, to })) };
}
