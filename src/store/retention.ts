import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import { transact } from './transact.ts';
import { daysBefore } from './values.ts';

/** For how many days what is kept; 0 = for ever. */
export type Keep = {
  /** A conversation that nobody goes on with. */
  conversations: number;
  feedback: number;
  /** Which digests were posted; a subscription that was stopped. */
  deliveries: number;
  /** Own deadlines that were done or deleted, with their history. Open ones stay. */
  deadlines: number;
};

/** How many entries of each kind were deleted. */
export type Purged = Keep;

/** Platforms repeat a delivery within minutes. */
const CLAIM_DAYS = 2;

/** Deletes what is older than it is to be kept. Settings, marks on dates of the plans and active subscriptions stay. */
export async function purge(db: Kysely<Tables>, keep: Keep, now: Date): Promise<Purged> {
  const before = (days: number): string => (days === 0 ? '' : daysBefore(now, days));
  return transact(db, async (trx) => {
    await trx.deleteFrom('claims').where('at', '<', daysBefore(now, CLAIM_DAYS)).execute();
    const ended = trx
      .selectFrom('deadlines')
      .select('id')
      .where('state', 'in', ['done', 'deleted'])
      .where('changed_at', '<', before(keep.deadlines));
    await trx.deleteFrom('history').where('subject', 'in', ended).execute();
    const queries = {
      conversations: trx.deleteFrom('kept').where('changed_at', '<', before(keep.conversations)),
      feedback: trx.deleteFrom('feedback').where('at', '<', before(keep.feedback)),
      deliveries: trx.deleteFrom('deliveries').where('claimed_at', '<', before(keep.deliveries)),
      deadlines: trx.deleteFrom('deadlines').where('id', 'in', ended),
    };
    const purged: Purged = { conversations: 0, feedback: 0, deliveries: 0, deadlines: 0 };
    for (const kind of Object.keys(queries) as (keyof Purged)[])
      purged[kind] = Number((await queries[kind].executeTakeFirst()).numDeletedRows);
    await trx
      .deleteFrom('subscriptions')
      .where('state', '=', 'stopped')
      .where('changed_at', '<', before(keep.deliveries))
      .execute();
    // A reply that is gone leaves nothing behind that leads to it.
    const replies = trx.selectFrom('kept').select('reply').where('kind', '=', 'reply');
    await trx.deleteFrom('kept').where('reply', 'not in', replies).execute();
    return purged;
  });
}
