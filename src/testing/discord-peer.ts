import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway } from './discord-gateway.ts';
import { createJudge, discordSpec, type Judge } from './discord-openapi.ts';
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
import { createRest, type Fault, type Rest } from './discord-rest.ts';
import { createState, type Happened, type State } from './discord-state.ts';

/** A Discord of our own on loopback: its gateway, its REST API, and people in it. */
export type DiscordPeer = {
  /** Address of the API, for the adapter. */
  api: string;
  gateway: Gateway;
  rest: Rest;
  state: State;
  fail: (fault: Fault) => void;
  write: (message: Written) => string;
  edit: (id: string, text: string, repeat?: boolean) => void;
  remove: (id: string) => void;
  command: (name: string, options?: Record<string, string>, more?: Given) => Happened;
  about: (text: string, more?: Given) => Happened;
  suggest: (command: string, option: string, text: string) => Happened;
  /** A button, or an entry of a select. */
  press: (message: string, value: string, more?: Given) => Happened;
  /** What the bot shows, in the order of its appearance. */
  said: () => Stored[];
  /** What was wrong with requests and responses, and on the gateway; it is to stay empty. */
  wrong: () => string[];
  close: () => Promise<void>;
};

type Written = {
  text: string;
  person?: Person;
  /** Whether it names the bot; it does unless told. */
  mention?: boolean;
  direct?: boolean;
  thread?: string | undefined;
  deliveries?: number;
};
type Given = {
  person?: Person;
  locale?: string;
  direct?: boolean;
  thread?: string;
  deliveries?: number;
};
export type PeerOptions = { heartbeat?: number; locale?: string; judged?: boolean };

let judge: Judge | null = null;

export async function startPeer({
  heartbeat = 41_250,
  locale = 'zh-CN',
  judged = true,
}: PeerOptions = {}): Promise<DiscordPeer> {
  if (judged && discordSpec.there) judge ??= createJudge();
  const state = createState();
  const events = {
    gatewayUrl: () => `ws://127.0.0.1:${port}`,
    dispatch: (t: string, d: Json) => gateway.dispatch(t, d),
  };
  const rest = createRest(state, events, judged ? judge : null);
  const server = createServer(rest.listener);
  const gateway = createGateway(server, events.gatewayUrl, heartbeat, locale);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    api: `http://127.0.0.1:${port}/api`,
    gateway,
    rest,
    state,
    fail: (fault) => rest.faults.push(fault),
    write,
    edit,
    remove,
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
    said: () =>
      [...state.messages.values()]
        .filter(({ author, thinking }) => author === APP && !thinking)
        .toSorted((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1)),
    wrong: () => [...rest.wrong, ...gateway.wrong],
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };

  function channelOf(person: Person, direct?: boolean, thread?: string): string {
    if (!direct) return thread ?? CHANNEL;
    return [...state.directs].find(([, recipient]) => recipient === idOf(person))?.[0] ?? '';
  }

  function write({ text, person = 'ann', mention = true, direct, thread, deliveries = 1 }: Written): string {
    const stored: Stored = {
      id: snowflake(),
      channel: channelOf(person, direct, thread),
      author: idOf(person),
      content: mention && !direct ? `<@${APP}> ${text}` : text,
      embeds: [],
      components: [],
      files: [],
      flags: 0,
      edited: null,
    };
    state.messages.set(stored.id, stored);
    for (let i = 0; i < deliveries; i++) gateway.dispatch('MESSAGE_CREATE', delivered(stored));
    return stored.id;
  }

  /** Without the privileged intent, the words come only with mentions and in direct messages. */
  function delivered(stored: Stored): Json {
    const direct = state.directs.has(stored.channel);
    const content = direct || stored.content.includes(`<@${APP}>`) ? stored.content : '';
    if (direct) return { ...messageOf(stored), content, channel_type: 1 };
    const { user: _user, permissions: _permissions, ...own } = member(stored.author);
    return { ...messageOf(stored), content, guild_id: GUILD, member: own };
  }

  function edit(id: string, text: string, repeat = false): void {
    const stored = state.messages.get(id);
    if (!stored) throw new Error(`no message ${id}`);
    stored.content = state.directs.has(stored.channel) ? text : `<@${APP}> ${text}`;
    if (!repeat) stored.edited = new Date().toISOString();
    gateway.dispatch('MESSAGE_UPDATE', delivered(stored));
  }

  function remove(id: string): void {
    const stored = state.messages.get(id);
    state.messages.delete(id);
    const channel_id = stored?.channel ?? CHANNEL;
    gateway.dispatch('MESSAGE_DELETE', {
      id,
      channel_id,
      ...(!state.directs.has(channel_id) && { guild_id: GUILD }),
    });
  }

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
    const channel = channelOf(person, direct, thread);
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
