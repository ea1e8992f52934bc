import { beforeEach, describe, expect, test, vi } from 'vitest';
import { cardOf } from '../../testing/slack-core.ts';
import { useSlack, WAIT } from '../../testing/slack-world.ts';

const slack = useSlack();
beforeEach(() => slack.start());

describe('buttons', () => {
  test('turn pages of private replies through their address, of open ones in place', async () => {
    slack.core.answer = (intent) =>
      intent.kind === 'command'
        ? {
            kind: 'say',
            shown: { card: cardOf('长', 25), replyId: 'p9', page: 0, actions: [] },
            private: true,
          }
        : undefined;
    await slack.driver.command('lead', { agency: '民政厅' });
    const [first] = await slack.replies(1);
    expect(first?.private).toBe(true);
    slack.core.answer = (intent) =>
      intent.kind === 'press'
        ? {
            kind: 'edit',
            shown: { card: cardOf('长', 25), replyId: 'p9', page: 1, actions: [] },
            message: null,
          }
        : undefined;
    if (first) await slack.driver.press(first, 'page:p9:1');
    await vi.waitFor(async () => expect((await slack.driver.said())[0]?.text).toContain('第 2/3 页'), WAIT);
    expect(await slack.driver.said()).toHaveLength(1);
    expect(slack.calls('chat.update')).toEqual([]);
  });

  test('share a private reply with the channel, with its sharer, who stays when the page is turned', async () => {
    slack.core.answer = (intent) =>
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
    await slack.driver.command('lead', { agency: '民政厅' });
    const [hidden] = await slack.replies(1);
    if (hidden) await slack.driver.press(hidden, 'share:p8');
    const open = (await slack.replies(2))[1];
    expect(open).toMatchObject({ private: false });
    expect(open?.text).toContain(`由 <@${slack.driver.api.users.ann}> 分享`);
    expect(slack.core.posts.at(-1)).toMatchObject({ replyId: 'o8', message: open?.id });
    if (open) await slack.driver.press(open, 'page:o8:1');
    await vi.waitFor(async () => expect((await slack.driver.said())[1]?.text).toContain('第 2/3 页'), WAIT);
    expect((await slack.driver.said())[1]?.text).toContain('分享');
  });

  test('give the complete list as a file in direct messages, and say so', async () => {
    await slack.driver.send({ text: '25' });
    const [reply] = await slack.replies(1);
    if (reply) await slack.driver.press(reply, seenFile(reply.buttons));
    await vi.waitFor(async () => expect((await slack.driver.said())[1]?.text).toContain('私信'), WAIT);
    const { files } = await slack.driver.api
      .call<{ files: { name: string; size: number; channels: string[]; ims: string[] }[] }>(
        'files.list',
        {},
        slack.driver.api.tokenOf('ann'),
      )
      .catch(() => ({ files: [] }));
    expect(slack.calls('files.completeUploadExternal')[0]?.body).toMatchObject({
      channel_id: slack.driver.api.direct,
    });
    for (const file of files) expect(file.name).toBe('完整清单.txt');
  });

  test('answer with remarks that only their presser sees and that have no force', async () => {
    await slack.driver.send({ text: 'x' });
    const [reply] = await slack.replies(1);
    if (reply) await slack.driver.press(reply, reply.buttons[0] ?? '', 'bob');
    const [, remark] = await slack.replies(2);
    expect(remark).toMatchObject({ private: true, text: '谢谢' });
  });
});

const seenFile = (buttons: string[]): string =>
  buttons.find((value) => value.startsWith('file:')) ?? 'no file';

describe('where we are no member', () => {
  test('the address for answers carries what all are to see', async () => {
    slack.driver.api.fault = ({ method }) =>
      method === 'chat.postMessage' ? Response.json({ ok: false, error: 'not_in_channel' }) : undefined;
    slack.core.isPrivate = () => false;
    await slack.driver.command('lead', { agency: '民政厅' });
    const [reply] = await slack.replies(1);
    expect(reply).toMatchObject({ private: false });
  });
});
