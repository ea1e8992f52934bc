import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openHistory } from './history.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zeren-history-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what was asked is there at the next start, newest first, each once', () => {
  const file = path.join(folder, 'deep', 'history');
  const { add, lines } = openHistory(file);
  expect(lines).toEqual([]);
  for (const line of ['谁负责', 'b', '谁负责', '  ', 'bad\u001b[31m']) add(line);
  expect(openHistory(file).lines).toEqual(['谁负责', 'b']);
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('a file that has grown long is cut', () => {
  const file = path.join(folder, 'long');
  writeFileSync(file, Array.from({ length: 2000 }, (_, i) => `q${i}\n`).join(''));
  expect(openHistory(file).lines.slice(0, 2)).toEqual(['q1999', 'q1998']);
  expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(501);
});

test('a file that cannot be read or written is no fault', () => {
  const { add, lines } = openHistory(folder);
  add('a');
  expect(lines).toEqual([]);
});
