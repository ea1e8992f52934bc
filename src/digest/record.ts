import type { Clock, Log } from '../chat/intent.ts';
import { groupSchema, type MadeDigest } from '../model/digest.ts';
import type { Delivery } from '../store/deliveries.ts';
import type { Store } from '../store/open.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { localDay } from './local-day.ts';
import type { Posted, Tell } from './post.ts';

/** Writes down what became of a delivery. Each gives when to look again; null: on the next day. */
export type Records = {
  ended: (to: Subscription, delivery: Delivery, digest: MadeDigest, outcome: Posted) => Promise<Date | null>;
  posted: (to: Subscription, delivery: Delivery, digest: MadeDigest, message: string | null) => Promise<null>;
  /** To be tried again within the day; or else the subscription is paused and its owner told. */
  refused: (
    to: Subscription,
    delivery: Delivery,
    why: { reason: string; forGood: boolean },
  ) => Promise<Date | null>;
};

const MINUTE_MS = 60_000;

/** 1 minute, 2, 4 … an hour, to the end of the local day. */
const retryMs = (attempts: number): number => MINUTE_MS * Math.min(60, 2 ** (attempts - 1));

export function createRecords({
  store: { subscriptions, deliveries },
  tell,
  clock,
  log,
}: {
  store: Pick<Store, 'subscriptions' | 'deliveries'>;
  tell: Tell;
  clock: Clock;
  log: Log;
}): Records {
  return { ended, posted, refused };

  async function ended(
    ...[to, delivery, digest, outcome]: Parameters<Records['ended']>
  ): Promise<Date | null> {
    switch (outcome.kind) {
      case 'posted':
        return posted(to, delivery, digest, outcome.message);
      case 'refused':
        return refused(to, delivery, outcome);
      case 'unknown':
        return unknown(to, delivery, outcome.reason);
    }
  }

  async function posted(
    ...[{ id }, delivery, digest, message]: Parameters<Records['posted']>
  ): Promise<null> {
    const { since, filter, count, late, groups, own } = digest;
    const details = {
      since,
      filter,
      late,
      items: groupSchema.options.flatMap((group) => groups[group].map((item) => item.id)),
      own: groupSchema.options.flatMap((group) => own[group].map((item) => item.id)),
    };
    await deliveries.posted(delivery, message, details);
    log.info({ subscription: id, day: delivery.day, count, message, late }, 'digest delivered');
    return null;
  }

  async function unknown({ id }: Subscription, delivery: Delivery, reason: string): Promise<null> {
    await deliveries.unknown(delivery, reason);
    log.warn(
      { subscription: id, day: delivery.day, reason },
      'nobody knows whether a digest went out; it is not repeated',
    );
    return null;
  }

  async function refused(
    ...[to, delivery, { reason, forGood }]: Parameters<Records['refused']>
  ): Promise<Date | null> {
    const again = new Date(clock.now().getTime() + retryMs(delivery.attempts));
    const retryAt = !forGood && localDay(again, to.wish.zone) === delivery.day ? again : null;
    await deliveries.failed(delivery, reason, retryAt);
    log.warn({ subscription: to.id, day: delivery.day, reason, retryAt }, 'a digest was not taken');
    // Only now: a process that dies in between leaves a subscription that is tried, and paused, on the next day.
    if (forGood && (await subscriptions.move(to.id, ['active'], 'paused', reason))) await say(to, reason);
    return retryAt;
  }

  /** Once: whoever dies before it leaves the reason in the subscription, where people can read it. */
  async function say(to: Subscription, reason: string): Promise<void> {
    try {
      await tell(to, reason);
    } catch (error) {
      log.error({ subscription: to.id, error: wordsOf(error) }, 'its owner could not be told');
    }
  }
}

export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
