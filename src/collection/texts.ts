import type { Plan } from '../model/plan.ts';
import type { Collection } from './collection.ts';
import { isPageFurniture } from './page-furniture.ts';

/** All clauses, then all passages, then all deadlines, of plans in order. The numbers in the index follow this order. */
export function textsOf(plans: readonly Plan[]): Pick<Collection, 'clauses' | 'passages' | 'deadlines'> {
  return {
    clauses: plans.flatMap((plan) => plan.clauses),
    passages: plans.flatMap((plan) =>
      plan.passages
        .filter(({ text }) => !isPageFurniture(text))
        .map((passage) => ({ plan: plan.id, ...passage })),
    ),
    deadlines: plans.flatMap((plan) => plan.deadlines),
  };
}
