import type { Kysely } from 'kysely';
import type { SettingRow, Tables } from './schema.ts';
import { transact } from './transact.ts';
import { type Clock, readJson } from './values.ts';

/** What is set for a workspace (`slack/T1`) or a channel (`slack/T1/C1`), and who set it last. */
type Setting = {
  place: string;
  value: Record<string, unknown>;
  version: number;
  /** Null: a person who was forgotten. */
  changedBy: string | null;
  changedAt: string;
};

export type PlaceSettingsList = {
  get: (place: string) => Promise<Setting | null>;
  all: () => Promise<Setting[]>;
  /** `change` gets the value as it is, {} where there is none; it may be called several times. */
  change: (
    place: string,
    change: (value: Record<string, unknown>) => Record<string, unknown>,
    by: string,
  ) => Promise<Setting>;
};

export function createSettings(db: Kysely<Tables>, clock: Clock): PlaceSettingsList {
  return {
    get: async (place) => {
      const row = await db.selectFrom('settings').selectAll().where('id', '=', place).executeTakeFirst();
      return row ? ofRow(row) : null;
    },
    all: async () => (await db.selectFrom('settings').selectAll().orderBy('id').execute()).map(ofRow),
    change: (place, change, by) =>
      transact(db, async (trx) => {
        const stamps = { changed_by: by, changed_at: clock.now().toISOString() };
        // Makes the row if need be, takes its lock, and gives it as it is behind that lock.
        const row = await trx
          .insertInto('settings')
          .values({ id: place, value: '{}', version: 1, ...stamps })
          .onConflict((conflict) =>
            conflict
              .column('id')
              .doUpdateSet((eb) => ({ version: eb('settings.version', '+', 1), ...stamps })),
          )
          .returningAll()
          .executeTakeFirstOrThrow();
        const value = JSON.stringify(change(ofRow(row).value));
        await trx.updateTable('settings').set({ value }).where('id', '=', place).execute();
        return ofRow({ ...row, value });
      }),
  };
}

const ofRow = (row: SettingRow): Setting => ({
  place: row.id,
  value: (readJson(row.value) ?? {}) as Record<string, unknown>,
  version: row.version,
  changedBy: row.changed_by,
  changedAt: row.changed_at,
});
