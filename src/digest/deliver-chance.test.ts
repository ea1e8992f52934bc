// Whatever happens in whatever order: never two posts for a local day, and nothing that came due is lost.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../model/days.ts';
import { quickStore } from '../testing/digest/quick-store.ts';
import { type Arrived, createRooms, type Rooms, subscribe } from '../testing/digest/rooms.ts';
import { sqlitePeer } from '../testing/store/peers.ts';
import { ANN, content, fakeClock, type StorePeer } from '../testing/store/samples.ts';

const RUNS = 15;

let peer: StorePeer;
beforeAll(() => {
  peer = sqlitePeer();
});
afterAll(() => peer.remove());

/** What the platform does. `lost` and `late` give no answer: before the post arrived, and after it. */
const answers: Record<string, Rooms['answer']> = {
  takes: (arrive) => arrive(),
  refuses: () => ({ kind: 'refused', reason: 'ratelimited', forGood: false }),
  lost: () => {
    throw new Error('socket hang up');
  },
  late: (arrive) => {
    arrive();
    throw new Error('socket hang up');
  },
};

/** The last day on which something is due. */
const LAST = '2027-03-31';

const event = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait'), minutes: fc.integer({ min: 1, max: 900 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('sleep'), minutes: fc.integer({ min: 900, max: 15_000 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('back'), minutes: fc.integer({ min: 1, max: 2000 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('answer'), how: fc.constantFrom(...Object.keys(answers)) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('change'), horizon: fc.constantFrom(null, 2, 3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die'), sending: fc.boolean() }) },
);

test('any order of waiting, sleep, clocks set back, refusals, lost answers, deaths, changes and two instances', async () => {
  let posts = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 40, maxLength: 120 }), async (events) => {
      const clock = fakeClock('2026-11-21T00:00:00Z');
      const store = await quickStore(peer, clock);
      const { id, room } = await subscribe(store, { zone: 'America/Santiago', hour: 0 });
      for (let day = '2026-11-20'; day <= LAST; day = addDays(day, 1))
        await store.deadlines.add(room, content({ text: day, due: day }), ANN);
      const arrived: Arrived[] = [];
      let answer = answers['takes'] as Rooms['answer'];
      const instance = (): Rooms => {
        const rooms = createRooms(store, clock);
        rooms.arrived = arrived;
        rooms.answer = (...given) => answer(...given);
        return rooms;
      };
      let both = [instance(), instance()];

      for (const given of events) {
        if ('minutes' in given) clock.move(given.do === 'back' ? -given.minutes : given.minutes);
        if ('how' in given) answer = answers[given.how] ?? answer;
        if ('horizon' in given)
          await store.subscriptions.change(id, (before) => ({
            ...before,
            filter: { ...before.filter, horizon: given.horizon },
          }));
        if (given.do === 'restart') both = [instance(), instance()];
        if ('sending' in given) {
          const now = (await store.subscriptions.get(id))?.version ?? 0;
          const day = clock.now().toISOString().slice(0, 10);
          const claim = { subscription: id, day, version: now, staleBefore: new Date(0) };
          const dead = clock.now().getUTCHours() >= 3 ? await store.deliveries.claim(claim) : null;
          if (dead && given.sending) await store.deliveries.sending(dead);
        }
        await Promise.all(both.map(({ tick }) => tick()));
      }
      answer = answers['takes'] as Rooms['answer'];
      const disturbed = new Date(clock.now());
      await both[0]?.runUntil(new Date(disturbed.getTime() + 4 * 86_400_000));
      await store.close();

      posts += arrived.length;
      const days = arrived.map(({ day }) => day);
      expect([...new Set(days)]).toEqual(days);
      expect(days.toSorted()).toEqual(days);
      expect(arrived.length).toBeGreaterThan(0);
      const last = [days.at(-1) ?? '', LAST].toSorted()[0] ?? '';
      const told = new Set(
        arrived.flatMap(({ digest: { own } }) => [...own.overdue, ...own.today].map(({ text }) => text)),
      );
      for (let day = '2026-11-22'; day <= last; day = addDays(day, 1)) expect(told).toContain(day);
    }),
    { numRuns: RUNS },
  );
  console.info(`${posts} digests arrived in ${RUNS} disturbed courses of time, 0 doubled, nothing lost`);
}, 60_000);
