// A second process on a database, for tests: node worker.ts TASK SETTINGS, both JSON. It says what it did in lines.
import { writeSync } from 'node:fs';
import { openStore, type Store, type StoreSettings } from '../../store/open.ts';
import { ANN, CHANNEL, content } from './samples.ts';

export type Task =
  /** Opens the store, and says so. */
  | { do: 'open' }
  /** Claims deliveries of these days, in an order of its own; a line for each it got. */
  | { do: 'claim'; subscription: string; days: string[] }
  /** Counts a setting and a deadline on, so many times. */
  | { do: 'count'; times: number; deadline: string }
  /** Writes until it is killed; a line for each write that has resolved. */
  | { do: 'write'; name: string; subscription: string };

const [task, settings] = process.argv.slice(2).map((argument) => JSON.parse(argument)) as [
  Task,
  StoreSettings,
];
const store = await openStore(settings, { now: () => new Date() });
say('ready');
await perform(store, task);
await store.close();

async function perform(store: Store, task: Task): Promise<void> {
  switch (task.do) {
    case 'open':
      return;
    case 'claim':
      return claimAll(store, task.subscription, task.days);
    case 'count':
      return countOn(store, task.times, task.deadline);
    case 'write':
      await Promise.all(
        Array.from({ length: 4 }, (_, line) => writeOn(store, `${task.name}-${line}`, task.subscription)),
      );
  }
}

async function claimAll({ deliveries }: Store, subscription: string, days: string[]): Promise<void> {
  const own = days.map((day) => ({ day, order: Math.random() })).sort((a, b) => a.order - b.order);
  await Promise.all(
    own.map(async ({ day }) => {
      const claimed = await deliveries.claim({ subscription, day, version: 1, staleBefore: new Date(0) });
      if (claimed) say(day);
    }),
  );
}

async function countOn({ settings, deadlines }: Store, times: number, deadline: string): Promise<void> {
  for (let i = 0; i < times; i++) {
    await settings.change('slack/T1', (value) => ({ count: Number(value['count'] ?? 0) + 1 }), ANN);
    await deadlines.edit(deadline, { text: `${process.pid} ${i}` }, ANN);
  }
}

/** One write after the other, each of another kind. */
async function writeOn(
  { deadlines, threads, deliveries }: Store,
  name: string,
  subscription: string,
): Promise<void> {
  for (let i = 0; ; i++) {
    const text = `${name}-${i}`;
    const { id } = await deadlines.add(CHANNEL, content({ text }), ANN);
    say(`deadline ${id} ${text}`);
    await deadlines.edit(id, { text: `${text}!` }, ANN);
    say(`edited ${id} ${text}!`);
    await threads.set('reply', text, 1, { value: text, reply: text, person: ANN });
    say(`kept ${text}`);
    const claimed = await deliveries.claim({ subscription, day: text, version: 1, staleBefore: new Date(0) });
    if (!claimed) throw new Error('a day of its own could not be claimed');
    say(`claimed ${text}`);
    await deliveries.posted(claimed, text, null);
    say(`posted ${text}`);
  }
}

/** At once, so that a kill cannot take it back. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
