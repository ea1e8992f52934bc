import { describe, expect, test, vi } from 'vitest';
import { createEchoCore } from '../../testing/discord-core.ts';
import { CHANNEL, idOf } from '../../testing/discord-payloads.ts';
import { startPeer } from '../../testing/discord-peer.ts';
import { long, quiet, said, titles, useDiscord, WAIT, world } from '../../testing/discord-world.ts';
import { createDiscordAdapter } from './adapter.ts';

useDiscord();

const silent = { info: () => {}, warn: () => {}, error: () => {} };

describe('the connection', () => {
  test.each(['terminate', 'close', 'reconnect'] as const)(
    'breaks (%s): what happened meanwhile is answered after the resume, once',
    async (how) => {
      const here = await world();
      const { peer } = here;
      const first = peer.write({ text: '前' });
      await said(here, 1);
      peer.gateway.drop(how);
      peer.write({ text: '中', thread: first });
      const missed = peer.command('lead');
      await said(here, 3);
      peer.write({ text: '后', thread: first });
      const all = await said(here, 4);
      expect(titles(all).filter((title) => title !== '答：lead {}')).toEqual(['答：前', '答：中', '答：后']);
      expect(missed.as).toBe(4);
      expect(peer.gateway.seen).toMatchObject({ identified: 1, resumed: 1 });
    },
  );

  test('the same event delivered again after a resume is not answered again', async () => {
    const here = await world();
    here.peer.write({ text: '甲', deliveries: 3 });
    here.peer.command('lead', {}, { deliveries: 2 });
    await said(here, 2);
    await quiet();
    expect(here.peer.said()).toHaveLength(2);
  });

  test('heartbeats are sent; where they stay unanswered, the connection is made anew', async () => {
    const here = await world({}, { heartbeat: 60 });
    const { gateway } = here.peer;
    await vi.waitFor(() => expect(gateway.seen.heartbeats).toBeGreaterThan(2), WAIT);
    gateway.deaf = true;
    await vi.waitFor(() => expect(gateway.seen.resumed).toBe(1), WAIT);
    gateway.deaf = false;
    here.peer.write({ text: '甲' });
    await said(here, 1);
  });

  test('a session that Discord has forgotten: the bot logs in again and answers', async () => {
    const here = await world();
    const { gateway } = here.peer;
    gateway.drop('terminate');
    gateway.invalidate();
    await vi.waitFor(() => expect(gateway.seen.identified).toBe(2), { timeout: 12_000, interval: 20 });
    here.peer.write({ text: '甲' });
    await said(here, 1);
  });

  test('no intent is asked for that Discord has to allow', async () => {
    const here = await world();
    expect(here.peer.gateway.seen.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });
});

describe('sending', () => {
  test('429: waited for, nothing lost, nothing twice', async () => {
    const here = await world({ mentions: 'reply' });
    here.peer.fail({ call: /^POST \/channels\/\d+\/messages$/u, times: 3, status: 429, retryAfter: 0.1 });
    here.peer.fail({ call: /callback$/u, times: 2, status: 429, retryAfter: 0.1 });
    for (let i = 0; i < 5; i++) here.peer.write({ text: `${i}` });
    for (let i = 0; i < 5; i++) here.peer.command('lead', { topic: `${i}` });
    const all = await said(here, 10);
    expect(new Set(titles(all)).size).toBe(10);
    expect(here.peer.rest.seen.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  test('a server that fails for a moment is asked again', async () => {
    const here = await world({ mentions: 'reply' });
    here.peer.fail({ call: /messages$/u, times: 6, status: 502 });
    here.peer.write({ text: '甲' });
    expect(titles(await said(here, 1))).toEqual(['答：甲']);
  });

  test('a message that Discord had made although its answer was lost is not made twice', async () => {
    const here = await world({ mentions: 'reply' });
    here.peer.fail({ call: /^POST \/channels\/\d+\/messages$/u, times: 2, status: 500, done: true });
    here.peer.fail({ call: /callback$/u, times: 1, status: 500, done: true });
    here.peer.write({ text: '甲' });
    here.peer.command('lead');
    await said(here, 2);
    await vi.waitFor(() => expect(here.core.told).toHaveLength(2), WAIT);
    expect(here.peer.said()).toHaveLength(2);
    expect(here.peer.state.notDoubled).toBeGreaterThan(0);
    expect(here.peer.rest.faults.every(({ times }) => times === 0)).toBe(true);
  });

  test('10062: a private answer comes as a direct message, an open one in the channel', async () => {
    const here = await world();
    here.peer.fail({ call: /callback$/u, times: 1, status: 404, code: 10_062 });
    here.peer.command('lead');
    const [direct] = await said(here, 1);
    expect(here.peer.state.directs.get(direct?.channel ?? '')).toBe(idOf('ann'));
    here.peer.command('lead');
    const [, second] = await said(here, 2);
    here.peer.fail({ call: /callback$/u, times: 1, status: 404, code: 10_062 });
    here.peer.press(second?.id ?? '', 'share:p2');
    expect((await said(here, 3))[2]).toMatchObject({ channel: CHANNEL, flags: 0 });
  });

  test('10062 when the bot says that it thinks: nothing lost either', async () => {
    const here = await world({ deferAfter: 30 });
    here.core.slow = 120;
    const command = here.peer.command('lead');
    command.at -= 4000;
    const [direct] = await said(here, 1);
    expect(here.peer.state.directs.get(direct?.channel ?? '')).toBe(idOf('ann'));
  });

  test('40060: somebody was quicker; the answer stands once', async () => {
    const here = await world();
    here.peer.fail({ call: /callback$/u, times: 1, status: 500, done: true });
    here.core.card = long;
    here.peer.command('lead');
    const [reply] = await said(here, 1);
    expect(reply?.embeds[0]?.['title']).toBe('公安厅');
    await quiet();
    expect(here.peer.said()).toHaveLength(1);
  });

  test('a reply that Discord refuses comes as its title with a file', async () => {
    const here = await world({ mentions: 'reply' });
    here.core.card = long;
    here.peer.fail({ call: /messages$|callback$/u, times: 1, status: 400, code: 50_035 });
    here.peer.write({ text: '甲' });
    const [reply] = await said(here, 1);
    expect(reply?.files[0]?.text).toContain('30. 第30条');
  });

  test('what cannot be delivered at all is in the log with a short id, and the process lives', async () => {
    const here = await world({ mentions: 'reply' });
    here.peer.fail({ call: /messages$/u, times: 1, status: 403, code: 50_001 });
    here.peer.write({ text: '甲' });
    await vi.waitFor(
      () => expect(here.logged.join('\n')).toMatch(/could not be delivered .*"fault":"[0-9a-f]{6}"/u),
      WAIT,
    );
    here.peer.write({ text: '乙' });
    await said(here, 1);
  });

  test('an exception in the core ends nothing', async () => {
    const here = await world({ mentions: 'reply' });
    const { handle } = here.core;
    here.core.handle = () => Promise.reject(new Error('boom'));
    here.peer.write({ text: '甲' });
    here.peer.command('lead');
    here.peer.suggest('lead', 'agency', '民');
    await vi.waitFor(() => expect(here.logged.filter((line) => line.includes('boom'))).toHaveLength(3), WAIT);
    here.core.handle = handle;
    here.peer.write({ text: '乙' });
    await said(here, 1);
  });
});

describe('beginning and end', () => {
  test('a refused token is named by its variable and never shown', async () => {
    const peer = await startPeer();
    const adapter = createDiscordAdapter({ token: 'wrong.token.here', api: peer.api }, { log: silent });
    const error = await adapter.start(createEchoCore()).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'config-invalid' });
    expect(String(error)).toContain('DISCORD_TOKEN');
    expect(JSON.stringify(error) + String(error)).not.toContain('wrong.token');
    await adapter.stop();
    await peer.close();
  });

  test('a Discord that cannot be reached is no wrong token', async () => {
    const adapter = createDiscordAdapter({ token: 'a.b.c', api: 'http://127.0.0.1:1/api' }, { log: silent });
    const error = await adapter.start(createEchoCore()).catch((reason: unknown) => reason);
    expect(String(error)).toContain('Discord cannot be reached');
    expect(error).not.toMatchObject({ code: 'config-invalid' });
    await adapter.stop();
  });

  test('stop waits for answers under way and closes the connection', async () => {
    const here = await world();
    here.core.slow = 150;
    here.peer.command('lead');
    await vi.waitFor(() => expect(here.core.heard).toHaveLength(1), WAIT);
    await here.stop();
    expect(here.peer.said()).toHaveLength(1);
    here.peer.command('lead');
    await quiet();
    expect(here.core.heard).toHaveLength(1);
  });
});
