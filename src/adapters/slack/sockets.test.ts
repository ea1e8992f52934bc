import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Call, Fault } from '../../testing/slack-api.ts';
import { createFakeCore, type FakeCore, keptLog } from '../../testing/slack-core.ts';
import { createSlackDriver, type DriverOptions, type SlackDriver } from '../../testing/slack-driver.ts';

const WAIT = { timeout: 6000, interval: 5 };
let driver: SlackDriver;
let core: FakeCore;
let log: ReturnType<typeof keptLog>;
let slept: number[];

async function started(options: DriverOptions = {}): Promise<void> {
  slept = [];
  driver = await createSlackDriver({
    sleep: async (ms) => {
      slept.push(ms);
      await new Promise((resolve) => void setTimeout(resolve, 5));
    },
    ...options,
  });
  core = createFakeCore();
  log = keptLog();
  await driver.start(core, log);
}
afterEach(() => driver.stop());

/** Goes wrong so often with calls of this method. */
function failing(method: string, times: number, fault: () => Fault): void {
  let left = times;
  driver.api.fault = (call: Call) => (call.method === method && left-- > 0 ? fault() : undefined);
}
const replies = (count: number) =>
  vi.waitFor(async () => {
    const said = await driver.said();
    expect(said).toHaveLength(count);
    return said;
  }, WAIT);
const quiet = (ms = 80) => new Promise((resolve) => void setTimeout(resolve, ms));

describe('Socket Mode', () => {
  test('keeps two connections, and makes each anew when Slack ends it', async () => {
    await started({ mode: 'socket' });
    const { socket } = driver;
    expect(socket?.open()).toBe(2);
    socket?.refresh(0);
    await vi.waitFor(() => expect([socket?.connected(), socket?.open()]).toEqual([3, 2]), WAIT);
    socket?.drop(1);
    await vi.waitFor(() => expect([socket?.connected(), socket?.open()]).toEqual([4, 2]), WAIT);
  });

  test('loses nothing and doubles nothing while connections come and go', async () => {
    await started({ mode: 'socket' });
    const { socket } = driver;
    const texts = Array.from({ length: 40 }, (_, at) => `问题${at}号`);
    await Promise.all(
      texts.map(async (text, at) => {
        await quiet(at * 15);
        if (at % 10 === 3) socket?.refresh(0);
        if (at % 10 === 7) socket?.drop(0);
        await driver.send({ text });
      }),
    );
    const said = await replies(texts.length);
    await quiet();
    expect(new Set(said.map(({ text }) => text.split('\n')[0]))).toEqual(new Set(texts));
    expect(await driver.said()).toHaveLength(texts.length);
  });

  test('goes on trying where no connection is to be had, and the process lives', async () => {
    await started({ mode: 'socket' });
    const { socket } = driver;
    failing('apps.connections.open', 3, () => Response.json({ ok: false, error: 'internal_error' }));
    socket?.drop(1);
    await driver.send({ text: '谁负责收养？' });
    await replies(1);
    await vi.waitFor(() => expect(socket?.open()).toBe(2), WAIT);
    expect(slept).toEqual([500, 1000, 2000]);
  });
});

describe('wrong tokens are named by their variables', () => {
  test.each<[DriverOptions, string, string]>([
    [{ settings: { botToken: 'xoxb-wrong' } }, 'SLACK_BOT_TOKEN', 'xoxb-wrong'],
    [
      { mode: 'socket', settings: { mode: 'socket', appToken: 'xapp-wrong' } },
      'SLACK_APP_TOKEN',
      'xapp-wrong',
    ],
  ])('%j', async (options, variable, token) => {
    const fault: unknown = await started(options).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'config-invalid', message: expect.stringContaining(variable) });
    expect(String(fault) + log.lines.join('\n')).not.toContain(token);
  });
});
