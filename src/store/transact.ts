import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { isConflict } from './faults.ts';
import type { Tables } from './schema.ts';

const TRIES = 5;

/** All of `work` or nothing of it. It may run several times, where transactions stand in each other's way. */
export async function transact<T>(
  db: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work);
    } catch (error) {
      if (attempt === TRIES || !isConflict(error)) throw error;
    }
    await sleep(attempt * 20 * Math.random());
  }
}
