import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Query } from '../model/query.ts';

/**
 * Measures that bind all members of the joint conference hold for any of them; they are shown beside the answer,
 * labelled. None where only a matter or what is supported is asked for.
 */
export function ofAllMembers(
  { role, topic }: Query,
  plans: ReadonlySet<string>,
  collection: Collection,
): AnswerFacts['related'] {
  if (role === 'support' || topic?.terms.some((term) => !term.common)) return [];
  return collection.clauses
    .filter(
      (clause) =>
        plans.has(clause.plan) &&
        clause.lead.some((unit) => unit.id?.startsWith('joint-conference-members/')),
    )
    .map((clause) => ({ ...clause, why: 'all-members' }));
}
