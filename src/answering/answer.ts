import type { Collection } from '../collection/collection.ts';
import type { AnswerClause } from '../model/answer.ts';
import type { AnswerFacts, Detail } from '../model/answer-facts.ts';
import type { Query, Understanding } from '../model/query.ts';
import { compareAnswer } from './compare.ts';
import { coverageAnswer, coveragePairs } from './coverage.ts';
import { deadlineAnswer } from './deadlines.ts';
import { factAnswer } from './facts.ts';
import { filterClauses, type ResolvedTerm, resolveTerms } from './filter.ts';
import { matchTopic } from './match-topic.ts';
import { namesAnswer } from './names.ts';
import { nearTo, nearUnits } from './nearest.ts';
import { partnersAnswer } from './partners.ts';
import { successionRemarks } from './successions.ts';
import { withPlans } from './taken-units.ts';

/** Query × collection → answer. Rows come from filters over the clauses; search only finds what a matter means. */
export function answer(understanding: Understanding, collection: Collection): AnswerFacts {
  if (understanding.trouble) return troubleAnswer(understanding, collection);
  const { query } = understanding;
  const terms = resolveTerms(query, collection);
  const facts = answerQuery(emptyAnswer(understanding, query, terms, collection), query, terms, collection);
  const successions = successionRemarks(terms, collection);
  return successions.length > 0 ? { ...facts, detail: { ...facts.detail, successions } } : facts;
}

function answerQuery(
  base: AnswerFacts,
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts {
  if (query.plans.ids.length === 0)
    return { ...base, kind: 'none', detail: { reason: 'no-plan', words: query.plans.missing.join('、') } };
  if (query.want.kind === 'facts') return factAnswer(base, query, terms, collection);
  if (query.want.kind === 'names') return namesAnswer(base, query, collection);
  const missing = missingUnit(query, terms);
  if (missing !== null) {
    const nearest = nearUnits(missing, query.plans.ids, collection);
    return { ...base, kind: 'none', nearest, detail: { reason: 'no-unit', words: missing } };
  }
  if (query.want.kind === 'deadlines') {
    const dated = deadlineAnswer(base, query, terms, collection);
    if (dated.kind !== 'none' || !identifiesMatter(query)) return dated;
    const undated = clauseAnswer(base, { ...query, want: { kind: 'passage' } }, terms, collection);
    return undated.kind === 'none'
      ? dated
      : { ...undated, detail: { ...undated.detail, reason: 'no-deadline' } };
  }
  if (query.want.kind === 'partners') return partnersAnswer(base, query, terms, collection);
  if (query.want.kind === 'compare') return compareAnswer(base, query, terms, collection);
  if (query.want.kind === 'coverage')
    return coverageAnswer(base, query, coveragePairs(query.want), collection);
  return clauseAnswer(base, query, terms, collection);
}

function identifiesMatter({ topic }: Query): boolean {
  return topic?.terms.some((term) => !term.common) ?? false;
}

/** Nothing narrows the question down: it would be answered with every clause of every plan. */
function isOpen({ plans, units, path, sizes, lostOnly, want }: Query): boolean {
  return (
    !plans.stated && units.length + sizes.length === 0 && path === null && !lostOnly && want.kind !== 'count'
  );
}

/** A unit that no plan in scope prints, if the answer hangs on it. */
function missingUnit({ unitsMatch }: Query, terms: readonly ResolvedTerm[]): string | null {
  const absent = terms.filter(({ taken, mode }) => taken.length === 0 && mode !== 'not');
  const needed = unitsMatch === 'all' || absent.length === terms.length;
  return needed ? (absent[0]?.agency.asked ?? null) : null;
}

/** Tasks, agencies, counts and passages: the clauses that meet the query, worded differently. */
function clauseAnswer(
  base: AnswerFacts,
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts {
  const pool = filterClauses(query, terms, collection);
  const topic = identifiesMatter(query) ? query.topic : null;
  if (!topic && isOpen(query)) return { ...base, kind: 'ambiguous', detail: { reason: 'unclear' } };
  if (!topic) return listed(base, query, terms, pool, collection);
  const byId = new Map(pool.map((clause) => [clause.id, clause]));
  const inPool = (id: number): boolean => byId.has(collection.clauses[id]?.id ?? '');
  const match = matchTopic(topic, collection, inPool, {
    ofAgency: terms.length > 0 && query.want.kind === 'tasks',
  });
  const found = match.accepted.flatMap(({ id }) => byId.get(collection.clauses[id]?.id ?? '') ?? []);
  const passages = matchingPassages(base, query, collection);
  if (found.length === 0 && passages.length > 0 && terms.length === 0)
    return { ...base, kind: 'passage', passages, detail: { want: query.want } };
  if (found.length === 0) {
    const { nearest, nearClauses: near } = nearTo(
      match.near.flatMap(({ id }) => byId.get(collection.clauses[id]?.id ?? '') ?? []),
    );
    return {
      ...base,
      kind: 'none',
      nearest,
      detail: { reason: 'no-matter', words: topic.words, nearClauses: near },
    };
  }
  if (query.want.kind === 'passage')
    return { ...base, kind: 'passage', clauses: found, passages, detail: { want: query.want } };
  const ordered = inPlanOrder(found, collection);
  return listed(base, query, terms, ordered, collection);
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
    if (query.path)
      return { ...base, kind: 'none', detail: { reason: 'no-clause', words: query.path.printed } };
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
  if (query.want.kind === 'count') {
    const sure = clauses.filter(
      (clause) => terms.length === 0 || (clause.text !== '' && clause.attribution !== 'inferred'),
    );
    if (query.want.of === 'agencies') return countedAgencies(base, query, sure, detail);
    return {
      ...base,
      kind: 'count',
      count: sure.length,
      clauses: [...sure],
      related,
      detail: { ...detail, counted: 'clauses' },
    };
  }
  const kind = query.want.kind === 'tasks' ? 'tasks' : query.want.kind === 'passage' ? 'passage' : 'agencies';
  return { ...base, kind, clauses: [...clauses], related, detail };
}

/** How many agencies, and which; an agency of two plans counts once in each. */
function countedAgencies(
  base: AnswerFacts,
  query: Query,
  clauses: readonly AnswerClause[],
  detail: Detail,
): AnswerFacts {
  const inRole = (clause: AnswerClause): string[] =>
    [...(query.role === 'support' ? [] : clause.lead), ...(query.role === 'lead' ? [] : clause.support)].map(
      ({ name }) => name,
    );
  const agencies = [...new Set(clauses.map(({ plan }) => plan))].map((plan) => ({
    plan,
    names: [...new Set(clauses.filter((clause) => clause.plan === plan).flatMap(inRole))],
  }));
  const count = agencies.reduce((sum, { names }) => sum + names.length, 0);
  return { ...base, kind: 'count', count, detail: { ...detail, counted: 'agencies', agencies } };
}

/** A passage is no measure; it must meet a matter better to be shown. */
const PASSAGE_COVERAGE = 0.6;

function matchingPassages(base: AnswerFacts, query: Query, collection: Collection): AnswerFacts['passages'] {
  if (!query.topic) return base.passages;
  const first = collection.clauses.length;
  const inScope = (id: number): boolean => {
    const passage = collection.passages[id - first];
    return passage !== undefined && query.plans.ids.includes(passage.plan);
  };
  return matchTopic(query.topic, collection, inScope)
    .accepted.filter(({ coverage }) => coverage >= PASSAGE_COVERAGE)
    .slice(0, 10)
    .flatMap(({ id }) => {
      const passage = collection.passages[id - first];
      return passage ? [{ plan: passage.plan, path: passage.path, text: passage.text }] : [];
    });
}

/** Measures that bind all member units hold for any of them; they are shown beside the answer, labelled. */
function collective(
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts['related'] {
  const plans = new Set(terms.flatMap((term) => term.taken.map(({ plan }) => plan)));
  if (terms.some((term) => term.agency.ids.includes('joint-conference-members'))) return [];
  if (query.role === 'support' || query.topic?.terms.some((term) => !term.common)) return [];
  return collection.clauses
    .filter(
      (clause) =>
        plans.has(clause.plan) &&
        clause.lead.some((unit) => unit.id?.startsWith('joint-conference-members/')),
    )
    .map((clause) => ({ ...clause, why: 'all-members' }));
}

export function inPlanOrder<T extends { plan: string }>(rows: readonly T[], collection: Collection): T[] {
  return collection.plans.flatMap(({ id }) => rows.filter((row) => row.plan === id));
}

function incompletePlans(query: Query, collection: Collection): string[] {
  return collection.plans
    .filter((plan) => query.plans.ids.includes(plan.id) && !plan.source.complete)
    .map(({ id }) => id);
}

function emptyAnswer(
  understanding: Understanding,
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts {
  return {
    kind: 'none',
    corpus: collection.version,
    understood: {
      plans: query.plans.stated ? query.plans.ids : [],
      agencies: terms.map((term) => ({ asked: term.agency.asked, taken: withPlans(term.taken) })),
      role: query.role,
      topic: query.topic?.words ?? null,
      corrections: understanding.corrections,
      carried: understanding.carried,
    },
    clauses: [],
    related: [],
    count: null,
    deadlines: [],
    passages: [],
    facts: [],
    options: [],
    searched: {
      plans: query.plans.ids.length,
      clauses: collection.clauses.filter((clause) => query.plans.ids.includes(clause.plan)).length,
    },
    nearest: [],
    detail: {},
  };
}

function troubleAnswer(
  understanding: Extract<Understanding, { query: null }>,
  collection: Collection,
): AnswerFacts {
  const all = { ids: collection.plans.map(({ id }) => id), stated: false, missing: [] };
  const query: Query = {
    want: { kind: 'passage' },
    plans: all,
    units: [],
    unitsMatch: 'any',
    sizes: [],
    lostOnly: false,
    role: null,
    topic: null,
    path: null,
    deadlines: null,
  };
  const base = emptyAnswer(understanding, query, [], collection);
  const { trouble } = understanding;
  if (trouble.kind === 'ambiguous-agency')
    return {
      ...base,
      kind: 'ambiguous',
      options: trouble.questions,
      detail: { words: trouble.asked, readings: trouble.names },
    };
  if (trouble.kind === 'unclear') return { ...base, kind: 'ambiguous', detail: { reason: 'unclear' } };
  if (trouble.kind === 'help') return { ...base, kind: 'help' };
  if (trouble.kind === 'empty' || trouble.kind === 'small-talk')
    return { ...base, kind: 'help', detail: { reason: trouble.kind } };
  return { ...base, kind: 'none', detail: { reason: trouble.kind } };
}
