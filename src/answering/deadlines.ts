import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Query } from '../model/query.ts';
import type { Hit } from '../search/clause-index.ts';
import { filterClauses, type ResolvedTerm } from './filter.ts';
import { identifiesMatter, matchTopic } from './match-topic.ts';

/** A commitment must say this share of what the best measure says of the matter. */
const SAYS_AS_MUCH = 0.8;

/** Time commitments of the plans in scope, narrowed by unit, matter, year and kind, with their clauses. */
export function deadlineAnswer(
  base: AnswerFacts,
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts {
  const clauses = new Map(
    filterClauses({ ...query, path: null }, terms, collection).map((clause) => [clause.id, clause]),
  );
  const inScope = (deadline: Deadline): boolean =>
    query.plans.ids.includes(deadline.plan) &&
    (terms.length === 0 || (deadline.clause !== null && clauses.has(deadline.clause)));
  const inTime = (deadline: Deadline): boolean => inScope(deadline) && fallsDue(deadline, query);
  const dated = Boolean(query.deadlines?.year ?? query.deadlines?.until);
  const matched = ofMatter(query, collection, inTime);
  const timely = matched.length > 0 || !dated ? matched : collection.deadlines.filter(inTime);
  const ofKind = timely.filter(
    (deadline) => !query.deadlines?.kinds.length || query.deadlines.kinds.includes(deadline.kind),
  );
  const deadlines = ofKind.length > 0 || dated ? ofKind : timely;
  const shown = [...new Set(deadlines.flatMap(({ clause }) => clause ?? []))].flatMap(
    (id) => clauses.get(id) ?? [],
  );
  if (deadlines.length === 0)
    return {
      ...base,
      kind: 'none',
      detail: {
        reason: 'no-deadline',
        words: [...terms.map(({ agency }) => agency.asked), query.topic?.words].filter(Boolean).join('、'),
      },
    };
  return { ...base, kind: 'deadlines', deadlines, clauses: shown, detail: { want: query.want } };
}

function fallsDue({ date }: Deadline, { deadlines }: Query): boolean {
  if (deadlines?.until) return date !== null && date <= deadlines.until && date >= (deadlines.from ?? '');
  return !deadlines?.year || Number(date?.slice(0, 4)) === deadlines.year;
}

/**
 * Of the commitments in scope those about the matter: those that say it themselves, or that stand in a measure about it
 * and share a word with it. One that says less of the matter than a measure without a date does is none: 「医生多久要
 * 报告」 is not answered with publicity at stations, which is done regularly.
 */
function ofMatter(
  query: Query,
  collection: Collection,
  inScope: (deadline: Deadline) => boolean,
): Deadline[] {
  const all = collection.deadlines.filter(inScope);
  const { topic } = query;
  if (topic === null || !identifiesMatter(query)) return all;
  const hits = collection.index.search(topic.terms);
  const first = collection.clauses.length + collection.passages.length;

  const inPlans = ({ id }: Hit): boolean => query.plans.ids.includes(collection.clauses[id]?.plan ?? '');
  const needed = (hits.find(inPlans)?.coverage ?? 0) * SAYS_AS_MUCH;
  const said = matchTopic(topic, collection, (id) => isIn(collection.deadlines[id - first], all), { hits })
    .accepted.filter(({ coverage }) => coverage >= needed)
    .flatMap(({ id }) => collection.deadlines[id - first] ?? []);
  if (said.length > 0) return collection.deadlines.filter((deadline) => said.includes(deadline));
  const measures = matchTopic(topic, collection, (id) => id < collection.clauses.length, {
    hits,
  }).accepted.flatMap((hit) => collection.clauses[hit.id]?.id ?? []);
  const touched = new Set(
    hits.flatMap(({ id, found }) => (found.some((term) => topic.terms[term]?.common === false) ? [id] : [])),
  );
  return all.filter(
    (deadline) =>
      deadline.clause !== null &&
      measures.includes(deadline.clause) &&
      touched.has(first + collection.deadlines.indexOf(deadline)),
  );
}

function isIn(deadline: Deadline | undefined, all: readonly Deadline[]): boolean {
  return deadline !== undefined && all.includes(deadline);
}
