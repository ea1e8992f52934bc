import type { MadeDigest, OwnItem } from '../model/digest.ts';
import type { Store } from '../store/open.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { Known } from './digest.ts';
import { madeDigest } from './made.ts';

/**
 * The digest of a subscription for a local day, with the dates and marks of its room as they are now: what is posted,
 * and what a preview shows. `since`: the day of the digest before; null shows all that is under way.
 */
export async function roomDigest(
  { room, wish }: Pick<Subscription, 'room' | 'wish'>,
  on: { day: string; since: string | null; late: MadeDigest['late'] },
  { store, known }: { store: Pick<Store, 'deadlines' | 'marks'>; known: Known },
): Promise<MadeDigest> {
  const [deadlines, marks] = await Promise.all([store.deadlines.inRoom(room), store.marks.inRoom(room)]);
  const own = deadlines.map(
    ({ id, text, due, clause, unit, snoozedUntil, createdBy, createdAt }): OwnItem => ({
      id,
      text,
      day: due,
      clause,
      unit,
      snoozed_until: snoozedUntil,
      by: createdBy,
      at: createdAt,
    }),
  );
  const { filter } = wish;
  return madeDigest(on.day, known, { filter, since: on.since, marks, own, late: on.late });
}
