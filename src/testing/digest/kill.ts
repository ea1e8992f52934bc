import path from 'node:path';
import { momentOf } from '../../digest/local-day.ts';
import { addDays } from '../../model/days.ts';
import { openStore, type Store, type StoreSettings } from '../../store/open.ts';
import { ANN, content, fakeClock } from '../store/samples.ts';
import { startProgram } from '../store/start-worker.ts';
import { createRooms, subscribe } from './rooms.ts';
import { type DeliverTask, type Left, STEPS, type Step } from './task.ts';

/** What became of the digests of days on which a process was killed at a step. */
export type Survived = {
  step: Step;
  kills: number;
  deliveries: number;
  /** That came on their day: from the process that was killed, or from the next one. */
  came: number;
  /** That did not, and are recorded as unknown: what was in them came the next day. */
  madeUpFor: number;
  /** That came more than once. */
  doubled: number;
  /** That did not come and are not recorded as unknown, or whose content did not come the next day. */
  lost: number;
};

const WORKER = path.join(import.meta.dirname, 'worker.ts');
const ZONE = 'Asia/Shanghai';
const CHANNELS = 5;

/**
 * For each step and round two days: on the first a process that delivers is killed at the step, and another one goes
 * on; on the second nothing happens. In each room something is due on each day, so that each digest has content of its own.
 */
export async function killDeliveries(settings: StoreSettings, rounds: number): Promise<Survived[]> {
  const clock = fakeClock('2026-01-31T16:00:00Z');
  const store = await openStore(settings, clock);
  const ids: string[] = [];
  for (let number = 0; number < CHANNELS; number++) ids.push((await subscribe(store, {}, `C${number}`)).id);
  let day = '2026-02-01';
  const all: Survived[] = [];
  for (const step of STEPS) {
    const sum = { step, kills: 0, deliveries: 0, came: 0, madeUpFor: 0, doubled: 0, lost: 0 };
    for (let round = 0; round < rounds; round++, day = addDays(day, 2))
      add(sum, await oneRound(day, { step, time: 1 + (round % CHANNELS) }));
    all.push(sum);
  }
  await store.close();
  return all;

  async function oneRound(day: string, dies: DeliverTask['dies']): Promise<Omit<Survived, 'step'>> {
    clock.to(momentOf(day, 0, ZONE));
    for (let number = 0; number < CHANNELS; number++)
      await store.deadlines.add(
        { platform: 'slack', workspace: 'T1', channel: `C${number}`, person: null },
        content({ text: day, due: day }),
        ANN,
      );
    const killed = await left({ now: momentOf(day, 9, ZONE).toISOString(), dies, postMs: 3 }, settings);
    const next = await goOn(store, day);
    const posts = [...killed.posts, ...next];
    const sum = { kills: killed.kills, deliveries: 0, came: 0, madeUpFor: 0, doubled: 0, lost: 0 };
    for (const id of ids) {
      const own = posts.filter(({ subscription }) => subscription === id);
      const [onDay, after] = [day, addDays(day, 1)].map((on) => own.filter((post) => post.day === on));
      const state = (await store.deliveries.get(id, day))?.state;
      const told = own.some(({ items }) => items.includes(day));
      sum.deliveries += 1;
      if (onDay?.length) sum.came += 1;
      else if (state === 'unknown' && told) sum.madeUpFor += 1;
      if (!told || after?.length !== 1 || (!onDay?.length && state !== 'unknown')) sum.lost += 1;
      if (own.length > new Set(own.map((post) => post.day)).size) sum.doubled += 1;
    }
    return sum;
  }

  /** Another process from a minute after the death to the end of the next day. */
  async function goOn(opened: Store, from: string): Promise<Left[]> {
    const rooms = createRooms(opened, clock, { stepMinutes: 1 });
    clock.to(new Date(momentOf(from, 9, ZONE).getTime() + 60_000));
    await rooms.runUntil(new Date(momentOf(from, 9, ZONE).getTime() + 20 * 60_000));
    clock.to(momentOf(addDays(from, 1), 9, ZONE));
    await rooms.tick();
    await rooms.tick();
    return rooms.arrived.map(({ subscription, day: on, digest: { own } }) => ({
      subscription,
      day: on,
      items: Object.values(own).flatMap((list) => list.map(({ text }) => text)),
    }));
  }
}

/** What left a process before it was killed. */
async function left(task: DeliverTask, settings: StoreSettings): Promise<{ posts: Left[]; kills: number }> {
  const { child, ready, ended } = startProgram(WORKER, task, settings);
  await ready;
  child.stdin.end();
  const { lines, errors } = await ended;
  if (errors) throw new Error(errors);
  return {
    posts: lines.map((line) => JSON.parse(line) as Left),
    kills: child.signalCode === 'SIGKILL' ? 1 : 0,
  };
}

function add(sum: Survived, round: Omit<Survived, 'step'>): void {
  for (const key of ['kills', 'deliveries', 'came', 'madeUpFor', 'doubled', 'lost'] as const)
    sum[key] += round[key];
}
