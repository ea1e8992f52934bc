// A process that delivers digests, for tests: node worker.ts TASK SETTINGS, both JSON. It begins when its standard
// input ends, says a line for each post that has left, and may kill itself on the way.
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDelivery } from '../../digest/deliver.ts';
import type { Deliveries } from '../../store/deliveries.ts';
import { openStore, type StoreSettings } from '../../store/open.ts';
import type { DeliverTask, Left, Step } from './task.ts';

const [task, settings] = process.argv.slice(2).map((argument) => JSON.parse(argument)) as [
  DeliverTask,
  StoreSettings,
];
const clock = { now: () => new Date(task.now) };
const store = await openStore(settings, clock);
say('ready');
for await (const _ of process.stdin);

let times = 0;
const silent = (): void => {};
const { tick } = createDelivery({
  store: { ...store, deliveries: mortal(store.deliveries) },
  known: { plans: [], deadlines: [] },
  clock,
  log: { info: silent, warn: silent, error: (facts) => console.error(facts) },
  post: async ({ id }, { on, own }) => {
    await sleep(Math.random() * task.postMs);
    const items = Object.values(own).flatMap((list) => list.map(({ text }) => text));
    const left: Left = { subscription: id, day: on, items };
    say(JSON.stringify(left));
    reached('after the post left');
    return { kind: 'posted', message: String(process.pid) };
  },
  tell: async () => {},
});
await tick();
await tick();
await store.close();

function mortal(deliveries: Deliveries): Deliveries {
  return {
    ...deliveries,
    claim: async (wanted) => {
      reached('before the claim');
      const claimed = await deliveries.claim(wanted);
      if (claimed) reached('after the claim');
      return claimed;
    },
    sending: async (delivery) => {
      reached('before it is handed over');
      const may = await deliveries.sending(delivery);
      if (may) reached('after it is handed over');
      return may;
    },
    posted: async (...all) => {
      reached('before it is recorded');
      const kept = await deliveries.posted(...all);
      reached('after it is recorded');
      return kept;
    },
  };
}

function reached(step: Step): void {
  if (step !== task.dies?.step || ++times !== task.dies.time) return;
  process.kill(process.pid, 'SIGKILL');
  for (;;);
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}
