import type { Collection } from '../collection/collection.ts';
import type { Clause } from '../model/clause.ts';

const known = new WeakMap<Collection, ReadonlyMap<string, Clause>>();

export function clausesById(collection: Collection): ReadonlyMap<string, Clause> {
  const cached = known.get(collection);
  if (cached) return cached;
  const byId = new Map(collection.clauses.map((clause) => [clause.id, clause]));
  known.set(collection, byId);
  return byId;
}

/** Clauses of a plan that are the same measure as a clause (strong), or only related to it, best first. */
export function counterpartsIn(
  plan: string,
  id: string,
  strength: 'strong' | 'weak',
  collection: Collection,
): Clause[] {
  const byId = clausesById(collection);
  return (collection.alignment[id] ?? []).flatMap((other) => {
    const clause = other.strong === (strength === 'strong') ? byId.get(other.id) : undefined;
    return clause?.plan === plan ? [clause] : [];
  });
}

export function areSameMeasure(a: string, b: string, collection: Collection): boolean {
  return collection.alignment[a]?.some(({ id, strong }) => strong && id === b) ?? false;
}
