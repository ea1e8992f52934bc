import type { Transaction } from 'kysely';
import type { Tables } from './schema.ts';
import { readJson } from './values.ts';

/** What somebody did with a deadline or a mark: who, when, and each field as it was and as it became. */
export type Event = {
  version: number;
  action: string;
  changes: Record<string, [before: unknown, after: unknown]>;
  /** Null: a person who was forgotten. */
  by: string | null;
  at: string;
};

export type Reading = Pick<Transaction<Tables>, 'selectFrom'>;

export async function recordEvent(
  trx: Transaction<Tables>,
  subject: string,
  { version, action, changes, by, at }: Event,
): Promise<void> {
  const id = `${subject}#${String(version).padStart(6, '0')}`;
  await trx
    .insertInto('history')
    .values({ id, subject, version, action, changes: JSON.stringify(changes), by, at })
    .execute();
}

/** Everything that was done with it, oldest first. */
export async function eventsOf(db: Reading, subject: string): Promise<Event[]> {
  const rows = await db
    .selectFrom('history')
    .selectAll()
    .where('subject', '=', subject)
    .orderBy('version')
    .execute();
  return rows.map(({ version, action, changes, by, at }) => ({
    version,
    action,
    changes: (readJson(changes) ?? {}) as Event['changes'],
    by,
    at,
  }));
}

/** The fields that differ, as they were and as they became. */
export function changesBetween(before: object | null, after: object): Event['changes'] {
  const old = new Map<string, unknown>(before ? Object.entries(before) : []);
  return Object.fromEntries(
    Object.entries(after)
      .filter(([field, value]) => (old.get(field) ?? null) !== (value ?? null))
      .map(([field, value]) => [field, [old.get(field) ?? null, value]]),
  );
}
