import type { Made, Ordering } from '../chat/office.ts';
import { localDay } from '../digest/local-day.ts';
import { roomDigest } from '../digest/room-digest.ts';
import type { DigestOrder, WishChange } from '../model/order.ts';
import { type SubscriptionWish, subscriptionWishSchema } from '../model/subscription.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { SubscriptionNews } from '../wording/subscription-words.ts';
import { digestMade } from './digest-made.ts';
import type { DigestDeps } from './office.ts';
import { roomOf } from './room-of.ts';
import { subscriptionCard } from './subscription-card.ts';

/** What a room that has nothing yet gets, unless it says otherwise. */
const usual: SubscriptionWish = subscriptionWishSchema.parse({});

/** Carries out /digest. A room has one subscription: whoever orders a second one changes the first. */
export function createDigestOrders(deps: DigestDeps) {
  const { store, clock } = deps;
  const { subscriptions } = store;

  return async ({ action, change }: DigestOrder, by: Ordering): Promise<Made> => {
    const room = roomOf(by);
    const current = await currentOf(by);
    const wanted = action ?? (isEmpty(change) ? 'show' : current ? 'change' : 'subscribe');
    const answer = (news: SubscriptionNews, of: Subscription | null): Made => ({
      card: subscriptionCard(news, of, by, deps),
      items: [],
    });
    switch (wanted) {
      case 'show':
        if (!current) return answer('none', null);
        return answer(current.state === 'paused' ? 'is-paused' : 'active', current);
      case 'subscribe': {
        if (!current) {
          await subscriptions.add(room, changed({ ...usual, lang: by.lang }, change), by.person);
          return answer('subscribed', await currentOf(by));
        }
        const resumed = await subscriptions.move(current.id, ['paused'], 'active');
        const { of, isNew } = await rewrite(current, change);
        return answer(resumed ? 'resumed' : isNew ? 'changed' : 'unchanged', of);
      }
      case 'change': {
        if (!current) return answer('nothing-to-change', null);
        const { of, isNew } = await rewrite(current, change);
        return answer(isNew ? 'changed' : 'unchanged', of);
      }
      case 'pause':
        if (!current) return answer('none', null);
        await subscriptions.move(current.id, ['active'], 'paused');
        return answer('paused', await currentOf(by));
      case 'resume': {
        if (!current) return answer('none', null);
        await subscriptions.move(current.id, ['paused'], 'active');
        return answer('resumed', (await rewrite(current, change)).of);
      }
      case 'stop':
        if (!current) return answer('none', null);
        await subscriptions.move(current.id, ['active', 'paused'], 'stopped');
        return answer('stopped', null);
      case 'new-address':
        if (!current) return answer('none', null);
        return answer('new-address', await subscriptions.renewFeed(current.id));
      case 'preview': {
        const wish = changed(current?.wish ?? { ...usual, lang: by.lang }, change);
        const day = localDay(clock.now(), wish.zone);
        const digest = await roomDigest({ room, wish }, { day, since: null, late: null }, deps);
        return digestMade(digest, change.lang ?? by.lang, deps);
      }
    }
  };

  /**
   * The one subscription of a room that is not stopped. Of two that were ordered in the same moment the older one
   * stays, so that nobody is told everything twice.
   */
  async function currentOf(by: Ordering): Promise<Subscription | null> {
    const all = await subscriptions.inRoom(roomOf(by));
    const [first, ...others] = all.filter(({ state }) => state !== 'stopped');
    for (const { id } of others)
      await subscriptions.move(id, ['active', 'paused'], 'stopped', 'a second one');
    return first ?? null;
  }

  async function rewrite(
    current: Subscription,
    change: WishChange,
  ): Promise<{ of: Subscription | null; isNew: boolean }> {
    const before = JSON.stringify(current.wish);
    if (JSON.stringify(changed(current.wish, change)) === before)
      return { of: await subscriptions.get(current.id), isNew: false };
    return { of: await subscriptions.change(current.id, (wish) => changed(wish, change)), isNew: true };
  }
}

const isEmpty = ({ filter, ...rest }: WishChange): boolean =>
  Object.keys(filter).length === 0 && Object.keys(rest).length === 0;

const changed = (wish: SubscriptionWish, { filter, ...rest }: WishChange): SubscriptionWish => ({
  ...wish,
  ...rest,
  filter: { ...wish.filter, ...filter },
});
