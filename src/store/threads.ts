import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';
import { type Clock, readJson } from './values.ts';

/** Something that a conversation needs again after a restart: its context, a reply whose pages are turned. */
type KeptEntry = {
  value: unknown;
  /** The reply that it is, or that it refers to: entries go together with it. */
  reply: string;
  /** Who asked for that reply; only on the entry that is the reply. */
  person: string | null;
};

export type Threads = {
  /** Null where there is none, or where it has another format than `format`: then it is of another version. */
  get: (kind: string, key: string, format: number) => Promise<unknown>;
  set: (kind: string, key: string, format: number, entry: KeptEntry) => Promise<void>;
  /** True for the first call with a key, on whatever instance: whoever gets it handles the delivery. */
  claim: (key: string) => Promise<boolean>;
};

export function createThreads(db: Kysely<Tables>, clock: Clock): Threads {
  return {
    get: async (kind, key, format) => {
      const row = await db
        .selectFrom('kept')
        .select(['value', 'format'])
        .where('id', '=', `${kind} ${key}`)
        .executeTakeFirst();
      return row?.format === format ? readJson(row.value) : null;
    },
    set: async (kind, key, format, { value, reply, person }) => {
      const fields = {
        value: JSON.stringify(value),
        format,
        reply,
        person,
        changed_at: clock.now().toISOString(),
      };
      await db
        .insertInto('kept')
        .values({ id: `${kind} ${key}`, kind, ...fields })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
        .execute();
    },
    claim: async (key) => {
      const row = await db
        .insertInto('claims')
        .values({ id: key, at: clock.now().toISOString() })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}
