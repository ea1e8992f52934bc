import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Clause } from '../model/clause.ts';
import type { RankedUnits } from '../model/comparison.ts';
import type { Query, Want } from '../model/query.ts';
import { clauseAnswer } from './clause-answer.ts';
import { conditionsOf } from './conditions.ts';
import { perPlan } from './count-answer.ts';
import { filterClauses, isOneOf, type ResolvedTerm } from './filter.ts';
import { identifiesMatter } from './match-topic.ts';

type Asked = { query: Query; terms: readonly ResolvedTerm[] };

/**
 * Units by the number of measures they have in a role, most often first, plan by plan: with the units asked for, or,
 * where none is, in the plans as a whole. Shown are the measures of the units asked for, else those of the first.
 */
export function partnersAnswer(
  given: AnswerFacts,
  { role }: Extract<Want, { kind: 'partners' }>,
  { query, terms }: Asked,
  collection: Collection,
): AnswerFacts {
  const base = ofMatter(given, query);
  const clauses = measuresOf(base, { query, terms }, collection);
  const ranking = collection.plans.flatMap(({ id }) =>
    rankedUnits(
      id,
      clauses.filter(({ plan }) => plan === id),
      terms.flatMap(({ taken }) => taken.filter(({ plan }) => plan === id).flatMap(({ units }) => units)),
      role,
    ),
  );
  if (ranking.length === 0)
    return {
      ...base,
      kind: 'none',
      detail: { reason: 'unit-without-task', words: terms[0]?.agency.asked ?? query.topic?.words ?? '' },
    };
  const first = firstOf(ranking);
  const shown = terms.length > 0 ? clauses : clauses.filter((clause) => hasOneOf(clause, first, role));
  const detail = {
    want: query.want,
    ranking,
    ...(terms.length > 0 && { conditions: conditionsOf(query, terms) }),
    incomplete: incompletePlans(query, collection),
  };
  return { ...base, kind: 'agencies', clauses: shown, detail };
}

function incompletePlans({ plans }: Query, collection: Collection): string[] {
  return collection.plans
    .filter(({ id, source }) => !source.complete && plans.ids.includes(id))
    .map(({ id }) => id);
}

/** Which plans have most measures that meet the query. */
export function planRankingAnswer(given: AnswerFacts, asked: Asked, collection: Collection): AnswerFacts {
  const base = ofMatter(given, asked.query);
  const plans = perPlan(measuresOf(base, asked, collection), asked.query.plans.ids, collection)
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  if (plans.length === 0)
    return {
      ...base,
      kind: 'none',
      detail: {
        reason: 'unit-without-task',
        words: asked.terms[0]?.agency.asked ?? asked.query.topic?.words ?? '',
      },
    };
  return {
    ...base,
    kind: 'count',
    count: plans[0]?.count ?? 0,
    detail: {
      want: asked.query.want,
      plans,
      ...(asked.terms.length > 0 && { conditions: conditionsOf(asked.query, asked.terms) }),
      incomplete: incompletePlans(asked.query, collection),
    },
  };
}

/** A matter too common to find measures by narrows nothing down, and is not said to. */
function ofMatter(base: AnswerFacts, query: Query): AnswerFacts {
  return identifiesMatter(query) ? base : { ...base, understood: { ...base.understood, topic: null } };
}

function measuresOf(
  base: AnswerFacts,
  { query, terms }: Asked,
  collection: Collection,
): AnswerFacts['clauses'] {
  return identifiesMatter(query)
    ? clauseAnswer(base, { ...query, want: { kind: 'tasks' } }, terms, collection).clauses
    : filterClauses(query, terms, collection);
}

function rankedUnits(
  plan: string,
  clauses: readonly Clause[],
  asked: readonly Clause['lead'][number][],
  role: 'lead' | 'support' | 'either',
): RankedUnits[] {
  const counts = new Map<string, number>();
  for (const clause of clauses)
    for (const name of new Set(
      unitsIn(clause, role)
        .filter((unit) => !isOneOf(unit, asked))
        .map((unit) => unit.name),
    ))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...Map.groupBy(counts.keys(), (name) => counts.get(name) ?? 0)]
    .map(([count, units]) => ({ plan, count, units }))
    .toSorted((a, b) => b.count - a.count);
}

function unitsIn({ lead, support }: Clause, role: 'lead' | 'support' | 'either'): Clause['lead'] {
  if (role === 'either') return [...lead, ...support];
  return role === 'lead' ? lead : support;
}

/** The first of each plan. */
function firstOf(ranking: readonly RankedUnits[]): RankedUnits[] {
  return [...Map.groupBy(ranking, ({ plan }) => plan).values()].flatMap(([first]) => first ?? []);
}

function hasOneOf(
  clause: Clause,
  first: readonly RankedUnits[],
  role: 'lead' | 'support' | 'either',
): boolean {
  const names = first.find(({ plan }) => plan === clause.plan)?.units ?? [];
  return unitsIn(clause, role).some(({ name }) => names.includes(name));
}
