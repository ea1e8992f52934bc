import { type SubscriptionWish, subscriptionWishSchema } from '../../model/subscription.ts';
import type { DeadlineContent } from '../../store/deadlines.ts';
import type { StoreSettings } from '../../store/open.ts';
import type { Room } from '../../store/room.ts';

/** Where the stores of a test are; each test gets a database of its own. */
export type StorePeer = {
  /** An empty database. */
  create: () => Promise<StoreSettings>;
  /** Removes them all. */
  remove: () => Promise<void>;
};

export const KEEP: StoreSettings['keep'] = {
  conversations: 90,
  feedback: 365,
  deliveries: 400,
  deadlines: 730,
};

export const ANN = 'slack T1 U1';
export const BOB = 'slack T1 U2';
export const CHANNEL: Room = { platform: 'slack', workspace: 'T1', channel: 'C1', person: null };
export const DIRECT: Room = { platform: 'slack', workspace: 'T1', channel: 'D1', person: ANN };

export const wish = (given: Partial<SubscriptionWish> = {}): SubscriptionWish =>
  subscriptionWishSchema.parse(given);

export const content = (given: Partial<DeadlineContent> = {}): DeadlineContent => ({
  text: '报送年度总结',
  due: '2026-12-15',
  clause: 'fujian-2021/2.1.2.3',
  unit: '民政厅',
  ...given,
});

/** A clock that stands still until it is moved. */
export function fakeClock(start = '2026-11-21T01:00:00.000Z') {
  let time = new Date(start);
  return {
    now: () => time,
    /** Minutes forwards, or backwards. */
    move: (minutes: number) => {
      time = new Date(time.getTime() + minutes * 60_000);
    },
    to: (moment: Date | string) => {
      time = new Date(moment);
    },
    moveDays: (days: number) => {
      time = new Date(time.getTime() + days * 86_400_000);
    },
  };
}
