import { afterEach, expect, vi } from 'vitest';
import type { Call, Fault } from './slack-api.ts';
import { createFakeCore, type FakeCore, keptLog } from './slack-core.ts';
import { createSlackDriver, type DriverOptions, type SlackDriver } from './slack-driver.ts';

/** For `vi.waitFor`. */
export const WAIT = { timeout: 6000, interval: 5 };

/** The real adapter with the real Bolt, a core that answers as it is told, and our Slack. */
export type SlackWorld = {
  driver: SlackDriver;
  core: FakeCore;
  log: ReturnType<typeof keptLog>;
  /** How long the adapter wanted to wait before it sent again, in ms; it waits for 5. */
  slept: number[];
  start: (options?: DriverOptions) => Promise<void>;
  /** What the bot shows, once it is so many messages. */
  replies: (count: number) => ReturnType<typeof repliesOf>;
  /** The calls of a method so far. */
  calls: (method: string) => Call[];
  /** Goes wrong so often with calls of this method. */
  failing: (method: string, times: number, fault: () => Fault) => void;
};

/** So long we wait to see that nothing more comes. */
export const quiet = (ms = 80): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));

/** A world for the tests of a file, which each of them starts; it ends with each. */
export function useSlack(): SlackWorld {
  const world = {
    slept: [] as number[],
    start: async (options: DriverOptions = {}) => {
      world.slept = [];
      const sleep = async (ms: number): Promise<void> => {
        world.slept.push(ms);
        await quiet(5);
      };
      world.driver = await createSlackDriver({ sleep, ...options });
      world.core = createFakeCore();
      world.log = keptLog();
      await world.driver.start(world.core, world.log);
    },
    replies: (count: number) => repliesOf(world.driver, count),
    calls: (method: string) => world.driver.api.calls.filter((call) => call.method === method),
    failing: (method: string, times: number, fault: () => Fault) => {
      let left = times;
      world.driver.api.fault = (call) => (call.method === method && left-- > 0 ? fault() : undefined);
    },
  } as SlackWorld;
  afterEach(() => world.driver.stop());
  return world;
}

const repliesOf = (driver: SlackDriver, count: number) =>
  vi.waitFor(async () => {
    const said = await driver.said();
    expect(said).toHaveLength(count);
    return said;
  }, WAIT);
