import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { connect } from '../../store/database.ts';
import { migrate } from '../../store/migrate.ts';
import { type Migration, migrations } from '../../store/migrations.ts';
import type { StoreSettings } from '../../store/open.ts';
import type { Bench } from './contract.ts';
import { ANN, CHANNEL, content } from './samples.ts';

const adds = (name: string): Migration => ({
  name,
  up: (db, { text }) => sql`create table ${sql.table(name)} (id ${text} primary key)`.execute(db),
});

/** The list of migrations. */
export function testSchema(bench: Bench): void {
  test('migrations run in order and once; data stays', async () => {
    const settings = await bench.create();
    const { deadlines } = await bench.open(settings);
    const { id } = await deadlines.add(CHANNEL, content(), ANN);
    await upgraded(settings, [...migrations, adds('one')]);
    await upgraded(settings, [...migrations, adds('one'), adds('two')]);
    expect(await namesIn(settings)).toEqual([...migrations.map(({ name }) => name), 'one', 'two']);
    expect(await deadlines.get(id)).toMatchObject({ text: '报送年度总结' });
  });

  test('deadlines of the first schema get their numbers, by room and in the order of time', async () => {
    const settings = await bench.create();
    await upgraded(settings, migrations.slice(0, 1));
    const { db } = await connect(settings);
    const add = (id: string, room: string, at: string): Promise<unknown> =>
      sql`insert into deadlines (id, room, text, due, state, version, created_at, changed_at)
        values (${id}, ${room}, 'x', '2026-12-15', 'open', 1, ${at}, ${at})`.execute(db);
    await add('c', 'slack T1 C1', '2026-11-21T03');
    await add('a', 'slack T1 C1', '2026-11-21T01');
    await add('b', 'slack T1 C1', '2026-11-21T01');
    await add('d', 'slack T1 C2', '2026-11-21T02');
    await db.destroy();
    const { deadlines } = await bench.open(settings);
    const numbers = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (id) => (await deadlines.get(id))?.number),
    );
    expect(numbers).toEqual([1, 2, 3, 1]);
    expect(await deadlines.add(CHANNEL, content(), ANN)).toMatchObject({ number: 4 });
  });

  test('a migration that fails leaves nothing behind, not even those before it', async () => {
    const settings = await bench.create();
    await bench.open(settings);
    const before = await namesIn(settings);
    const broken: Migration = {
      name: 'broken',
      up: (db) => sql`create nowhere`.execute(db),
    };
    await expect(upgraded(settings, [...migrations, adds('one'), broken])).rejects.toThrow(/nowhere/u);
    expect(await namesIn(settings)).toEqual(before);
    await upgraded(settings, [...migrations, adds('one')]);
  });

  test('a database of a newer program is left alone', async () => {
    const settings = await bench.create();
    await bench.open(settings);
    await upgraded(settings, [...migrations, adds('one')]);
    await expect(bench.open(settings)).rejects.toMatchObject({
      code: 'store-newer',
      message: expect.stringContaining(`schema ${migrations.length + 1}`),
    });
  });

  async function upgraded(settings: StoreSettings, steps: Migration[]): Promise<void> {
    const database = await connect(settings);
    try {
      await migrate(database, bench.clock, steps);
    } finally {
      await database.db.destroy();
    }
  }

  async function namesIn(settings: StoreSettings): Promise<string[]> {
    const { db } = await connect(settings);
    try {
      const rows = await db.selectFrom('migrations').select('name').orderBy('number').execute();
      return rows.map(({ name }) => name);
    } finally {
      await db.destroy();
    }
  }
}
