import type { ThreadContext } from '../model/query.ts';
import type { Made } from './office.ts';

/** What a person asked, so that its reply can be made again: to turn its pages, share it, answer it anew. */
export type Asked = Question | MadeOnce;

/**
 * `asked`: the words that led to it, null where nobody asked for it at the moment. `carried`: an order was carried out;
 * else it says why none was.
 */
export type MadeOnce = { kind: 'made'; made: Made; asked: Question | null; carried: boolean };

/** Asked again it is answered the same. What was made once is kept as it is. */
export type Question =
  | { kind: 'ask'; text: string }
  | { kind: 'about'; text: string }
  | { kind: 'command'; name: string; options: Record<string, unknown> | string };

/** A reply as the core remembers it. */
export type KeptReply = {
  asked: Asked;
  lang: 'zh' | 'en';
  /** Whose it is, who asked: platform, workspace and id; '' where nobody did (the digest of a channel). */
  asker: string;
  /** The thread it is part of, and what that thread remembered before it. */
  thread: string;
  before: ThreadContext | null;
  /** Message of the bot that shows it, once it is posted. */
  posted: string | null;
  shared: boolean;
};

/** Everything that outlives one intent. */
export type Kept = {
  /** Last turn of a thread, and the reply that made it. */
  thread: { context: ThreadContext | null; reply: string };
  reply: KeptReply;
  /** The reply to a message. */
  question: string;
};

/** Where the core remembers. It may be slow or fail: the core goes on without it. */
export type Memory = {
  get: <K extends keyof Kept>(kind: K, key: string) => Promise<Kept[K] | null>;
  set: <K extends keyof Kept>(kind: K, key: string, value: Kept[K]) => Promise<void>;
  /** True for the first call with a key: whoever gets it handles the delivery. */
  claim: (delivery: string) => Promise<boolean>;
};

const LIMITS = { thread: 5000, reply: 5000, question: 5000, claim: 20_000 };

/** Memory of one process. What was not used for longest goes first. */
export function createMemory(limits: Partial<typeof LIMITS> = {}): Memory {
  const limit = { ...LIMITS, ...limits };
  const kept = {
    thread: new Recent<Kept['thread']>(limit.thread),
    reply: new Recent<Kept['reply']>(limit.reply),
    question: new Recent<Kept['question']>(limit.question),
  };
  const claims = new Recent<true>(limit.claim);
  // The maps are kept by kind, which the type of an indexed access cannot follow.
  const of = <K extends keyof Kept>(kind: K): Recent<Kept[K]> => kept[kind] as unknown as Recent<Kept[K]>;
  return {
    get: async (kind, key) => of(kind).get(key),
    set: async (kind, key, value) => of(kind).set(key, value),
    claim: async (delivery) => {
      if (claims.get(delivery)) return false;
      claims.set(delivery, true);
      return true;
    },
  };
}

/** A map of the last used entries. */
class Recent<V> {
  readonly #entries = new Map<string, V>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): V | null {
    const value = this.#entries.get(key);
    if (value === undefined) return null;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#limit && oldest !== undefined) this.#entries.delete(oldest);
  }
}
