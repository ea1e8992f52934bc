import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cardOf, createFakeCore, type FakeCore, keptLog } from '../../testing/slack-core.ts';
import { createSlackDriver, type SlackDriver } from '../../testing/slack-driver.ts';

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
const calls = (method: string) => driver.api.calls.filter((call) => call.method === method);

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
