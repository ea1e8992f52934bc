import type { Collection } from '../collection/collection.ts';
import type { AnswerClause, RelatedClause } from '../model/answer.ts';
import type { Clause } from '../model/clause.ts';
import type { Near } from '../model/comparison.ts';
import type { Query, Topic } from '../model/query.ts';
import type { Hit } from '../search/clause-index.ts';
import { areSameMeasure, counterpartsIn } from './counterparts.ts';
import { matchTopic } from './match-topic.ts';

/** Clauses of the plans side by side, and those near them. */
export type Rows = { clauses: AnswerClause[]; related: RelatedClause[]; near: Near[]; aligned: Near[] };

/** Related clauses of a plan that has nothing of its own; more would hide the answer. */
const NEAR_SHOWN = 2;
/** Where all plans share the measure that meets the matter best, one that meets it worse only mentions it. */
const AS_GOOD = 0.9;

/**
 * One matter in each of the plans in scope: the clauses that have it in their words, and in a plan that words it
 * otherwise those that are the same measure.
 */
export function matterRows(
  topic: Topic,
  query: Query,
  pool: readonly AnswerClause[],
  collection: Collection,
): Rows {
  const byId = new Map(pool.map((clause) => [clause.id, clause]));
  const inPool = (id: number): boolean => byId.has(collection.clauses[id]?.id ?? '');
  const all = collection.index.search(topic.terms);
  const hits = matchTopic(topic, collection, inPool, { hits: all }).accepted;
  const found = clausesOf(hits, collection);
  const scope = collection.plans.map(({ id }) => id).filter((id) => query.plans.ids.includes(id));
  const silent = scope.some((id) => !found.some(({ plan }) => plan === id));
  const anchors = silent ? [...new Set([...found, ...foundAnywhere(topic, all, collection)])] : found;
  const rows: Rows = { clauses: [], related: [], near: [], aligned: [] };
  for (const plan of scope) {
    const direct = found.filter((clause) => clause.plan === plan).flatMap(({ id }) => byId.get(id) ?? []);
    const aligned = direct.length > 0 ? [] : alignedWith(anchors, plan, collection);
    const own = [...direct, ...aligned.flatMap(({ id }) => byId.get(id) ?? [])];
    rows.clauses.push(...own);
    rows.aligned.push(...aligned.filter(({ id }) => byId.has(id)));
    if (own.length === 0) addNear(rows, plan, anchors, collection);
  }
  const coverage = new Map(hits.map((hit) => [collection.clauses[hit.id]?.id ?? '', hit.coverage]));
  return withoutMentions(rows, coverage, collection);
}

/** Clauses of all plans on the matter: a plan that is not asked for may word it as the question does. */
function foundAnywhere(topic: Topic, hits: readonly Hit[], collection: Collection): Clause[] {
  const isClause = (id: number): boolean => id < collection.clauses.length;
  return clausesOf(matchTopic(topic, collection, isClause, { hits }).accepted, collection);
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
 * aligned with one of another plan, or much worse than what all plans share – are shown beside the comparison.
 */
function withoutMentions(rows: Rows, coverage: ReadonlyMap<string, number>, collection: Collection): Rows {
  const plans = [...new Set(rows.clauses.map(({ plan }) => plan))];
  const inWords = rows.clauses.filter(({ id }) => !rows.aligned.some((aligned) => aligned.id === id));
  const isShared = (clause: AnswerClause, plan: string): boolean =>
    inWords.some((other) => other.plan === plan && areSameMeasure(clause.id, other.id, collection));
  const shared = new Set(
    rows.clauses.filter(
      (clause) => !inWords.includes(clause) || plans.some((plan) => isShared(clause, plan)),
    ),
  );
  const best = new Set(plans.flatMap((plan) => rows.clauses.find((clause) => clause.plan === plan) ?? []));
  const allShareBest = [...best].every((clause) =>
    plans.every((plan) => plan === clause.plan || isShared(clause, plan)),
  );
  const kept = rows.clauses.filter((clause) => {
    const own = [...best].find(({ plan }) => plan === clause.plan);
    if (clause === own) return true;
    if (allShareBest && (coverage.get(clause.id) ?? 0) < AS_GOOD * (coverage.get(own?.id ?? '') ?? 0))
      return false;
    return shared.has(clause) || ![...shared].some(({ plan }) => plan === clause.plan);
  });
  const mentions = rows.clauses
    .filter((clause) => !kept.includes(clause))
    .map((clause): RelatedClause => {
      const { role: _role, ...plain } = clause;
      return { ...plain, why: 'mentions' };
    });
  return { ...rows, clauses: kept, related: [...rows.related, ...mentions] };
}
