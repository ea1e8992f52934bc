import { type Kysely, sql, type Transaction } from 'kysely';
import type { Engine } from './migrations.ts';
import { namesOf } from './people.ts';
import type { Tables } from './schema.ts';
import { transact } from './transact.ts';

/** Entries by table; tables with none are left out. */
export type Counts = Partial<Record<keyof Tables, number>>;

/** What forgetting a person comes to. */
export type Forgotten = {
  /** Under which the person was in the database: slack T1 U1. */
  names: string[];
  /** How many entries went. */
  deleted: Counts;
  /** How often the name was taken out of one that stays. */
  anonymised: Counts;
};

/**
 * Removes a person from the database.
 *
 * Deleted: what is theirs alone. Their conversations and pages, the digests, own deadlines and marks of their
 * direct conversations, with history and deliveries.
 * Kept without them: what the team needs. Deadlines, marks, digests and settings of channels, and the cards that are
 * remembered of them, say “somebody” where they said who; votes stay as numbers, without question and comment.
 * Not reached: names that people wrote into the text of a deadline, messages on the platforms, and backups.
 */
export async function forget(db: Kysely<Tables>, engine: Engine, userId: string): Promise<Forgotten> {
  const forgotten = await transact(db, (trx) => remove(trx, userId));
  // What was overwritten is not to stay readable in the log.
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
  return forgotten;
}

/** What `forget` would do now: it is done and taken back. */
export async function wouldForget(db: Kysely<Tables>, userId: string): Promise<Forgotten> {
  let found: Forgotten | undefined;
  try {
    await transact(db, async (trx) => {
      found = await remove(trx, userId);
      throw new TakenBack();
    });
  } catch (error) {
    if (!(error instanceof TakenBack) || !found) throw error;
  }
  return found ?? { names: [], deleted: {}, anonymised: {} };
}

class TakenBack extends Error {}

async function remove(trx: Transaction<Tables>, userId: string): Promise<Forgotten> {
  const names = await namesOf(trx, userId);
  const forgotten: Forgotten = { names, deleted: {}, anonymised: {} };
  if (names.length === 0) return forgotten;

  const replies = trx.selectFrom('kept').select('reply').where('person', 'in', names);
  const subjects = trx
    .selectFrom('deadlines')
    .select('id')
    .where('person', 'in', names)
    .union(trx.selectFrom('marks').select('id').where('person', 'in', names));
  const subscriptions = trx.selectFrom('subscriptions').select('id').where('person', 'in', names);
  const doomed = [
    ['history', trx.deleteFrom('history').where('subject', 'in', subjects)],
    ['deadlines', trx.deleteFrom('deadlines').where('person', 'in', names)],
    ['marks', trx.deleteFrom('marks').where('person', 'in', names)],
    ['deliveries', trx.deleteFrom('deliveries').where('subscription', 'in', subscriptions)],
    ['subscriptions', trx.deleteFrom('subscriptions').where('person', 'in', names)],
    ['kept', trx.deleteFrom('kept').where('reply', 'in', replies)],
  ] as const;
  for (const [table, query] of doomed)
    count(forgotten.deleted, table, (await query.executeTakeFirst()).numDeletedRows);

  const nameless = [
    ['subscriptions', trx.updateTable('subscriptions').set({ owner: null }).where('owner', 'in', names)],
    ['deadlines', trx.updateTable('deadlines').set({ created_by: null }).where('created_by', 'in', names)],
    ['deadlines', trx.updateTable('deadlines').set({ changed_by: null }).where('changed_by', 'in', names)],
    ['marks', trx.updateTable('marks').set({ changed_by: null }).where('changed_by', 'in', names)],
    ['history', trx.updateTable('history').set({ by: null }).where('by', 'in', names)],
    [
      'feedback',
      trx.updateTable('feedback').set({ asker: null, question: null }).where('asker', 'in', names),
    ],
    [
      'feedback',
      trx
        .updateTable('feedback')
        .set({ person: null, question: null, comment: null })
        .where('person', 'in', names),
    ],
    ['settings', trx.updateTable('settings').set({ changed_by: null }).where('changed_by', 'in', names)],
  ] as const;
  for (const [table, query] of nameless)
    count(forgotten.anonymised, table, (await query.executeTakeFirst()).numUpdatedRows);
  for (const id of new Set(names.map((name) => name.split(' ').at(-1))))
    count(forgotten.anonymised, 'kept', await unnameIn(trx, id ?? ''));
  return forgotten;
}

/** Takes a person out of the cards that others have asked for: who marked something, who added it. */
async function unnameIn(trx: Transaction<Tables>, id: string): Promise<bigint> {
  const [named, nameless] = [`"person":${JSON.stringify(id)}`, '"person":null'];
  const { numUpdatedRows } = await trx
    .updateTable('kept')
    .set((eb) => ({ value: eb.fn<string>('replace', ['value', eb.val(named), eb.val(nameless)]) }))
    .where('value', 'like', `%${named}%`)
    .executeTakeFirst();
  return numUpdatedRows;
}

function count(counts: Counts, table: keyof Tables, rows: bigint): void {
  if (rows > 0n) counts[table] = (counts[table] ?? 0) + Number(rows);
}
