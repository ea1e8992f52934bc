import type { Collection } from '../collection/collection.ts';
import type { AnswerClause, RelatedClause } from '../model/answer.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Clause } from '../model/clause.ts';
import type { Near } from '../model/comparison.ts';
import type { Query, Topic } from '../model/query.ts';
import { areSameMeasure, counterpartsIn } from './counterparts.ts';
import { coverageAnswer } from './coverage.ts';
import { comparedPairs, differencesOf } from './differences.ts';
import { dutyChanges, talliesOf } from './duties.ts';
import { filterClauses, type ResolvedTerm, resolveTerms } from './filter.ts';
import { matchTopic } from './match-topic.ts';

/** Clauses of the plans side by side, and those near them. */
type Rows = { clauses: AnswerClause[]; related: RelatedClause[]; near: Near[]; aligned: Near[] };

/** Related clauses of a plan that has nothing of its own; more would hide the answer. */
const NEAR_SHOWN = 2;

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
  const rows = topic
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
  const role = query.role === 'both' ? null : query.role;
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
      ...(topic ? { differences: differencesOf(rows.clauses, role, collection) } : {}),
      ...(terms.length > 0 ? { tally: talliesOf(terms, rows.clauses) } : {}),
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

function matterRows(topic: Topic, query: Query, pool: readonly AnswerClause[], collection: Collection): Rows {
  const byId = new Map(pool.map((clause) => [clause.id, clause]));
  const inPool = (id: number): boolean => byId.has(collection.clauses[id]?.id ?? '');
  const isClause = (id: number): boolean => id < collection.clauses.length;
  const found = clausesOf(matchTopic(topic, collection, inPool).accepted, collection);
  const everywhere = clausesOf(matchTopic(topic, collection, isClause).accepted, collection);
  const anchors = [...new Set([...found, ...everywhere])];
  const rows: Rows = { clauses: [], related: [], near: [], aligned: [] };
  for (const { id: plan } of collection.plans.filter(({ id }) => query.plans.ids.includes(id))) {
    const direct = found.filter((clause) => clause.plan === plan).flatMap(({ id }) => byId.get(id) ?? []);
    const aligned = direct.length > 0 ? [] : alignedWith(anchors, plan, collection);
    const own = [...direct, ...aligned.flatMap(({ id }) => byId.get(id) ?? [])];
    rows.clauses.push(...own);
    rows.aligned.push(...aligned.filter(({ id }) => byId.has(id)));
    if (own.length === 0) addNear(rows, plan, anchors, collection);
  }
  return withoutMentions(rows, collection);
}

/**
 * Clauses of a plan that are the same measure as what was found in most of the plans that have the matter in
 * their words. Most of them, for a clause that joins two measures is aligned with the other one, too.
 */
function alignedWith(anchors: readonly Clause[], plan: string, collection: Collection): Near[] {
  const plans = new Set(anchors.map((anchor) => anchor.plan));
  const to = new Map<string, Clause[]>();
  for (const anchor of anchors)
    for (const { id } of counterpartsIn(plan, anchor.id, 'strong', collection))
      to.set(id, [...(to.get(id) ?? []), anchor]);
  return [...to].flatMap(([id, from]) =>
    new Set(from.map((anchor) => anchor.plan)).size * 2 > plans.size
      ? [{ id, to: from.map((anchor) => anchor.id) }]
      : [],
  );
}

function clausesOf(hits: readonly { id: number }[], { clauses }: Collection): Clause[] {
  return hits.flatMap(({ id }) => clauses[id] ?? []);
}

/** What a plan without the matter has that comes near to it. */
function addNear(rows: Rows, plan: string, anchors: readonly Clause[], collection: Collection): void {
  for (const anchor of anchors) {
    const others = (['strong', 'weak'] as const).flatMap((strength) =>
      counterpartsIn(plan, anchor.id, strength, collection),
    );
    for (const clause of others) {
      const known = rows.near.find(({ id }) => id === clause.id);
      if (known) known.to.push(anchor.id);
      else if (rows.related.filter((other) => other.plan === plan).length < NEAR_SHOWN) {
        rows.related.push({ ...clause, why: 'weak-alignment' });
        rows.near.push({ id: clause.id, to: [anchor.id] });
      }
    }
  }
}

/**
 * Where the plans share a measure on the matter, clauses of a plan that only mention it – neither its best, nor
 * aligned with one of another plan – are shown beside the comparison, not in it.
 */
function withoutMentions(rows: Rows, collection: Collection): Rows {
  const plans = new Set(rows.clauses.map(({ plan }) => plan));
  const inWords = rows.clauses.filter(({ id }) => !rows.aligned.some((aligned) => aligned.id === id));
  const shared = rows.clauses.filter(
    (clause) =>
      !inWords.includes(clause) || inWords.some((other) => areSameMeasure(clause.id, other.id, collection)),
  );
  const first = new Set([...plans].map((plan) => rows.clauses.find((clause) => clause.plan === plan)));
  const kept = rows.clauses.filter(
    (clause) =>
      shared.includes(clause) || first.has(clause) || !shared.some(({ plan }) => plan === clause.plan),
  );
  const mentions = rows.clauses
    .filter((clause) => !kept.includes(clause))
    .map((clause): RelatedClause => {
      const { role: _role, ...plain } = clause;
      return { ...plain, why: 'mentions' };
    });
  return { ...rows, clauses: kept, related: [...rows.related, ...mentions] };
}
