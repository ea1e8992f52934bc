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
const slowly = (ms: number) => new Promise<undefined>((resolve) => void setTimeout(resolve, ms, undefined));
const later = (seconds: string): Response =>
  new Response('{"ok":false,"error":"ratelimited"}', { status: 429, headers: { 'retry-after': seconds } });
const refused = (code: string): Fault =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('connect'), { code }) });

describe('what Slack does not take at once', () => {
  test.each<[string, string, () => Fault]>([
    ['too many calls', 'chat.postMessage', () => later('7')],
    ['a network that is down', 'chat.postMessage', () => refused('ECONNREFUSED')],
    ['an answer that gets lost', 'chat.postMessage', () => 'answer lost'],
    ['a fault of Slack', 'chat.postMessage', () => new Response('oops', { status: 503 })],
    [
      'a fault that Slack tells',
      'chat.postMessage',
      () => Response.json({ ok: false, error: 'internal_error' }),
    ],
  ])('%s: is said once', async (_what, method, fault) => {
    await started();
    failing(method, 1, fault);
    const id = await driver.send({ text: '谁负责收养？' });
    const [reply] = await replies(1);
    await quiet();
    expect(await driver.said()).toHaveLength(1);
    await vi.waitFor(
      () => expect(core.posts).toMatchObject([{ message: reply?.id, where: { thread: id } }]),
      WAIT,
    );
  });

  test('Retry-After is kept', async () => {
    await started();
    failing('chat.postMessage', 2, () => later('11'));
    await driver.send({ text: 'x' });
    await replies(1);
    expect(slept).toEqual([11_000, 11_000]);
  });

  test('answers of commands wait, too, and are never sent twice', async () => {
    await started();
    failing('response_url', 1, () => later('3'));
    await driver.command('lead', {});
    await replies(1);
    failing('response_url', 1, () => 'answer lost');
    await driver.command('support', {});
    await replies(2);
    await quiet();
    expect(await driver.said()).toHaveLength(2);
  });

  test('the order in a thread stays, though the first has to wait', async () => {
    await started({ sleep: (ms) => new Promise((resolve) => void setTimeout(resolve, ms / 20)) });
    failing('chat.postMessage', 1, () => later('2'));
    const thread = await driver.send({ text: '甲' });
    for (const text of ['乙', '丙']) await driver.send({ text, thread });
    expect((await replies(3)).map(({ text }) => text.charAt(0))).toEqual(['甲', '乙', '丙']);
  });
});

describe('what Slack refuses', () => {
  test('blocks that are too long are sent shorter, and from then on all', async () => {
    await started();
    driver.api.fault = ({ method, body }) =>
      method === 'chat.postMessage' && JSON.stringify(body['blocks'] ?? '').length > 4_000
        ? Response.json({ ok: false, error: 'msg_blocks_too_long' })
        : undefined;
    await driver.send({ text: '30' });
    const [reply] = await replies(1);
    expect(reply?.text).toMatch(/第 1\/[3-9] 页/u);
    expect(reply?.text).toContain('措施1。');
  });

  test('blocks that it does not understand are sent as text', async () => {
    await started();
    driver.api.fault = ({ method, body }) =>
      method === 'chat.postMessage' && Array.isArray(body['blocks']) && body['blocks'].length > 0
        ? Response.json({ ok: false, error: 'invalid_blocks' })
        : undefined;
    await driver.send({ text: '谁负责收养？' });
    expect((await replies(1))[0]?.text).toContain('措施1。');
  });

  test('what cannot be said is told with a number that is in the log', async () => {
    await started();
    driver.api.fault = ({ method }) =>
      method === 'chat.postMessage'
        ? Response.json({ ok: false, error: 'restricted_action_thread' })
        : undefined;
    await driver.send({ text: '谁负责收养？' });
    const [remark] = await replies(1);
    const fault = /[0-9a-f]{6}/u.exec(remark?.text ?? '')?.[0] ?? 'none';
    expect(remark?.private).toBe(true);
    expect(log.lines.join('\n')).toContain(fault);
  });
});

describe('faults of ours', () => {
  test('a core that throws is told with a number, and the next question is answered', async () => {
    await started();
    core.answer = (intent) => {
      if ('text' in intent && intent.text.includes('BOOM')) throw new Error('xoxb-secret at x.ts:1:1');
      return undefined;
    };
    await driver.send({ text: 'BOOM' });
    const [remark] = await replies(1);
    expect(remark?.text).toMatch(/[0-9a-f]{6}/u);
    expect(remark?.text).not.toContain('secret');
    await driver.send({ text: '谁负责收养？' });
    await replies(2);
  });

  test('a slow core: Slack has its acknowledgement long before, and the reply comes', async () => {
    await started();
    core.answer = () => slowly(3_200);
    const began = performance.now();
    const { ms } = await driver.deliver('command', driver.payloads.command('lead', '民政厅', 'ann'));
    await driver.send({ text: '慢' });
    expect(ms).toBeLessThan(300);
    expect(performance.now() - began).toBeLessThan(1_000);
    await replies(2);
  }, 10_000);

  test('stopping waits for replies that are under way', async () => {
    await started();
    core.answer = () => slowly(200);
    await driver.send({ text: '谁负责收养？' });
    await driver.adapter()?.stop();
    expect(await driver.said()).toHaveLength(1);
  });
});

describe('deliveries', () => {
  test('repeated five times, as mention and as message, are answered once', async () => {
    await started();
    await Promise.all([
      driver.send({ text: '一', deliveries: 5 }),
      driver.send({ text: '二', deliveries: 5 }),
    ]);
    await replies(2);
    await quiet();
    expect(await driver.said()).toHaveLength(2);
  });
});
