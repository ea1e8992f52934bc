// A year of local days, in zones that change their clocks at midnight, by half an hour, or not at all.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../model/days.ts';
import type { SubscriptionWish } from '../model/subscription.ts';
import { quickStore } from '../testing/digest/quick-store.ts';
import { createRooms, subscribe } from '../testing/digest/rooms.ts';
import { sqlitePeer } from '../testing/store/peers.ts';
import { fakeClock, type StorePeer } from '../testing/store/samples.ts';
import { momentOf } from './local-day.ts';
import { isWorkingDay } from './working-days.ts';

let peer: StorePeer;
beforeAll(() => {
  peer = sqlitePeer();
});
afterAll(() => peer.remove());

const ZONES = [
  'America/New_York',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Shanghai',
  'Pacific/Apia',
];

test('a year over changes of the clock and of the year: every wanted day of each zone once, at its hour', async () => {
  const clock = fakeClock('2026-02-28T00:30:00Z');
  const store = await quickStore(peer, clock);
  const wishes: Partial<SubscriptionWish>[] = [
    ...ZONES.map((zone, index) => ({ zone, hour: [2, 0, 2, 9, 23][index] ?? 9 })),
    { zone: 'Asia/Shanghai', hour: 9, rhythm: { every: 'working-day' } },
    { zone: 'America/Santiago', hour: 0, rhythm: { every: 'week', weekday: 7 } },
  ];
  const subscriptions = [];
  for (const wanted of wishes) subscriptions.push(await subscribe(store, wanted));
  const rooms = createRooms(store, clock);
  await rooms.runUntil('2027-03-15T12:00:00Z');

  const counted = subscriptions.map((subscription) => {
    const { zone, hour, rhythm } = subscription.wish;
    const posts = rooms.arrived.filter((post) => post.subscription === subscription.id);
    const [first = '', last = ''] = [posts[0]?.day, posts.at(-1)?.day];
    const wanted = daysFrom(first, last).filter(
      (day) =>
        rhythm.every === 'day' ||
        (rhythm.every === 'week' ? weekdayOf(day) === rhythm.weekday : isWorkingDay(day)),
    );
    expect(posts.map(({ day }) => day)).toEqual(wanted);
    expect(first <= '2026-03-07' && last >= '2027-03-14').toBe(true);
    expect(posts.map(({ at }) => at)).toEqual(wanted.map((day) => momentOf(day, hour, zone).toISOString()));
    expect(posts.every(({ digest }) => digest.late === null)).toBe(true);
    // Each digest begins where the one before ended.
    expect(posts.map(({ digest }) => digest.since)).toEqual([null, ...wanted.slice(0, -1)]);
    return `${zone} ${hour}:00 ${rhythm.every} ${posts.length}`;
  });
  console.info(`days delivered, 0 doubled, 0 missed: ${counted.join(', ')}`);
  await store.close();
}, 60_000);

test('a day that a zone leaves out is not missed (Pacific/Apia, 2011-12-30)', async () => {
  const clock = fakeClock('2011-12-28T00:00:00Z');
  const store = await quickStore(peer, clock);
  await subscribe(store, { zone: 'Pacific/Apia', hour: 9 });
  const rooms = createRooms(store, clock);
  await rooms.runUntil('2012-01-01T00:00:00Z');
  expect(rooms.arrived.map(({ day, digest: { late } }) => [day, late])).toEqual([
    ['2011-12-28', null],
    ['2011-12-29', null],
    ['2011-12-31', null],
    ['2012-01-01', null],
  ]);
  await store.close();
});

function daysFrom(first: string, last: string): string[] {
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
}
