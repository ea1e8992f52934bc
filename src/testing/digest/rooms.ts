import { createDelivery, type DeliveryOptions, type Digests } from '../../digest/deliver.ts';
import type { Known } from '../../digest/digest.ts';
import { localDay } from '../../digest/local-day.ts';
import type { Posted } from '../../digest/post.ts';
import type { MadeDigest } from '../../model/digest.ts';
import type { SubscriptionWish } from '../../model/subscription.ts';
import type { Store } from '../../store/open.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import { ANN, type fakeClock, wish } from '../store/samples.ts';

/** A post that arrived in a room: which local day it was there, and what stood in it. */
export type Arrived = { subscription: string; channel: string; day: string; at: string; digest: MadeDigest };

export type Rooms = Digests & {
  arrived: Arrived[];
  /** Who was told of what. */
  told: { subscription: string; reason: string }[];
  /** What was logged. */
  logged: string[];
  /** Days of the posts of a subscription. */
  daysOf: (subscription: Pick<Subscription, 'id'>) => string[];
  /** What the platform does with a post; it arrives unless told. */
  answer: (arrive: () => Posted, subscription: Subscription, digest: MadeDigest) => Posted | Promise<Posted>;
  /** Ticks as the schedule does, with long steps of the clock, until a moment. */
  runUntil: (end: Date | string) => Promise<void>;
};

const NOTHING: Known = { plans: [], deadlines: [] };

/** An instance of the delivery on a store, with rooms in which posts arrive. */
export function createRooms(
  store: DeliveryOptions['store'],
  clock: ReturnType<typeof fakeClock>,
  given: Partial<Pick<DeliveryOptions, 'known' | 'reaches' | 'patienceMs'>> & { stepMinutes?: number } = {},
): Rooms {
  const { known = NOTHING, stepMinutes = 1440, ...rest } = given;
  const log = (_: unknown, message: string): void => void rooms.logged.push(message);
  const { tick } = createDelivery({
    store,
    known,
    clock,
    log: { info: log, warn: log, error: log },
    post: async (subscription, digest) =>
      rooms.answer(() => arrive(subscription, digest), subscription, digest),
    tell: async ({ id }, reason) => void rooms.told.push({ subscription: id, reason }),
    ...rest,
  });
  const rooms: Rooms = {
    tick,
    arrived: [],
    told: [],
    logged: [],
    daysOf: ({ id }) => rooms.arrived.filter(({ subscription }) => subscription === id).map(({ day }) => day),
    answer: (arrive) => arrive(),
    runUntil: async (end) => {
      for (const last = new Date(end); clock.now() <= last; ) {
        const { nextAt } = await tick();
        const step = clock.now().getTime() + stepMinutes * 60_000;
        const soonest = clock.now().getTime() + 1000;
        clock.to(new Date(Math.max(soonest, Math.min(nextAt.getTime(), step))));
      }
      clock.to(end);
    },
  };
  return rooms;

  function arrive({ id, room, wish: { zone } }: Subscription, digest: MadeDigest): Posted {
    const at = clock.now();
    const post = { subscription: id, channel: room.channel, day: localDay(at, zone), digest };
    rooms.arrived.push({ ...post, at: at.toISOString() });
    return { kind: 'posted', message: `m${rooms.arrived.length}` };
  }
}

/** Orders a digest for a channel, which says so when it is empty. */
export function subscribe(
  store: Pick<Store, 'subscriptions'>,
  given: Partial<SubscriptionWish> = {},
  channel = 'C1',
  platform = 'slack',
): Promise<Subscription> {
  const room = { platform, workspace: 'T1', channel, person: null };
  return store.subscriptions.add(room, wish({ rhythm: { every: 'day' }, empty: 'said', ...given }), ANN);
}
