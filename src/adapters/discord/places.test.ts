import { type Dispatcher, getGlobalDispatcher, setGlobalDispatcher } from 'undici';
import { describe, expect, test, vi } from 'vitest';
import { CHANNEL, GUILD, idOf } from '../../testing/discord-payloads.ts';
import { long, quiet, said, titles, told, useDiscord, WAIT, world } from '../../testing/discord-world.ts';

useDiscord();

const PLACE = {
  platform: 'discord',
  workspace: GUILD,
  channel: CHANNEL,
  thread: null,
  direct: false,
} as const;

describe('where things are said', () => {
  test('a command in a thread belongs to the thread, one in a direct message to nobody else', async () => {
    const here = await world();
    const thread = here.peer.write({ text: '甲' });
    await said(here, 1);
    here.peer.command('lead', {}, { thread });
    here.peer.command('lead', {}, { direct: true });
    await said(here, 3);
    const [, inThread, direct] = here.core.heard.map(({ where }) => where);
    expect(inThread).toEqual({
      platform: 'discord',
      workspace: GUILD,
      channel: CHANNEL,
      thread,
      direct: false,
    });
    expect(direct).toMatchObject({ workspace: '', thread: null, direct: true });
    expect(here.peer.said()[2]?.flags).toBe(0);
    // Discord tells what a member may do in a server, and nothing in direct messages.
    expect(here.core.heard.map(({ who }) => who.manages)).toEqual([undefined, false, undefined]);
  });

  test('in a thread, too, only messages that name the bot are delivered with their words', async () => {
    const here = await world();
    const thread = here.peer.write({ text: '甲' });
    await said(here, 1);
    here.peer.write({ text: '乙', thread, mention: false });
    here.peer.write({ text: '丙', thread });
    expect(titles(await said(here, 2))).toEqual(['答：甲', '答：丙']);
    await quiet();
    expect(here.core.heard).toHaveLength(2);
  });

  test('with the intent for message content, the core hears of the other messages in threads, and of no more', async () => {
    const here = await world({ messageContent: true }, { content: true });
    const thread = here.peer.write({ text: '甲' });
    await said(here, 1);
    here.peer.write({ text: '乙', mention: false });
    here.peer.write({ text: '丙', thread, mention: false });
    expect(titles(await said(here, 2))).toEqual(['答：甲', '答：丙']);
    expect(here.core.heard).toMatchObject([
      { text: '甲', via: 'mention' },
      { text: '丙', via: 'thread', where: { thread } },
    ]);
  });

  test('a bot that is not allowed the intent is told which setting asks for it', async () => {
    await expect(world({ messageContent: true })).rejects.toThrow(/DISCORD_TOKEN/u);
  });

  test('where mentions are answered privately, the answer is a direct message', async () => {
    const here = await world();
    const { isPrivate } = here.core;
    here.core.isPrivate = (intent) => intent.kind === 'ask' || isPrivate(intent);
    here.peer.write({ text: '甲' });
    const [reply] = await said(here, 1);
    expect(here.peer.state.directs.get(reply?.channel ?? '')).toBe(idOf('ann'));
    expect(here.peer.state.threads.size).toBe(0);
  });

  test('whoever waits for an answer sees that the bot is typing', async () => {
    const here = await world({ deferAfter: 30 });
    here.core.slow = 120;
    here.peer.write({ text: '甲' });
    await said(here, 1);
    expect(here.peer.rest.seen.map(({ path }) => path)).toContain(`/channels/${CHANNEL}/typing`);
  });

  test('messages that are deleted together are deleted one by one', async () => {
    const here = await world();
    const first = here.peer.write({ text: '甲' });
    await said(here, 1);
    await told(here, 1);
    here.peer.gateway.dispatch('MESSAGE_DELETE_BULK', {
      ids: ['5', first],
      channel_id: CHANNEL,
      guild_id: GUILD,
    });
    expect(await said(here, 0)).toEqual([]);
  });

  test('the digest is posted once, with menus for its items', async () => {
    const here = await world();
    const done = { label: '✓ 已完成', menu: '标记完成', style: 'plain' } as const;
    const items = [1, 2].map((number) => ({
      number,
      label: `第${number}条`,
      actions: [{ ...done, value: `done:o1:${number}` }],
    }));
    const shown = { card: long, replyId: 'o1', page: 0, actions: [], items };
    const id = await here.poster.post(PLACE, shown);
    const [first] = here.peer.said();
    expect(id).toEqual({ kind: 'posted', message: first?.id });
    expect(JSON.stringify(first?.components)).toContain('done:o1:1');
    expect(JSON.stringify(first?.components)).toContain('page:o1:1');
    // The same once more is the same message.
    expect(await here.poster.post(PLACE, shown)).toEqual(id);

    const nowhere = await here.poster.post({ ...PLACE, channel: '999' }, shown);
    expect(nowhere).toMatchObject({ kind: 'refused', forGood: true });
  });

  test('files go out whatever another platform has made of the process-wide connections', async () => {
    const before = getGlobalDispatcher();
    setGlobalDispatcher({ dispatch: () => expect.fail('not these') } as unknown as Dispatcher);
    try {
      const here = await world();
      here.core.card = long;
      here.peer.write({ text: '全部' });
      const [reply] = await said(here, 1);
      here.peer.press(reply?.id ?? '', 'file:o1');
      const [, file] = await said(here, 2);
      expect(file?.files[0]?.text).toContain('30. 第30条');
    } finally {
      setGlobalDispatcher(before);
    }
  });

  test('many questions at once in one thread are all answered there', async () => {
    const here = await world();
    const thread = here.peer.write({ text: '0' });
    await said(here, 1);
    for (let i = 1; i <= 10; i++) here.peer.write({ text: `${i}`, thread });
    const all = await said(here, 11);
    expect(titles(all)).toEqual(Array.from({ length: 11 }, (_, i) => `答：${i}`));
    await vi.waitFor(() => expect(here.core.told).toHaveLength(11), WAIT);
  });
});
