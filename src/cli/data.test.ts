import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore, type Store } from '../store/open.ts';
import { ANN, BOB, CHANNEL, content, DIRECT, fakeClock, KEEP, wish } from '../testing/store/samples.ts';
import { runZeren } from '../testing/terminal.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zeren-data-'));
afterAll(() => rmSync(root, { recursive: true }));

let folder = '';
/** As the service has it: open all the time. */
let store: Store;
let made = 0;
const data = (args: string[], input = '', terminal = false) =>
  runZeren(['data', ...args], input, { ZEREN_DATA: folder }, { terminal });
const parsed = (text: string): Record<string, unknown>[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

beforeEach(async () => {
  folder = path.join(root, String((made += 1)));
  store = await openStore({ data: folder, url: null, keep: KEEP }, fakeClock());
  await store.subscriptions.add(CHANNEL, wish(), ANN);
  await store.subscriptions.add(DIRECT, wish(), ANN);
  await store.deadlines.add(CHANNEL, content({ text: '报送\u009b总结' }), ANN);
  await store.deadlines.add(CHANNEL, content(), BOB);
});
afterEach(() => store.close());

async function filled(entries: number): Promise<void> {
  const value = '民'.repeat(100);
  for (let i = 0; i < entries; i++)
    await store.threads.set('question', `m${i}`, 1, { value, reply: 'o', person: null });
}

describe('zeren data export', () => {
  test('prints everything as lines of JSON, the last of which counts the others', async () => {
    const { code, stdout, stderr } = await data(['export']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const rows = parsed(stdout);
    expect(rows.map(({ table }) => table)).toEqual([
      'export',
      'subscriptions',
      'subscriptions',
      'deadlines',
      'deadlines',
      'history',
      'history',
      'end',
    ]);
    expect(rows.at(-1)).toEqual({ table: 'end', entries: 6 });
    expect(rows.map(({ text }) => text)).toContain('报送\u009b总结');
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('of one person, under any form of the name', async () => {
    const { stdout } = await data(['export', '--user', 'slack/T1/U2']);
    expect(parsed(stdout).map(({ table }) => table)).toEqual(['export', 'deadlines', 'history', 'end']);
    for (const form of ['slack T1 U2', 'U2', '<@U2>'])
      expect(parsed((await data(['export', '--user', form])).stdout).slice(1)).toEqual(
        parsed(stdout).slice(1),
      );
    const nobody = await data(['export', '--user', 'U9']);
    expect(nobody).toMatchObject({ code: 0, stderr: expect.stringContaining('holds nothing of U9') });
    expect(parsed(nobody.stdout).at(-1)).toEqual({ table: 'end', entries: 0 });
  });

  test('to a new file that only its owner reads; one that is there is left as it is', async () => {
    const file = path.join(folder, 'export.jsonl');
    expect(await data(['export', '--out', file])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`6 条，已写入 / entries, written to: ${file}`),
    });
    expect(parsed(readFileSync(file, 'utf8'))).toHaveLength(8);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    writeFileSync(file, 'mine');
    expect(await data(['export', '--out', file])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('exists already'),
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(await data(['export', '--out', path.join(file, 'x')])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^zeren: 输出没有写完。.*ENOTDIR/u),
    });
    expect(await data(['export', '--out', path.join(folder, 'no', 'x')])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('The folder of'),
    });
  });

  test('shows how far it is where a person waits, and is complete beside a writer', async () => {
    await filled(2100);
    const writing = filled(50);
    const { stdout, stderr } = await data(['export'], '', true);
    await writing;
    expect(parsed(stdout).filter(({ table }) => table === 'kept')).toHaveLength(2100);
    expect(stderr).toContain('\r2000 条… / entries…');
    expect((await data(['export'])).stderr).toBe('');
  });

  describe('the real program', () => {
    const program = path.resolve(import.meta.dirname, '../cli.mjs');
    const environment = () => ({ ...process.env, ZEREN_DATA: folder });

    test('a disk that is full', () => {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [program, 'data', 'export'], {
        env: environment(),
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      expect(stderr).toMatch(
        /^zeren: 输出没有写完。Standard output cannot be written \(ENOSPC\).*\n→ .*\n$/u,
      );
      expect(status).toBe(1);
    });

    test('a file that cannot grow is told and removed', async () => {
      await filled(1000);
      const file = path.join(folder, 'out.jsonl');
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', 'ulimit -f 200; exec "$0" "$@"', process.execPath, program, 'data', 'export', '--out', file],
        { env: environment(), encoding: 'utf8' },
      );
      expect(stderr).toContain(`The file ${file} cannot be written (EFBIG): the export is not complete.`);
      expect(status).toBe(1);
      expect(existsSync(file)).toBe(false);
    });

    test('a pipe that is closed: what was read is not everything', async () => {
      await filled(1000);
      const child = spawn(process.execPath, [program, 'data', 'export'], { env: environment() });
      let stderr = '';
      child.stderr.on('data', (part) => (stderr += part));
      child.stdout.once('data', () => child.stdout.destroy());
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect(stderr).toContain('has closed it before its end');
      expect(code).toBe(1);
    });
  });
});

describe('zeren data forget', () => {
  const rows = async (): Promise<number> =>
    parsed((await data(['export', '--user', 'U1'])).stdout).length - 2;

  test('asks in a terminal, and does it only when it is told yes', async () => {
    const before = await rows();
    for (const answer of ['no\n', '\n', '']) {
      const kept = await data(['forget', 'slack/T1/U1'], answer, true);
      expect(kept).toMatchObject({ code: 0, stdout: expect.stringContaining('没有改动任何内容') });
      expect(kept.stdout).toContain('将删除 / to be deleted: 1\n  1  提醒订阅');
      expect(kept.stderr).toContain('无法撤销');
      expect(await rows()).toBe(before);
    }
    const done = await data(['forget', 'slack/T1/U1'], 'yes\n', true);
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('已删除 / deleted: 1\n  1  提醒订阅');
    expect(done.stdout).toContain(
      '保留、已抹去此人（处）/ staying, without the person (places): 4\n  1  提醒订阅 / subscriptions to digests\n  2  自定期限',
    );
    expect(done.stdout).toContain('Not reached');
    expect(await rows()).toBe(0);
    expect(await store.deadlines.inRoom(CHANNEL)).toHaveLength(2);
  });

  test('without a terminal shows what it would do, and does it with --yes', async () => {
    const before = await rows();
    const asked = await data(['forget', 'U1'], 'yes\n');
    expect(asked).toMatchObject({ code: 2, stderr: expect.stringContaining('add --yes') });
    expect(asked.stdout).toContain('将删除');
    expect(await rows()).toBe(before);
    expect(await data(['forget', 'slack', 'T1', 'U1', '--yes'])).toMatchObject({ code: 0, stderr: '' });
    expect(await rows()).toBe(0);
    expect(await data(['forget', 'U1', '--yes'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('holds nothing of U1'),
    });
  });

  test('says where else the same person is', async () => {
    await store.deadlines.add(CHANNEL, content(), 'discord  11');
    await store.deadlines.add(CHANNEL, content(), 'discord 5 11');
    const { stdout } = await data(['forget', 'discord/5/11', '--yes']);
    expect(stdout).toContain('not touched: discord  11\n');
    expect((await store.wouldForget('11')).names).toEqual(['discord  11']);
  });
});

test('no database: a sentence, and none is made', async () => {
  for (const nowhere of [path.join(root, 'nowhere'), path.join(folder, 'zeren.db')]) {
    const ran = await runZeren(['data', 'export'], '', { ZEREN_DATA: nowhere });
    expect(ran).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('There is no database'),
    });
  }
  expect(existsSync(path.join(root, 'nowhere'))).toBe(false);
});

test('a database that cannot be reached', async () => {
  const ran = await runZeren(['data', 'export'], '', { DATABASE_URL: 'postgres://a:sesame@127.0.0.1:1/z' });
  expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining('数据库没有响应') });
  expect(ran.stderr).not.toContain('sesame');
});

test.each([
  [[], 'data takes `export` or `forget USER`'],
  [['import'], 'data takes'],
  [['export', 'U1'], '--user'],
  [['export', '--yes'], '--yes goes with data forget'],
  [['export', '--out', ''], 'name of a file'],
  [['export', '--user', 'ann'], 'a name is no id'],
  [['export', '--to', 'x'], '--to'],
  [['forget'], 'The person is missing'],
  [['forget', '--user', 'U1'], 'as its argument'],
  [['forget', 'ann', '--yes'], 'a name is no id'],
])('%j is wrong usage', async (args, words) => {
  expect(await data(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(words) });
});
