import type { Collection } from '../collection/collection.ts';
import type { Query, Topic } from '../model/query.ts';
import type { Hit } from '../search/clause-index.ts';

/** A matter must be met by this share of its weight to be an answer. */
const MIN_COVERAGE = 0.45;
/** What is met much worse than the best is a near match, not an answer. */
const RELATIVE_COVERAGE = 0.8;
/** Among the measures of one agency, which are few, a matter may be met less evenly. */
const POOLED_RELATIVE_COVERAGE = 0.62;
/** A plan that words the matter more briefly than another is heard with less, but with its best only. */
const PLAN_MIN_COVERAGE = 0.36;
const PLAN_RELATIVE_COVERAGE = 0.6;
const BEST_OF_PLAN = 0.92;
/** The same measure in another plan needs only some sign of the matter in its own words. */
const ALIGNED_RELATIVE_COVERAGE = 0.4;

/** Whether a query's matter says enough to find measures by. */
export function identifiesMatter({ topic }: Pick<Query, 'topic'>): boolean {
  return topic?.terms.some((term) => !term.common) ?? false;
}

export type MatchOptions = { ofAgency?: boolean; hits?: readonly Hit[] };
export type TopicMatch = { accepted: Hit[]; near: Hit[] };

/**
 * Texts of the collection that are about a matter, best first, among those whose number passes `inScope`.
 * What is not met well enough is `near`: shown as such, never as an answer. `ofAgency`: the scope is the measures
 * of one agency. `hits`: what the index finds for the matter, where that is known already.
 */
export function matchTopic(
  topic: Topic,
  collection: Collection,
  inScope: (id: number) => boolean,
  { ofAgency = false, hits: all = collection.index.search(topic.terms) }: MatchOptions = {},
): TopicMatch {
  const hits = all.filter((hit) => inScope(hit.id) && meetsContent(hit, topic));
  const best = hits[0]?.coverage ?? 0;
  const needed = Math.max(MIN_COVERAGE, best * (ofAgency ? POOLED_RELATIVE_COVERAGE : RELATIVE_COVERAGE));
  const accepted = new Set(hits.filter((hit) => hit.coverage >= needed));
  if (best >= MIN_COVERAGE) {
    for (const hit of alignedHits(hits, accepted, best, collection)) accepted.add(hit);
    for (const hit of bestOfSilentPlans(hits, accepted, best, collection)) accepted.add(hit);
  }
  return {
    accepted: hits.filter((hit) => accepted.has(hit)),
    near: hits.filter((hit) => !accepted.has(hit)).slice(0, 5),
  };
}

/** Clauses that are the same measure as an accepted one, in a plan that words it otherwise. */
function alignedHits(
  hits: readonly Hit[],
  accepted: ReadonlySet<Hit>,
  best: number,
  { clauses, alignment }: Collection,
): Hit[] {
  const counterparts = new Set(
    [...accepted].flatMap(({ id }) =>
      (alignment[clauses[id]?.id ?? ''] ?? []).filter(({ strong }) => strong).map((other) => other.id),
    ),
  );
  return hits.filter(
    (hit) => hit.coverage >= best * ALIGNED_RELATIVE_COVERAGE && counterparts.has(clauses[hit.id]?.id ?? ''),
  );
}

/** The best hits of plans that have none yet. */
function bestOfSilentPlans(
  hits: readonly Hit[],
  accepted: ReadonlySet<Hit>,
  best: number,
  collection: Collection,
): Hit[] {
  const heard = new Set([...accepted].map(({ id }) => planOf(id, collection)));
  const needed = Math.max(PLAN_MIN_COVERAGE, best * PLAN_RELATIVE_COVERAGE);
  return collection.plans.flatMap(({ id: plan }) => {
    if (heard.has(plan)) return [];
    const own = hits.filter((hit) => planOf(hit.id, collection) === plan);
    const top = own[0]?.coverage ?? 0;
    return top >= needed ? own.filter((hit) => hit.coverage >= top * BEST_OF_PLAN) : [];
  });
}

function planOf(id: number, { clauses, passages, deadlines }: Collection): string | undefined {
  return (clauses[id] ?? passages[id - clauses.length] ?? deadlines[id - clauses.length - passages.length])
    ?.plan;
}

/** Common words alone are no match. */
function meetsContent(hit: Hit, topic: Topic): boolean {
  return hit.found.some((number) => topic.terms[number]?.common === false);
}
