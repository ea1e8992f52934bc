import { type Kysely, sql } from 'kysely';
import type { Engine } from './migrations.ts';
import { namesOf } from './people.ts';
import type { Tables } from './schema.ts';
import { transact } from './transact.ts';

/** How many entries went, and how often the name was taken out of one that stays. */
export type Forgotten = { deleted: number; anonymised: number };

/**
 * Removes a person from the database.
 *
 * Deleted: what is theirs alone. Their conversations and pages, the digests, own deadlines and marks of their
 * direct conversations, with history and deliveries.
 * Kept without them: what the team needs. Deadlines, marks, digests and settings of channels say “somebody” where
 * they said who; votes stay as numbers, without question and comment.
 * Not reached: names that people wrote into the text of a deadline, and backups.
 */
export async function forget(db: Kysely<Tables>, engine: Engine, userId: string): Promise<Forgotten> {
  const forgotten = await transact(db, async (trx) => {
    const names = await namesOf(trx, userId);
    const counts: Forgotten = { deleted: 0, anonymised: 0 };
    if (names.length === 0) return counts;

    const replies = trx.selectFrom('kept').select('reply').where('person', 'in', names);
    const subjects = trx
      .selectFrom('deadlines')
      .select('id')
      .where('person', 'in', names)
      .union(trx.selectFrom('marks').select('id').where('person', 'in', names));
    const doomed = [
      trx.deleteFrom('history').where('subject', 'in', subjects),
      trx.deleteFrom('deadlines').where('person', 'in', names),
      trx.deleteFrom('marks').where('person', 'in', names),
      trx
        .deleteFrom('deliveries')
        .where(
          'subscription',
          'in',
          trx.selectFrom('subscriptions').select('id').where('person', 'in', names),
        ),
      trx.deleteFrom('subscriptions').where('person', 'in', names),
      trx.deleteFrom('kept').where('reply', 'in', replies),
    ];
    for (const query of doomed) counts.deleted += Number((await query.executeTakeFirst()).numDeletedRows);

    const nameless = [
      trx.updateTable('subscriptions').set({ owner: null }).where('owner', 'in', names),
      trx.updateTable('deadlines').set({ created_by: null }).where('created_by', 'in', names),
      trx.updateTable('deadlines').set({ changed_by: null }).where('changed_by', 'in', names),
      trx.updateTable('marks').set({ changed_by: null }).where('changed_by', 'in', names),
      trx.updateTable('history').set({ by: null }).where('by', 'in', names),
      trx.updateTable('feedback').set({ asker: null, question: null }).where('asker', 'in', names),
      trx
        .updateTable('feedback')
        .set({ person: null, question: null, comment: null })
        .where('person', 'in', names),
      trx.updateTable('settings').set({ changed_by: null }).where('changed_by', 'in', names),
    ];
    for (const query of nameless)
      counts.anonymised += Number((await query.executeTakeFirst()).numUpdatedRows);
    return counts;
  });
  // What was overwritten is not to stay readable in the log.
  if (engine === 'sqlite') await sql`pragma wal_checkpoint(truncate)`.execute(db);
  return forgotten;
}
