import type { Kysely } from 'kysely';
import { changesBetween, type Event, eventsOf, recordEvent } from './history.ts';
import { type Room, readRoom, roomColumns, roomKey } from './room.ts';
import type { MarkRow, Tables } from './schema.ts';
import { transact } from './transact.ts';
import type { Clock } from './values.ts';

type MarkState = 'open' | 'done';

/** What the people of a room marked a date of a plan with. It never becomes a part of the plan. */
type Mark = {
  room: Room;
  /** Names the date of the plan, as the digest does. */
  item: string;
  state: MarkState;
  /** ISO day until which nobody wants to be reminded. */
  snoozedUntil: string | null;
  version: number;
  /** Null: a person who was forgotten. */
  changedBy: string | null;
  changedAt: string;
};

export type Marks = {
  /** Gives the mark as it is then. What is done is not put off: a later reminder would make it open again. */
  set: (
    room: Room,
    item: string,
    to: { state: MarkState; snoozedUntil?: string | null },
    by: string,
  ) => Promise<Mark>;
  inRoom: (room: Room) => Promise<Mark[]>;
  history: (room: Room, item: string) => Promise<Event[]>;
};

export function createMarks(db: Kysely<Tables>, clock: Clock): Marks {
  return {
    set: (room, item, to, by) =>
      transact(db, async (trx) => {
        const id = markKey(room, item);
        const at = clock.now().toISOString();
        const unmarked = { state: 'open', snoozed_until: null };
        const stamps = { version: 0, changed_by: by, changed_at: at };
        // Makes the row if need be, takes its lock, and gives it as it is behind that lock.
        const row = await trx
          .insertInto('marks')
          .values({ id, ...roomColumns(room), item, ...unmarked, ...stamps })
          .onConflict((conflict) =>
            conflict.column('id').doUpdateSet((eb) => ({ version: eb.ref('marks.version') })),
          )
          .returningAll()
          .executeTakeFirstOrThrow();
        const fields = { state: to.state, snoozed_until: to.snoozedUntil ?? null };
        if (row.state === 'done' && fields.snoozed_until !== null) return ofRow(row);
        const changes = changesBetween(row, fields);
        if (Object.keys(changes).length === 0) return ofRow(row);
        const next = { ...row, ...fields, version: row.version + 1, changed_by: by, changed_at: at };
        await trx.updateTable('marks').set(next).where('id', '=', id).execute();
        const action = to.state === 'done' ? 'done' : to.snoozedUntil ? 'snoozed' : 'reopened';
        await recordEvent(trx, id, { version: next.version, action, changes, by, at });
        return ofRow(next);
      }),
    inRoom: async (room) => {
      const rows = await db
        .selectFrom('marks')
        .selectAll()
        .where('room', '=', roomKey(room))
        .orderBy('item')
        .execute();
      return rows.map(ofRow);
    },
    history: (room, item) => eventsOf(db, markKey(room, item)),
  };
}

const markKey = (room: Room, item: string): string => `${roomKey(room)} ${item}`;

const ofRow = (row: MarkRow): Mark => ({
  room: readRoom(row),
  item: row.item,
  state: row.state as MarkState,
  snoozedUntil: row.snoozed_until,
  version: row.version,
  changedBy: row.changed_by,
  changedAt: row.changed_at,
});
