import type { Collection } from '../collection/collection.ts';
import type { Clause } from '../model/clause.ts';
import type { Query, Topic } from '../model/query.ts';
import type { Hit } from '../search/clause-index.ts';

/** A matter must be met by this share of its weight to be an answer. */
const MIN_COVERAGE = 0.45;
/** What is met much worse than the best is a near match, not an answer. */
const RELATIVE_COVERAGE = 0.85;
/** Among the measures of one agency, which are few, a matter may be met less evenly. */
const POOLED_RELATIVE_COVERAGE = 0.72;
/** A plan that words the matter more briefly than another is heard with less, but with its best only. */
const PLAN_MIN_COVERAGE = 0.36;
const PLAN_RELATIVE_COVERAGE = 0.75;
const BEST_OF_PLAN = 0.92;
/** The same measure in another plan needs only some sign of the matter in its own words. */
const ALIGNED_RELATIVE_COVERAGE = 0.36;
/** With less than this it must have what is rarest in the matter: 「DNA数据库」 is not every information system. */
const ALIGNED_SURE_COVERAGE = 0.46;
/** What is nearly as rare counts as the rarest. */
const RARITY_MARGIN = 0.5;
/** One of the things of a list is met by this share of the whole at least, in a measure's own words, if it is rare enough. */
const LISTED_MIN_COVERAGE = 0.3;
const LISTED_RARITY = 3.45;
const LISTED_OWN_SHARE = 0.9;
/** Beside a strange word a measure must hold what stands in about one text of eighty, or more than one thing. */
const TELLING_RARITY = 4.4;

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
    for (const hit of alignedHits(hits, accepted, best, topic, collection)) accepted.add(hit);
    for (const hit of bestOfSilentPlans(hits, accepted, best, collection)) accepted.add(hit);
    for (const hit of ofListedThings(hits, accepted, topic, collection)) accepted.add(hit);
  }
  return {
    accepted: hits.filter((hit) => accepted.has(hit)),
    near: hits.filter((hit) => !accepted.has(hit)).slice(0, 5),
  };
}

/** Clauses that are the same measure as what was accepted of most other plans, in a plan that words it otherwise. */
function alignedHits(
  hits: readonly Hit[],
  accepted: ReadonlySet<Hit>,
  best: number,
  topic: Topic,
  { clauses, alignment }: Collection,
): Hit[] {
  const rarest = rarestOf(topic);
  const anchors = [...accepted].flatMap(({ id }) => clauses[id] ?? []);
  const isSame = ({ id, plan }: Clause): boolean => {
    const others = anchors.filter((anchor) => anchor.plan !== plan);
    const same = others.filter((anchor) =>
      (alignment[anchor.id] ?? []).some((other) => other.strong && other.id === id),
    );
    return plansOf(same) * 2 > plansOf(others);
  };
  return hits.filter((hit) => {
    const clause = clauses[hit.id];
    const sure = rarest.length === 0 || rarest.some((number) => hit.found.includes(number));
    const needed = best * (sure ? ALIGNED_RELATIVE_COVERAGE : ALIGNED_SURE_COVERAGE);
    return clause !== undefined && hit.coverage >= needed && isSame(clause);
  });
}

/** Numbers of the rarest concepts of a matter, if they are telling and no list of things. */
function rarestOf({ terms }: Topic): number[] {
  const weights = terms.map(({ common, concept, weight }) => (concept && !common ? weight : 0));
  const needed = Math.max(TELLING_RARITY, Math.max(0, ...weights) - RARITY_MARGIN);
  return terms.some(({ listed }) => listed)
    ? []
    : weights.flatMap((weight, number) => (weight >= needed ? [number] : []));
}

function plansOf(clauses: readonly Clause[]): number {
  return new Set(clauses.map(({ plan }) => plan)).size;
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

/**
 * Of a list of things one plan joins in a measure what another has in two: in a plan where no accepted measure has
 * one of the things, the best ones that have it are accepted, too – if they have what else is asked for.
 */
function ofListedThings(
  hits: readonly Hit[],
  accepted: ReadonlySet<Hit>,
  { terms }: Topic,
  collection: Collection,
): Hit[] {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0);
  const listed = [...terms.entries()].filter(([, term]) => term.listed && term.weight >= LISTED_RARITY);
  const rest = [...terms.entries()].flatMap(([i, term]) => (term.listed || term.common ? [] : [i]));
  return listed.flatMap(([number, { weight }]) => {
    const needed = Math.max(LISTED_MIN_COVERAGE, (LISTED_OWN_SHARE * weight) / total);
    const having = hits.filter(
      (hit) => [number, ...rest].every((term) => hit.found.includes(term)) && hit.coverage >= needed,
    );
    return collection.plans.flatMap(({ id: plan }) => {
      const own = having.filter((hit) => planOf(hit.id, collection) === plan);
      const top = own[0]?.coverage ?? 0;
      return own.some((hit) => accepted.has(hit))
        ? []
        : own.filter((hit) => hit.coverage >= top * BEST_OF_PLAN);
    });
  });
}

function planOf(id: number, { clauses, passages, deadlines }: Collection): string | undefined {
  return (clauses[id] ?? passages[id - clauses.length] ?? deadlines[id - clauses.length - passages.length])
    ?.plan;
}

/**
 * Common words alone are no match; nor is a broad concept beside a word that no plan has: 「量子计算机培训」 is not
 * answered with all training.
 */
function meetsContent(hit: Hit, { terms }: Topic): boolean {
  const met = hit.found.flatMap((number) => terms[number] ?? []).filter(({ common }) => !common);
  const strange = terms.some(({ known, common }) => !known && !common);
  const telling = met.reduce((sum, { weight }) => sum + weight, 0);
  return met.length > 0 && (!strange || telling >= TELLING_RARITY);
}
