import { describe, expect, test, vi } from 'vitest';
import type { Fault } from '../../testing/slack-api.ts';
import { quiet, useSlack, WAIT } from '../../testing/slack-world.ts';

const slack = useSlack();

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
    await slack.start();
    slack.failing(method, 1, fault);
    const id = await slack.driver.send({ text: '谁负责收养？' });
    const [reply] = await slack.replies(1);
    await quiet();
    expect(await slack.driver.said()).toHaveLength(1);
    await vi.waitFor(
      () => expect(slack.core.posts).toMatchObject([{ message: reply?.id, where: { thread: id } }]),
      WAIT,
    );
  });

  test('Retry-After is kept', async () => {
    await slack.start();
    slack.failing('chat.postMessage', 2, () => later('11'));
    await slack.driver.send({ text: 'x' });
    await slack.replies(1);
    expect(slack.slept).toEqual([11_000, 11_000]);
  });

  test('answers of commands wait, too, and are never sent twice', async () => {
    await slack.start();
    slack.failing('response_url', 1, () => later('3'));
    await slack.driver.command('lead', {});
    await slack.replies(1);
    slack.failing('response_url', 1, () => 'answer lost');
    await slack.driver.command('support', {});
    await slack.replies(2);
    await quiet();
    expect(await slack.driver.said()).toHaveLength(2);
  });

  test('the order in a thread stays, though the first has to wait', async () => {
    await slack.start({ sleep: (ms) => new Promise((resolve) => void setTimeout(resolve, ms / 20)) });
    slack.failing('chat.postMessage', 1, () => later('2'));
    const thread = await slack.driver.send({ text: '甲' });
    for (const text of ['乙', '丙']) await slack.driver.send({ text, thread });
    expect((await slack.replies(3)).map(({ text }) => text.charAt(0))).toEqual(['甲', '乙', '丙']);
  });
});

describe('what Slack refuses', () => {
  test('blocks that are too long are sent shorter, and from then on all', async () => {
    await slack.start();
    slack.driver.api.fault = ({ method, body }) =>
      method === 'chat.postMessage' && JSON.stringify(body['blocks'] ?? '').length > 4_000
        ? Response.json({ ok: false, error: 'msg_blocks_too_long' })
        : undefined;
    await slack.driver.send({ text: '30' });
    const [reply] = await slack.replies(1);
    expect(reply?.text).toMatch(/第 1\/[3-9] 页/u);
    expect(reply?.text).toContain('措施1。');
  });

  test('blocks that it does not understand are sent as text', async () => {
    await slack.start();
    slack.driver.api.fault = ({ method, body }) =>
      method === 'chat.postMessage' && Array.isArray(body['blocks']) && body['blocks'].length > 0
        ? Response.json({ ok: false, error: 'invalid_blocks' })
        : undefined;
    await slack.driver.send({ text: '谁负责收养？' });
    expect((await slack.replies(1))[0]?.text).toContain('措施1。');
  });

  test('what cannot be said is told with a number that is in the log', async () => {
    await slack.start();
    slack.driver.api.fault = ({ method }) =>
      method === 'chat.postMessage'
        ? Response.json({ ok: false, error: 'restricted_action_thread' })
        : undefined;
    await slack.driver.send({ text: '谁负责收养？' });
    const [remark] = await slack.replies(1);
    const fault = /[0-9a-f]{6}/u.exec(remark?.text ?? '')?.[0] ?? 'none';
    expect(remark?.private).toBe(true);
    expect(slack.log.lines.join('\n')).toContain(fault);
  });
});

describe('faults of ours', () => {
  test('a core that throws is told with a number, and the next question is answered', async () => {
    await slack.start();
    slack.core.answer = (intent) => {
      if ('text' in intent && intent.text.includes('BOOM')) throw new Error('xoxb-secret at x.ts:1:1');
      return undefined;
    };
    await slack.driver.send({ text: 'BOOM' });
    const [remark] = await slack.replies(1);
    expect(remark?.text).toMatch(/[0-9a-f]{6}/u);
    expect(remark?.text).not.toContain('secret');
    await slack.driver.send({ text: '谁负责收养？' });
    await slack.replies(2);
  });

  test('a slow core: Slack has its acknowledgement long before, and the reply comes', async () => {
    await slack.start();
    slack.core.answer = () => slowly(3_200);
    const began = performance.now();
    const { ms } = await slack.driver.deliver(
      'command',
      slack.driver.payloads.command('lead', '民政厅', 'ann'),
    );
    await slack.driver.send({ text: '慢' });
    expect(ms).toBeLessThan(300);
    expect(performance.now() - began).toBeLessThan(1_000);
    await slack.replies(2);
  }, 10_000);

  test('stopping waits for replies that are under way', async () => {
    await slack.start();
    slack.core.answer = () => slowly(200);
    await slack.driver.send({ text: '谁负责收养？' });
    await slack.driver.adapter()?.stop();
    expect(await slack.driver.said()).toHaveLength(1);
  });
});

describe('deliveries', () => {
  test('repeated five times, as mention and as message, are answered once', async () => {
    await slack.start();
    await Promise.all([
      slack.driver.send({ text: '一', deliveries: 5 }),
      slack.driver.send({ text: '二', deliveries: 5 }),
    ]);
    await slack.replies(2);
    await quiet();
    expect(await slack.driver.said()).toHaveLength(2);
  });
});
