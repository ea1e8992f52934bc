import type { Collection } from '../collection/collection.ts';
import type { AnswerClause } from '../model/answer.ts';
import type { Clause } from '../model/clause.ts';
import type { Query, UnitTerm } from '../model/query.ts';
import type { Unit } from '../model/unit.ts';
import { atPath } from './at-path.ts';
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
  const meets = termTest(terms, query.unitsMatch);
  const inScope = collection.clauses.filter(({ plan }) => query.plans.ids.includes(plan));
  return atPath(inScope, query.path).filter((clause) => meets(clause) && hasSizes(clause, query));
}

/** Clauses with the part of the asked units in each. */
export function withRoles(clauses: readonly Clause[], terms: readonly ResolvedTerm[]): AnswerClause[] {
  const named = terms.filter(isWanted);
  return clauses.map((clause) => ({ ...clause, role: roleHeld(clause, named) }));
}

function termTest(terms: readonly ResolvedTerm[], match: 'all' | 'any'): (clause: Clause) => boolean {
  if (terms.length === 0) return () => true;
  const wanted = terms.filter(isWanted);
  const unwanted = terms.filter(({ mode }) => mode === 'not');
  const passedOver = terms.filter(({ mode }) => mode === 'besides');
  const known = [...wanted, ...passedOver];
  const needed = match === 'all' ? wanted.length : Math.min(1, wanted.length);
  return (clause) =>
    held(clause, unwanted) === 0 &&
    held(clause, wanted) >= needed &&
    !(unwanted.length > 0 && clause.attribution === 'unknown') &&
    passedOver.every(({ role }) => hasOthers(clause, role, known));
}

/** Whether a term names a unit that a clause is to have. */
export function isWanted({ mode }: ResolvedTerm): boolean {
  return mode === 'with' || mode === 'only';
}

/** Whether others than the units named have a part; of a clause whose units are lost nobody can tell. */
function hasOthers(clause: Clause, role: UnitTerm['role'], named: readonly ResolvedTerm[]): boolean {
  if (clause.attribution === 'unknown') return true;
  const units = named.flatMap((term) => unitsIn(term, clause.plan));
  return [...(role === 'support' ? [] : clause.lead), ...(role === 'lead' ? [] : clause.support)].some(
    (unit) => !isOneOf(unit, units),
  );
}

/** How many of some terms a clause meets. */
function held(clause: Clause, terms: readonly ResolvedTerm[]): number {
  let count = 0;
  for (const term of terms) if (holds(clause, term)) count++;
  return count;
}

function hasSizes(clause: Clause, query: Query): boolean {
  if (query.lostOnly && clause.attribution !== 'unknown') return false;
  if (query.sizes.length > 0 && clause.attribution === 'unknown') return false;
  return query.sizes.every(({ role, min, max }) => clause[role].length >= min && clause[role].length <= max);
}

function holds(clause: Clause, term: ResolvedTerm): boolean {
  const units = unitsIn(term, clause.plan);
  if (units.length === 0) return false;
  return (
    (term.role !== 'support' && areAmong(clause.lead, units, term.mode)) ||
    (term.role !== 'lead' && areAmong(clause.support, units, term.mode))
  );
}

/** Whether one of the units of a clause – with `only`, each of them – is among some others. */
function areAmong(list: readonly Unit[], units: readonly Unit[], mode: ResolvedTerm['mode']): boolean {
  return (
    list.some((unit) => isOneOf(unit, units)) &&
    (mode !== 'only' || list.every((unit) => isOneOf(unit, units)))
  );
}

/** The part of the first of some agencies in a clause; where it has none, that of the others. */
function roleHeld(clause: Clause, [first, ...others]: readonly ResolvedTerm[]): AnswerClause['role'] {
  if (!first) return null;
  const asked = unitsIn(first, clause.plan);
  return (
    roleOf(clause, asked) ??
    (others.length > 0
      ? roleOf(clause, [...asked, ...others.flatMap((term) => unitsIn(term, clause.plan))])
      : null)
  );
}

function roleOf({ lead, support }: Clause, units: readonly Unit[]): AnswerClause['role'] {
  const leads = lead.some((unit) => isOneOf(unit, units));
  const supports = support.some((unit) => isOneOf(unit, units));
  if (leads && supports) return 'both';
  return leads ? 'lead' : supports ? 'support' : null;
}

const NO_UNITS: readonly Unit[] = [];

function unitsIn(term: ResolvedTerm, plan: string): readonly Unit[] {
  return term.taken.find((taken) => taken.plan === plan)?.units ?? NO_UNITS;
}

export function isOneOf(unit: Unit, units: readonly Unit[]): boolean {
  return units.some((other) =>
    other.id !== null ? other.id === unit.id && other.name === unit.name : other.name === unit.name,
  );
}
