import type { Collection } from '../collection/collection.ts';
import type { AnswerClause } from '../model/answer.ts';
import type { Clause } from '../model/clause.ts';
import type { ClausePath, Query, UnitTerm } from '../model/query.ts';
import type { Unit } from '../model/unit.ts';
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
  const met = collection.clauses.filter(
    (clause) => query.plans.ids.includes(clause.plan) && meets(clause) && hasSizes(clause, query),
  );
  return atPath(met, query);
}

/** Clauses with the part of the asked units in each. */
export function withRoles(clauses: readonly Clause[], terms: readonly ResolvedTerm[]): AnswerClause[] {
  const named = terms.filter(isWanted);
  return clauses.map((clause) => ({ ...clause, role: roleHeld(clause, named) }));
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
