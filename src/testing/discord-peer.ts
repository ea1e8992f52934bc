import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway } from './discord-gateway.ts';
import { createInteractions, type Interactions } from './discord-interactions.ts';
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
} from './discord-payloads.ts';
import { createRest, type Fault, type Rest } from './discord-rest.ts';
import { channelOf, createState, type State } from './discord-state.ts';

/** A Discord of our own on loopback: its gateway, its REST API, and people in it. */
export type DiscordPeer = Interactions & {
  /** Address of the API, for the adapter. */
  api: string;
  gateway: Gateway;
  rest: Rest;
  state: State;
  fail: (fault: Fault) => void;
  write: (message: Written) => string;
  edit: (id: string, text: string, repeat?: boolean) => void;
  remove: (id: string) => void;
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
export type PeerOptions = { heartbeat?: number; locale?: string; judged?: boolean; content?: boolean };

const MESSAGE_CONTENT = 1 << 15;

let judge: Judge | null = null;

export async function startPeer({
  heartbeat = 41_250,
  locale = 'zh-CN',
  judged = true,
  content: hearsAll = false,
}: PeerOptions = {}): Promise<DiscordPeer> {
  if (judged && discordSpec.there) judge ??= createJudge();
  const state = createState();
  const events = {
    gatewayUrl: () => `ws://127.0.0.1:${port}`,
    dispatch: (t: string, d: Json) => gateway.dispatch(t, d),
  };
  const rest = createRest(state, events, judged ? judge : null);
  const server = createServer(rest.listener);
  const gateway = createGateway(server, events.gatewayUrl, heartbeat, locale, hearsAll ? MESSAGE_CONTENT : 0);
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
    ...createInteractions(state, gateway, locale),
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

  function write({ text, person = 'ann', mention = true, direct, thread, deliveries = 1 }: Written): string {
    const stored: Stored = {
      id: snowflake(),
      channel: channelOf(state, person, direct, thread),
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
    const content = hearsAll || direct || stored.content.includes(`<@${APP}>`) ? stored.content : '';
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
}
