import type { Log } from './intent.ts';
import { createMemory, type Kept, type Memory } from './memory.ts';

const WAIT_MS = 300;

/**
 * A memory that never fails and never keeps anybody waiting: what is slow or broken outside is taken from a copy
 * in the process. An entry that could not be written yet is newer here than outside.
 */
export function guardMemory(outer: Memory, log: Log, waitMs: number = WAIT_MS): Memory {
  const inner = createMemory();
  const unwritten = new Map<string, number>();
  let writes = 0;

  const tried = async <T>(what: string, work: () => Promise<T>, otherwise: () => Promise<T>): Promise<T> => {
    try {
      return await inTime(work(), waitMs);
    } catch (error) {
      log.warn({ what, error: String(error) }, 'the memory does not answer');
      return otherwise();
    }
  };

  return {
    get: async (kind, key) => {
      const own = (): Promise<Kept[typeof kind] | null> => inner.get(kind, key);
      if (unwritten.has(`${kind} ${key}`)) return own();
      return tried(`get ${kind}`, async () => (await outer.get(kind, key)) ?? own(), own);
    },
    set: async (kind, key, value) => {
      await inner.set(kind, key, value);
      const entry = `${kind} ${key}`;
      const write = (writes += 1);
      unwritten.set(entry, write);
      const [oldest] = unwritten.keys();
      if (unwritten.size > 10_000 && oldest !== undefined) unwritten.delete(oldest);
      // Nobody waits for it: the copy has it.
      void (async () => outer.set(kind, key, value))().then(
        () => unwritten.get(entry) === write && unwritten.delete(entry),
        (error: unknown) =>
          log.warn({ what: `set ${kind}`, error: String(error) }, 'the memory does not answer'),
      );
    },
    claim: async (delivery) =>
      (await inner.claim(delivery)) &&
      tried(
        'claim',
        async () => outer.claim(delivery),
        async () => true,
      ),
  };
}

async function inTime<T>(work: Promise<T>, ms: number): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
