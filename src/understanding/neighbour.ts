import type { Collection } from '../collection/collection.ts';
import { openQuery } from '../model/open-query.ts';
import type { Marker } from '../model/phrasebook.ts';
import type { Query, ThreadContext } from '../model/query.ts';
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
  const found = beside?.plan === clause.plan ? beside : null;
  const path = found && readClausePath(normalForm(found.path, collection.simplified));
  return {
    query: {
      ...openQuery({ kind: 'agencies' }, { ids: [clause.plan], stated: true, missing: [] }),
      role: query.role,
      path: path
        ? { steps: path.steps, last: path.last, printed: found?.path ?? '' }
        : { steps: [{ rank: 20, number: 0 }], last: false, printed: text.replace(/[?？。.!\s]+$/u, '') },
    },
    carried: ['plan', 'path'],
  };
}
