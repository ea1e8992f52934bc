import type { Collection } from '../collection/collection.ts';
import type { AnswerClause } from '../model/answer.ts';
import type { Clause } from '../model/clause.ts';
import type { ClausePath, Query, UnitTerm } from '../model/query.ts';
import type { Role, Unit } from '../model/unit.ts';
import { type Taken, takenUnits } from './taken-units.ts';

/** A unit term with the units it means in each plan. */
export type ResolvedTerm = UnitTerm & { taken: Taken[] };

export function resolveTerms(query: Query, collection: Collection): ResolvedTerm[] {
  return query.units.map((term) => ({ ...term, taken: takenUnits(term.agency, query, collection) }));
}

/** Clauses of the plans in scope that meet the unit terms and the number asked, in order, with the part of the asked units. */
export function filterClauses(
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerClause[] {
  return withRoles(clausesMeeting(query, terms, collection), terms);
}

/** The same clauses as they are in the collection. */
export function clausesMeeting(
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): readonly Clause[] {
  const met = collection.clauses.filter(
    (clause) =>
      query.plans.ids.includes(clause.plan) &&
      meets(clause, terms, query.unitsMatch) &&
      hasSizes(clause, query),
  );
  return atPath(met, query);
}

/** Clauses with the part of the asked units in each. */
export function withRoles(clauses: readonly Clause[], terms: readonly ResolvedTerm[]): AnswerClause[] {
  return clauses.map((clause) => ({ ...clause, role: roleHeld(clause, terms) }));
}

/** Clauses at the number asked; if its levels fit none, those whose numbers follow in the same order: “part three (二) item 12”. */
function atPath(clauses: readonly Clause[], { path }: Query): readonly Clause[] {
  if (!path) return clauses;
  const exact = clauses.filter((clause) => hasPath(clause, path));
  const asked = path.steps.map(({ number }) => number);
  const found =
    exact.length > 0 ? exact : clauses.filter((clause) => followsInOrder(numbersOf(clause), asked));
  return path.last
    ? found.filter((clause) => found.findLast(({ plan }) => plan === clause.plan) === clause)
    : found;
}

function meets(clause: Clause, terms: readonly ResolvedTerm[], match: 'all' | 'any'): boolean {
  if (terms.length === 0) return true;
  const held = terms.filter(({ mode }) => mode !== 'not').map((term) => holds(clause, term));
  const excluded = terms.some((term) => term.mode === 'not' && holds(clause, term));
  return !excluded && (match === 'all' ? held.every(Boolean) : held.length === 0 || held.some(Boolean));
}

function hasSizes(clause: Clause, query: Query): boolean {
  if (query.lostOnly && clause.attribution !== 'unknown') return false;
  if (query.sizes.length > 0 && clause.attribution === 'unknown') return false;
  return query.sizes.every(({ role, min, max }) => clause[role].length >= min && clause[role].length <= max);
}

function holds(clause: Clause, term: ResolvedTerm): boolean {
  const units = unitsIn(term, clause.plan);
  if (units.length === 0) return false;
  const roles: Role[] = term.role === 'either' ? ['lead', 'support'] : [term.role];
  return roles.some((role) => {
    const has = clause[role].some((unit) => isOneOf(unit, units));
    return has && (term.mode !== 'only' || clause[role].every((unit) => isOneOf(unit, units)));
  });
}

function roleHeld(clause: Clause, terms: readonly ResolvedTerm[]): AnswerClause['role'] {
  const asked = terms
    .filter(({ mode }) => mode !== 'not')
    .slice(0, 1)
    .flatMap((term) => unitsIn(term, clause.plan));
  const all =
    asked.length > 0 &&
    [clause.lead, clause.support].some((list) => list.some((unit) => isOneOf(unit, asked)))
      ? asked
      : terms.filter(({ mode }) => mode !== 'not').flatMap((term) => unitsIn(term, clause.plan));
  const lead = clause.lead.some((unit) => isOneOf(unit, all));
  const support = clause.support.some((unit) => isOneOf(unit, all));
  if (lead && support) return 'both';
  return lead ? 'lead' : support ? 'support' : null;
}

function unitsIn(term: ResolvedTerm, plan: string): Unit[] {
  return term.taken.find((taken) => taken.plan === plan)?.units ?? [];
}

export function isOneOf(unit: Unit, units: readonly Unit[]): boolean {
  return units.some((other) =>
    other.id !== null ? other.id === unit.id && other.name === unit.name : other.name === unit.name,
  );
}

const ID_RANKS = [20, 30, 40, 50];

/** Whether a clause stands at the number asked; levels that people leave out may be anything. */
function hasPath(clause: Clause, path: ClausePath): boolean {
  const asked = new Map(path.steps.map(({ rank, number }) => [rank, number]));
  return matchesInOrder(
    numbersOf(clause),
    [...asked.entries()].toSorted(([a], [b]) => a - b),
  );
}

/** The numbers of a clause's path: fujian-2021/2.1.2.3 → 2, 1, 2, 3. */
function numbersOf(clause: Clause): number[] {
  return (clause.id.split('/')[1] ?? '').replace(/-\d+$/u, '').split('.').map(Number);
}

function followsInOrder(own: readonly number[], asked: readonly number[]): boolean {
  if (asked.length < 2 || own[0] !== asked[0] || own.at(-1) !== asked.at(-1)) return false;
  let from = 0;
  return asked.every((number) => (from = own.indexOf(number, from) + 1) > 0);
}

/**
 * The asked numbers must be those of the path: 四（四）（5） for 4.4.2.5, where the heading 2. is left out.
 * The clause's own, last number must be the last one asked, or its “——” items are taken with it.
 */
function matchesInOrder(own: readonly number[], asked: readonly [number, number][]): boolean {
  const dash = asked.find(([rank]) => rank === 70);
  const numbered = asked.filter(([rank]) => rank !== 70);
  const fits = numbered.every(([rank, number]) => own[ID_RANKS.indexOf(rank)] === number);
  if (!fits) return false;
  const deepest = Math.max(...numbered.map(([rank]) => ID_RANKS.indexOf(rank)));
  if (dash) return own.at(-1) === dash[1] && own.length > deepest + 1;
  return own.length >= deepest + 1;
}
