import type { Query, Want } from './query.ts';

/** What is wanted of all clauses of some plans: a query without any other condition. */
export const openQuery = (want: Want, plans: Query['plans']): Query => ({
  want,
  plans,
  units: [],
  unitsMatch: 'any',
  sizes: [],
  lostOnly: false,
  role: null,
  topic: null,
  path: null,
  deadlines: null,
});

/** All plans, of which the question named none. */
export const allPlans = (plans: readonly { id: string }[]): Query['plans'] => ({
  ids: plans.map(({ id }) => id),
  stated: false,
  missing: [],
});
