import type { Collection } from '../collection/collection.ts';
import type { AnswerClause } from '../model/answer.ts';
import type { AnswerFacts, Detail } from '../model/answer-facts.ts';
import type { Clause } from '../model/clause.ts';
import type { ClausePath, Query, Topic } from '../model/query.ts';
import type { Hit } from '../search/clause-index.ts';
import { ofAllMembers } from './all-members.ts';
import { othersOf } from './besides.ts';
import { conditionsOf } from './conditions.ts';
import { countAnswer } from './count-answer.ts';
import { clausesMeeting, type ResolvedTerm, withRoles } from './filter.ts';
import { lostParts } from './lost-parts.ts';
import { identifiesMatter, matchTopic } from './match-topic.ts';
import { nearTo } from './nearest.ts';
import { isAt } from './printed-path.ts';

/** Tasks, agencies, counts and passages: the clauses that meet the query, worded differently. */
export function clauseAnswer(
  base: AnswerFacts,
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts {
  const pool = clausesMeeting(query, terms, collection);
  const topic = identifiesMatter(query) ? query.topic : null;
  if (!topic && isOpen(query)) return { ...base, kind: 'ambiguous', detail: { reason: 'unclear' } };
  if (!topic) return listed(base, query, terms, withRoles(pool, terms), collection);
  const inPool = setOf(pool, collection);
  const hits = collection.index.search(topic.terms);
  const match = matchTopic(topic, collection, inPool, {
    ofAgency: terms.length > 0 && query.want.kind === 'tasks',
    hits,
  });
  const found = withRoles(clausesOf(match.accepted, collection), terms);
  const passages = matchingPassages(topic, hits, query, collection);
  if (found.length === 0 && passages.length > 0 && terms.length === 0)
    return {
      ...base,
      kind: 'passage',
      passages,
      detail: { want: query.want, incomplete: damagedAmong(passages, query, collection) },
    };
  if (found.length === 0) return nothingOn(topic, { base, query, terms, near: match.near, hits }, collection);
  if (query.want.kind === 'passage')
    return { ...base, kind: 'passage', clauses: found, passages, detail: { want: query.want } };
  const ordered = inPlanOrder(found, collection);
  const answered = listed(base, query, terms, ordered, collection);
  return query.want.kind === 'agencies' && terms.length === 0
    ? { ...answered, passages: bestPassages(passages) }
    : answered;
}

/**
 * Why no measure meets a matter: in the plans asked it is that of other units, whose measures are then named as such,
 * or it is in other plans only, or in none.
 */
function nothingOn(
  topic: Topic,
  asked: {
    base: AnswerFacts;
    query: Query;
    terms: readonly ResolvedTerm[];
    near: readonly Hit[];
    hits: readonly Hit[];
  },
  collection: Collection,
): AnswerFacts {
  const { base, query, terms, near, hits } = asked;
  const about = matchTopic(topic, collection, (id) => id < collection.clauses.length, { hits }).accepted;
  const clauses = clausesOf(about, collection);
  const inScope = clauses.filter(({ plan }) => query.plans.ids.includes(plan));
  const ofOthers = terms.length > 0 && inScope.length > 0;
  const passedOver = terms.some(({ mode }) => mode === 'besides');
  const { nearest, nearClauses } = nearTo(ofOthers ? inScope : clausesOf(near, collection));
  const words = topic.words;
  const incomplete = query.plans.stated ? incompletePlans(query, collection) : [];
  const detail: Detail = ofOthers
    ? {
        reason: passedOver ? 'nobody-else' : 'not-of-units',
        words,
        nearClauses,
        incomplete,
        conditions: conditionsOf(query, terms),
      }
    : {
        reason: 'no-matter',
        words,
        nearClauses,
        incomplete,
        elsewhere: [...new Set(clauses.map(({ plan }) => plan))],
      };
  return { ...base, kind: 'none', nearest, detail };
}

function clausesOf(hits: readonly Hit[], { clauses }: Collection): Clause[] {
  return hits.flatMap(({ id }) => clauses[id] ?? []);
}

/** Tells of the number of a text whether it is one of some clauses of the collection. */
function setOf(pool: readonly Clause[], { clauses }: Collection): (id: number) => boolean {
  if (pool.length === clauses.length) return (id) => id < clauses.length;
  const set = new Set(pool);
  return (id) => {
    const clause = clauses[id];
    return clause !== undefined && set.has(clause);
  };
}

function listed(
  base: AnswerFacts,
  query: Query,
  terms: readonly ResolvedTerm[],
  clauses: readonly AnswerClause[],
  collection: Collection,
): AnswerFacts {
  const detail: Detail = { want: query.want, incomplete: incompletePlans(query, collection) };
  if (clauses.length === 0 && query.want.kind !== 'count') {
    if (query.path) return passagesAt(base, query, query.path, collection);
    return {
      ...base,
      kind: 'none',
      related: collective(query, terms, collection),
      detail: {
        reason: terms.length > 1 ? 'no-overlap' : 'unit-without-task',
        words: terms.map((term) => term.agency.asked).join('、'),
      },
    };
  }
  const related =
    terms.length > 0
      ? collective(query, terms, collection).filter(({ id }) => !clauses.some((clause) => clause.id === id))
      : [];
  if (query.want.kind === 'count')
    return countAnswer({ ...base, related, detail }, query.want, { query, terms, clauses }, collection);
  const kind = query.want.kind === 'tasks' ? 'tasks' : query.want.kind === 'passage' ? 'passage' : 'agencies';
  const others = kind === 'agencies' ? othersOf(terms, clauses) : [];
  const unitsLost = lostUnits(query, terms, collection);
  return {
    ...base,
    kind,
    clauses: [...clauses],
    related,
    detail: { ...detail, ...(others.length > 0 && { others }), ...(unitsLost > 0 && { unitsLost }) },
  };
}

const MOST_PASSAGES = 3;

/** A few passages that meet the matter fully: the evaluation, for example, is arranged outside the measures. */
function bestPassages(passages: AnswerFacts['passages']): AnswerFacts['passages'] {
  return passages.slice(0, MOST_PASSAGES);
}

/** What stands at a number where no measure does: a goal, a safeguard, the evaluation. */
function passagesAt(base: AnswerFacts, query: Query, path: ClausePath, collection: Collection): AnswerFacts {
  const passages = withBelow(
    collection.passages.filter(
      (passage) => query.plans.ids.includes(passage.plan) && isAt(path, passage.path),
    ),
    collection,
  );
  if (passages.length === 0 || !query.plans.stated)
    return {
      ...base,
      kind: 'none',
      detail: {
        reason: 'no-clause',
        words: path.printed,
        incomplete: query.plans.stated ? incompletePlans(query, collection) : [],
        gaps: query.plans.stated ? gapsAt(path, query, collection) : [],
      },
    };
  return { ...base, kind: 'passage', passages, detail: { want: query.want, reason: 'no-unit-here' } };
}

/**
 * A heading says little: what stands under it is shown with it. Behind the last number of a document stand its signature
 * and what a web site adds; of that number only the first paragraph is shown.
 */
function withBelow(
  at: readonly Collection['passages'][number][],
  collection: Collection,
): AnswerFacts['passages'] {
  const isHeading = ({ text }: { text: string }): boolean => !/[。，；,;]/u.test(text);
  const endsDocument = ({ plan, path }: { plan: string; path: string }, index: number): boolean => {
    const [before, last] = [
      collection.passages[index - 1],
      collection.passages.findLast((other) => other.plan === plan),
    ];
    return path === last?.path && before?.plan === plan && before.path === path;
  };
  const shown = at.every(isHeading)
    ? collection.passages.filter(
        (passage, index) =>
          at.some(({ plan, path }) => passage.plan === plan && passage.path.startsWith(path)) &&
          !endsDocument(passage, index),
      )
    : at;
  return shown.map(({ plan, path, text }) => ({ plan, path, text }));
}

/** The number asked, where it is missing in what came down of a damaged plan. */
function gapsAt(path: ClausePath, { plans }: Query, collection: Collection): NonNullable<Detail['gaps']> {
  return collection.plans
    .filter(({ id }) => plans.ids.includes(id))
    .flatMap((plan) =>
      lostParts(plan)
        .lost_numbers.filter((number) => isAt(path, number))
        .map((number) => ({ plan: plan.id, number })),
    );
}

/** A passage is no measure; it must meet a matter better to be shown. */
const PASSAGE_COVERAGE = 0.6;

const MOST_FOUND = 10;

/** Passages about a matter; headings only where nothing says more. */
function matchingPassages(
  topic: Topic,
  hits: readonly Hit[],
  query: Query,
  collection: Collection,
): AnswerFacts['passages'] {
  const first = collection.clauses.length;
  const inScope = (id: number): boolean => {
    const passage = collection.passages[id - first];
    return passage !== undefined && query.plans.ids.includes(passage.plan);
  };
  const found = matchTopic(topic, collection, inScope, { hits })
    .accepted.filter(({ coverage }) => coverage >= PASSAGE_COVERAGE)
    .flatMap(({ id }) => collection.passages[id - first] ?? [])
    .map(({ plan, path, text }) => ({ plan, path, text }));
  const sentences = found.filter(({ text }) => /[。，；,;]/u.test(text));
  return (sentences.length > 0 ? sentences : found).slice(0, MOST_FOUND);
}

/** Measures of all members in the plans that name the asked units; none if all members themselves are asked for. */
function collective(
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts['related'] {
  if (terms.some((term) => term.agency.ids.includes('joint-conference-members'))) return [];
  const plans = terms.flatMap((term) => term.taken.map(({ plan }) => plan));
  return ofAllMembers(query, new Set(plans), collection);
}

function inPlanOrder<T extends { plan: string }>(rows: readonly T[], collection: Collection): T[] {
  return collection.plans.flatMap(({ id }) => rows.filter((row) => row.plan === id));
}

/** Passages of a damaged plan may not be all that it says; nor are those of a plan that is asked for. */
function damagedAmong(passages: AnswerFacts['passages'], query: Query, collection: Collection): string[] {
  return incompletePlans(query, collection).filter(
    (id) => query.plans.stated || passages.some(({ plan }) => plan === id),
  );
}

function incompletePlans(query: Query, collection: Collection): string[] {
  return collection.plans
    .filter((plan) => query.plans.ids.includes(plan.id) && !plan.source.complete)
    .map(({ id }) => id);
}

/** 「哪些任务没有公安局参与」: how many measures may be such, but have lost the line that names their units. */
function lostUnits(query: Query, terms: readonly ResolvedTerm[], collection: Collection): number {
  if (terms.length === 0 || !terms.every(({ mode }) => mode === 'not')) return 0;
  return collection.clauses.filter(
    ({ plan, attribution }) => attribution === 'unknown' && query.plans.ids.includes(plan),
  ).length;
}

/** Nothing narrows the question down: it would be answered with every clause of every plan. */
function isOpen({ plans, units, path, sizes, lostOnly, want }: Query): boolean {
  return (
    !plans.stated && units.length + sizes.length === 0 && path === null && !lostOnly && want.kind !== 'count'
  );
}
