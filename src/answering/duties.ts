import type { Collection } from '../collection/collection.ts';
import type { AnswerClause } from '../model/answer.ts';
import type { DutyChange, Tally } from '../model/comparison.ts';
import type { Query } from '../model/query.ts';
import type { Role } from '../model/unit.ts';
import { counterpartsIn } from './counterparts.ts';
import { comparedPairs, isUnknown } from './differences.ts';
import { filterClauses, isOneOf, type ResolvedTerm } from './filter.ts';

/** How many clauses each asked agency leads and supports in each plan. */
export function talliesOf(terms: readonly ResolvedTerm[], clauses: readonly AnswerClause[]): Tally[] {
  return terms.flatMap(({ taken, agency, role }) =>
    taken.map(({ plan, units }) => {
      const own = clauses.filter((clause) => clause.plan === plan);
      const count = (part: Role): number | null =>
        role === 'either' || role === part
          ? own.filter((clause) => clause[part].some((unit) => isOneOf(unit, units))).length
          : null;
      const names = [...new Set(units.map(({ name }) => name))];
      return { plan, unit: names.join('、') || agency.asked, lead: count('lead'), support: count('support') };
    }),
  );
}

/**
 * The measures of one agency in the part asked, and what of them came and went. A measure that it still has in its
 * other part has moved, and is shown, too.
 */
export function dutiesOf(
  term: ResolvedTerm,
  query: Query,
  collection: Collection,
): { clauses: AnswerClause[]; changes: DutyChange[] } {
  const all = filterClauses(query, [{ ...term, role: 'either' }], collection);
  const changes = dutyChanges(all, collection);
  if (term.role === 'either') return { clauses: all, changes };
  const asked = new Set(all.filter(({ role }) => role === term.role || role === 'both').map(({ id }) => id));
  const own = changes.map((change) => changesOf(change, asked));
  const moved = new Set(own.flatMap((change) => change.moved.flatMap(({ from, to }) => [from, to])));
  return { clauses: all.filter(({ id }) => asked.has(id) || moved.has(id)), changes: own };
}

/** Of what came and went only some measures. */
function changesOf(change: DutyChange, asked: ReadonlySet<string>): DutyChange {
  const only = (ids: readonly string[]): string[] => ids.filter((id) => asked.has(id));
  return {
    ...change,
    kept: only(change.kept),
    moved: change.moved.filter(({ from, to }) => asked.has(from) || asked.has(to)),
    gained: { fresh: only(change.gained.fresh), joined: only(change.gained.joined) },
    lost: { ended: only(change.lost.ended), left: only(change.lost.left) },
    unknown: only(change.unknown),
  };
}

/** What an agency took on and gave up from plan to plan, by the measures that the plans share. */
function dutyChanges(clauses: readonly AnswerClause[], collection: Collection): DutyChange[] {
  const held = new Map(clauses.map((clause) => [clause.id, clause]));
  return comparedPairs([...new Set(clauses.map(({ plan }) => plan))], collection).map((plans) => {
    const change: DutyChange = {
      plans,
      kept: [],
      moved: [],
      gained: { fresh: [], joined: [] },
      lost: { ended: [], left: [] },
      unknown: [],
    };
    const of = (plan: string): AnswerClause[] => clauses.filter((clause) => clause.plan === plan);
    for (const clause of of(plans.from)) addEarlier(change, clause, held, collection);
    for (const clause of of(plans.to)) addLater(change, clause, held, collection);
    return change;
  });
}

type HeldClauses = ReadonlyMap<string, AnswerClause>;

function addEarlier(
  change: DutyChange,
  clause: AnswerClause,
  held: HeldClauses,
  collection: Collection,
): void {
  const same = counterpartsIn(change.plans.to, clause.id, 'strong', collection);
  const own = same.flatMap(({ id }) => held.get(id) ?? []);
  if (own.length > 0) {
    if (own.some(({ role }) => role === clause.role)) change.kept.push(clause.id);
    else for (const now of own.slice(0, 1)) addMove(change, clause, now);
  } else if (same.some(isUnknown)) change.unknown.push(clause.id);
  else if (same.length > 0) change.lost.left.push(clause.id);
  else change.lost.ended.push(clause.id);
}

function addMove(change: DutyChange, clause: AnswerClause, now: AnswerClause): void {
  const role = ({ role: part }: AnswerClause): 'lead' | 'support' =>
    part === 'support' ? 'support' : 'lead';
  if (role(clause) === role(now)) change.kept.push(clause.id);
  else change.moved.push({ from: clause.id, to: now.id, roles: { from: role(clause), to: role(now) } });
}

function addLater(change: DutyChange, clause: AnswerClause, held: HeldClauses, collection: Collection): void {
  const before = counterpartsIn(change.plans.from, clause.id, 'strong', collection);
  if (before.some(({ id }) => held.has(id))) return;
  if (clause.text === '' || before.some(isUnknown)) change.unknown.push(clause.id);
  else change.gained[before.length > 0 ? 'joined' : 'fresh'].push(clause.id);
}
