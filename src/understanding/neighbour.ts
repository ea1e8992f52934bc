import type { Collection } from '../collection/collection.ts';
import type { Clause } from '../model/clause.ts';
import { openQuery } from '../model/open-query.ts';
import type { Marker } from '../model/phrasebook.ts';
import { ARTICLE_RANK, ITEM_RANK, type Query, type ThreadContext } from '../model/query.ts';
import { normalForm } from '../search/normal-form.ts';
import { readClausePath } from './clause-path.ts';
import type { MessageReading } from './read-message.ts';

export type Step = 'next' | 'previous';

/** 「下一条呢」, “next one”: which way a message turns from the clause before it, if it does. */
export function stepOf(markers: ReadonlySet<Marker>): Step | null {
  if (markers.has('next')) return 'next';
  return markers.has('previous') ? 'previous' : null;
}

/**
 * 「第3条谁配合」 after a list: the third of the clauses shown. Null where the message names a plan, a unit or a number of its
 * own, or no list was shown.
 */
export function numbered(
  { query }: MessageReading,
  { clauses }: ThreadContext,
  collection: Collection,
): { query: Query | null; carried: string[] } | null {
  const [step, ...others] = query.path?.steps ?? [];
  const isListed = step && others.length === 0 && (step.rank === ITEM_RANK || step.rank === ARTICLE_RANK);
  const clause =
    isListed && clauses.length > 1 && collection.clauses.find(({ id }) => id === clauses[step.number - 1]);
  if (!clause || query.plans.stated || query.units.length > 0) return null;
  return { query: queryFor(clause, query, collection), carried: ['plan', 'path'] };
}

/**
 * The clause next to the one that the thread is at, in the same plan; a query for a clause that there is none of where
 * the plan ends. Null where the thread is at no clause: after a list nobody can tell which one is meant.
 */
export function neighbour(
  step: Step,
  { text, query }: MessageReading,
  { query: last, clauses }: ThreadContext,
  collection: Collection,
): { query: Query | null; carried: string[] } {
  const from = step === 'next' ? clauses.at(-1) : clauses[0];
  const at = collection.clauses.findIndex(({ id }) => id === from);
  const clause = collection.clauses[at];
  if (!clause || (clauses.length > 1 && last.path === null)) return { query: null, carried: [] };
  const beside = collection.clauses[step === 'next' ? at + 1 : at - 1];
  if (beside?.plan === clause.plan)
    return { query: queryFor(beside, query, collection), carried: ['plan', 'path'] };
  const none = { steps: [{ rank: 20, number: 0 }], last: false, printed: text.replace(/[?？。.!\s]+$/u, '') };
  return {
    query: { ...ofPlan(clause.plan), role: query.role, path: none },
    carried: ['plan', 'path'],
  };
}

function ofPlan(plan: string): Query {
  return openQuery({ kind: 'agencies' }, { ids: [plan], stated: true, missing: [] });
}

/** Who has a part in one clause. */
function queryFor(clause: Clause, { role }: Query, { simplified }: Collection): Query {
  const path = readClausePath(normalForm(clause.path, simplified));
  return {
    ...ofPlan(clause.plan),
    role,
    path: path && { steps: path.steps, last: path.last, printed: clause.path },
  };
}
