import { createAnswers, threadOf, wordOf } from './slack-answers.ts';
import { wrongBlocks, wrongView } from './slack-blocks.ts';
import { APP_TOKEN, BOT_TOKEN, type Person, startEmulator, TOKENS } from './slack-workspace.ts';

// Slack's side of what a bot calls: the Web API of `emulate` (stateful, with scopes), and beside it what emulate
// does not have: response_url, addresses of sockets, prompts.

/** A call as it arrived. `at` in ms. */
export type Call = { method: string; url: string; body: Record<string, unknown>; at: number };
/** What goes wrong with a call: an answer instead of Slack's, or the answer of a call that is done gets lost. */
export type Fault = Response | Error | 'answer lost' | undefined;

export type SlackApi = Awaited<ReturnType<typeof createSlackApi>>;

export async function createSlackApi(scopes: readonly string[]) {
  const emulator = await startEmulator(scopes);
  const calls: Call[] = [];
  const wrong: string[] = [];
  const homes = new Map<string, unknown[]>();

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
  const answers = await createAnswers(call);
  const { own, appeared, appear, closeAnswers } = answers;
  const api = Object.assign(answers, { fault: (_call: Call): Fault => undefined });
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
    const call: Call = { method, url, body: bodyOf(init?.body), at: performance.now() };
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
    homes,
    users,
    team,
    channel,
    direct,
    call,
    message,
    tokenOf: (person: Person): string => TOKENS[person],
    close: async (): Promise<void> => {
      closeAnswers();
      await emulator.close();
    },
  });
}

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
