import { APP, directOf, type Json, messageOf, type Stored, snowflake, threadOf } from './discord-payloads.ts';
import {
  byToken,
  changeMessage,
  type Happened,
  isChannel,
  makeMessage,
  type State,
} from './discord-state.ts';

export type Call = {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Json;
  files: { name: string; text: string }[];
};
export type Answer = { status: number; body?: unknown };

/** What the routes tell the rest of our Discord. */
export type Events = { gatewayUrl: () => string; dispatch: (t: string, d: Json) => void };

/** An interaction waits so long for its first answer. */
const FIRST_ANSWER = 3000;
const THINKING = 128;

/** One call of the REST API → its answer, and what it changes. */
export function answerTo(call: Call, state: State, events: Events): Answer {
  for (const [form, handle] of routes) {
    const found = form.exec(`${call.method} ${call.path}`);
    if (found) return handle(found.slice(1), call, state, events);
  }
  return error(404, 0, '404: Not Found');
}

type Handle = (parts: string[], call: Call, state: State, events: Events) => Answer;

const routes: [RegExp, Handle][] = [
  [
    /^GET \/gateway\/bot$/u,
    (_, __, ___, { gatewayUrl }) => ({
      status: 200,
      body: {
        url: gatewayUrl(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      },
    }),
  ],
  [/^POST \/interactions\/(\d+)\/([^/]+)\/callback$/u, ([id = ''], call, state) => callback(id, call, state)],
  [/^(PATCH|DELETE) \/webhooks\/\d+\/([^/]+)\/messages\/@original$/u, original],
  [/^POST \/webhooks\/\d+\/([^/]+)$/u, followUp],
  [/^POST \/channels\/(\d+)\/messages$/u, postMessage],
  [/^(PATCH|DELETE) \/channels\/(\d+)\/messages\/(\d+)$/u, changeOrDelete],
  [/^POST \/channels\/(\d+)\/messages\/(\d+)\/threads$/u, openThread],
  [/^POST \/channels\/(\d+)\/typing$/u, () => ({ status: 204 })],
  [/^POST \/users\/@me\/channels$/u, openDirect],
  [/^GET \/applications\/@me$/u, () => ({ status: 200, body: { id: APP } })],
  [/^PUT \/applications\/\d+(?:\/guilds\/(\d+))?\/commands$/u, putCommands],
];

const error = (status: number, code: number, message: string): Answer => ({
  status,
  body: { code, message },
});
const unknownInteraction = error(404, 10_062, 'Unknown interaction');
const unknownWebhook = error(404, 10_015, 'Unknown Webhook');
const unknownMessage = error(404, 10_008, 'Unknown Message');
const unknownChannel = error(404, 10_003, 'Unknown Channel');

function callback(id: string, { body, query, files }: Call, state: State): Answer {
  const happened = state.interactions.get(id);
  if (!happened || Date.now() - happened.at > FIRST_ANSWER) return unknownInteraction;
  if (happened.acknowledged !== null) return error(400, 40_060, 'Interaction has already been acknowledged.');
  const type = Number(body['type']);
  happened.acknowledged = performance.now();
  happened.as = type;
  const data = (body['data'] ?? {}) as Json;
  let message: Stored | null = null;
  if (type === 4 || type === 5) {
    message = makeMessage(state, happened.channel, data, files);
    happened.original = message.id;
    if (type === 5) message.thinking = true;
  }
  const pressed = state.messages.get(happened.message ?? '');
  if (type === 6 || type === 7) happened.original = happened.message;
  if (type === 7 && pressed) message = changeMessage(pressed, data, files);
  if (type === 8) happened.choices = data['choices'] as Json[];
  if (query.get('with_response') !== 'true') return { status: 204 };
  return { status: 200, body: callbackResponse(happened, type, message) };
}

function callbackResponse(happened: Happened, type: number, message: Stored | null): Json {
  const { id, type: kind, channel } = happened;
  return {
    interaction: {
      id,
      type: kind,
      channel_id: channel,
      ...(message && { response_message_id: message.id, response_message_loading: type === 5 }),
    },
    ...(message && (type === 4 || type === 7) && { resource: { type, message: messageOf(message) } }),
  };
}

function original([method, token = '']: string[], { body, files }: Call, state: State): Answer {
  const happened = byToken(state, token);
  if (!happened || happened.acknowledged === null) return unknownWebhook;
  const stored = state.messages.get(happened.original ?? '');
  if (!stored) return unknownMessage;
  if (method === 'DELETE') {
    state.messages.delete(stored.id);
    return { status: 204 };
  }
  return { status: 200, body: messageOf(changeMessage(stored, body, files)) };
}

function followUp([token = '']: string[], { body, files }: Call, state: State): Answer {
  const happened = byToken(state, token);
  if (!happened || happened.acknowledged === null) return unknownWebhook;
  return { status: 200, body: messageOf(makeMessage(state, happened.channel, body, files)) };
}

function postMessage([channel = '']: string[], { body, files }: Call, state: State, events: Events): Answer {
  if (!isChannel(state, channel)) return unknownChannel;
  const stored = makeMessage(state, channel, body, files);
  // The bot hears itself, too.
  events.dispatch('MESSAGE_CREATE', messageOf(stored));
  return { status: 200, body: messageOf(stored) };
}

function changeOrDelete(parts: string[], { body, files }: Call, state: State): Answer {
  const [method, channel = '', id = ''] = parts;
  if (!isChannel(state, channel)) return unknownChannel;
  const stored = state.messages.get(id);
  if (!stored || stored.channel !== channel || stored.flags & (64 | THINKING)) return unknownMessage;
  if (method === 'DELETE') {
    state.messages.delete(id);
    return { status: 204 };
  }
  return { status: 200, body: messageOf(changeMessage(stored, body, files)) };
}

function openThread([channel = '', id = '']: string[], { body }: Call, state: State, events: Events): Answer {
  if (!isChannel(state, channel)) return unknownChannel;
  if (state.threads.has(channel) || state.directs.has(channel))
    return error(400, 50_024, 'Cannot execute action on this channel type');
  const message = state.messages.get(id);
  if (!message) return unknownMessage;
  if (state.threads.has(id)) return error(400, 160_004, 'A thread has already been created for this message');
  state.threads.set(id, String(body['name']));
  const thread = threadOf(id, String(body['name']));
  events.dispatch('THREAD_CREATE', { ...thread, newly_created: true });
  // Discord tells that the message now has a thread; nobody has edited it.
  events.dispatch('MESSAGE_UPDATE', { ...messageOf(message), guild_id: thread['guild_id'], flags: 32 });
  return { status: 201, body: thread };
}

function openDirect(_: string[], { body }: Call, state: State): Answer {
  const person = String(body['recipient_id']);
  const known = [...state.directs].find(([, recipient]) => recipient === person)?.[0];
  if (!known) return error(400, 50_007, 'Cannot send messages to this user');
  return { status: 200, body: directOf(known, person) };
}

function putCommands([guild = 'global']: string[], { body }: Call, state: State): Answer {
  const commands = body as unknown as Json[];
  state.commands.set(guild, commands);
  const made = commands.map((command) => ({
    description: '',
    ...command,
    id: snowflake(),
    application_id: APP,
    version: snowflake(),
    default_member_permissions: command['default_member_permissions'] ?? null,
    type: command['type'] ?? 1,
  }));
  return { status: 200, body: made };
}
