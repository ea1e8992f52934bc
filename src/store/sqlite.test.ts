import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testStore } from '../testing/store/contract.ts';
import { sqlitePeer } from '../testing/store/peers.ts';
import { ANN, CHANNEL, DIRECT, fakeClock, KEEP, wish } from '../testing/store/samples.ts';
import { connect } from './database.ts';
import { openStore, type StoreSettings } from './open.ts';

testStore('SQLite', sqlitePeer);

describe('the embedded database', () => {
  let root = '';
  const settings = (name: string, patienceMs?: number): StoreSettings => ({
    data: path.join(root, name),
    url: null,
    keep: KEEP,
    ...(patienceMs !== undefined && { patienceMs }),
  });
  beforeAll(() => {
    root = mkdtempSync(path.join(tmpdir(), 'zeren-sqlite-'));
    // So that another user gets as far as the folder that is not theirs.
    chmodSync(root, 0o755);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('a subscription that cannot be read holds up no other', async () => {
    const store = await openStore(settings('damaged-wish'), fakeClock());
    const [bad, good] = [
      await store.subscriptions.add(CHANNEL, wish(), ANN),
      await store.subscriptions.add(DIRECT, wish(), ANN),
    ];
    const { db } = await connect(settings('damaged-wish'));
    for (const damaged of ['{"hour":99}', '{']) {
      await db.updateTable('subscriptions').set({ wish: damaged }).where('id', '=', bad.id).execute();
      expect((await store.subscriptions.inState('active')).map(({ id }) => id)).toEqual([good.id]);
      expect(await store.subscriptions.unreadable()).toEqual([bad.id]);
    }
    await db.destroy();
    await store.close();
  });

  test('is durable at each commit, and overwrites what is deleted', async () => {
    const { db } = await connect(settings('durable'));
    const value = async (pragma: string): Promise<unknown> => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(pragma)}`.execute(db);
      return Object.values(rows[0] ?? {})[0];
    };
    expect(await value('journal_mode')).toBe('wal');
    expect(await value('synchronous')).toBe(2);
    expect(await value('secure_delete')).toBe(1);
    expect(await value('foreign_keys')).toBe(1);
    await db.destroy();
  });

  test('waits for another program that writes, while other work goes on, and then says that it is locked', async () => {
    const { data } = settings('locked');
    const store = await openStore(settings('locked', 300), fakeClock());
    const other = new DatabaseSync(path.join(data, 'zeren.db'));
    other.exec('begin immediate');
    let ticks = 0;
    const ticking = setInterval(() => {
      ticks += 1;
    }, 10);
    await expect(store.threads.claim('a')).rejects.toMatchObject({ code: 'store-locked' });
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(5);
    const claiming = store.threads.claim('a');
    setTimeout(() => other.exec('commit'), 50);
    expect(await claiming).toBe(true);
    other.close();
    await store.close();
  });

  test('a file that is no database is left alone', async () => {
    const { data } = settings('damaged');
    mkdirSync(data);
    writeFileSync(path.join(data, 'zeren.db'), 'no database at all'.repeat(100));
    await expect(openStore(settings('damaged'), fakeClock())).rejects.toMatchObject({
      code: 'store-damaged',
      message: expect.stringContaining('zeren.db'),
    });
  });

  test('a folder that cannot be made', async () => {
    writeFileSync(path.join(root, 'file'), '');
    await expect(openStore(settings('file/data'), fakeClock())).rejects.toMatchObject({
      code: 'store-unwritable',
      nextStep: expect.stringContaining('ZEREN_DATA'),
    });
  });

  test('a folder that is read-only', () => {
    const { data } = settings('readonly');
    mkdirSync(data, { mode: 0o555 });
    // Rights mean nothing to root.
    const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const worker = path.resolve(import.meta.dirname, '../testing/store/worker.ts');
    const { stderr, status } = spawnSync(
      process.execPath,
      [worker, JSON.stringify({ do: 'open' }), JSON.stringify(settings('readonly'))],
      { ...user, encoding: 'utf8' },
    );
    expect(stderr).toContain("code: 'store-unwritable'");
    expect(status).toBe(1);
  });
});
