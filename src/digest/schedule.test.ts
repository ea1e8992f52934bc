import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deliverDaily } from './schedule.ts';

beforeEach(() => void vi.useFakeTimers({ now: new Date('2026-11-21T00:00:00Z') }));
afterEach(() => void vi.useRealTimers());

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A schedule whose ticks are counted; each says when the next one is due. */
function scheduled(tick: (number: number) => Promise<Date>) {
  const ticks: number[] = [];
  const errors: unknown[] = [];
  const stop = new AbortController();
  const start = Date.now();
  const log = { info: () => {}, warn: () => {}, error: (facts: unknown) => void errors.push(facts) };
  let isOver = false;
  const over = deliverDaily(
    {
      tick: async () => {
        ticks.push((Date.now() - start) / SECOND);
        return { nextAt: await tick(ticks.length) };
      },
    },
    { clock: { now: () => new Date() }, log, signal: stop.signal },
  ).then(() => {
    isOver = true;
  });
  return { ticks, errors, stop, over, isOver: () => isOver };
}

const inMs = (ms: number): Promise<Date> => Promise.resolve(new Date(Date.now() + ms));

test('looks when something is due, and once a minute at least', async () => {
  const waits = [10 * SECOND, 3600 * SECOND, 3600 * SECOND, -5 * SECOND, 30 * SECOND];
  const { ticks, stop, over } = scheduled((number) => inMs(waits[number - 1] ?? MINUTE));
  await vi.advanceTimersByTimeAsync(4 * MINUTE);
  expect(ticks.slice(0, 6)).toEqual([0, 10, 70, 130, 131, 161]);
  expect(vi.getTimerCount()).toBe(1);
  stop.abort();
  await over;
});

test('a tick that hangs holds up no other, and the end waits for it', async () => {
  const hang = Promise.withResolvers<Date>();
  const { ticks, stop, over, isOver } = scheduled((number) => (number === 1 ? hang.promise : inMs(MINUTE)));
  await vi.advanceTimersByTimeAsync(3 * MINUTE);
  expect(ticks).toEqual([0, 60, 120, 180]);
  stop.abort();
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect([isOver(), ticks.length]).toEqual([false, 4]);
  hang.resolve(new Date());
  await over;
});

test('a tick that fails is told, and tried again', async () => {
  const { ticks, errors, stop, over } = scheduled((number) =>
    number === 1 ? Promise.reject(new Error('locked')) : inMs(MINUTE),
  );
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(ticks).toEqual([0, 60]);
  expect(errors).toEqual([{ error: 'locked' }]);
  stop.abort();
  await over;
});

test('the signal ends a pause, and leaves no timer', async () => {
  const { stop, over } = scheduled(() => inMs(3600 * SECOND));
  await vi.advanceTimersByTimeAsync(SECOND);
  stop.abort();
  await over;
  expect(vi.getTimerCount()).toBe(0);
});
