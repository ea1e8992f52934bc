import type { Collection } from '../collection/collection.ts';
import type { AnswerClause } from '../model/answer.ts';
import type { AnswerFacts, Detail } from '../model/answer-facts.ts';
import type { Having, Query, Want } from '../model/query.ts';
import type { Unit } from '../model/unit.ts';
import { conditionsOf } from './conditions.ts';
import { isOneOf, type ResolvedTerm } from './filter.ts';

/** The measures that meet a query, with what they were asked by. */
export type Met = { query: Query; terms: readonly ResolvedTerm[]; clauses: readonly AnswerClause[] };

/**
 * How many clauses, agencies or plans. Of a unit only those clauses count whose text is there and whose units are
 * stated; the others are named beside the number.
 */
export function countAnswer(
  base: AnswerFacts,
  want: Extract<Want, { kind: 'count' }>,
  met: Met,
  collection: Collection,
): AnswerFacts {
  const sure = met.clauses.filter((clause) => met.terms.length === 0 || doubtOf(clause) === null);
  if (want.of === 'agencies') return countedAgencies(base, want.having ?? null, met);
  const uncounted = met.clauses.filter((clause) => !sure.includes(clause)).flatMap(uncountedOf);
  const detail: Detail = { ...base.detail, ...(uncounted.length > 0 && { uncounted }) };
  if (want.of === 'plans') {
    const plans = new Set(sure.map(({ plan }) => plan));
    return {
      ...base,
      kind: 'count',
      count: plans.size,
      clauses: sure,
      detail: { ...detail, counted: 'plans' },
    };
  }
  const plans = perPlan(sure, plansOf(met), collection);
  return {
    ...base,
    kind: 'count',
    count: sure.length,
    clauses: sure,
    detail: { ...detail, counted: 'clauses', ...(plans.length > 1 && { plans }) },
  };
}

type Doubt = 'lost-text' | 'inferred';

function doubtOf({ text, attribution }: AnswerClause): Doubt | null {
  if (text === '') return 'lost-text';
  return attribution === 'inferred' ? 'inferred' : null;
}

function uncountedOf(clause: AnswerClause): NonNullable<Detail['uncounted']> {
  const why = doubtOf(clause);
  return why ? [{ plan: clause.plan, path: clause.path, why }] : [];
}

/** Plans in which there could be such a clause: those that have the units asked for. */
function plansOf({ query, terms }: Met): string[] {
  const named = terms.flatMap(({ taken }) => taken.map(({ plan }) => plan));
  return terms.length > 0 ? named : query.plans.ids;
}

/** How many of some clauses each of some plans has, in the order of the collection. */
export function perPlan(
  clauses: readonly { plan: string }[],
  ids: readonly string[],
  { plans }: Collection,
): NonNullable<Detail['plans']> {
  return plans
    .filter(({ id }) => ids.includes(id))
    .map(({ id }) => ({ plan: id, count: clauses.filter(({ plan }) => plan === id).length }));
}

/** How many agencies, and which, beside those asked for; an agency of two plans counts once in each. */
function countedAgencies(
  base: AnswerFacts,
  having: Having | null,
  { query, terms, clauses }: Met,
): AnswerFacts {
  const asked = terms.flatMap(({ taken }) =>
    taken.flatMap(({ plan, units }) => units.map((unit) => ({ plan, unit }))),
  );
  const agencies = [...new Set(clauses.map(({ plan }) => plan))].map((plan) => {
    const own = clauses.filter((clause) => clause.plan === plan);
    const known = asked.filter((one) => one.plan === plan).map(({ unit }) => unit);
    const namesOf = (units: readonly Unit[]): Set<string> =>
      new Set(units.filter((unit) => !isOneOf(unit, known)).map(({ name }) => name));
    const leads = namesOf(own.flatMap(({ lead }) => lead));
    const supports = namesOf(own.flatMap(({ support }) => support));
    return {
      plan,
      names: [...(having ? withParts(leads, supports, having) : inRole(leads, supports, query))],
    };
  });
  const count = agencies.reduce((sum, { names }) => sum + names.length, 0);
  return {
    ...base,
    kind: 'count',
    count,
    detail: {
      ...base.detail,
      counted: 'agencies',
      agencies,
      ...(terms.length > 0 && { conditions: conditionsOf(query, terms) }),
      ...(having && { having }),
    },
  };
}

function inRole(leads: Set<string>, supports: Set<string>, { role }: Query): Set<string> {
  if (role === 'lead') return leads;
  return role === 'support' ? supports : leads.union(supports);
}

function withParts(leads: Set<string>, supports: Set<string>, having: Having): Set<string> {
  if (having === 'both') return leads.intersection(supports);
  return having === 'lead-only' ? leads.difference(supports) : supports.difference(leads);
}
