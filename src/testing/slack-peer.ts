import { randomUUID } from 'node:crypto';
import type { Appeared, Ephemeral } from './slack-answers.ts';
import type { SlackApi } from './slack-api.ts';
import { BOT, type Person } from './slack-workspace.ts';

// What people do in Slack, as the payloads that Slack makes of it.

export type Payloads = ReturnType<typeof createPayloads>;

export function createPayloads(api: SlackApi) {
  const { team, users } = api;
  let triggers = 0;
  const trigger = (): string => `${Date.now()}.${++triggers}`;

  const event = (inner: object) => ({
    type: 'event_callback',
    token: 'unused',
    team_id: team,
    api_app_id: BOT.app,
    event: inner,
    event_id: `Ev${randomUUID().replaceAll('-', '')}`,
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team, user_id: BOT.user, is_bot: true, is_enterprise_install: false },
    ],
  });

  const kindOf = (channel: string): string => (channel === api.direct ? 'im' : 'channel');
  const message = (person: Person, channel: string, text: string, ts: string, thread?: string) => ({
    type: 'message',
    user: users[person],
    text,
    ts,
    channel,
    channel_type: kindOf(channel),
    event_ts: ts,
    team,
    ...(thread ? { thread_ts: thread } : {}),
  });

  return {
    event,
    message: (person: Person, channel: string, text: string, ts: string, thread?: string) =>
      event(message(person, channel, text, ts, thread)),
    mention: (person: Person, channel: string, text: string, ts: string, thread?: string) => {
      const { channel_type: _none, ...rest } = message(person, channel, text, ts, thread);
      return event({ ...rest, type: 'app_mention' });
    },
    changed: (person: Person, channel: string, before: string, text: string, ts: string, thread?: string) =>
      event({
        type: 'message',
        subtype: 'message_changed',
        hidden: true,
        channel,
        channel_type: kindOf(channel),
        ts: `${Date.now() / 1000}`,
        event_ts: `${Date.now() / 1000}`,
        message: {
          ...message(person, channel, text, ts, thread),
          edited: { user: users[person], ts: trigger() },
        },
        previous_message: message(person, channel, before, ts, thread),
      }),
    deleted: (person: Person, channel: string, text: string, ts: string, thread?: string) =>
      event({
        type: 'message',
        subtype: 'message_deleted',
        hidden: true,
        channel,
        channel_type: kindOf(channel),
        ts: `${Date.now() / 1000}`,
        event_ts: `${Date.now() / 1000}`,
        deleted_ts: ts,
        previous_message: message(person, channel, text, ts, thread),
      }),
    command: (name: string, text: string, person: Person, channel = api.channel): Record<string, string> => ({
      token: 'unused',
      team_id: team,
      team_domain: 'zeren',
      channel_id: channel,
      channel_name: 'civil-affairs',
      user_id: users[person],
      user_name: person,
      command: `/${name}`,
      text,
      api_app_id: BOT.app,
      is_enterprise_install: 'false',
      response_url: api.responseUrl({ user: users[person], channel, thread: null }, null),
      trigger_id: trigger(),
    }),
    about: (text: string, person: Person) => {
      const ts = `${Date.now() / 1000}`;
      return {
        type: 'message_action',
        callback_id: 'about',
        trigger_id: trigger(),
        message_ts: ts,
        team: { id: team, domain: 'zeren' },
        user: { id: users[person], name: person, team_id: team },
        channel: { id: api.channel, name: 'civil-affairs' },
        message: { type: 'message', user: users.bob, ts, text },
        response_url: api.responseUrl({ user: users[person], channel: api.channel, thread: ts }, null),
      };
    },
    press: (on: Appeared, blocks: unknown[], value: string, person: Person, thread: string | null) => {
      const channel = on.kind === 'message' ? on.channel : on.ephemeral.channel;
      const id = on.kind === 'message' ? on.ts : on.ephemeral.id;
      const target: Ephemeral | { channel: string; ts: string } = on.kind === 'message' ? on : on.ephemeral;
      return {
        type: 'block_actions',
        trigger_id: trigger(),
        team: { id: team, domain: 'zeren' },
        user: { id: users[person], username: person, team_id: team },
        api_app_id: BOT.app,
        container: {
          type: 'message',
          message_ts: id,
          channel_id: channel,
          is_ephemeral: on.kind === 'ephemeral',
          ...(thread ? { thread_ts: thread } : {}),
        },
        channel: { id: channel, name: 'civil-affairs' },
        ...(on.kind === 'message'
          ? {
              message: {
                type: 'message',
                user: BOT.user,
                bot_id: BOT.id,
                ts: id,
                blocks,
                ...(thread ? { thread_ts: thread } : {}),
              },
            }
          : {}),
        response_url: api.responseUrl({ user: users[person], channel, thread }, target),
        actions: [actionOf(blocks, value)],
      };
    },
    pressHome: (
      blocks: unknown[],
      value: string,
      person: Person,
      picked?: { action_id: string; text: string },
    ) => ({
      type: 'block_actions',
      trigger_id: trigger(),
      team: { id: team, domain: 'zeren' },
      user: { id: users[person], username: person, team_id: team },
      api_app_id: BOT.app,
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'home', blocks },
      actions: [
        picked
          ? {
              type: 'external_select',
              action_id: picked.action_id,
              block_id: 'b',
              selected_option: { text: { type: 'plain_text', text: picked.text }, value },
            }
          : actionOf(blocks, value),
      ],
    }),
    suggest: (actionId: string, value: string, person: Person) => ({
      type: 'block_suggestion',
      action_id: actionId,
      block_id: 'b',
      value,
      team: { id: team, domain: 'zeren' },
      user: { id: users[person], name: person, team_id: team },
      api_app_id: BOT.app,
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'home' },
    }),
  };
}

type Element = {
  type: string;
  action_id: string;
  value?: string;
  accessory?: Element;
  options?: { value: string }[];
  elements?: Element[];
};

/** What a press of the element with this value carries. */
function actionOf(blocks: unknown[], value: string): object {
  for (const { elements = [], accessory } of blocks as Element[])
    for (const element of accessory ? [...elements, accessory] : elements) {
      if (element.value === value)
        return {
          type: 'button',
          action_id: element.action_id,
          block_id: 'b',
          value,
          action_ts: `${Date.now() / 1000}`,
        };
      const option = element.options?.find((one) => one.value === value);
      if (option)
        return {
          type: element.type,
          action_id: element.action_id,
          block_id: 'b',
          selected_option: option,
          action_ts: `${Date.now() / 1000}`,
        };
    }
  throw new Error(`no button carries ${value}`);
}
