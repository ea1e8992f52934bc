import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BOT } from '../../testing/slack-api.ts';
import { cardOf, createFakeCore, type FakeCore, keptLog } from '../../testing/slack-core.ts';
import { createSlackDriver, type SlackDriver } from '../../testing/slack-driver.ts';
import { seenText, seenValues } from '../../testing/slack-seen.ts';

const WAIT = { timeout: 3000, interval: 5 };
let driver: SlackDriver;
let core: FakeCore;
let log: ReturnType<typeof keptLog>;

beforeEach(async () => {
  driver = await createSlackDriver();
  core = createFakeCore();
  log = keptLog();
  await driver.start(core, log);
});
afterEach(() => driver.stop());

const replies = (count: number) =>
  vi.waitFor(async () => {
    const said = await driver.said();
    expect(said).toHaveLength(count);
    return said;
  }, WAIT);
const quiet = () => new Promise((resolve) => void setTimeout(resolve, 60));
const calls = (method: string) => driver.api.calls.filter((call) => call.method === method);

describe('what arrives over HTTP', () => {
  test('is refused without the right signature, too old, or malformed', async () => {
    const body = JSON.stringify(
      driver.payloads.mention('ann', driver.api.channel, driver.mention('x'), '1.1'),
    );
    expect((await driver.http.post(body, 'application/json', {}, 'wrong')).status).toBe(401);
    const old = { 'x-slack-request-timestamp': String(Math.floor(Date.now() / 1000) - 600) };
    expect((await driver.http.post(body, 'application/json', old)).status).toBe(401);
    expect((await driver.http.post('{', 'application/json')).status).toBe(400);
    await quiet();
    expect(core.intents).toEqual([]);
  });

  test('and proves that the address is ours', async () => {
    const asked = JSON.stringify({ type: 'url_verification', challenge: 'c' });
    expect((await driver.http.post(asked, 'application/json')).body).toContain('c');
  });
});

describe('messages', () => {
  test('of programs, of Slack and of the bot itself are none of our business', async () => {
    const { api, payloads } = driver;
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
      await driver.deliver('event', payloads.event({ ...said, ...over }));
    await driver.deliver('event', payloads.message('ann', api.channel, '大家好', '5.2'));
    await quiet();
    expect(core.intents).toEqual([]);
  });

  test('in a thread are handed on with and without a mention, with the text as its writer sees it', async () => {
    const { api, payloads } = driver;
    await driver.deliver('event', payloads.message('ann', api.channel, '公安厅呢？', '6.2', '6.1'));
    await driver.deliver(
      'event',
      payloads.message(
        'ann',
        api.channel,
        `<@${BOT.user}> A &amp; <https://x.cn|B> &lt;C&gt; <#C1|d>`,
        '6.3',
        '6.1',
      ),
    );
    await vi.waitFor(() => expect(core.intents).toHaveLength(2), WAIT);
    expect(core.intents).toMatchObject([
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
    const { api, payloads } = driver;
    const said = payloads.message('ann', api.direct, '谁负责？', '7.1').event;
    await driver.deliver('event', payloads.event({ ...said, subtype: 'file_share' }));
    await vi.waitFor(
      () => expect(core.intents).toMatchObject([{ via: 'direct', where: { thread: null, direct: true } }]),
      WAIT,
    );
  });

  test('that Slack only adds a preview to are not edited; a stone in place of the first one is a deletion', async () => {
    const { api, payloads } = driver;
    const id = await driver.send({ text: '谁负责收养？' });
    await replies(1);
    const same = driver.mention('谁负责收养？');
    await driver.deliver('event', payloads.changed('ann', api.channel, same, same, id));
    await quiet();
    expect(core.intents).toHaveLength(1);
    const stone = payloads.changed('ann', api.channel, same, 'This message was deleted.', id)
      .event as unknown as { message: object };
    Object.assign(stone.message, { subtype: 'tombstone', user: 'USLACKBOT' });
    await driver.deliver('event', payloads.event(stone));
    await quiet();
    await driver.remove(id);
    await replies(0);
  });

  test('are sent as literal text: no markup, no names looked up, no previews', async () => {
    await driver.send({ text: '<!channel> *火星*' });
    await replies(1);
    expect(calls('chat.postMessage').at(-1)?.body).toMatchObject({
      mrkdwn: 'false',
      link_names: 'false',
      parse: 'none',
      unfurl_links: 'false',
    });
  });
});

describe('buttons', () => {
  test('turn pages of private replies through their address, of open ones in place', async () => {
    core.answer = (intent) =>
      intent.kind === 'command'
        ? {
            kind: 'say',
            shown: { card: cardOf('长', 25), replyId: 'p9', page: 0, actions: [] },
            private: true,
          }
        : undefined;
    await driver.command('lead', { agency: '民政厅' });
    const [first] = await replies(1);
    expect(first?.private).toBe(true);
    core.answer = (intent) =>
      intent.kind === 'press'
        ? {
            kind: 'edit',
            shown: { card: cardOf('长', 25), replyId: 'p9', page: 1, actions: [] },
            message: null,
          }
        : undefined;
    if (first) await driver.press(first, 'page:p9:1');
    await vi.waitFor(async () => expect((await driver.said())[0]?.text).toContain('第 2/3 页'), WAIT);
    expect(await driver.said()).toHaveLength(1);
    expect(calls('chat.update')).toEqual([]);
  });

  test('share a private reply with the channel, with its sharer, who stays when the page is turned', async () => {
    core.answer = (intent) =>
      intent.kind === 'command'
        ? {
            kind: 'say',
            shown: {
              card: cardOf('长', 25),
              replyId: 'p8',
              page: 0,
              actions: [{ label: '分享', value: 'share:p8', style: 'plain' }],
            },
            private: true,
          }
        : intent.kind === 'press' && intent.value.startsWith('share')
          ? { kind: 'share', shown: { card: cardOf('长', 25), replyId: 'o8', page: 0, actions: [] } }
          : intent.kind === 'press'
            ? {
                kind: 'edit',
                shown: { card: cardOf('长', 25), replyId: 'o8', page: 1, actions: [] },
                message: null,
              }
            : undefined;
    await driver.command('lead', { agency: '民政厅' });
    const [hidden] = await replies(1);
    if (hidden) await driver.press(hidden, 'share:p8');
    const open = (await replies(2))[1];
    expect(open).toMatchObject({ private: false });
    expect(open?.text).toContain(`由 <@${driver.api.users.ann}> 分享`);
    expect(core.posts.at(-1)).toMatchObject({ replyId: 'o8', message: open?.id });
    if (open) await driver.press(open, 'page:o8:1');
    await vi.waitFor(async () => expect((await driver.said())[1]?.text).toContain('第 2/3 页'), WAIT);
    expect((await driver.said())[1]?.text).toContain('分享');
  });

  test('give the complete list as a file in direct messages, and say so', async () => {
    await driver.send({ text: '25' });
    const [reply] = await replies(1);
    if (reply) await driver.press(reply, seenFile(reply.buttons));
    await vi.waitFor(async () => expect((await driver.said())[1]?.text).toContain('私信'), WAIT);
    const { files } = await driver.api
      .call<{ files: { name: string; size: number; channels: string[]; ims: string[] }[] }>(
        'files.list',
        {},
        driver.api.tokenOf('ann'),
      )
      .catch(() => ({ files: [] }));
    expect(calls('files.completeUploadExternal')[0]?.body).toMatchObject({ channel_id: driver.api.direct });
    for (const file of files) expect(file.name).toBe('完整清单.txt');
  });

  test('answer with remarks that only their presser sees and that have no force', async () => {
    await driver.send({ text: 'x' });
    const [reply] = await replies(1);
    if (reply) await driver.press(reply, reply.buttons[0] ?? '', 'bob');
    const [, remark] = await replies(2);
    expect(remark).toMatchObject({ private: true, text: '谢谢' });
  });
});

const seenFile = (buttons: string[]): string =>
  buttons.find((value) => value.startsWith('file:')) ?? 'no file';

describe('where we are no member', () => {
  test('the address for answers carries what all are to see', async () => {
    driver.api.fault = ({ method }) =>
      method === 'chat.postMessage' ? Response.json({ ok: false, error: 'not_in_channel' }) : undefined;
    core.isPrivate = () => false;
    await driver.command('lead', { agency: '民政厅' });
    const [reply] = await replies(1);
    expect(reply).toMatchObject({ private: false });
  });
});

describe('the start page', () => {
  const opened = (tab: string) =>
    driver.deliver(
      'event',
      driver.payloads.event({
        type: 'app_home_opened',
        user: driver.api.users.ann,
        channel: driver.api.direct,
        tab,
        event_ts: '1',
      }),
    );
  const home = () =>
    vi.waitFor(() => driver.api.homes.get(driver.api.users.ann) ?? expect.fail('no page yet'), WAIT);

  test('has plans, examples and a field for agencies', async () => {
    await opened('home');
    const blocks = await home();
    expect(seenText(blocks)).toContain('措施3');
    expect(seenValues(blocks)).toContain('谁负责婚姻登记？');
    expect(JSON.stringify(blocks)).toContain('pick:agency:agency');
  });

  test('asks what is pressed, and answers in direct messages below the question', async () => {
    await opened('home');
    await driver.deliver('interaction', driver.payloads.pressHome(await home(), '谁负责婚姻登记？', 'ann'));
    const [question, reply] = await replies(2);
    expect(question?.text).toBe('› 谁负责婚姻登记？');
    expect(reply).toMatchObject({ private: false, thread: question?.id });
    expect(core.intents.at(-1)).toMatchObject({
      kind: 'ask',
      via: 'direct',
      text: '谁负责婚姻登记？',
      where: { direct: true },
    });
  });

  test('completes names in time, or not at all, and asks the one that is picked', async () => {
    const { http, payloads } = driver;
    const done = await http.interaction(payloads.suggest('pick:agency:agency', '民', 'ann'));
    expect(JSON.parse(done.body)).toEqual({
      options: [{ text: { type: 'plain_text', text: '民政厅', emoji: false }, value: 'agency-agency' }],
    });
    core.answer = (intent) => (intent.kind === 'suggest' ? new Promise(() => {}) : undefined);
    const late = await http.interaction(payloads.suggest('pick:agency:agency', '公', 'ann'));
    expect([late.status, JSON.parse(late.body)]).toEqual([200, { options: [] }]);
    expect(late.ms).toBeLessThan(2900);
    await http.interaction(
      payloads.pressHome([], 'mca', 'ann', { action_id: 'pick:agency:agency', text: '民政厅' }),
    );
    await replies(2);
    expect(core.intents.at(-1)).toMatchObject({ kind: 'command', name: 'agency', options: 'mca' });
  });

  test('of messages offers prompts, in the pane of assistants too', async () => {
    await opened('messages');
    await driver.deliver(
      'event',
      driver.payloads.event({
        type: 'assistant_thread_started',
        assistant_thread: {
          user_id: driver.api.users.ann,
          channel_id: driver.api.direct,
          thread_ts: '9.9',
          context: {},
        },
        event_ts: '9.9',
      }),
    );
    await vi.waitFor(() => expect(calls('assistant.threads.setSuggestedPrompts')).toHaveLength(2), WAIT);
    expect(calls('assistant.threads.setSuggestedPrompts')[1]?.body).toMatchObject({ thread_ts: '9.9' });
    expect(JSON.stringify(calls('assistant.threads.setSuggestedPrompts')[0]?.body)).toContain(
      '谁负责婚姻登记？',
    );
  });
});

test('a digest is posted in pages, the others in the thread of the first', async () => {
  const { api } = driver;
  const where = {
    platform: 'slack',
    workspace: api.team,
    channel: api.channel,
    thread: null,
    direct: false,
  } as const;
  const id = await driver.poster()?.post(where, cardOf('本周', 25));
  const [first, ...others] = await replies(3);
  expect(first).toMatchObject({ id, thread: null, buttons: [] });
  expect(others.map(({ thread }) => thread)).toEqual([id, id]);
});
