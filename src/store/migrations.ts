import { type Kysely, sql } from 'kysely';

export type Engine = 'sqlite' | 'postgres';

/** One step of the schema. What is released is never edited; a change is a new step at the end. */
export type Migration = {
  name: string;
  /** The database is untyped: it is the schema of that time, not of today. */
  up: (db: Kysely<never>, types: ColumnTypes) => Promise<unknown>;
};

/** Column types by database. Text is compared byte by byte on both, so that both sort alike. */
export type ColumnTypes = { text: ReturnType<typeof sql.raw>; integer: ReturnType<typeof sql.raw> };

export const columnTypes = (engine: Engine): ColumnTypes => ({
  text: sql.raw(engine === 'postgres' ? 'text collate "C"' : 'text'),
  integer: sql.raw('integer'),
});

export const migrations: readonly Migration[] = [
  {
    name: 'first tables',
    up: async (db, { text, integer }) => {
      const steps = [
        sql`create table subscriptions (
          id ${text} primary key, room ${text} not null, person ${text}, owner ${text}, state ${text} not null,
          reason ${text}, wish ${text} not null, feed ${text} not null unique, version ${integer} not null,
          created_at ${text} not null, changed_at ${text} not null)`,
        sql`create index subscriptions_room on subscriptions (room)`,
        sql`create table deliveries (
          id ${text} primary key, subscription ${text} not null references subscriptions (id) on delete cascade,
          day ${text} not null, state ${text} not null, claim ${text} not null, wish_version ${integer} not null,
          attempts ${integer} not null, claimed_at ${text} not null, sending_at ${text}, ended_at ${text},
          retry_at ${text}, message ${text}, error ${text}, details ${text})`,
        // Not unique: its key has both in it already, and an “on conflict” looks at one constraint only.
        sql`create index deliveries_day on deliveries (subscription, day)`,
        sql`create index deliveries_state on deliveries (state)`,
        sql`create table deadlines (
          id ${text} primary key, room ${text} not null, person ${text}, text ${text} not null, due ${text} not null,
          clause ${text}, unit ${text}, state ${text} not null, snoozed_until ${text}, version ${integer} not null,
          created_by ${text}, created_at ${text} not null, changed_by ${text}, changed_at ${text} not null)`,
        sql`create index deadlines_room on deadlines (room, state, due)`,
        sql`create table marks (
          id ${text} primary key, room ${text} not null, person ${text}, item ${text} not null,
          state ${text} not null, snoozed_until ${text}, version ${integer} not null, changed_by ${text},
          changed_at ${text} not null)`,
        sql`create index marks_room on marks (room)`,
        sql`create table history (
          id ${text} primary key, subject ${text} not null, version ${integer} not null, action ${text} not null,
          changes ${text} not null, "by" ${text}, at ${text} not null)`,
        sql`create index history_subject on history (subject, version)`,
        sql`create table kept (
          id ${text} primary key, kind ${text} not null, value ${text} not null, format ${integer} not null,
          reply ${text} not null, person ${text}, changed_at ${text} not null)`,
        sql`create index kept_reply on kept (reply)`,
        sql`create index kept_changed on kept (changed_at)`,
        sql`create table claims (id ${text} primary key, at ${text} not null)`,
        sql`create table feedback (
          id ${text} primary key, reply ${text} not null, room ${text} not null, person ${text}, asker ${text},
          vote ${text} not null, question ${text}, comment ${text}, at ${text} not null, unique (reply, person))`,
        sql`create table settings (
          id ${text} primary key, value ${text} not null, version ${integer} not null, changed_by ${text},
          changed_at ${text} not null)`,
      ];
      for (const step of steps) await step.execute(db);
    },
  },
  {
    name: 'numbers of deadlines',
    up: async (db, { integer }) => {
      const steps = [
        sql`alter table deadlines add column number ${integer} not null default 0`,
        sql`update deadlines set number = (
          select count(*) from deadlines earlier where earlier.room = deadlines.room
          and (earlier.created_at < deadlines.created_at
            or (earlier.created_at = deadlines.created_at and earlier.id <= deadlines.id)))`,
        sql`create unique index deadlines_number on deadlines (room, number)`,
      ];
      for (const step of steps) await step.execute(db);
    },
  },
];
