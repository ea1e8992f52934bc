import type { Collection } from '../collection/collection.ts';
import type { AnswerClause } from '../model/answer.ts';
import type { DutyChange, Tally } from '../model/comparison.ts';
import type { Role } from '../model/unit.ts';
import { counterpartsIn } from './counterparts.ts';
import { comparedPairs, isUnknown } from './differences.ts';
import { isOneOf, type ResolvedTerm } from './filter.ts';

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

/** What an agency took on and gave up from plan to plan, by the measures that the plans share. */
export function dutyChanges(clauses: readonly AnswerClause[], collection: Collection): DutyChange[] {
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
