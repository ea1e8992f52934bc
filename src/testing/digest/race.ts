import path from 'node:path';
import { openStore, type StoreSettings } from '../../store/open.ts';
import { fakeClock } from '../store/samples.ts';
import { linesOf, startProgram } from '../store/start-worker.ts';
import { subscribe } from './rooms.ts';
import type { DeliverTask, Left } from './task.ts';

export type Raced = {
  deliveries: number;
  /** How many of them each instance posted. */
  posted: number[];
  doubled: number;
  missed: number;
};

const WORKER = path.join(import.meta.dirname, 'worker.ts');

/** Instances on one database at 9:00, with so many digests to deliver: who posts what. */
export async function raceDeliveries(
  settings: StoreSettings,
  { instances, subscriptions }: { instances: number; subscriptions: number },
): Promise<Raced> {
  const clock = fakeClock('2026-11-22T23:00:00Z');
  const store = await openStore(settings, clock);
  const ids: string[] = [];
  for (let number = 0; number < subscriptions; number++) {
    const platform = number % 2 === 0 ? 'slack' : 'discord';
    ids.push((await subscribe(store, {}, `C${number}`, platform)).id);
  }
  const task: DeliverTask = { now: '2026-11-23T01:00:00Z', dies: null, postMs: 2 };
  const workers = Array.from({ length: instances }, () => startProgram(WORKER, task, settings));
  await Promise.all(workers.map(({ ready }) => ready));
  for (const { child } of workers) child.stdin.end();
  const lines = await Promise.all(workers.map(linesOf));
  const days = lines.flat().map((line) => JSON.parse(line) as Left);
  const times = ids.map((id) => days.filter(({ subscription }) => subscription === id).length);
  await store.close();
  return {
    deliveries: ids.length,
    posted: lines.map(({ length }) => length),
    doubled: times.filter((count) => count > 1).length,
    missed: times.filter((count) => count === 0).length,
  };
}
