import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Query } from '../model/query.ts';
import { filterClauses, type ResolvedTerm } from './filter.ts';
import { identifiesMatter, matchTopic } from './match-topic.ts';

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
        words: query.topic?.words ?? String(query.deadlines?.year ?? query.deadlines?.until ?? ''),
      },
    };
  return { ...base, kind: 'deadlines', deadlines, clauses: shown, detail: { want: query.want } };
}

function fallsDue({ date }: Deadline, { deadlines }: Query): boolean {
  if (deadlines?.until) return date !== null && date <= deadlines.until;
  return !deadlines?.year || Number(date?.slice(0, 4)) === deadlines.year;
}

function ofMatter(
  query: Query,
  collection: Collection,
  inScope: (deadline: Deadline) => boolean,
): Deadline[] {
  const all = collection.deadlines.filter(inScope);
  const { topic } = query;
  if (topic === null || !identifiesMatter(query)) return all;
  const first = collection.clauses.length + collection.passages.length;
  const ids = new Map(collection.deadlines.map((deadline, number) => [first + number, deadline]));
  const accepted = matchTopic(topic, collection, (id) => {
    const deadline = ids.get(id);
    return deadline !== undefined && inScope(deadline);
  }).accepted.flatMap(({ id }) => ids.get(id) ?? []);
  if (accepted.length > 0) return collection.deadlines.filter((deadline) => accepted.includes(deadline));
  const clauses = matchTopic(topic, collection, (id) => id < collection.clauses.length).accepted.flatMap(
    ({ id }) => collection.clauses[id]?.id ?? [],
  );
  return all.filter((deadline) => deadline.clause !== null && clauses.includes(deadline.clause));
}
