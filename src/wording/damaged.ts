import type { AnswerFacts } from '../model/answer-facts.ts';

/** Damaged plans that the answer draws on, or in which nothing was found. */
export function damagedPlans(facts: AnswerFacts): string[] {
  const used = new Set(facts.clauses.map(({ plan }) => plan));
  return (facts.detail.incomplete ?? []).filter(
    (id) =>
      facts.kind === 'none' ||
      used.has(id) ||
      facts.kind === 'count' ||
      facts.detail.without?.includes(id) ||
      (facts.kind === 'passage' && facts.clauses.length === 0),
  );
}
