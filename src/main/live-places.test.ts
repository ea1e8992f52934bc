import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultChatSettings } from '../chat/settings.ts';
import { openPlaces } from './live-places.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };
const HERE = 'slack/T1/C1';
const WAIT_MS = 1000;
let end = new AbortController();
beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

/** Settings as a database has them: what is read is as it was when the reading began, and comes `slow` ms later. */
function settingsStore() {
  let value: Record<string, unknown> = {};
  const delays: number[] = [];
  return {
    delays,
    all: async () => {
      const set = [{ place: HERE, value }];
      await new Promise((resolve) => setTimeout(resolve, delays.shift() ?? 0));
      return set as never;
    },
    change: async (_: string, to: (before: Record<string, unknown>) => Record<string, unknown>) => {
      value = to(value);
    },
  };
}

test('what was read before a change does not overwrite it', async () => {
  const kept = settingsStore();
  const opening = openPlaces(defaultChatSettings, { settings: kept as never }, log, end.signal);
  await vi.advanceTimersByTimeAsync(0);
  const { settings, change } = await opening;
  kept.delays.push(WAIT_MS);
  await vi.advanceTimersByTimeAsync(30_000);
  const changing = change(HERE, { lang: 'en' }, 'slack T1 U1');
  await vi.advanceTimersByTimeAsync(2 * WAIT_MS);
  await changing;
  expect(settings.places[HERE]).toEqual({ lang: 'en' });
});
