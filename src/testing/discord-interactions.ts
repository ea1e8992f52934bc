import type { Gateway } from './discord-gateway.ts';
import {
  APP,
  CHANNEL,
  GUILD,
  idOf,
  type Json,
  member,
  messageOf,
  type Person,
  type Stored,
  snowflake,
  threadOf,
  user,
} from './discord-payloads.ts';
import { channelOf, type Happened, type State } from './discord-state.ts';

type Given = {
  person?: Person;
  locale?: string;
  direct?: boolean;
  thread?: string;
  deliveries?: number;
};

/** What people do beside writing. */
export type Interactions = {
  command: (name: string, options?: Record<string, string>, more?: Given) => Happened;
  about: (text: string, more?: Given) => Happened;
  suggest: (command: string, option: string, text: string) => Happened;
  /** A button, or an entry of a select. */
  press: (message: string, value: string, more?: Given) => Happened;
};

/** Sends interactions as Discord sends them. */
export function createInteractions(state: State, gateway: Gateway, locale: string): Interactions {
  return {
    command: (name, options = {}, more = {}) =>
      interact(2, more, {
        id: snowflake(),
        name,
        type: 1,
        options: Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value })),
      }),
    about,
    suggest: (command, option, text) =>
      interact(
        4,
        {},
        {
          id: snowflake(),
          name: command,
          type: 1,
          options: [{ name: option, type: 3, value: text, focused: true }],
        },
      ),
    press,
  };

  function about(text: string, more: Given = {}): Happened {
    const id = snowflake();
    const stored = {
      id,
      channel: CHANNEL,
      author: idOf('bob'),
      content: text,
      embeds: [],
      components: [],
      files: [],
      flags: 0,
      edited: null,
    };
    const data = { id: snowflake(), name: 'Who is responsible for this?', type: 3, target_id: id };
    return interact(2, more, { ...data, resolved: { messages: { [id]: messageOf(stored) } } });
  }

  function press(message: string, value: string, more: Given = {}): Happened {
    const stored = state.messages.get(message);
    if (!stored) throw new Error(`no message ${message}`);
    const parts = stored.components.flatMap((row) => row['components'] as Json[]);
    const found = parts.find(
      (part) =>
        part['custom_id'] === value ||
        ((part['options'] as Json[]) ?? []).some((option) => option['value'] === value),
    );
    if (!found || found['disabled']) throw new Error(`no button ${value}`);
    const select = found['type'] === 3;
    const data = {
      id: found['id'],
      custom_id: found['custom_id'],
      component_type: found['type'],
      ...(select && { values: [value] }),
    };
    const place = state.threads.has(stored.channel) ? { thread: stored.channel } : {};
    const direct = state.directs.has(stored.channel) ? { direct: true } : {};
    return interact(3, { ...place, ...direct, ...more }, data, stored);
  }

  function interact(type: number, given: Given, data: Json, on?: Stored): Happened {
    const { person = 'ann', locale: own = 'zh-CN', direct, thread, deliveries = 1 } = given;
    const channel = channelOf(state, person, direct, thread);
    const happened: Happened = {
      id: snowflake(),
      token: `token-${snowflake()}`,
      at: Date.now(),
      began: performance.now(),
      type,
      channel,
      message: on?.id ?? null,
      acknowledged: null,
      as: null,
      original: null,
      choices: null,
    };
    state.interactions.set(happened.id, happened);
    const place = direct
      ? { user: user(idOf(person)), channel: { id: channel, type: 1 }, context: 1 }
      : {
          guild_id: GUILD,
          guild: { id: GUILD, locale, features: [] },
          guild_locale: locale,
          member: member(idOf(person)),
          channel: thread ? threadOf(thread, '?') : { id: channel, type: 0 },
          context: 0,
        };
    const payload = {
      id: happened.id,
      application_id: APP,
      type,
      token: happened.token,
      version: 1,
      channel_id: channel,
      locale: own,
      app_permissions: '0',
      entitlements: [],
      authorizing_integration_owners: { '0': GUILD },
      attachment_size_limit: 10_485_760,
      data,
      ...place,
      ...(on && { message: messageOf(on) }),
    };
    for (let i = 0; i < deliveries; i++) gateway.dispatch('INTERACTION_CREATE', payload);
    return happened;
  }
}
