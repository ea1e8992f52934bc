import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../store/deliveries.ts';
import type { Store } from '../../store/open.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import type { Bench } from './contract.ts';
import { ANN, CHANNEL, wish } from './samples.ts';

const DAY = '2026-11-21';

/** The outbox: who claims it, when it may go out, and what a crash leaves behind. */
export function testDeliveries(bench: Bench): void {
  describe('deliveries', () => {
    test('are claimed once, posted, and over', async () => {
      const { store, subscription, claim } = await subscribed();
      const delivery = await claimed(claim);
      expect(delivery).toMatchObject({ state: 'claimed', attempts: 1, wishVersion: 1, sendingAt: null });
      expect(await claim()).toBeNull();
      expect(await store.deliveries.sending(delivery)).toBe(true);
      expect(await store.deliveries.sending(delivery)).toBe(false);
      bench.clock.move(1);
      expect(await store.deliveries.posted(delivery, '170.1', { items: ['a'] })).toBe(true);
      expect(await store.deliveries.posted(delivery, '170.2', null)).toBe(false);
      bench.clock.moveDays(10);
      expect(await claim()).toBeNull();
      expect(await store.deliveries.get(subscription.id, DAY)).toMatchObject({
        state: 'posted',
        message: '170.1',
        details: { items: ['a'] },
        sendingAt: '2026-11-21T01:00:00.000Z',
        endedAt: '2026-11-21T01:01:00.000Z',
      });
    });

    test('one of which nothing was sent is taken over when its claim is stale; the first holder gets no further', async () => {
      const { store, claim } = await subscribed();
      const lost = await claimed(claim);
      bench.clock.move(9);
      expect(await claim()).toBeNull();
      bench.clock.move(2);
      const taken = await claimed(claim);
      expect(taken).toMatchObject({ attempts: 2 });
      expect(await store.deliveries.sending(lost)).toBe(false);
      expect(await store.deliveries.failed(lost, 'x', null)).toBe(false);
      expect(await store.deliveries.release(lost)).toBe(false);
      expect(await store.deliveries.sending(taken)).toBe(true);
    });

    test('one that may have gone out is never claimed again', async () => {
      const { store, subscription, claim } = await subscribed();
      const delivery = await claimed(claim);
      await store.deliveries.sending(delivery);
      bench.clock.move(60);
      expect(await claim()).toBeNull();
      const expired = await Promise.all(
        Array.from({ length: 4 }, () => store.deliveries.expire(bench.clock.now())),
      );
      expect(expired.flat()).toMatchObject([{ subscription: subscription.id, day: DAY, state: 'unknown' }]);
      expect(await claim()).toBeNull();
      // The process was only very slow.
      expect(await store.deliveries.posted(delivery, '170.1', null)).toBe(true);
      expect(await store.deliveries.get(subscription.id, DAY)).toMatchObject({
        state: 'posted',
        error: null,
      });
    });

    test('one that failed is claimed again when its time has come, or never', async () => {
      const { store, claim } = await subscribed();
      const first = await claimed(claim);
      await store.deliveries.sending(first);
      await store.deliveries.failed(first, 'rate_limited', new Date('2026-11-21T01:30:00Z'));
      bench.clock.move(29);
      expect(await claim()).toBeNull();
      bench.clock.move(1);
      const second = await claimed(claim);
      expect(second).toMatchObject({
        state: 'claimed',
        attempts: 2,
        error: null,
        retryAt: null,
        sendingAt: null,
      });
      await store.deliveries.failed(second, 'is_archived', null);
      bench.clock.moveDays(30);
      expect(await claim()).toBeNull();
      const unsure = await claimed(() => claim('2026-12-21'));
      expect(await store.deliveries.unknown(unsure, 'timeout')).toBe(true);
      expect(await claim('2026-12-21')).toBeNull();
    });

    test('a subscription that changed or stopped since stops them, before and after the claim', async () => {
      const { store, subscription, claim } = await subscribed();
      const delivery = await claimed(claim);
      await store.subscriptions.change(subscription.id, (before) => ({ ...before, hour: 18 }));
      expect(await store.deliveries.sending(delivery)).toBe(false);
      expect(await claim('2026-11-22')).toBeNull();
      expect(await store.deliveries.release(delivery)).toBe(true);
      expect(await store.deliveries.get(subscription.id, DAY)).toBeNull();
      const again = await claimed(() => claim(DAY, 2));
      await store.subscriptions.move(subscription.id, ['active'], 'paused', 'asked');
      expect(await store.deliveries.sending(again)).toBe(false);
      expect(await claim('2026-11-22', 3)).toBeNull();
    });

    test('the last ones of a subscription are found by day', async () => {
      const { store, subscription, claim } = await subscribed();
      for (const day of ['2026-11-20', '2026-11-22', '2026-11-21']) {
        const delivery = await claimed(() => claim(day));
        if (day !== '2026-11-22') await store.deliveries.posted(delivery, null, { day });
      }
      const { latest } = store.deliveries;
      expect((await latest(subscription.id, ['posted'], 5)).map(({ day }) => day)).toEqual([
        '2026-11-21',
        '2026-11-20',
      ]);
      expect(await latest(subscription.id, ['claimed', 'posted'])).toMatchObject([{ day: '2026-11-22' }]);
      expect(await latest(subscription.id, ['claimed', 'posted'], 1, '2026-11-21')).toMatchObject([
        { day: '2026-11-21' },
      ]);
    });
  });

  type Claim = (day?: string, version?: number) => Promise<Delivery | null>;

  async function subscribed(): Promise<{ store: Store; subscription: Subscription; claim: Claim }> {
    const store = await bench.open();
    const subscription = await store.subscriptions.add(CHANNEL, wish(), ANN);
    const claim: Claim = (day = DAY, version = 1) => {
      const staleBefore = new Date(bench.clock.now().getTime() - 10 * 60_000);
      return store.deliveries.claim({ subscription: subscription.id, day, version, staleBefore });
    };
    return { store, subscription, claim };
  }

  async function claimed(claim: Claim): Promise<Delivery> {
    const delivery = await claim();
    if (!delivery) throw new Error('nothing could be claimed');
    return delivery;
  }
}
