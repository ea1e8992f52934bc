import type { Clock } from '../chat/intent.ts';
import type { Office, Ordering } from '../chat/office.ts';
import type { Collection } from '../collection/collection.ts';
import type { Known } from '../digest/digest.ts';
import { localDay } from '../digest/local-day.ts';
import type { Labels } from '../model/labels.ts';
import { subscriptionWishSchema } from '../model/subscription.ts';
import type { Store } from '../store/open.ts';
import { createDeadlineOrders } from './deadline-orders.ts';
import { createDigestOrders } from './digest-orders.ts';
import { createPresses } from './presses.ts';
import { roomOf } from './room-of.ts';
import { createSettingsOrders, type SettingsOrdersDeps } from './settings-orders.ts';

export type OfficeDeps = DigestDeps & SettingsOrdersDeps;

/** What the digest needs. */
export type DigestDeps = {
  store: Pick<Store, 'subscriptions' | 'deadlines' | 'marks'>;
  collection: Collection;
  known: Known;
  labels: Labels;
  clock: Clock;
  /** The address of a calendar feed by its secret; null where the service shows none. */
  calendarAddress: (secret: string) => string | null;
  /** The address of a page with a clause, by its id; null where the service shows none. */
  clauseAddress: (id: string) => string | null;
};

const ZONE = subscriptionWishSchema.parse({}).zone;

/** Carries out what people order in chat, and what they press on the items of a digest. */
export function createOffice(deps: OfficeDeps): Office {
  const digest = createDigestOrders(deps);
  const deadline = createDeadlineOrders({ ...deps, deadlines: deps.store.deadlines, zone });
  const settings = createSettingsOrders(deps);
  const press = createPresses({ ...deps, zone, deadlineAsItIs: deadline.asItIs });
  return {
    today,
    press,
    carryOut: (order, by) => {
      switch (order.on) {
        case 'digest':
          return digest(order, by);
        case 'deadline':
          return deadline.carryOut(order, by);
        case 'settings':
          return settings(order, by);
      }
    },
  };

  async function today(by: Ordering): Promise<string> {
    return localDay(deps.clock.now(), await zone(by));
  }

  /** A room lives in the time zone of its digest; without one, in China. */
  async function zone(by: Ordering): Promise<string> {
    const all = await deps.store.subscriptions.inRoom(roomOf(by));
    return all.find(({ state }) => state !== 'stopped')?.wish.zone ?? ZONE;
  }
}
