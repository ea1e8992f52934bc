import { distance } from 'fastest-levenshtein';
import type { Collection } from '../collection/collection.ts';
import type { AnswerFacts, NearClause } from '../model/answer-facts.ts';
import type { Clause } from '../model/clause.ts';
import { printedUnits } from './taken-units.ts';

const MOST = 3;
const SNIPPET = 30;

/** Near matches of a matter, as what they are: clauses to look at, no answer. */
export function nearTo(
  clauses: readonly Clause[],
): Pick<AnswerFacts, 'nearest'> & { nearClauses: NearClause[] } {
  const near = clauses.filter(({ text }) => text !== '').slice(0, MOST);
  return {
    nearest: near.map(({ id }) => id),
    nearClauses: near.map(({ plan, path, text, lead }) => ({
      plan,
      path,
      lead: lead.map(({ name }) => name),
      text: text.length > SNIPPET ? `${text.slice(0, SNIPPET)}…` : text,
    })),
  };
}

/** Names of units in the plans in scope that look most like a name which none of them prints. */
export function nearUnits(asked: string, plans: readonly string[], collection: Collection): string[] {
  const names = new Set(
    collection.plans
      .filter(({ id }) => plans.includes(id))
      .flatMap((plan) => [...printedUnits(plan).values()].flat().map(({ name }) => name)),
  );
  const likeness = (name: string): number => 1 - distance(name, asked) / Math.max(name.length, asked.length);
  return [...names]
    .filter((name) => likeness(name) >= 0.5)
    .toSorted((a, b) => likeness(b) - likeness(a))
    .slice(0, MOST);
}
