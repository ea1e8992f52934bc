import { type Kysely, sql } from 'kysely';
import { AppError } from '../errors.ts';
import { columnTypes, type Engine, type Migration, migrations } from './migrations.ts';
import type { Tables } from './schema.ts';
import type { Clock } from './values.ts';

export type Database = { db: Kysely<Tables>; engine: Engine };

/** Any number, but always the same: programs that start at once wait for each other behind it. */
const LOCK = 7_283_364;

/**
 * Brings the schema up to date, in order and in one transaction: all steps or none. A second process that starts
 * at the same time waits, and finds nothing left to do.
 * @throws AppError `store-newer`, if the database was made by a newer program
 */
export async function migrate(
  { db, engine }: Database,
  clock: Clock,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // SQLite needs no lock of its own: each transaction begins with the one for writing.
    if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(trx);
    const types = columnTypes(engine);
    await sql`create table if not exists migrations (
      number ${types.integer} primary key, name ${types.text} not null, at ${types.text} not null)`.execute(
      trx,
    );
    const done = await trx.selectFrom('migrations').select('number').orderBy('number').execute();
    const last = done.at(-1)?.number ?? 0;
    if (last > steps.length) throw newer(last, steps.length);

    for (const [index, { name, up }] of steps.entries()) {
      const number = index + 1;
      if (number <= last) continue;
      await up(trx as unknown as Kysely<never>, types);
      await trx.insertInto('migrations').values({ number, name, at: clock.now().toISOString() }).execute();
    }
  });
}

function newer(found: number, known: number): AppError {
  return new AppError(
    'store-newer',
    `The database has schema ${found}; this version of zeren knows schemas up to ${known}.`,
    'Start the newer version of zeren that was used before, or restore a backup from before the update.',
  );
}
