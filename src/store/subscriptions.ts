import type { Kysely } from 'kysely';
import { type SubscriptionWish, subscriptionWishSchema } from '../model/subscription.ts';
import { type Room, readRoom, roomColumns, roomKey } from './room.ts';
import type { SubscriptionRow, Tables } from './schema.ts';
import { transact } from './transact.ts';
import { type Clock, newId, plain, readJson } from './values.ts';

type SubscriptionState = 'active' | 'paused' | 'stopped';

/** A digest that somebody ordered, for a channel or for themselves. */
export type Subscription = {
  id: string;
  room: Room;
  /** Who ordered it and is told when it cannot be posted. Null: a person who was forgotten. */
  owner: string | null;
  state: SubscriptionState;
  /** Why it is paused or stopped. */
  reason: string | null;
  wish: SubscriptionWish;
  /** The secret part of the address of its calendar feed. */
  feed: string;
  /** Counts the changes: whoever claims a delivery does it for the version they have seen. */
  version: number;
  createdAt: string;
  changedAt: string;
};

export type Subscriptions = {
  add: (room: Room, wish: SubscriptionWish, owner: string) => Promise<Subscription>;
  get: (id: string) => Promise<Subscription | null>;
  byFeed: (feed: string) => Promise<Subscription | null>;
  inRoom: (room: Room) => Promise<Subscription[]>;
  /** Without those whose wish cannot be read: one damaged row must not hold up all the others. */
  inState: (state: SubscriptionState) => Promise<Subscription[]>;
  /** Ids of active ones whose wish cannot be read. */
  unreadable: () => Promise<string[]>;
  /** `change` gets the wish as it is and gives the new one; it may be called several times. Null: no such subscription. */
  change: (id: string, change: (wish: SubscriptionWish) => SubscriptionWish) => Promise<Subscription | null>;
  /** A new secret for the feed: the old address is dead. */
  renewFeed: (id: string) => Promise<Subscription | null>;
  /** True for exactly one caller, who tells people of it. */
  move: (
    id: string,
    from: readonly SubscriptionState[],
    to: SubscriptionState,
    reason?: string,
  ) => Promise<boolean>;
};

export function createSubscriptions(db: Kysely<Tables>, clock: Clock): Subscriptions {
  const all = db.selectFrom('subscriptions').selectAll().orderBy('created_at').orderBy('id');
  const now = (): string => clock.now().toISOString();

  return {
    add: async (room, wish, owner) => {
      const [at, feed] = [now(), newId() + newId()];
      const state = { state: 'active', reason: null, version: 1 };
      const stamps = { created_at: at, changed_at: at };
      const row = {
        id: newId(),
        ...roomColumns(room),
        owner,
        ...state,
        wish: written(wish),
        feed,
        ...stamps,
      };
      await db.insertInto('subscriptions').values(row).execute();
      return ofRow(row);
    },
    get: async (id) => read(await all.where('id', '=', id).executeTakeFirst()),
    byFeed: async (feed) => read(await all.where('feed', '=', feed).executeTakeFirst()),
    inRoom: async (room) => (await all.where('room', '=', roomKey(room)).execute()).map(ofRow),
    inState: async (state) => (await all.where('state', '=', state).execute()).filter(isReadable).map(ofRow),
    unreadable: async () => {
      const active = await all.where('state', '=', 'active').execute();
      return active.filter((row) => !isReadable(row)).map(({ id }) => id);
    },
    change: (id, change) => update(id, (row) => ({ wish: written(change(readWish(row))) })),
    renewFeed: (id) => update(id, () => ({ feed: newId() + newId() })),
    move: async (id, from, to, reason) => {
      const moved = await db
        .updateTable('subscriptions')
        .set((eb) => ({
          state: to,
          reason: reason === undefined ? null : plain(reason),
          version: eb('version', '+', 1),
          changed_at: now(),
        }))
        .where('id', '=', id)
        .where('state', 'in', from)
        .returning('id')
        .executeTakeFirst();
      return moved !== undefined;
    },
  };

  function update(
    id: string,
    change: (row: SubscriptionRow) => Partial<SubscriptionRow>,
  ): Promise<Subscription | null> {
    return transact(db, async (trx) => {
      // Counting on takes the lock of the row and gives it as it is behind that lock.
      const row = await trx
        .updateTable('subscriptions')
        .set((eb) => ({ version: eb('version', '+', 1), changed_at: now() }))
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      if (!row) return null;
      const next = { ...row, ...change(row) };
      await trx.updateTable('subscriptions').set(next).where('id', '=', id).execute();
      return ofRow(next);
    });
  }
}

const written = (wish: SubscriptionWish): string => JSON.stringify(subscriptionWishSchema.parse(wish));

/** A wish of an older version of the program has defaults where it says nothing. */
const readWish = (row: SubscriptionRow): SubscriptionWish => subscriptionWishSchema.parse(readJson(row.wish));

const isReadable = ({ wish }: SubscriptionRow): boolean =>
  subscriptionWishSchema.safeParse(readJson(wish)).success;

const read = (row: SubscriptionRow | undefined): Subscription | null => (row ? ofRow(row) : null);

const ofRow = (row: SubscriptionRow): Subscription => ({
  id: row.id,
  room: readRoom(row),
  owner: row.owner,
  state: row.state as SubscriptionState,
  reason: row.reason,
  wish: readWish(row),
  feed: row.feed,
  version: row.version,
  createdAt: row.created_at,
  changedAt: row.changed_at,
});
