import { describe, expect, test, vi } from 'vitest';
import type { DriverOptions } from '../../testing/slack-driver.ts';
import { quiet, useSlack, WAIT } from '../../testing/slack-world.ts';

const slack = useSlack();

describe('Socket Mode', () => {
  test('keeps two connections, and makes each anew when Slack ends it', async () => {
    await slack.start({ mode: 'socket' });
    const { socket } = slack.driver;
    expect(socket?.open()).toBe(2);
    socket?.refresh(0);
    await vi.waitFor(() => expect([socket?.connected(), socket?.open()]).toEqual([3, 2]), WAIT);
    socket?.drop(1);
    await vi.waitFor(() => expect([socket?.connected(), socket?.open()]).toEqual([4, 2]), WAIT);
  });

  test('loses nothing and doubles nothing while connections come and go', async () => {
    await slack.start({ mode: 'socket' });
    const { socket } = slack.driver;
    const texts = Array.from({ length: 40 }, (_, at) => `问题${at}号`);
    await Promise.all(
      texts.map(async (text, at) => {
        await quiet(at * 15);
        if (at % 10 === 3) socket?.refresh(0);
        if (at % 10 === 7) socket?.drop(0);
        await slack.driver.send({ text });
      }),
    );
    const said = await slack.replies(texts.length);
    await quiet();
    expect(new Set(said.map(({ text }) => text.split('\n')[0]))).toEqual(new Set(texts));
    expect(await slack.driver.said()).toHaveLength(texts.length);
  });

  test('goes on trying where no connection is to be had, and the process lives', async () => {
    await slack.start({ mode: 'socket' });
    const { socket } = slack.driver;
    slack.failing('apps.connections.open', 3, () => Response.json({ ok: false, error: 'internal_error' }));
    socket?.drop(1);
    await slack.driver.send({ text: '谁负责收养？' });
    await slack.replies(1);
    await vi.waitFor(() => expect(socket?.open()).toBe(2), WAIT);
    expect(slack.slept).toEqual([500, 1000, 2000]);
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
    const fault: unknown = await slack.start(options).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'config-invalid', message: expect.stringContaining(variable) });
    expect(String(fault) + slack.log.lines.join('\n')).not.toContain(token);
  });
});
