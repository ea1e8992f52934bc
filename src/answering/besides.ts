import type { AnswerClause } from '../model/answer.ts';
import type { Detail } from '../model/answer-facts.ts';
import type { Unit } from '../model/unit.ts';
import { isOneOf, type ResolvedTerm } from './filter.ts';

/** Who has a part in measures beside the units named: 「除民政厅外，还有谁负责」. Nothing where none is passed over. */
export function othersOf(
  terms: readonly ResolvedTerm[],
  clauses: readonly AnswerClause[],
): NonNullable<Detail['others']> {
  const passedOver = terms.filter(({ mode }) => mode === 'besides');
  if (passedOver.length === 0) return [];
  const asked = (part: 'lead' | 'support'): boolean =>
    passedOver.some((term) => term.role === 'either' || term.role === part);
  return [...Map.groupBy(clauses, ({ plan }) => plan)].map(([plan, own]) => {
    const units = terms.flatMap(({ taken }) =>
      taken.filter((one) => one.plan === plan).flatMap((one) => one.units),
    );
    const names = (list: readonly Unit[]): string[] => [
      ...new Set(list.filter((unit) => !isOneOf(unit, units)).map(({ name }) => name)),
    ];
    return {
      plan,
      lead: asked('lead') ? names(own.flatMap(({ lead }) => lead)) : [],
      support: asked('support') ? names(own.flatMap(({ support }) => support)) : [],
    };
  });
}
