import { beforeEach, describe, expect, test, vi } from 'vitest';
import { seenText, seenValues } from '../../testing/slack-seen.ts';
import { useSlack, WAIT } from '../../testing/slack-world.ts';

const slack = useSlack();
beforeEach(() => slack.start());

describe('the start page', () => {
  const opened = (tab: string) =>
    slack.driver.deliver(
      'event',
      slack.driver.payloads.event({
        type: 'app_home_opened',
        user: slack.driver.api.users.ann,
        channel: slack.driver.api.direct,
        tab,
        event_ts: '1',
      }),
    );
  const home = () =>
    vi.waitFor(
      () => slack.driver.api.homes.get(slack.driver.api.users.ann) ?? expect.fail('no page yet'),
      WAIT,
    );

  test('has plans, examples and a field for agencies', async () => {
    await opened('home');
    const blocks = await home();
    expect(seenText(blocks)).toContain('措施3');
    expect(seenValues(blocks)).toContain('谁负责婚姻登记？');
    expect(JSON.stringify(blocks)).toContain('pick:agency:agency');
  });

  test('asks what is pressed, and answers in direct messages below the question', async () => {
    await opened('home');
    await slack.driver.deliver(
      'interaction',
      slack.driver.payloads.pressHome(await home(), '谁负责婚姻登记？', 'ann'),
    );
    const [question, reply] = await slack.replies(2);
    expect(question?.text).toBe('› 谁负责婚姻登记？');
    expect(reply).toMatchObject({ private: false, thread: question?.id });
    expect(slack.core.intents.at(-1)).toMatchObject({
      kind: 'ask',
      via: 'direct',
      text: '谁负责婚姻登记？',
      where: { direct: true },
    });
  });

  test('completes names in time, or not at all, and asks the one that is picked', async () => {
    const { http, payloads } = slack.driver;
    const done = await http.interaction(payloads.suggest('pick:agency:agency', '民', 'ann'));
    expect(JSON.parse(done.body)).toEqual({
      options: [{ text: { type: 'plain_text', text: '民政厅', emoji: false }, value: 'agency-agency' }],
    });
    slack.core.answer = (intent) => (intent.kind === 'suggest' ? new Promise(() => {}) : undefined);
    const late = await http.interaction(payloads.suggest('pick:agency:agency', '公', 'ann'));
    expect([late.status, JSON.parse(late.body)]).toEqual([200, { options: [] }]);
    expect(late.ms).toBeLessThan(2900);
    await http.interaction(
      payloads.pressHome([], 'mca', 'ann', { action_id: 'pick:agency:agency', text: '民政厅' }),
    );
    await slack.replies(2);
    expect(slack.core.intents.at(-1)).toMatchObject({ kind: 'command', name: 'agency', options: 'mca' });
  });

  test('of messages offers prompts, in the pane of assistants too', async () => {
    await opened('messages');
    await slack.driver.deliver(
      'event',
      slack.driver.payloads.event({
        type: 'assistant_thread_started',
        assistant_thread: {
          user_id: slack.driver.api.users.ann,
          channel_id: slack.driver.api.direct,
          thread_ts: '9.9',
          context: {},
        },
        event_ts: '9.9',
      }),
    );
    await vi.waitFor(
      () => expect(slack.calls('assistant.threads.setSuggestedPrompts')).toHaveLength(2),
      WAIT,
    );
    expect(slack.calls('assistant.threads.setSuggestedPrompts')[1]?.body).toMatchObject({ thread_ts: '9.9' });
    expect(JSON.stringify(slack.calls('assistant.threads.setSuggestedPrompts')[0]?.body)).toContain(
      '谁负责婚姻登记？',
    );
  });
});
