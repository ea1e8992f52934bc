import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

// What emulate does not have: addresses for answers (response_url), messages that one person sees, addresses of
// sockets, prompts.

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

export type Place = { user: string; channel: string; thread: string | null };
type Target = Ephemeral | { channel: string; ts: string } | null;
type Body = Record<string, unknown>;

/** `call` does in the Web API what an answer to an address has Slack do. */
export async function createAnswers(call: (method: string, body: object) => Promise<Body>) {
  const urls = new Map<string, { uses: number; message: Target; where: Place }>();
  const appeared: Appeared[] = [];
  const answers = { socketUrl: '' };
  let next = 0;
  const server = await listening(createServer((request, response) => void respond(request, response)));
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function appear(place: Place, body: Body): void {
    const ephemeral = {
      ...place,
      id: `ephemeral-${++next}`,
      text: wordOf(body['text']),
      blocks: listOf(body['blocks']),
    };
    appeared.push({ kind: 'ephemeral', ephemeral });
  }

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await read(request);
    const [, kind, id = ''] = (request.url ?? '').split('/');
    if (kind === 'api')
      return json(
        response,
        id === 'apps.connections.open' ? { ok: true, url: answers.socketUrl } : { ok: true },
      );
    const url = urls.get(id);
    if (!url || url.uses >= 5) return end(response, 404, url ? 'used_url' : 'expired_url');
    url.uses++;
    await say(url, JSON.parse(body) as Body);
    end(response, 200, 'ok');
  }

  async function say({ message, where }: { message: Target; where: Place }, said: Body): Promise<void> {
    const { text, blocks } = said;
    if (said['replace_original'] && message) {
      if ('blocks' in message) Object.assign(message, { text: wordOf(text), blocks: listOf(blocks) });
      else await call('chat.update', { ...message, text, blocks });
    } else if (said['response_type'] === 'in_channel') {
      const thread = where.thread ? { thread_ts: where.thread } : {};
      const posted = await call('chat.postMessage', { channel: where.channel, text, blocks, ...thread });
      appeared.push({ kind: 'message', channel: wordOf(posted['channel']), ts: wordOf(posted['ts']) });
    } else appear({ ...where, thread: threadOf(said) ?? where.thread }, said);
  }

  return Object.assign(answers, {
    own,
    appeared,
    appear,
    /** A new address for answers, good for five of them. */
    responseUrl: (where: Place, message: Target): string => {
      const id = `${++next}`;
      urls.set(id, { uses: 0, message, where });
      return `${own}/respond/${id}`;
    },
    /** How often an address was used. */
    uses: (url: string): number => urls.get(url.split('/').at(-1) ?? '')?.uses ?? 0,
    closeAnswers: (): void => {
      server.closeAllConnections();
      server.close();
    },
  });
}

export const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const threadOf = (body: Record<string, unknown>): string | null => wordOf(body['thread_ts']) || null;
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
