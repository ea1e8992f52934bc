import type { Threads } from '../store/threads.ts';
import type { Kept, Memory } from './memory.ts';

/**
 * The format of what is kept. To be raised with every change of `Kept` or of the queries inside it: entries of
 * another format are as if they were not there, and a thread starts anew.
 */
const FORMAT = 3;

/** The memory of the core in the database: conversations go on after a restart, and on another instance. */
export function createStoredMemory(threads: Threads): Memory {
  return {
    // What this format holds, `set` has written below.
    get: async <K extends keyof Kept>(kind: K, key: string) =>
      (await threads.get(kind, key, FORMAT)) as Kept[K] | null,
    set: (kind, key, value) => threads.set(kind, key, FORMAT, { value, ...ownerOf(key, value) }),
    claim: (delivery) => threads.claim(delivery),
  };
}

/** The reply that an entry belongs to, and who asked for it: entries are deleted together with their reply. */
function ownerOf(key: string, value: Kept[keyof Kept]): { reply: string; person: string | null } {
  if (typeof value === 'string') return { reply: value, person: null };
  return 'asker' in value ? { reply: key, person: value.asker } : { reply: value.reply, person: null };
}
