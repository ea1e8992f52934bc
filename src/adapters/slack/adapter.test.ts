import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cardOf } from '../../testing/slack-core.ts';
import { BOT } from '../../testing/slack-workspace.ts';
import { quiet, useSlack, WAIT } from '../../testing/slack-world.ts';

const slack = useSlack();
beforeEach(() => slack.start());

describe('what arrives over HTTP', () => {
  test('is refused without the right signature, too old, or malformed', async () => {
    const body = JSON.stringify(
      slack.driver.payloads.mention('ann', slack.driver.api.channel, slack.driver.mention('x'), '1.1'),
    );
    expect((await slack.driver.http.post(body, 'application/json', {}, 'wrong')).status).toBe(401);
    const old = { 'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000) - 600) };
    expect((await slack.driver.http.post(body, 'application/json', old)).status).toBe(401);
    expect((await slack.driver.http.post('{', 'application/json')).status).toBe(400);
    await quiet();
    expect(slack.core.intents).toEqual([]);
  });

  test('and proves that the address is ours', async () => {
    const asked = JSON.stringify({ type: 'url_verification', challenge: 'c' });
    expect((await slack.driver.http.post(asked, 'application/json')).body).toContain('c');
  });
});

describe('messages', () => {
  test('of programs, of Slack and of the bot itself are none of our business', async () => {
    const { api, payloads } = slack.driver;
    const said = payloads.message('ann', api.direct, '谁负责？', '5.1').event;
    for (const over of [
      { bot_id: 'B9' },
      { bot_id: BOT.id, user: BOT.user },
      { user: BOT.user },
      { user: 'USLACKBOT' },
      { subtype: 'bot_message' },
      { subtype: 'channel_join' },
      { subtype: 'message_replied' },
    ])
      await slack.driver.deliver('event', payloads.event({ ...said, ...over }));
    await slack.driver.deliver('event', payloads.message('ann', api.channel, '大家好', '5.2'));
    await quiet();
    expect(slack.core.intents).toEqual([]);
  });

  test('in a thread are handed on with and without a mention, with the text as its writer sees it', async () => {
    const { api, payloads } = slack.driver;
    await slack.driver.deliver('event', payloads.message('ann', api.channel, '公安厅呢？', '6.2', '6.1'));
    await slack.driver.deliver(
      'event',
      payloads.message(
        'ann',
        api.channel,
        `<@${BOT.user}> A &amp; <https://x.cn|B> &lt;C&gt; <#C1|d>`,
        '6.3',
        '6.1',
      ),
    );
    await vi.waitFor(() => expect(slack.core.intents).toHaveLength(2), WAIT);
    expect(slack.core.intents).toMatchObject([
      {
        kind: 'ask',
        via: 'thread',
        text: '公安厅呢？',
        message: '6.2',
        where: { thread: '6.1', direct: false },
      },
      { kind: 'ask', via: 'mention', text: 'A & B <C> #d', message: '6.3', where: { thread: '6.1' } },
    ]);
  });

  test('with files and those sent to the channel from a thread are messages', async () => {
    const { api, payloads } = slack.driver;
    const said = payloads.message('ann', api.direct, '谁负责？', '7.1').event;
    await slack.driver.deliver('event', payloads.event({ ...said, subtype: 'file_share' }));
    await vi.waitFor(
      () =>
        expect(slack.core.intents).toMatchObject([{ via: 'direct', where: { thread: null, direct: true } }]),
      WAIT,
    );
  });

  test('that Slack only adds a preview to are not edited; a stone in place of the first one is a deletion', async () => {
    const { api, payloads } = slack.driver;
    const id = await slack.driver.send({ text: '谁负责收养？' });
    await slack.replies(1);
    const same = slack.driver.mention('谁负责收养？');
    await slack.driver.deliver('event', payloads.changed('ann', api.channel, same, same, id));
    await quiet();
    expect(slack.core.intents).toHaveLength(1);
    const stone = payloads.changed('ann', api.channel, same, 'This message was deleted.', id)
      .event as unknown as { message: object };
    Object.assign(stone.message, { subtype: 'tombstone', user: 'USLACKBOT' });
    await slack.driver.deliver('event', payloads.event(stone));
    await quiet();
    await slack.driver.remove(id);
    await slack.replies(0);
  });

  test('are sent as literal text: no markup, no names looked up, no previews', async () => {
    await slack.driver.send({ text: '<!channel> *火星*' });
    await slack.replies(1);
    expect(slack.calls('chat.postMessage').at(-1)?.body).toMatchObject({
      mrkdwn: 'false',
      link_names: 'false',
      parse: 'none',
      unfurl_links: 'false',
    });
  });
});

test('a digest is posted with buttons for each of its items', async () => {
  const { api } = slack.driver;
  const where = {
    platform: 'slack',
    workspace: api.team,
    channel: api.channel,
    thread: null,
    direct: false,
  } as const;
  const action = { label: '✓ 已完成', menu: '标记完成', value: 'done:o1:2', style: 'plain' } as const;
  const items = [{ number: 2, label: '第二条', actions: [action] }];
  const shown = { card: cardOf('本周', 25), replyId: 'o1', page: 0, actions: [], items };
  const posted = await slack.driver.poster()?.post(where, shown);
  const [first] = await slack.replies(1);
  expect(posted).toEqual({ kind: 'posted', message: first?.id });
  expect(first).toMatchObject({ thread: null, buttons: ['done:o1:2', 'page:o1:1', 'file:o1'] });

  const nowhere = await slack.driver.poster()?.post({ ...where, channel: 'C0NOWHERE' }, shown);
  expect(nowhere).toMatchObject({ kind: 'refused', forGood: true });
});
