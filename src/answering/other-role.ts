import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Query } from '../model/query.ts';
import { clauseAnswer } from './clause-answer.ts';
import type { ResolvedTerm } from './filter.ts';
import { identifiesMatter } from './match-topic.ts';

/**
 * The measures of one agency about a matter, in the role asked; where it has none in that role, those in its other one,
 * said to be such: 「人大法工委在立法上负责什么」 is answered with what it supports.
 */
export function tasksAnswer(
  base: AnswerFacts,
  query: Query,
  terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts {
  const asked = clauseAnswer(base, query, terms, collection);
  const [term, ...others] = terms;
  if (asked.kind !== 'none' || !term || others.length > 0 || !identifiesMatter(query)) return asked;
  if (term.role === 'either' || term.mode !== 'with') return asked;
  const either = clauseAnswer(base, { ...query, role: 'both' }, [{ ...term, role: 'either' }], collection);
  if (either.kind !== 'tasks') return asked;
  return {
    ...either,
    understood: { ...either.understood, role: 'both' },
    detail: { ...either.detail, reason: 'other-role' },
  };
}
