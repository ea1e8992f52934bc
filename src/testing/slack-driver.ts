import { createSlackAdapter, type SlackAdapter, type SlackSettings } from '../adapters/slack/adapter.ts';
import { SCOPES } from '../adapters/slack/manifest.ts';
import type { Core, Log, Poster } from '../chat/intent.ts';
import type { AdapterDriver, Message, Person, Said } from './adapter-contract.ts';
import { createSlackApi, type SlackApi } from './slack-api.ts';
import { createHttpDriver } from './slack-http.ts';
import { createPayloads, type Payloads } from './slack-peer.ts';
import { seenLive, seenText, seenValues } from './slack-seen.ts';
import { createSocketDriver, type SocketDriver } from './slack-socket.ts';
import { APP_TOKEN, BOT, BOT_TOKEN, SIGNING_SECRET } from './slack-workspace.ts';

export type SlackDriver = AdapterDriver & {
  api: SlackApi;
  payloads: Payloads;
  http: ReturnType<typeof createHttpDriver>;
  socket: SocketDriver | null;
  adapter: () => SlackAdapter | null;
  poster: () => Poster | null;
  deliver: (kind: 'event' | 'command' | 'interaction', payload: object) => Promise<{ ms: number }>;
  mention: (text: string) => string;
};

export type DriverOptions = {
  mode?: 'http' | 'socket';
  sleep?: (ms: number) => Promise<void>;
  settings?: Partial<SlackSettings>;
  timeoutMs?: number;
};

/** Plays Slack and the people in it. */
export async function createSlackDriver({
  mode = 'http',
  sleep,
  settings,
  timeoutMs,
}: DriverOptions = {}): Promise<SlackDriver> {
  const api = await createSlackApi(Object.keys(SCOPES));
  const payloads = createPayloads(api);
  const socket = mode === 'socket' ? await createSocketDriver() : null;
  if (socket) api.socketUrl = socket.url;
  let adapter: SlackAdapter | null = null;
  let poster: Poster | null = null;
  const http = createHttpDriver(() => adapter?.port() ?? null);
  const sent = new Map<
    string,
    { channel: string; text: string; person: Person; thread: string | undefined }
  >();
  const mention = (text: string): string => `<@${BOT.user}> ${escaped(text)}`;

  const deliver: SlackDriver['deliver'] = (kind, payload) => {
    if (socket) return socket[kind](payload);
    return kind === 'command' ? http.command(payload as Record<string, string>) : http[kind](payload);
  };

  async function send({
    text,
    person = 'ann',
    direct = false,
    thread,
    deliveries = 1,
  }: Message): Promise<string> {
    const channel = direct ? api.direct : api.channel;
    const words = direct ? escaped(text) : mention(text);
    const { ts } = await api.call<{ ts: string }>(
      'chat.postMessage',
      { channel, text: words, ...(thread ? { thread_ts: thread } : {}) },
      api.tokenOf(person),
    );
    sent.set(ts, { channel, text: words, person, thread });
    const message = payloads.message(person, channel, words, ts, thread);
    const also = direct ? null : payloads.mention(person, channel, words, ts, thread);
    for (let retry = 0; retry < deliveries; retry++) {
      if (also) await (socket ? socket.event(also) : http.event(also, retry));
      await (socket ? socket.event(message) : http.event(message, retry));
    }
    return ts;
  }

  async function said(): Promise<Said[]> {
    const all = await Promise.all(
      api.appeared.map(async (one): Promise<Said | null> => {
        if (one.kind === 'ephemeral') {
          const { id, thread, text, blocks } = one.ephemeral;
          return {
            id,
            private: true,
            thread,
            text: seen(text, blocks),
            buttons: seenValues(blocks),
            live: live(text, blocks),
          };
        }
        const message = await api.message(one.channel, one.ts);
        if (!message) return null;
        const { blocks = [], text, thread_ts: thread = null } = message;
        return {
          id: one.ts,
          private: false,
          thread,
          text: seen(text, blocks),
          buttons: seenValues(blocks),
          live: live(text, blocks),
        };
      }),
    );
    return all.filter((one) => one !== null);
  }

  const live = (text: string, blocks: unknown[]): string[] => [
    ...seenLive(blocks),
    ...(text.match(/<[^<>]*>/gu) ?? []),
  ];
  const seen = (text: string, blocks: unknown[]): string => (blocks.length > 0 ? seenText(blocks) : text);

  return {
    api,
    payloads,
    http,
    socket,
    adapter: () => adapter,
    poster: () => poster,
    deliver,
    mention,
    start: async (core: Core, log: Log) => {
      const how: SlackSettings =
        mode === 'socket'
          ? { botToken: BOT_TOKEN, mode, appToken: APP_TOKEN }
          : { botToken: BOT_TOKEN, mode, signingSecret: SIGNING_SECRET, port: 0, host: '127.0.0.1' };
      adapter = createSlackAdapter({ ...how, ...settings } as SlackSettings, {
        log,
        fetch: api.fetch,
        apiUrl: api.url,
        ...(sleep ? { sleep } : {}),
        ...(timeoutMs ? { timeoutMs } : {}),
      });
      return (poster = await adapter.start(core));
    },
    channel: () => ({
      platform: 'slack',
      workspace: api.team,
      channel: api.channel,
      thread: null,
      direct: false,
    }),
    stop: async () => {
      await adapter?.stop();
      await socket?.close();
      await api.close();
      if (api.wrong.length > 0) throw new Error(`Slack would refuse: ${api.wrong.join('\n')}`);
    },
    send,
    edit: async (id, text) => {
      const before = sent.get(id);
      if (!before) throw new Error(`no message ${id}`);
      const words = before.channel === api.direct ? escaped(text) : mention(text);
      sent.set(id, { ...before, text: words });
      await deliver(
        'event',
        payloads.changed(before.person, before.channel, before.text, words, id, before.thread),
      );
    },
    remove: async (id) => {
      const before = sent.get(id);
      if (!before) throw new Error(`no message ${id}`);
      await deliver('event', payloads.deleted(before.person, before.channel, before.text, id, before.thread));
    },
    command: async (name, options, person = 'ann') => {
      await deliver('command', payloads.command(name, Object.values(options).join(' '), person));
    },
    about: async (text, person = 'ann') => {
      await deliver('interaction', payloads.about(escaped(text), person));
    },
    press: async (on, value, person = 'ann') => {
      const appeared = api.appeared.find(
        (one) => (one.kind === 'message' ? one.ts : one.ephemeral.id) === on.id,
      );
      if (!appeared) throw new Error(`no message ${on.id}`);
      const blocks =
        appeared.kind === 'ephemeral'
          ? appeared.ephemeral.blocks
          : ((await api.message(appeared.channel, appeared.ts))?.blocks ?? []);
      await deliver('interaction', payloads.press(appeared, blocks, value, person, on.thread));
    },
    said,
  };
}

/** As Slack writes what people type. */
const escaped = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
