import { describe, expect, test, vi } from 'vitest';
import { CHANNEL, GUILD, idOf, type Stored } from '../../testing/discord-payloads.ts';
import { long, quiet, said, titles, told, useDiscord, WAIT, world } from '../../testing/discord-world.ts';

useDiscord();

describe('messages', () => {
  test('a mention opens a thread and is answered in it; follow-ups go on there', async () => {
    const here = await world();
    const first = here.peer.write({ text: '谁负责 <@5>？' });
    const [reply] = await said(here, 1);
    expect(reply?.channel).toBe(first);
    expect(here.peer.state.threads.get(first)).toBe('谁负责 <@5>？');
    expect(here.core.heard[0]).toMatchObject({
      kind: 'ask',
      via: 'mention',
      text: '谁负责 <@5>？',
      who: { id: idOf('ann'), locale: 'zh' },
      where: { workspace: GUILD, channel: CHANNEL, thread: first, direct: false },
      deliveryId: first,
    });
    here.peer.write({ text: '民政厅呢？', thread: first });
    expect((await said(here, 2))[1]?.channel).toBe(first);
    expect(here.core.heard[1]?.where).toEqual(here.core.heard[0]?.where);
    await told(here, 2);
    expect(here.core.told.map(({ where }) => where.thread)).toEqual([first, first]);
  });

  test('where replies are wanted, the answer is one; direct messages are answered there', async () => {
    const here = await world({ mentions: 'reply' });
    const first = here.peer.write({ text: '甲' });
    await said(here, 1);
    here.peer.write({ text: '乙', direct: true });
    const [reply, direct] = await said(here, 2);
    expect([reply?.channel, reply?.reference]).toEqual([CHANNEL, first]);
    expect(here.peer.state.directs.get(direct?.channel ?? '')).toBe(idOf('ann'));
    expect(here.core.heard[1]).toMatchObject({
      via: 'direct',
      text: '乙',
      where: { workspace: '', direct: true },
    });
  });

  test('one server can be set apart', async () => {
    const here = await world({ mentions: 'reply' });
    here.peer.write({ text: '甲' });
    expect((await said(here, 1))[0]?.channel).toBe(CHANNEL);
  });

  test('what does not name the bot, other bots and the bot itself are not heard', async () => {
    const here = await world();
    here.peer.write({ text: '闲聊', mention: false });
    here.peer.write({ text: '我也是', person: 'otherbot' });
    here.peer.write({ text: '问' });
    await said(here, 1);
    await quiet();
    expect(here.core.heard).toHaveLength(1);
  });

  test('an edited question changes its reply, a deleted one takes it away; previews of links do neither', async () => {
    const here = await world();
    const first = here.peer.write({ text: '甲' });
    await said(here, 1);
    await told(here, 1);
    here.peer.edit(first, '甲', true);
    here.peer.edit(first, '乙');
    await vi.waitFor(() => expect(titles(here.peer.said())).toEqual(['答：乙']), WAIT);
    expect(here.core.heard.map(({ kind }) => kind)).toEqual(['ask', 'edited']);
    here.peer.remove(first);
    await said(here, 0);
  });

  test('where no thread can be opened, the answer is a reply, and edits find it', async () => {
    const here = await world();
    here.peer.fail({ call: /threads$/u, times: 1, status: 403, code: 50_013 });
    const first = here.peer.write({ text: '甲' });
    const [reply] = await said(here, 1);
    expect([reply?.channel, reply?.reference]).toEqual([CHANNEL, first]);
    await told(here, 1);
    here.peer.edit(first, '乙');
    await vi.waitFor(() => expect(titles(here.peer.said())).toEqual(['答：乙']), WAIT);
  });
});

describe('commands and buttons', () => {
  test('a command has its options, and its answer is private', async () => {
    const here = await world();
    here.peer.command('lead', { agency: '民政厅', plan: '福建 2021' }, { locale: 'en-GB' });
    const [reply] = await said(here, 1);
    expect(reply?.flags).toBe(64);
    expect(here.core.heard[0]).toMatchObject({
      kind: 'command',
      name: 'lead',
      options: { agency: '民政厅', plan: '福建 2021' },
      who: { id: idOf('ann'), locale: 'en' },
    });
    await told(here, 1);
    expect(here.core.told[0]?.message).toBe(reply?.id);
  });

  test('a person whose language we have no words for has that of the server', async () => {
    const here = await world();
    here.peer.command('lead', {}, { locale: 'de' });
    await said(here, 1);
    expect(here.core.heard[0]?.who.locale).toBe('zh');
  });

  test('completion: at most 25, within 300 ms', async () => {
    const here = await world();
    const typed = here.peer.suggest('lead', 'agency', '民');
    await vi.waitFor(() => expect(typed.choices).toHaveLength(25), WAIT);
    expect((typed.acknowledged ?? Infinity) - typed.began).toBeLessThan(300);
  });

  test('pages turn in place, the complete list comes as a file, a private answer can be shared', async () => {
    const here = await world();
    here.core.card = long;
    here.peer.command('lead');
    const [reply] = await said(here, 1);
    here.peer.press(reply?.id ?? '', 'page:p1:1');
    await vi.waitFor(() => expect(JSON.stringify(here.peer.said()[0]?.embeds)).toContain('第7条'), WAIT);
    here.peer.press(reply?.id ?? '', 'file:p1');
    const file = (await said(here, 2))[1];
    expect(file?.flags).toBe(64);
    for (let i = 1; i <= 30; i++) expect(file?.files[0]?.text).toContain(`${i}. 第${i}条`);
    here.peer.press(reply?.id ?? '', 'share:p1');
    const shared = (await said(here, 3))[2];
    expect([shared?.flags, shared?.content]).toEqual([0, `-# <@${idOf('ann')}> 分享：`]);
    here.peer.press(reply?.id ?? '', 'good:p1');
    expect((await said(here, 4))[3]).toMatchObject({ flags: 64, content: '谢谢！' });
  });

  test('entries of a select are asked; “who is responsible for this?” takes the words of a message', async () => {
    const here = await world();
    here.core.card = { ...long, blocks: [], choices: Array.from({ length: 8 }, (_, i) => `问${i}？`) };
    here.peer.about('孩子辍学了');
    const [reply] = await said(here, 1);
    expect(here.core.heard[0]).toMatchObject({ kind: 'about', text: '孩子辍学了' });
    here.peer.press(reply?.id ?? '', 'choice:p1:3');
    expect(titles(await said(here, 2))[1]).toBe('答：问3？');
  });

  test('a slow answer: first that the bot is thinking, private if the answer will be', async () => {
    const here = await world({ deferAfter: 60 });
    here.core.slow = 3200;
    const command = here.peer.command('lead');
    here.core.card = long;
    await vi.waitFor(() => expect(command.as).toBe(5), WAIT);
    const [reply] = await said(here, 1);
    expect([reply?.flags, titles([reply as Stored])]).toEqual([64, ['公安厅']]);
    here.core.slow = 150;
    const turned = here.peer.press(reply?.id ?? '', 'page:p1:1');
    await vi.waitFor(() => expect(JSON.stringify(here.peer.said()[0]?.embeds)).toContain('第7条'), WAIT);
    expect(turned.as).toBe(6);
    here.peer.press(reply?.id ?? '', 'share:p1');
    expect((await said(here, 2))[1]).toMatchObject({ flags: 0 });
  });
});
