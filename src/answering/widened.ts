import type { Collection } from '../collection/collection.ts';
import type { Query } from '../model/query.ts';

/**
 * One plan cannot be compared: beside it stand the other plans of its place (福建2021: 福建2008), or where there
 * is none all others.
 */
export function widened(asked: Query['plans'], { plans }: Collection): Query['plans'] {
  const [only] = asked.ids;
  const plan = asked.ids.length === 1 ? plans.find(({ id }) => id === only) : undefined;
  if (!plan) return asked;
  const sameplace = plans.filter(({ jurisdiction }) => jurisdiction === plan.jurisdiction);
  const ids = (sameplace.length > 1 ? sameplace : plans).map(({ id }) => id);
  return { ...asked, ids };
}
