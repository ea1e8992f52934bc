import { createServer, type Server } from 'node:net';
import { inspect } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '../errors.ts';
import { testStore } from '../testing/store/contract.ts';
import { postgresPeer } from '../testing/store/peers.ts';
import { fakeClock, KEEP, type StorePeer } from '../testing/store/samples.ts';
import { openStore } from './open.ts';

const SECRET = 'k9-secret';
const server = process.env['TEST_DATABASE_URL'];

if (!server)
  console.warn('The tests on a PostgreSQL server are skipped: npm run test:postgres starts one for them.');

describe.skipIf(!server)('on a server (TEST_DATABASE_URL)', () => {
  testStore('PostgreSQL', () => postgresPeer(server ?? ''));
  testServer(server ?? '');
});

describe('an address of PostgreSQL', () => {
  let silent: Server;
  let port = 0;
  beforeAll(async () => {
    silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    port = typeof address === 'object' && address ? address.port : 0;
  });
  afterAll(() => {
    silent.close();
  });

  test.each([
    [
      'nobody listens',
      () => `postgres://ann:${SECRET}@127.0.0.1:1/zeren`,
      'store-unreachable',
      '127.0.0.1:1',
    ],
    [
      'nobody answers',
      () => `postgres://ann:${SECRET}@127.0.0.1:${port}/zeren`,
      'store-unreachable',
      'zeren',
    ],
    [
      'no such host',
      () => `postgres://ann:${SECRET}@nowhere.invalid/zeren`,
      'store-unreachable',
      'nowhere.invalid',
    ],
    ['not encoded', () => `postgres://ann:${SECRET}@:/@127.0.0.1:x/zeren`, 'config-invalid', 'DATABASE_URL'],
    ['of another database', () => `mysql://ann:${SECRET}@127.0.0.1/zeren`, 'config-invalid', 'DATABASE_URL'],
  ])('where %s', async (_, url, code, words) => {
    const error = await faultOf(url());
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(SECRET);
    expect(error.nextStep).toMatch(/DATABASE_URL|postgres:\/\/USER/u);
  });
});

function testServer(address: string): void {
  describe('a PostgreSQL server', () => {
    let peer: StorePeer;
    beforeAll(() => {
      peer = postgresPeer(address);
    });
    afterAll(() => peer.remove());

    test('that refuses the password, or has no such database', async () => {
      const wrong = new URL(address);
      wrong.password = SECRET;
      const error = await faultOf(wrong.href);
      expect(error).toMatchObject({ code: 'store-refused', message: expect.stringContaining('password') });
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(SECRET);
      const missing = new URL(address);
      missing.pathname = '/missing';
      expect(await faultOf(missing.href)).toMatchObject({
        code: 'store-refused',
        message: expect.stringContaining('no such database'),
      });
    });

    test('that ends the connections: the next call has a new one', async () => {
      const store = await openStore(await peer.create(), fakeClock());
      await store.threads.claim('a');
      const admin = new pg.Client({ connectionString: address });
      await admin.connect();
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'zeren'`,
      );
      await admin.end();
      await expect.poll(async () => store.threads.claim('a').catch(() => null)).toBe(false);
      await store.close();
    });

    test('whose row another program holds', async () => {
      const settings = await peer.create();
      const store = await openStore({ ...settings, patienceMs: 400 }, fakeClock());
      await store.settings.change('slack/T1', () => ({ lang: 'zh' }), 'slack T1 U1');
      const other = new pg.Client({ connectionString: settings.url ?? '' });
      await other.connect();
      await other.query('begin; select * from settings for update');
      const change = (): Promise<unknown> =>
        store.settings.change('slack/T1', () => ({ lang: 'en' }), 'slack T1 U1');
      await expect(change()).rejects.toMatchObject({ code: 'store-locked' });
      await other.query('commit');
      await other.end();
      await change();
      expect(await store.settings.get('slack/T1')).toMatchObject({ value: { lang: 'en' } });
      await store.close();
    });
  });
}

async function faultOf(url: string): Promise<AppError> {
  try {
    await (await openStore({ data: '', url, keep: KEEP, patienceMs: 500 }, fakeClock())).close();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it opened');
}
