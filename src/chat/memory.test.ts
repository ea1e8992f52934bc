import { expect, test } from 'vitest';
import { guardMemory } from './guarded-memory.ts';
import type { Log } from './intent.ts';
import { createMemory, type Memory } from './memory.ts';

const quiet: Log = { info: () => {}, warn: () => {}, error: () => {} };
const turn = (reply: string): { context: null; reply: string } => ({ context: null, reply });

test('forgets what was not used for longest', async () => {
  const memory = createMemory({ thread: 2, claim: 2 });
  await memory.set('thread', 'a', turn('1'));
  await memory.set('thread', 'b', turn('2'));
  await memory.get('thread', 'a');
  await memory.set('thread', 'c', turn('3'));
  const kept = await Promise.all(['a', 'b', 'c'].map(async (key) => memory.get('thread', key)));
  expect(kept.map((one) => one?.reply)).toEqual(['1', undefined, '3']);
  expect(await memory.claim('x')).toBe(true);
  expect(await memory.claim('x')).toBe(false);
});

test('what another process has written is seen, what could not be written yet is newer', async () => {
  const outer = createMemory();
  let broken = false;
  const flaky: Memory = {
    ...outer,
    set: async (kind, key, value) => {
      if (broken) throw new Error('the disk is full');
      return outer.set(kind, key, value);
    },
  };
  const [one, other] = [guardMemory(flaky, quiet), guardMemory(outer, quiet)];
  await one.set('thread', 'a', turn('1'));
  await new Promise(setImmediate);
  expect(await other.get('thread', 'a')).toEqual(turn('1'));
  await other.set('thread', 'a', turn('2'));
  expect(await one.get('thread', 'a')).toEqual(turn('2'));
  broken = true;
  await one.set('thread', 'a', turn('3'));
  expect(await one.get('thread', 'a')).toEqual(turn('3'));
});

test('only one of two processes gets a delivery', async () => {
  const outer = createMemory();
  const both = [guardMemory(outer, quiet), guardMemory(outer, quiet)];
  const claims = await Promise.all(both.map((memory) => memory.claim('d')));
  expect(claims.filter(Boolean)).toHaveLength(1);
});

test('a memory that hangs keeps nobody waiting', async () => {
  const never = new Promise<never>(() => {});
  const memory = guardMemory({ get: () => never, set: () => never, claim: () => never }, quiet, 5);
  await memory.set('question', 'q', 'r');
  expect(await memory.get('question', 'q')).toBe('r');
  expect(await memory.claim('d')).toBe(true);
  expect(await memory.claim('d')).toBe(false);
});
