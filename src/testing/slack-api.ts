import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from 'emulate';
import { wrongBlocks, wrongView } from './slack-blocks.ts';

// Slack's side of what a bot calls: the Web API of `emulate` (stateful, with scopes), and beside it what emulate
// does not have: response_url, addresses of sockets, prompts.

export const BOT_TOKEN = 'xoxb-zeren-of-the-tests';
export const APP_TOKEN = 'xapp-zeren-of-the-tests';
export const SIGNING_SECRET = 'signing-secret-of-the-tests';
export const BOT = { user: 'U0ZEREN', id: 'B0ZEREN', app: 'A0ZEREN' };
export type Person = 'ann' | 'bob';
const TOKENS: Record<Person, string> = { ann: 'xoxp-ann', bob: 'xoxp-bob' };
const PERSON_SCOPES = [
  'chat:write',
  'channels:history',
  'groups:history',
  'im:history',
  'im:write',
  'im:read',
  'channels:read',
];

/** A call as it arrived. `at` in ms. */
export type Call = { method: string; body: Record<string, unknown>; at: number };
/** What goes wrong with a call: an answer instead of Slack's, or the answer of a call that is done gets lost. */
export type Fault = Response | Error | 'answer lost' | undefined;

/** A message that one person sees. */
export type Ephemeral = {
  id: string;
  user: string;
  channel: string;
  thread: string | null;
  text: string;
  blocks: unknown[];
};
/** What appeared, in its order. */
export type Appeared =
  | { kind: 'message'; channel: string; ts: string }
  | { kind: 'ephemeral'; ephemeral: Ephemeral };

export type SlackApi = Awaited<ReturnType<typeof createSlackApi>>;

export async function createSlackApi(scopes: readonly string[]) {
  const emulator = await createEmulator({
    service: 'slack',
    port: 0,
    seed: {
      slack: {
        team: { name: 'Zeren', domain: 'zeren' },
        users: [{ name: 'ann' }, { name: 'bob' }],
        channels: [{ name: 'civil-affairs' }],
        strict_scopes: true,
        oauth_apps: [
          {
            client_id: '1.2',
            client_secret: 'of-the-tests',
            app_id: BOT.app,
            name: 'zeren',
            redirect_uris: ['http://127.0.0.1/none'],
            scopes: [...scopes],
            bot_id: BOT.id,
            bot_user_id: BOT.user,
            bot_name: 'zeren',
          },
        ],
        tokens: [
          {
            token: BOT_TOKEN,
            type: 'bot',
            user_id: BOT.user,
            bot_id: BOT.id,
            bot_user_id: BOT.user,
            app_id: BOT.app,
            scopes: [...scopes],
          },
          ...(['ann', 'bob'] as const).map((user) => ({
            token: TOKENS[user],
            type: 'user',
            user,
            scopes: PERSON_SCOPES,
          })),
        ],
      },
    } as never,
  });
  const urls = new Map<
    string,
    { uses: number; message: Ephemeral | { channel: string; ts: string } | null; where: Place }
  >();
  const appeared: Appeared[] = [];
  const calls: Call[] = [];
  const wrong: string[] = [];
  const homes = new Map<string, unknown[]>();
  const api = { fault: (_call: Call): Fault => undefined, socketUrl: '' };
  let next = 0;

  const server = await listening(createServer((request, response) => void respond(request, response)));
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  /** Calls Slack as a person or as the bot. */
  async function call<T = Record<string, unknown>>(
    method: string,
    body: object,
    token = BOT_TOKEN,
  ): Promise<T> {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as { ok: boolean; error?: string };
    if (!answer.ok) throw new Error(`${method}: ${answer.error}`);
    return answer as T;
  }
  const ids = async (token: string): Promise<string> =>
    (await call<{ user_id: string }>('auth.test', {}, token)).user_id;
  const users = { ann: await ids(TOKENS.ann), bob: await ids(TOKENS.bob) };
  const team = (await call<{ team_id: string }>('auth.test', {})).team_id;
  const found = await call<{ channels: { id: string; name: string }[] }>(
    'conversations.list',
    {},
    TOKENS.ann,
  );
  const channel = found.channels.find(({ name }) => name === 'civil-affairs')?.id ?? '';
  const opened = await call<{ channel: { id: string } }>('conversations.open', { users: users.ann });
  const direct = opened.channel.id;

  /** Sees every call of the bot, judges it, and passes it on. */
  const seeing: typeof fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    const method = url.startsWith(own) ? 'response_url' : (/\/api\/([\w.]+)$/u.exec(url)?.[1] ?? 'upload');
    const call: Call = { method, body: bodyOf(init?.body), at: performance.now() };
    calls.push(call);
    judge(call);
    const token = method === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN;
    const known = new Headers(init?.headers).get('authorization') === `Bearer ${token}`;
    if (url.includes('/api/') && !known) return Response.json({ ok: false, error: 'invalid_auth' });
    const fault = api.fault(call);
    if (fault instanceof Response) return fault;
    if (fault instanceof Error) throw fault;
    const mine = ['apps.connections.open', 'assistant.threads.setSuggestedPrompts'].includes(method);
    const response = await fetch(mine ? `${own}/api/${method}` : url, init);
    await note(call, response.clone());
    if (fault === 'answer lost') throw new TypeError('fetch failed', { cause: new Error('socket hang up') });
    return response;
  };

  function judge({ method, body }: Call): void {
    const say = (found: string[]): void => void wrong.push(...found.map((what) => `${method} ${what}`));
    if (Array.isArray(body['blocks']) && body['blocks'].length > 0) say(wrongBlocks(body['blocks']));
    if (method === 'views.publish') say(wrongView(body['view'] as { blocks?: unknown }));
    if (['chat.postMessage', 'chat.update', 'chat.postEphemeral', 'response_url'].includes(method)) {
      const text = wordOf(body['text']);
      if (text === '' || text.length > 4_000) say([`text of ${text.length} characters`]);
      if (/<[@#!]|<https?:/u.test(text)) say([`live text ${text}`]);
    }
  }

  async function note({ method, body }: Call, response: Response): Promise<void> {
    if (method === 'views.publish')
      homes.set(wordOf(body['user_id']), (body['view'] as { blocks: unknown[] }).blocks);
    if (method !== 'chat.postMessage' && method !== 'chat.postEphemeral') return;
    const answer = (await response.json()) as {
      ok: boolean;
      channel?: string;
      ts?: string;
      message_ts?: string;
    };
    if (!answer.ok) return;
    if (method === 'chat.postMessage')
      appeared.push({ kind: 'message', channel: answer.channel ?? '', ts: answer.ts ?? '' });
    else
      appear({ user: wordOf(body['user']), channel: wordOf(body['channel']), thread: threadOf(body) }, body);
  }

  function appear(place: Place, body: Record<string, unknown>): void {
    const ephemeral = {
      ...place,
      id: `ephemeral-${++next}`,
      text: wordOf(body['text']),
      blocks: listOf(body['blocks']),
    };
    appeared.push({ kind: 'ephemeral', ephemeral });
  }

  /** A new address for answers, good for five of them. */
  function responseUrl(where: Place, message: Ephemeral | { channel: string; ts: string } | null): string {
    const id = `${++next}`;
    urls.set(id, { uses: 0, message, where });
    return `${own}/respond/${id}`;
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const [, kind, id = ''] = (request.url ?? '').split('/');
    if (kind === 'api') return json(response, ownMethod(id));
    const url = urls.get(id);
    if (!url || url.uses >= 5) return end(response, 404, url ? 'used_url' : 'expired_url');
    url.uses++;
    const said = JSON.parse(body) as Record<string, unknown>;
    if (said['replace_original'] && url.message) {
      if ('blocks' in url.message)
        Object.assign(url.message, { text: wordOf(said['text']), blocks: listOf(said['blocks']) });
      else
        await call('chat.update', {
          channel: url.message.channel,
          ts: url.message.ts,
          text: said['text'],
          blocks: said['blocks'],
        });
    } else if (said['response_type'] === 'in_channel') {
      const { channel: to, thread } = url.where;
      const posted = await call<{ channel: string; ts: string }>('chat.postMessage', {
        channel: to,
        text: said['text'],
        blocks: said['blocks'],
        ...(thread ? { thread_ts: thread } : {}),
      });
      appeared.push({ kind: 'message', channel: posted.channel, ts: posted.ts });
    } else appear({ ...url.where, thread: threadOf(said) ?? url.where.thread }, said);
    end(response, 200, 'ok');
  }

  function ownMethod(method: string): object {
    return method === 'apps.connections.open' ? { ok: true, url: api.socketUrl } : { ok: true };
  }

  /** A message as it is now; null if it is deleted. */
  async function message(at: string, ts: string): Promise<SlackMessage | null> {
    const { messages } = await call<{ messages: SlackMessage[] }>('conversations.replies', {
      channel: at,
      ts,
    });
    return messages.find((one) => one.ts === ts) ?? null;
  }

  return Object.assign(api, {
    url: `${emulator.url}/api/`,
    fetch: seeing,
    calls,
    wrong,
    appeared,
    homes,
    users,
    team,
    channel,
    direct,
    call,
    message,
    responseUrl,
    tokenOf: (person: Person): string => TOKENS[person],
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await emulator.close();
    },
  });
}

export type Place = { user: string; channel: string; thread: string | null };
export type SlackMessage = {
  ts: string;
  text: string;
  user?: string;
  thread_ts?: string;
  blocks?: unknown[];
};

/** The body of a call: JSON, or a form whose fields may be JSON. */
function bodyOf(body: unknown): Record<string, unknown> {
  if (typeof body !== 'string') return {};
  if (body.startsWith('{')) return JSON.parse(body) as Record<string, unknown>;
  const plain = (value: string): unknown => (/^[[{]/u.test(value) ? JSON.parse(value) : value);
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([key, value]) => [key, key === 'text' ? value : plain(value)]),
  );
}

const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const threadOf = (body: Record<string, unknown>): string | null => wordOf(body['thread_ts']) || null;
const listOf = (blocks: unknown): unknown[] => (Array.isArray(blocks) ? blocks : []);

const json = (response: ServerResponse, body: object): void => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
};
const end = (response: ServerResponse, status: number, text: string): void => {
  response.statusCode = status;
  response.end(text);
};

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

export async function listening(server: Server): Promise<Server> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return server;
}
