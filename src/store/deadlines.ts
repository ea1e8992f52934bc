import type { Kysely, Transaction } from 'kysely';
import { changesBetween, type Event, eventsOf, recordEvent } from './history.ts';
import { type Room, readRoom, roomColumns, roomKey } from './room.ts';
import type { DeadlineRow, Tables } from './schema.ts';
import { transact } from './transact.ts';
import { type Clock, newId, plain, plainOrNull } from './values.ts';

type DeadlineState = 'open' | 'done' | 'deleted';

/** What people write into a deadline of their own: 「12月15日前报送总结」, due 2026-12-15, 民政厅. */
export type DeadlineContent = {
  text: string;
  /** ISO day. */
  due: string;
  /** Id of the clause it is about. */
  clause: string | null;
  /** The responsible unit, as they name it. */
  unit: string | null;
};

/** A date of the team itself, beside those of the plans. */
export type OwnDeadline = DeadlineContent & {
  id: string;
  room: Room;
  /** Counts on in its room, and never changes: what people call it by. */
  number: number;
  state: DeadlineState;
  /** ISO day until which nobody wants to be reminded. */
  snoozedUntil: string | null;
  /** Counts the changes, each of which is in the history. */
  version: number;
  /** Null: a person who was forgotten. */
  createdBy: string | null;
  createdAt: string;
  changedBy: string | null;
  changedAt: string;
};

/** Each call that changes one gives it as it is then; null where there is none, or where it is deleted. */
export type Deadlines = {
  add: (room: Room, content: DeadlineContent, by: string) => Promise<OwnDeadline>;
  get: (id: string) => Promise<OwnDeadline | null>;
  /** By its number in a room; also where it is done or deleted. */
  numbered: (room: Room, number: number) => Promise<OwnDeadline | null>;
  /** By day; those of one room in the given states, the open ones unless told. */
  inRoom: (room: Room, states?: readonly DeadlineState[]) => Promise<OwnDeadline[]>;
  edit: (id: string, content: Partial<DeadlineContent>, by: string) => Promise<OwnDeadline | null>;
  done: (id: string, by: string) => Promise<OwnDeadline | null>;
  reopen: (id: string, by: string) => Promise<OwnDeadline | null>;
  /** What is done stays as it is: it has no reminder that could come later. */
  snooze: (id: string, until: string, by: string) => Promise<OwnDeadline | null>;
  /** It stays for the time of retention, so that its history can be read. */
  remove: (id: string, by: string) => Promise<OwnDeadline | null>;
  history: (id: string) => Promise<Event[]>;
};

type Fields = Pick<DeadlineRow, 'text' | 'due' | 'clause' | 'unit' | 'state' | 'snoozed_until'>;

export function createDeadlines(db: Kysely<Tables>, clock: Clock): Deadlines {
  return {
    add: (room, content, by) => transact(db, (trx) => add(trx, room, content, by)),
    get: async (id) =>
      read(await db.selectFrom('deadlines').selectAll().where('id', '=', id).executeTakeFirst()),
    numbered: async (room, number) =>
      read(
        await db
          .selectFrom('deadlines')
          .selectAll()
          .where('room', '=', roomKey(room))
          .where('number', '=', number)
          .executeTakeFirst(),
      ),
    inRoom: async (room, states = ['open']) => {
      const rows = await db
        .selectFrom('deadlines')
        .selectAll()
        .where('room', '=', roomKey(room))
        .where('state', 'in', states)
        .orderBy('due')
        .orderBy('id')
        .execute();
      return rows.map(ofRow);
    },
    edit: (id, content, by) => change(id, 'edited', cleaned(content), by),
    done: (id, by) => change(id, 'done', { state: 'done', snoozed_until: null }, by),
    reopen: (id, by) => change(id, 'reopened', { state: 'open', snoozed_until: null }, by),
    snooze: (id, until, by) => change(id, 'snoozed', { snoozed_until: until }, by, 'open'),
    remove: (id, by) => change(id, 'deleted', { state: 'deleted' }, by),
    history: (id) => eventsOf(db, id),
  };

  async function add(
    trx: Transaction<Tables>,
    room: Room,
    content: DeadlineContent,
    by: string,
  ): Promise<OwnDeadline> {
    const at = clock.now().toISOString();
    const fields: Fields = { ...whole(content), state: 'open', snoozed_until: null };
    const stamps = { version: 1, created_by: by, created_at: at, changed_by: by, changed_at: at };
    const row = await insert(trx, { id: newId(), ...roomColumns(room), ...fields, ...stamps });
    const changes = changesBetween(null, whole(content));
    await recordEvent(trx, row.id, { version: 1, action: 'created', changes, by, at });
    return ofRow(row);
  }

  /** Takes the next number of the room; of two who add at once, the second one waits here and takes the one after. */
  async function insert(trx: Transaction<Tables>, fields: Omit<DeadlineRow, 'number'>): Promise<DeadlineRow> {
    for (;;) {
      const { last } = await trx
        .selectFrom('deadlines')
        .select((eb) => eb.fn.max('number').as('last'))
        .where('room', '=', fields.room)
        .executeTakeFirstOrThrow();
      const row = { ...fields, number: Number(last ?? 0) + 1 };
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto('deadlines')
        .values(row)
        .onConflict((conflict) => conflict.columns(['room', 'number']).doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 1n) return row;
    }
  }

  function change(
    id: string,
    action: string,
    fields: Partial<Fields>,
    by: string,
    only?: DeadlineState,
  ): Promise<OwnDeadline | null> {
    return transact(db, async (trx) => {
      // The update that changes nothing takes the lock of the row and gives it as it is behind that lock.
      const row = await trx
        .updateTable('deadlines')
        .set((eb) => ({ version: eb.ref('version') }))
        .where('id', '=', id)
        .where('state', '!=', 'deleted')
        .returningAll()
        .executeTakeFirst();
      if (!row) return null;
      if (only !== undefined && row.state !== only) return ofRow(row);
      const changes = changesBetween(row, fields);
      // A button that two people press is pressed once.
      if (Object.keys(changes).length === 0) return ofRow(row);
      const at = clock.now().toISOString();
      const next = { ...row, ...fields, version: row.version + 1, changed_by: by, changed_at: at };
      await trx.updateTable('deadlines').set(next).where('id', '=', id).execute();
      await recordEvent(trx, id, { version: next.version, action, changes, by, at });
      return ofRow(next);
    });
  }
}

const whole = ({ text, due, clause, unit }: DeadlineContent): Omit<Fields, 'state' | 'snoozed_until'> => ({
  text: plain(text),
  due,
  clause,
  unit: plainOrNull(unit),
});

function cleaned({ text, due, clause, unit }: Partial<DeadlineContent>): Partial<Fields> {
  return {
    ...(text !== undefined && { text: plain(text) }),
    ...(due !== undefined && { due }),
    ...(clause !== undefined && { clause }),
    ...(unit !== undefined && { unit: plainOrNull(unit) }),
  };
}

const read = (row: DeadlineRow | undefined): OwnDeadline | null => (row ? ofRow(row) : null);

const ofRow = (row: DeadlineRow): OwnDeadline => ({
  id: row.id,
  room: readRoom(row),
  number: row.number,
  text: row.text,
  due: row.due,
  clause: row.clause,
  unit: row.unit,
  state: row.state as DeadlineState,
  snoozedUntil: row.snoozed_until,
  version: row.version,
  createdBy: row.created_by,
  createdAt: row.created_at,
  changedBy: row.changed_by,
  changedAt: row.changed_at,
});
