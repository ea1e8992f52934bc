// One post for each wanted day, whatever happens to the process, the clock, the platform and the subscription.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SubscriptionWish } from '../model/subscription.ts';
import { collection } from '../testing/collection.ts';
import { quickStore } from '../testing/digest/quick-store.ts';
import { createRooms, subscribe } from '../testing/digest/rooms.ts';
import { sqlitePeer } from '../testing/store/peers.ts';
import { ANN, content, fakeClock, type StorePeer } from '../testing/store/samples.ts';
import { digestOn } from './digest.ts';
import { everything } from './filter.ts';
import { momentOf } from './local-day.ts';

const ZONE = 'Asia/Shanghai';
let peer: StorePeer;
const closes: (() => Promise<void>)[] = [];
beforeAll(() => {
  peer = sqlitePeer();
});
afterEach(async () => {
  for (const close of closes.splice(0)) await close();
});
afterAll(() => peer.remove());

/** 「2026-11-23 09:30」 in Shanghai; a Monday. */
function at(words: string): Date {
  const [day = '', time = '00:00'] = words.split(' ');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return new Date(momentOf(day, hour, ZONE).getTime() + minute * 60_000);
}

/** A store and one instance; subscribed for 9:00 in Shanghai, every day, on Saturday 2026-11-21. */
async function begun(wanted: Partial<SubscriptionWish> = {}, patienceMs?: number) {
  const clock = fakeClock(at('2026-11-21 08:00').toISOString());
  const store = await quickStore(peer, clock);
  closes.push(store.close);
  const options = patienceMs === undefined ? {} : { patienceMs };
  const rooms = createRooms(store, clock, options);
  const subscription = await subscribe(store, wanted);
  const tickAt = async (words: string): Promise<void> => {
    clock.to(at(words));
    await rooms.tick();
  };
  const add = (due: string) => store.deadlines.add(subscription.room, content({ text: due, due }), ANN);
  const state = async (day: string) => (await store.deliveries.get(subscription.id, day))?.state ?? null;
  /** What each post said: its day, how late it was, and the own dates in it. */
  const said = () =>
    rooms.arrived.map(({ day, digest: { since, late, own } }) => ({
      day,
      since,
      late: late?.since ?? null,
      items: Object.values(own).flatMap((items) => items.map(({ text, rung }) => `${text} ${rung}`)),
    }));
  return { clock, store, rooms, subscription, tickAt, add, state, said };
}

describe('the hour', () => {
  test('nothing comes before it, and one digest from it on', async () => {
    const { rooms, subscription, tickAt } = await begun();
    await tickAt('2026-11-21 08:59');
    expect(rooms.arrived).toEqual([]);
    for (const time of ['09:00', '09:00', '09:01', '15:00', '23:59']) await tickAt(`2026-11-21 ${time}`);
    expect(rooms.daysOf(subscription)).toEqual(['2026-11-21']);
    expect(rooms.arrived[0]?.digest).toMatchObject({ since: null, late: null });
  });

  test('the next tick is due when there is something to do', async () => {
    const { clock, store, rooms } = await begun();
    expect((await rooms.tick()).nextAt).toEqual(at('2026-11-21 09:00'));
    clock.to(at('2026-11-21 09:00'));
    expect((await rooms.tick()).nextAt).toEqual(at('2026-11-22 09:00'));
    // The same for another instance, which did not deliver it.
    expect((await createRooms(store, clock).tick()).nextAt).toEqual(at('2026-11-22 09:00'));
  });

  test('who orders within the hour after it has the first one at once, who orders later on the next day', async () => {
    const { clock, store, rooms } = await begun();
    clock.to(at('2026-11-21 09:40'));
    const soon = await subscribe(store, {}, 'C2');
    clock.to(at('2026-11-21 10:30'));
    const later = await subscribe(store, {}, 'C3');
    await rooms.runUntil(at('2026-11-22 12:00'));
    expect(rooms.daysOf(soon)).toEqual(['2026-11-21', '2026-11-22']);
    expect(rooms.daysOf(later)).toEqual(['2026-11-22']);
    expect(rooms.arrived.find((post) => post.subscription === later.id)?.digest.late).toBeNull();
  });

  test('a wish that changes counts at once', async () => {
    const { store, rooms, subscription, tickAt } = await begun();
    await tickAt('2026-11-21 08:05');
    await store.subscriptions.change(subscription.id, (before) => ({ ...before, hour: 8 }));
    await tickAt('2026-11-21 08:10');
    expect(rooms.daysOf(subscription)).toEqual(['2026-11-21']);
  });

  test('moved to another hour or zone: still one a day', async () => {
    const { store, rooms, subscription, tickAt } = await begun();
    const change = (wanted: Partial<SubscriptionWish>) =>
      store.subscriptions.change(subscription.id, (before) => ({ ...before, ...wanted }));
    await tickAt('2026-11-21 09:00');
    await change({ hour: 18 });
    await tickAt('2026-11-21 18:00');
    await change({ zone: 'America/New_York', hour: 0 });
    for (const time of ['21 20:00', '22 12:59', '22 13:00', '22 20:00']) await tickAt(`2026-11-${time}`);
    const days = rooms.arrived.map(({ digest }) => digest.on);
    expect(days).toEqual(['2026-11-21', '2026-11-22']);
  });
});

describe('after downtime', () => {
  test.each([
    ['09:40', null],
    ['10:00', null],
    ['10:01', '2026-11-22'],
    ['23:59', '2026-11-22'],
  ])('on the same day, up at %s: late from an hour after it', async (time, late) => {
    const { tickAt, said } = await begun();
    await tickAt('2026-11-21 09:00');
    await tickAt(`2026-11-22 ${time}`);
    expect(said()).toMatchObject([{ late: null }, { day: '2026-11-22', since: '2026-11-21', late }]);
  });

  test('of a day: one post for both, which says so, at the hour', async () => {
    const { tickAt, add, said } = await begun();
    await add('2026-11-22');
    await add('2026-11-23');
    await tickAt('2026-11-21 09:00');
    for (const time of ['02:00', '09:00', '09:01']) await tickAt(`2026-11-23 ${time}`);
    await tickAt('2026-11-24 09:00');
    expect(said()).toEqual([
      { day: '2026-11-21', since: null, late: null, items: ['2026-11-22 1', '2026-11-23 3'] },
      {
        day: '2026-11-23',
        since: '2026-11-21',
        late: '2026-11-22',
        items: ['2026-11-22 0', '2026-11-23 0'],
      },
      { day: '2026-11-24', since: '2026-11-23', late: null, items: [] },
    ]);
  });

  test('of ten days: one post, with all that came up, each once', async () => {
    const { tickAt, add, said } = await begun();
    for (const due of ['2026-11-28', '2026-12-01', '2026-12-02', '2026-12-31']) await add(due);
    await tickAt('2026-11-21 09:00');
    await tickAt('2026-12-02 11:00');
    expect(said().slice(1)).toEqual([
      {
        day: '2026-12-02',
        since: '2026-11-21',
        late: '2026-11-22',
        items: ['2026-11-28 0', '2026-12-01 0', '2026-12-02 0', '2026-12-31 30'],
      },
    ]);
  });

  test('what was missed on a Friday comes on Saturday, and Monday is as always', async () => {
    const { tickAt, said } = await begun({ rhythm: { every: 'working-day' } });
    await tickAt('2026-11-23 09:00');
    for (const time of ['28 08:00', '28 09:00', '28 12:00', '29 09:00', '30 09:00'])
      await tickAt(`2026-11-${time}`);
    expect(said()).toMatchObject([
      { day: '2026-11-23', late: null },
      { day: '2026-11-28', since: '2026-11-23', late: '2026-11-24' },
      { day: '2026-11-30', since: '2026-11-28', late: null },
    ]);
  });

  test('what a weekly one missed comes on any day of the week after it', async () => {
    const { tickAt, said } = await begun({ rhythm: { every: 'week', weekday: 1 } });
    await tickAt('2026-11-23 09:00');
    await tickAt('2026-12-06 09:00');
    await tickAt('2026-12-07 09:00');
    expect(said()).toMatchObject([
      { day: '2026-11-23', late: null },
      { day: '2026-12-06', late: '2026-11-30' },
      { day: '2026-12-07', late: null },
    ]);
  });

  // Spring Festival 2026: 15 to 23 February, the 14th is a working day.
  test('within a week also on a holiday', async () => {
    const { clock, store, rooms, tickAt } = await begun();
    clock.to(at('2026-02-12 08:00'));
    const subscription = await subscribe(store, { rhythm: { every: 'working-day' } }, 'C2');
    await tickAt('2026-02-13 09:00');
    await tickAt('2026-02-21 09:00');
    expect(rooms.daysOf(subscription)).toEqual(['2026-02-13', '2026-02-21']);
  });

  test('later in a long holiday nothing is made up for any more; the next digest has it', async () => {
    const { clock, store, rooms, tickAt, said } = await begun();
    clock.to(at('2026-02-12 08:00'));
    const { room, id } = await subscribe(store, { rhythm: { every: 'working-day' } }, 'C2');
    await tickAt('2026-02-13 09:00');
    await store.deadlines.add(room, content({ text: 'a', due: '2026-02-22' }), ANN);
    await tickAt('2026-02-22 09:00');
    await tickAt('2026-02-24 09:00');
    const own = said().filter((_, index) => rooms.arrived[index]?.subscription === id);
    expect(own).toMatchObject([
      { day: '2026-02-13', items: [] },
      { day: '2026-02-24', since: '2026-02-13', late: '2026-02-14', items: ['a 0'] },
    ]);
  });

  test('days of a pause are not made up for', async () => {
    const { store, rooms, subscription, tickAt, said } = await begun();
    await tickAt('2026-11-21 09:00');
    await store.subscriptions.move(subscription.id, ['active'], 'paused');
    await tickAt('2026-11-23 09:00');
    await tickAt('2026-11-25 15:00');
    await store.subscriptions.move(subscription.id, ['paused'], 'active');
    await rooms.tick();
    await tickAt('2026-11-26 09:00');
    expect(said()).toMatchObject([
      { day: '2026-11-21' },
      { day: '2026-11-26', since: '2026-11-21', late: null },
    ]);
  });
});

describe('a clock that is moved', () => {
  test.each([
    ['an hour', '2026-11-23 08:30'],
    ['a day', '2026-11-22 09:30'],
    ['three days', '2026-11-20 09:30'],
  ])('back by %s: no day twice, none before the last', async (_, back) => {
    const { rooms, subscription, tickAt } = await begun();
    for (const day of ['21', '22', '23']) await tickAt(`2026-11-${day} 09:30`);
    await tickAt(back);
    await rooms.runUntil(at('2026-11-24 09:30'));
    expect(rooms.daysOf(subscription)).toEqual(['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24']);
    expect(rooms.arrived.at(-1)?.digest).toMatchObject({ since: '2026-11-23', late: null });
  });

  test('back by a day, where the days before were missed: they are not made up for', async () => {
    const { rooms, subscription, tickAt } = await begun();
    await tickAt('2026-11-24 09:30');
    for (const day of ['22', '23', '24', '25']) await tickAt(`2026-11-${day} 10:00`);
    expect(rooms.daysOf(subscription)).toEqual(['2026-11-24', '2026-11-25']);
  });

  test.each([false, true])(
    'far ahead by mistake and back: digests go on, no day twice (changed: %s)',
    async (changes) => {
      const { store, rooms, subscription, tickAt, said } = await begun();
      await tickAt('2026-11-21 09:00');
      await tickAt('2036-11-21 09:00');
      if (changes) await store.subscriptions.change(subscription.id, (before) => ({ ...before, lang: 'en' }));
      for (const day of ['21', '22', '23']) await tickAt(`2026-11-${day} 09:30`);
      expect(rooms.daysOf(subscription)).toEqual(['2026-11-21', '2036-11-21', '2026-11-22', '2026-11-23']);
      expect(said().slice(2)).toMatchObject([{ since: '2026-11-21' }, { since: '2026-11-22' }]);
    },
  );
});

describe('a subscription that changes between claim and post', () => {
  async function changing(
    change: (store: Awaited<ReturnType<typeof quickStore>>, id: string) => Promise<unknown>,
  ) {
    const clock = fakeClock(at('2026-11-21 08:00').toISOString());
    const store = await quickStore(peer, clock);
    closes.push(store.close);
    let changes = 0;
    const claim: typeof store.deliveries.claim = async (wanted) => {
      const claimed = await store.deliveries.claim(wanted);
      if (changes++ === 0) await change(store, wanted.subscription);
      return claimed;
    };
    const rooms = createRooms({ ...store, deliveries: { ...store.deliveries, claim } }, clock);
    const subscription = await subscribe(store);
    clock.to(at('2026-11-21 09:00'));
    const { nextAt } = await rooms.tick();
    return { store, rooms, subscription, nextAt };
  }

  test('the claim is given back, and the next tick posts what is wished now', async () => {
    const { rooms, nextAt } = await changing((store, id) =>
      store.subscriptions.change(id, (before) => ({ ...before, filter: { ...everything, horizon: 3 } })),
    );
    expect(rooms.arrived).toEqual([]);
    expect(nextAt).toEqual(at('2026-11-21 09:00'));
    await rooms.tick();
    await rooms.tick();
    expect(rooms.arrived).toMatchObject([{ day: '2026-11-21', digest: { filter: { horizon: 3 } } }]);
  });

  test.each(['paused', 'stopped'] as const)('%s: nothing goes out, and nothing is left', async (state) => {
    const { store, rooms, subscription } = await changing((opened, id) =>
      opened.subscriptions.move(id, ['active'], state),
    );
    await rooms.tick();
    expect(rooms.arrived).toEqual([]);
    expect(await store.deliveries.get(subscription.id, '2026-11-21')).toBeNull();
  });
});

describe('a platform that refuses', () => {
  test('for good: paused, its owner told once, the others have theirs', async () => {
    const { store, rooms, subscription, tickAt, state } = await begun();
    const other = await subscribe(store, {}, 'C2');
    const { answer } = rooms;
    rooms.answer = (arrive, { room }, digest) =>
      room.channel === 'C1'
        ? { kind: 'refused', reason: 'is_archived', forGood: true }
        : answer(arrive, subscription, digest);
    for (const day of ['21 09:00', '21 09:01', '22 09:00']) await tickAt(`2026-11-${day}`);
    expect(rooms.told).toEqual([{ subscription: subscription.id, reason: 'is_archived' }]);
    expect(await store.subscriptions.get(subscription.id)).toMatchObject({
      state: 'paused',
      reason: 'is_archived',
    });
    expect(await state('2026-11-21')).toBe('failed');
    expect(rooms.daysOf(other)).toEqual(['2026-11-21', '2026-11-22']);
    expect(rooms.daysOf(subscription)).toEqual([]);
  });

  test('for good, to two instances at once: its owner is told once', async () => {
    const { clock, store, rooms, subscription } = await begun();
    const second = createRooms(store, clock);
    const both = [rooms, second];
    for (const instance of both)
      instance.answer = () => ({ kind: 'refused', reason: 'not_in_channel', forGood: true });
    clock.to(at('2026-11-21 09:00'));
    await Promise.all(both.flatMap(({ tick }) => [tick(), tick()]));
    expect(both.flatMap(({ told }) => told)).toEqual([
      { subscription: subscription.id, reason: 'not_in_channel' },
    ]);
  });

  test('for now: tried again after 1, 2, 4 … minutes, and then it is there', async () => {
    const { clock, store, rooms, subscription, tickAt, said } = await begun();
    const other = await subscribe(store, {}, 'C2');
    const tries: string[] = [];
    rooms.answer = (arrive, { id }) => {
      if (id === other.id) return arrive();
      tries.push(clock.now().toISOString().slice(11, 16));
      return tries.length < 9 ? { kind: 'refused', reason: 'ratelimited', forGood: false } : arrive();
    };
    await tickAt('2026-11-21 09:00');
    await rooms.runUntil(at('2026-11-22 09:00'));
    // 09:00 in Shanghai is 01:00.
    expect(tries.slice(0, 9)).toEqual([
      '01:00',
      '01:01',
      '01:03',
      '01:07',
      '01:15',
      '01:31',
      '02:03',
      '03:03',
      '04:03',
    ]);
    expect(rooms.daysOf(other)).toEqual(['2026-11-21', '2026-11-22']);
    expect(said().filter((_, index) => rooms.arrived[index]?.subscription === subscription.id)).toMatchObject(
      [
        { day: '2026-11-21', late: '2026-11-21' },
        { day: '2026-11-22', late: null },
      ],
    );
    expect(rooms.told).toEqual([]);
  });

  test('for now: it goes on with what is wished by then', async () => {
    const { store, rooms, subscription, tickAt } = await begun();
    const { answer } = rooms;
    rooms.answer = () => ({ kind: 'refused', reason: 'service_unavailable', forGood: false });
    await tickAt('2026-11-21 09:00');
    await rooms.runUntil(at('2026-11-21 11:00'));
    rooms.answer = answer;
    const filter = { ...everything, horizon: 3 };
    await store.subscriptions.change(subscription.id, (before) => ({ ...before, filter }));
    await rooms.runUntil(at('2026-11-21 13:00'));
    expect(rooms.arrived).toMatchObject([
      { day: '2026-11-21', digest: { filter, late: { since: '2026-11-21' } } },
    ]);
  });

  test('a whole day: the next one has it all, and says that it is late', async () => {
    const { store, rooms, subscription, tickAt, add, said } = await begun();
    await add('2026-11-22');
    const { answer } = rooms;
    rooms.answer = () => ({ kind: 'refused', reason: 'service_unavailable', forGood: false });
    await tickAt('2026-11-21 09:00');
    await rooms.runUntil(at('2026-11-22 08:00'));
    expect(await store.deliveries.get(subscription.id, '2026-11-21')).toMatchObject({
      state: 'failed',
      retryAt: null,
    });
    rooms.answer = answer;
    await tickAt('2026-11-22 09:00');
    expect(said()).toEqual([{ day: '2026-11-22', since: null, late: '2026-11-21', items: ['2026-11-22 0'] }]);
  });
});

describe('a post that may have gone out', () => {
  test('is never repeated; what was in it is in the next one', async () => {
    const { rooms, tickAt, add, said, state } = await begun();
    await tickAt('2026-11-21 09:00');
    await add('2026-11-23');
    const { answer } = rooms;
    rooms.answer = () => {
      throw new Error('socket hang up');
    };
    await tickAt('2026-11-22 09:00');
    rooms.answer = answer;
    for (const time of ['09:01', '12:00', '23:59']) await tickAt(`2026-11-22 ${time}`);
    expect(await state('2026-11-22')).toBe('unknown');
    await tickAt('2026-11-23 09:00');
    expect(said().slice(1)).toEqual([
      { day: '2026-11-23', since: '2026-11-21', late: null, items: ['2026-11-23 0'] },
    ]);
    expect(rooms.logged).toContain('nobody knows whether a digest went out; it is not repeated');
  });

  test('counts as posted if the answer comes after all', async () => {
    const { store, rooms, subscription, tickAt } = await begun({}, 20);
    const slow = Promise.withResolvers<void>();
    rooms.answer = async (arrive) => {
      await slow.promise;
      return arrive();
    };
    await tickAt('2026-11-21 09:00');
    const delivery = () => store.deliveries.get(subscription.id, '2026-11-21');
    expect(await delivery()).toMatchObject({ state: 'unknown', error: 'no answer within 0.02 s' });
    slow.resolve();
    await expect.poll(delivery).toMatchObject({ state: 'posted', message: 'm1' });
    await rooms.tick();
    expect(rooms.arrived).toHaveLength(1);
  });

  test('is tried again if it turns out after all that it was refused', async () => {
    const { rooms, subscription, tickAt, state } = await begun({}, 20);
    const { answer } = rooms;
    const slow = Promise.withResolvers<void>();
    rooms.answer = async () => {
      await slow.promise;
      return { kind: 'refused', reason: 'ratelimited', forGood: false };
    };
    await tickAt('2026-11-21 09:00');
    slow.resolve();
    await expect.poll(() => state('2026-11-21')).toBe('failed');
    rooms.answer = answer;
    await expect
      .poll(async () => {
        await tickAt('2026-11-21 09:02');
        return rooms.daysOf(subscription);
      })
      .toEqual(['2026-11-21']);
  });

  test('holds up nobody while it hangs', async () => {
    const { store, rooms, tickAt } = await begun();
    const hang = Promise.withResolvers<void>();
    for (const channel of ['C2', 'C3', 'C4', 'C5', 'C6']) await subscribe(store, {}, channel);
    const other = await subscribe(store, {}, '7', 'discord');
    rooms.answer = async (arrive, { room }) => {
      if (room.platform === 'slack') await hang.promise;
      return arrive();
    };
    const ticking = tickAt('2026-11-21 09:00');
    await expect.poll(() => rooms.daysOf(other)).toEqual(['2026-11-21']);
    // The next tick leaves alone what the first one has in hand.
    await rooms.tick();
    hang.resolve();
    await ticking;
    expect(rooms.arrived.map(({ channel }) => channel).sort()).toEqual([
      '7',
      'C1',
      'C2',
      'C3',
      'C4',
      'C5',
      'C6',
    ]);
  });
});

describe('a process that died', () => {
  test('after the claim: another takes it over some minutes later', async () => {
    const { store, rooms, subscription, tickAt } = await begun();
    const { id, version } = subscription;
    const claim = { subscription: id, day: '2026-11-21', version, staleBefore: new Date(0) };
    await tickAt('2026-11-21 08:59');
    const dead = await store.deliveries.claim(claim);
    for (const time of ['09:00', '09:01']) await tickAt(`2026-11-21 ${time}`);
    expect(rooms.arrived).toEqual([]);
    for (const time of ['09:02', '09:03']) await tickAt(`2026-11-21 ${time}`);
    expect(rooms.daysOf(subscription)).toEqual(['2026-11-21']);
    expect(dead && (await store.deliveries.sending(dead))).toBe(false);
  });

  test('while it was being sent: not repeated, and the next digest has what was in it', async () => {
    const { store, subscription, tickAt, add, said, state } = await begun();
    await add('2026-11-22');
    const { id, version } = subscription;
    await tickAt('2026-11-21 08:59');
    const claim = { subscription: id, day: '2026-11-21', version, staleBefore: new Date(0) };
    const dead = await store.deliveries.claim(claim);
    if (dead) await store.deliveries.sending(dead);
    for (const time of ['09:00', '09:03', '09:06', '12:00']) await tickAt(`2026-11-21 ${time}`);
    expect(await state('2026-11-21')).toBe('unknown');
    await tickAt('2026-11-22 09:00');
    expect(said()).toEqual([{ day: '2026-11-22', since: null, late: null, items: ['2026-11-22 0'] }]);
  });

  test('around midnight: what is being sent on one day is not made up for on the next', async () => {
    const saturdays: Partial<SubscriptionWish> = { hour: 0, rhythm: { every: 'week', weekday: 6 } };
    const { clock, store, rooms, tickAt, state } = await begun();
    clock.to(at('2026-11-20 12:00'));
    const { id, version } = await subscribe(store, saturdays, 'C2');
    clock.to(at('2026-11-22 23:59'));
    const late = { subscription: id, day: '2026-11-22', version, staleBefore: new Date(0) };
    const other = await store.deliveries.claim(late);
    if (other) await store.deliveries.sending(other);
    for (const time of ['00:00', '00:01', '00:10', '08:00']) await tickAt(`2026-11-23 ${time}`);
    expect(await store.deliveries.get(id, '2026-11-22')).toMatchObject({ state: 'unknown' });
    expect(rooms.arrived).toEqual([]);
    expect(await state('2026-11-23')).toBeNull();
    await tickAt('2026-11-28 00:00');
    expect(rooms.daysOf({ id })).toEqual(['2026-11-28']);
  });

  test('and one that only slept between claim and post gives its claim back', async () => {
    const clock = fakeClock(at('2026-11-21 08:00').toISOString());
    const store = await quickStore(peer, clock);
    closes.push(store.close);
    let slept = false;
    const inRoom: typeof store.deadlines.inRoom = async (room) => {
      if (!slept) clock.moveDays(1);
      slept = true;
      return store.deadlines.inRoom(room);
    };
    const rooms = createRooms({ ...store, deadlines: { ...store.deadlines, inRoom } }, clock);
    const subscription = await subscribe(store);
    clock.to(at('2026-11-21 09:00'));
    await rooms.tick();
    expect(rooms.arrived).toEqual([]);
    await rooms.tick();
    expect(rooms.daysOf(subscription)).toEqual(['2026-11-22']);
    expect(rooms.arrived[0]?.digest).toMatchObject({ on: '2026-11-22', late: { since: '2026-11-21' } });
  });
});

describe('what a digest has', () => {
  test('an empty one is silent, if so wished, and counts as delivered', async () => {
    const { store, rooms, subscription, tickAt, add, said } = await begun({ empty: 'silent' });
    await tickAt('2026-11-21 09:00');
    expect(await store.deliveries.get(subscription.id, '2026-11-21')).toMatchObject({
      state: 'posted',
      message: null,
    });
    await add('2026-11-23');
    await tickAt('2026-11-22 09:00');
    expect(said()).toMatchObject([{ day: '2026-11-22', since: '2026-11-21', items: ['2026-11-23 1'] }]);
    expect(rooms.arrived).toHaveLength(1);
  });

  test('what people of one room have marked is marked in no other', async () => {
    const clock = fakeClock(at('2026-12-02 08:00').toISOString());
    const store = await quickStore(peer, clock);
    closes.push(store.close);
    const rooms = createRooms(store, clock, { known: collection });
    const [marking, other] = [await subscribe(store), await subscribe(store, {}, 'C2')];
    const due = Object.values(digestOn('2026-12-02', collection, { since: null }).groups)
      .flat()
      .map(({ id }) => id);
    const [done = '', snoozed = ''] = due;
    await store.marks.set(marking.room, done, { state: 'done' }, ANN);
    await store.marks.set(marking.room, snoozed, { state: 'open', snoozedUntil: '2026-12-04' }, ANN);
    await rooms.runUntil(at('2026-12-04 10:00'));
    const shown = (room: typeof other) =>
      rooms.arrived
        .filter(({ subscription }) => subscription === room.id)
        .map(({ digest: { groups } }) => Object.values(groups).flatMap((items) => items.map(({ id }) => id)));
    expect(shown(other)).toEqual([due, [], []]);
    expect(shown(marking)).toEqual([due.slice(2), [], [snoozed]]);
  });

  test('with another filter: all that is under way in it', async () => {
    const { store, subscription, tickAt, add, said } = await begun({
      filter: { ...everything, horizon: 3 },
    });
    await add('2026-12-10');
    await tickAt('2026-11-21 09:00');
    await tickAt('2026-11-22 09:00');
    await store.subscriptions.change(subscription.id, (before) => ({ ...before, filter: everything }));
    await tickAt('2026-11-23 09:00');
    await tickAt('2026-11-24 09:00');
    expect(said()).toMatchObject([
      { items: [] },
      { items: [] },
      { since: null, items: ['2026-12-10 30'] },
      { since: '2026-11-23', items: [] },
    ]);
  });
});

test('a fault of the database with one subscription stops no other', async () => {
  const clock = fakeClock(at('2026-11-21 08:00').toISOString());
  const store = await quickStore(peer, clock);
  closes.push(store.close);
  const bad = await subscribe(store);
  const good = await subscribe(store, {}, 'C2');
  const claim: typeof store.deliveries.claim = (wanted) =>
    wanted.subscription === bad.id ? Promise.reject(new Error('locked')) : store.deliveries.claim(wanted);
  const rooms = createRooms({ ...store, deliveries: { ...store.deliveries, claim } }, clock);
  clock.to(at('2026-11-21 09:00'));
  expect((await rooms.tick()).nextAt).toEqual(at('2026-11-21 09:01'));
  expect(rooms.daysOf(good)).toEqual(['2026-11-21']);
  expect(rooms.logged).toContain('a digest could not be looked after');
});

test('two instances with a platform each: each posts its own, one that is not connected waits', async () => {
  const clock = fakeClock(at('2026-11-21 08:00').toISOString());
  const store = await quickStore(peer, clock);
  closes.push(store.close);
  const onSlack = await subscribe(store);
  const onDiscord = await subscribe(store, {}, '7', 'discord');
  let connected = false;
  const slack = createRooms(store, clock, { reaches: ({ platform }) => platform === 'slack' });
  const discord = createRooms(store, clock, {
    reaches: ({ platform }) => platform === 'discord' && connected,
  });
  clock.to(at('2026-11-21 09:00'));
  for (const { tick } of [discord, slack, slack]) await tick();
  expect([slack.daysOf(onSlack), slack.daysOf(onDiscord), discord.arrived]).toEqual([['2026-11-21'], [], []]);
  connected = true;
  await discord.tick();
  expect([discord.daysOf(onSlack), discord.daysOf(onDiscord)]).toEqual([[], ['2026-11-21']]);
});

test('with a signal that has come nothing is begun', async () => {
  const { clock, rooms } = await begun();
  clock.to(at('2026-11-21 09:00'));
  await rooms.tick(AbortSignal.abort());
  expect(rooms.arrived).toEqual([]);
  await rooms.tick();
  expect(rooms.arrived).toHaveLength(1);
});
