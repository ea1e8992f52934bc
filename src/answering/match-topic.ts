import type { Collection } from '../collection/collection.ts';
import type { Topic } from '../model/query.ts';
import type { Hit } from '../search/clause-index.ts';

/** A matter must be met by this share of its weight to be an answer. */
const MIN_COVERAGE = 0.55;
/** What is met much worse than the best is a near match, not an answer. */
const RELATIVE_COVERAGE = 0.8;

export type TopicMatch = { accepted: Hit[]; near: Hit[] };

/**
 * Texts of the collection that are about a matter, best first, among those whose number passes `inScope`.
 * What is not met well enough is `near`: shown as such, never as an answer.
 */
export function matchTopic(topic: Topic, collection: Collection, inScope: (id: number) => boolean): TopicMatch {
  const hits = collection.index.search(topic.terms).filter((hit) => inScope(hit.id) && meetsContent(hit, topic));
  const best = hits[0]?.coverage ?? 0;
  const needed = Math.max(MIN_COVERAGE, best * RELATIVE_COVERAGE);
  return { accepted: hits.filter((hit) => hit.coverage >= needed), near: hits.filter((hit) => hit.coverage < needed).slice(0, 5) };
}

/** Common words alone are no match. */
function meetsContent(hit: Hit, topic: Topic): boolean {
  return hit.found.some((number) => topic.terms[number]?.common === false);
}
