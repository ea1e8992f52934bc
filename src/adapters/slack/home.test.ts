import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeCore, type FakeCore, keptLog } from '../../testing/slack-core.ts';
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
const calls = (method: string) => driver.api.calls.filter((call) => call.method === method);

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
