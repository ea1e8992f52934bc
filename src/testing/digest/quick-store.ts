import { sql } from 'kysely';
import { openDatabase } from '../../store/database.ts';
import { createDeadlines } from '../../store/deadlines.ts';
import { createDeliveries } from '../../store/deliveries.ts';
import { createMarks } from '../../store/marks.ts';
import { createSubscriptions } from '../../store/subscriptions.ts';
import type { Clock } from '../../store/values.ts';
import type { StorePeer } from '../store/samples.ts';

/** The tables of the digest on an embedded database that does not wait for the disk: for tests that write a lot. */
export async function quickStore(peer: StorePeer, clock: Clock) {
  const { db } = await openDatabase(await peer.create(), clock);
  await sql`pragma synchronous = off`.execute(db);
  return {
    subscriptions: createSubscriptions(db, clock),
    deliveries: createDeliveries(db, clock),
    deadlines: createDeadlines(db, clock),
    marks: createMarks(db, clock),
    close: () => db.destroy(),
  };
}
