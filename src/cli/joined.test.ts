// The joined program in a copy of the project, whose files may be changed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(tmpdir(), 'zeren-joined-'));
const cache = path.join(copy, '.cache');
const usage = path.join(copy, 'src/cli/usage.ts');

beforeAll(() => {
  for (const name of ['src', 'commands', 'package.json', 'package-lock.json'])
    cpSync(path.join(project, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(project, 'node_modules'), path.join(copy, 'node_modules'));
});
beforeEach(() => join());
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function node(...args: string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, ZEREN_CACHE: cache },
  });
  expect(stderr).toBe('');
  return stdout;
}

const help = (): string => node('src/cli.mjs', '--help');
const join = (to = cache): string =>
  node('-e', `import('./src/cli/join.ts').then(({ join }) => join(${JSON.stringify(to)}))`);
const isJoined = (): boolean =>
  node('-p', `require('./src/cli/joined.mjs').loadJoined(${JSON.stringify(cache)}) !== null`).startsWith(
    'true',
  );

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

describe('the joined program', () => {
  test('says what its files say', () => {
    expect(isJoined()).toBe(true);
    const joined = help();
    rmSync(cache, { recursive: true });
    expect(isJoined()).toBe(false);
    expect(help()).toBe(joined);
  });

  test('is not used once a file has changed, and is joined again from what that says then', () => {
    edit(usage, 'answer one question', 'answer this question');
    expect(isJoined()).toBe(false);
    expect(help()).toContain('answer this question');
    join();
    expect(isJoined()).toBe(true);
    expect(help()).toContain('answer this question');
  });

  test('is not used by a copy of the project', () => {
    const current = path.join(cache, 'program/current.json');
    edit(current, JSON.stringify(copy), JSON.stringify('/elsewhere'));
    expect(isJoined()).toBe(false);
  });

  test.each(['current.json', 'answer.cjs'])('is not used without %s, and not missed', (name) => {
    const { folder } = JSON.parse(readFileSync(path.join(cache, 'program/current.json'), 'utf8'));
    rmSync(path.join(cache, 'program', name === 'current.json' ? '' : folder, name));
    expect(isJoined()).toBe(false);
    expect(help()).toContain('zeren ask');
  });

  test('is not missed where the cache cannot be written', () => {
    expect(join(path.join(usage, 'no-folder'))).toBe('');
  });
});
