import { isDeepStrictEqual } from 'node:util';
import pLimit, { type LimitFunction } from 'p-limit';
import { z } from 'zod';
import type { Clock, Log } from '../chat/intent.ts';
import { addDays } from '../model/days.ts';
import { digestFilterSchema, type MadeDigest } from '../model/digest.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Store } from '../store/open.ts';
import type { Room } from '../store/room.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { Known } from './digest.ts';
import { type Due, dueAt, hoursAround } from './due.ts';
import { outcomeOf } from './outcome.ts';
import type { Post, Tell } from './post.ts';
import { createRecords, wordsOf } from './record.ts';
import { roomDigest } from './room-digest.ts';

export type DeliveryOptions = {
  store: Pick<Store, 'subscriptions' | 'deliveries' | 'deadlines' | 'marks'>;
  known: Known;
  post: Post;
  tell: Tell;
  clock: Clock;
  log: Log;
  /**
   * Whether this instance can post into a room now. What it cannot, because a platform is not connected here, is left
   * to other instances, and to later. It can, unless told.
   */
  reaches?: (room: Room) => boolean;
  /** How long a post may take; after it, it is unknown whether it went out. */
  patienceMs?: number;
};

/** `nextAt`: when there may be something to do again. With a signal that has come nothing new is begun. */
export type Digests = { tick: (signal?: AbortSignal) => Promise<{ nextAt: Date }> };

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
const PATIENCE_MS = 60_000;

/** Posts of one platform that are under way at once. */
const AT_ONCE = 4;

/** From the claim to the post it is milliseconds: after so long its holder is dead, or has slept. */
const STALE_MS = 2 * MINUTE_MS;

/** What is being sent for so long, which is longer than a post may take, was left by a process that died. */
const LOST_MS = 5 * MINUTE_MS;

/**
 * Deliveries of days that lie so far ahead were made by a clock that was wrong, and count for nothing; nearer ones
 * say that the clock has been moved back, and until their day is over nothing is posted.
 */
const AHEAD_DAYS = 7;

const detailsSchema = z.object({ filter: digestFilterSchema });

/**
 * Delivers the digests of all active subscriptions: on each local day at most one each, from the hour that was
 * wished, on the days that were wished, or on the next days where one of these did not come.
 *
 * A delivery is claimed in the database before anything goes out, so that any number of instances can run. What may
 * have gone out is never repeated: where a process dies, or a platform does not answer, between the moment it
 * was handed over and its end, that day may have no digest, never two. Nothing that was in it is lost: a digest has
 * all that has come up since the last one that surely was posted.
 */
export function createDelivery(options: DeliveryOptions): Digests {
  const { store, known, post, clock, log, reaches = () => true, patienceMs = PATIENCE_MS } = options;
  const { subscriptions, deliveries } = store;
  const records = createRecords(options);
  const limits = new Map<string, LimitFunction>();
  const underWay = new Set<string>();
  /** Subscriptions for which there is nothing to do between two moments. */
  const quiet = new Map<string, { version: number; from: Date; until: Date }>();

  return { tick };

  async function tick(signal?: AbortSignal): Promise<{ nextAt: Date }> {
    const now = clock.now();
    for (const { subscription, day } of await deliveries.expire(before(now, LOST_MS)))
      log.warn({ subscription, day }, 'a digest was being sent when a process ended; it is not repeated');
    const active = await subscriptions.inState('active');
    const ids = new Set(active.map(({ id }) => id));
    for (const id of quiet.keys()) if (!ids.has(id)) quiet.delete(id);
    const moments = await Promise.all(active.map((subscription) => lookAfter(subscription, now, signal)));
    return { nextAt: earliest([...moments, after(now, DAY_MS)]) };
  }

  /** Until when there is nothing to do for a subscription. A fault of one stops no other. */
  async function lookAfter(subscription: Subscription, now: Date, signal?: AbortSignal): Promise<Date> {
    const { id, version, room } = subscription;
    const rest = quiet.get(id);
    if (rest && rest.version === version && rest.from <= now && now < rest.until) return rest.until;
    if (underWay.has(id) || !reaches(room)) return after(now, MINUTE_MS);
    underWay.add(id);
    try {
      return await limitOf(room.platform)(async () => {
        const from = clock.now();
        if (signal?.aborted) return from;
        const until = await attend(subscription, from);
        quiet.set(id, { version, from, until });
        return until;
      });
    } catch (error) {
      log.error({ subscription: id, error: wordsOf(error) }, 'a digest could not be looked after');
      return after(now, MINUTE_MS);
    } finally {
      underWay.delete(id);
    }
  }

  /** One platform that hangs holds up no other. */
  function limitOf(platform: string): LimitFunction {
    const limit = limits.get(platform) ?? pLimit(AT_ONCE);
    limits.set(platform, limit);
    return limit;
  }

  /** Delivers what is due. @returns when to look again */
  async function attend(subscription: Subscription, now: Date): Promise<Date> {
    const { id, version, wish } = subscription;
    const { at, next } = hoursAround(now, wish);
    if (now < at) return at;
    const due = await dueNow(subscription, now);
    if (due === null) return next;
    if (due instanceof Date) return due;
    const staleBefore = before(now, STALE_MS);
    const delivery = await deliveries.claim({ subscription: id, day: due.day, version, staleBefore });
    // Another instance has it, its time has not come again, or the subscription has changed.
    if (delivery === null) return after(now, MINUTE_MS);
    return (await deliver(subscription, delivery, due)) ?? next;
  }

  /** What is due; or when to look again; or null: nothing more today. */
  async function dueNow({ id, wish, changedAt }: Subscription, now: Date): Promise<Due | Date | null> {
    const { today } = hoursAround(now, wish);
    const [newest] = await deliveries.latest(id, ALL, 1, addDays(today, AHEAD_DAYS));
    if (newest && newest.day > today) return null;
    if (newest?.state === 'claimed' && !isStale(newest, now)) return after(now, MINUTE_MS);
    const begun = newest?.day === today;
    if (begun && isOver(newest)) return null;
    const [told] = await deliveries.latest(id, ['posted', 'unknown'], 1, addDays(today, -1));
    return dueAt(now, wish, { covered: told?.day ?? null, changedAt: new Date(changedAt), begun });
  }

  /** @returns when to look again; null: tomorrow */
  async function deliver(
    subscription: Subscription,
    delivery: Delivery,
    { day, late }: Due,
  ): Promise<Date | null> {
    const { wish } = subscription;
    let digest: MadeDigest;
    try {
      const since = await sinceOf(subscription, day);
      digest = await roomDigest(subscription, { day, since, late }, { store, known });
    } catch (error) {
      return records.refused(subscription, delivery, { reason: wordsOf(error), forGood: false });
    }
    if (isStale(delivery, clock.now()) || !(await deliveries.sending(delivery))) {
      await deliveries.release(delivery);
      log.info({ subscription: subscription.id, day }, 'changed before its digest was posted');
      return clock.now();
    }
    if (digest.count === 0 && wish.empty === 'silent') {
      return records.posted(subscription, delivery, digest, null);
    }
    const outcome = await outcomeOf(post, [subscription, digest], patienceMs, (found) => {
      records
        .ended(subscription, delivery, digest, found)
        .then(() => quiet.delete(subscription.id))
        .catch((error: unknown) =>
          log.error({ subscription: subscription.id, day, error: wordsOf(error) }, 'not recorded'),
        );
    });
    return records.ended(subscription, delivery, digest, outcome);
  }

  /**
   * The day of the last digest that surely was posted, or was not for lack of anything to say. Null where there was
   * none, or where it had another filter, of which this one shows all that is under way.
   */
  async function sinceOf({ id, wish }: Subscription, day: string): Promise<string | null> {
    const [last] = await deliveries.latest(id, ['posted'], 1, addDays(day, -1));
    if (!last) return null;
    const details = detailsSchema.safeParse(last.details);
    return details.success && !isDeepStrictEqual(details.data.filter, wish.filter) ? null : last.day;
  }
}

const ALL: Delivery['state'][] = ['claimed', 'posted', 'unknown', 'failed'];

const isOver = ({ state, retryAt }: Delivery): boolean =>
  state === 'posted' || state === 'unknown' || (state === 'failed' && retryAt === null);

/** Whether nothing of it has gone out, and its holder is gone. */
const isStale = ({ sendingAt, claimedAt }: Delivery, now: Date): boolean =>
  sendingAt === null && new Date(claimedAt) < before(now, STALE_MS);

const before = (moment: Date, ms: number): Date => new Date(moment.getTime() - ms);
const after = (moment: Date, ms: number): Date => new Date(moment.getTime() + ms);
const earliest = (moments: readonly Date[]): Date => moments.reduce((a, b) => (b < a ? b : a));
