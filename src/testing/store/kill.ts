import { setTimeout as sleep } from 'node:timers/promises';
import { openStore, type Store, type StoreSettings } from '../../store/open.ts';
import { ANN, CHANNEL, wish } from './samples.ts';
import { startWorker } from './start-worker.ts';

export type Killed = {
  rounds: number;
  /** Writes that had resolved before the kill, and how many of them are not there after it. */
  acknowledged: number;
  lost: string[];
  /** Changes without their history or the other way round. */
  torn: number;
};

const clock = { now: () => new Date() };

/**
 * Starts a process that writes, ends it at a random moment with `kill` (SIGKILL unless told), and looks in the
 * database for everything that the process had reported; so many times.
 */
export async function killRounds(
  settings: StoreSettings,
  { rounds, withinMs, kill }: { rounds: number; withinMs: number; kill?: () => Promise<void> },
): Promise<Killed> {
  const killed: Killed = { rounds, acknowledged: 0, lost: [], torn: 0 };
  const subscription = await subscribe(settings);
  for (let round = 0; round < rounds; round++) {
    const name = `${process.pid}-${performance.now()}-${round}`;
    const worker = startWorker({ do: 'write', name, subscription }, settings);
    await worker.ready;
    await sleep(Math.random() * withinMs);
    if (kill) await kill();
    // A process whose server is gone must not go on, either.
    else worker.child.kill('SIGKILL');
    const late = setTimeout(() => worker.child.kill('SIGKILL'), 10_000);
    const { lines } = await worker.ended;
    clearTimeout(late);

    const store = await opened(settings);
    try {
      killed.acknowledged += lines.length;
      killed.lost.push(...(await missing(store, subscription, lines)));
      killed.torn += await torn(store, lines);
    } finally {
      await store.close();
    }
  }
  return killed;
}

async function subscribe(settings: StoreSettings): Promise<string> {
  const store = await openStore(settings, clock);
  const { id } = await store.subscriptions.add(CHANNEL, wish(), ANN);
  await store.close();
  return id;
}

/** After a crash of its own the server takes a moment. */
async function opened(settings: StoreSettings): Promise<Store> {
  for (let tries = 0; ; tries++) {
    try {
      return await openStore(settings, clock);
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(100);
    }
  }
}

async function missing(store: Store, subscription: string, lines: string[]): Promise<string[]> {
  const edited = new Set(lines.flatMap((line) => (line.startsWith('edited ') ? [line.split(' ')[1]] : [])));
  const lost: string[] = [];
  for (const line of lines) {
    const [what = '', name = '', text = ''] = line.split(' ');
    if (!(await isThere(what, name, text))) lost.push(line);
  }
  return lost;

  async function isThere(what: string, name: string, text: string): Promise<boolean> {
    switch (what) {
      case 'deadline': {
        const found = (await store.deadlines.get(name))?.text;
        // The change of it may have been written without having been reported.
        return found === `${text}!` || (found === text && !edited.has(name));
      }
      case 'edited':
        return (await store.deadlines.get(name))?.text === text;
      case 'kept':
        return (await store.threads.get('reply', name, 1)) === name;
      case 'claimed':
        return (await store.deliveries.get(subscription, name)) !== null;
      case 'posted':
        return (await store.deliveries.get(subscription, name))?.state === 'posted';
      default:
        return false;
    }
  }
}

/** Deadlines whose history does not tell of each of their versions. */
async function torn(store: Store, lines: string[]): Promise<number> {
  let count = 0;
  for (const line of lines) {
    const [what, id = ''] = line.split(' ');
    if (what !== 'deadline') continue;
    const versions = (await store.deadlines.history(id)).map(({ version }) => version);
    const version = (await store.deadlines.get(id))?.version ?? 0;
    if (versions.length !== version || versions.at(-1) !== version) count++;
  }
  return count;
}
