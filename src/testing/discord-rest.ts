import type { IncomingMessage, RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Judge } from './discord-openapi.ts';
import { type Json, TOKEN } from './discord-payloads.ts';
import { type Answer, answerTo, type Call, type Events } from './discord-routes.ts';
import { wrongInCommands, wrongInMessage } from './discord-rules.ts';
import type { State } from './discord-state.ts';

/** What a call meets instead of its answer. */
export type Fault = {
  /** Calls it meets: `POST /channels/`. */
  call: RegExp;
  times: number;
  status: number;
  /** Discord's code of the error. */
  code?: number;
  /** Seconds, with 429. */
  retryAfter?: number;
  /** Discord does what it is told, and only its answer is lost. */
  done?: boolean;
};

type Seen = Call & { at: number; status: number };
export type Rest = { listener: RequestListener; faults: Fault[]; seen: Seen[]; wrong: string[] };

/** Discord's REST API. Every request and every response is judged; `wrong` is to stay empty. */
export function createRest(state: State, events: Events, judge: Judge | null): Rest {
  const rest: Rest = {
    faults: [],
    seen: [],
    wrong: [],
    listener: (request, response) => {
      serve(request).then(
        ({ status, body, headers }) => {
          response.writeHead(status, {
            ...headers,
            ...(body !== undefined && { 'content-type': 'application/json' }),
          });
          response.end(body === undefined ? undefined : JSON.stringify(body));
        },
        (error: unknown) => {
          rest.wrong.push(`our Discord failed: ${String(error)}`);
          response.writeHead(500).end();
        },
      );
    },
  };
  return rest;

  async function serve(request: IncomingMessage): Promise<Answer & { headers: Record<string, string> }> {
    const call = await readCall(request);
    check(call);
    const { authorization = '' } = request.headers;
    const answer = authorized(call, authorization) ?? met(call) ?? answerTo(call, state, events);
    rest.seen.push({ ...call, at: performance.now(), status: answer.status });
    if (judge && answer.status < 500)
      rest.wrong.push(...judge.response({ ...call, status: answer.status, body: answer.body }));
    const retryAfter = (answer.body as { retry_after?: number } | undefined)?.retry_after;
    const headers: Record<string, string> = {
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '999',
      'x-ratelimit-reset-after': '1',
      'x-ratelimit-bucket': 'made-up',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter), 'x-ratelimit-scope': 'user' }),
    };
    await pause(1);
    return { ...answer, headers };
  }

  /** Interactions carry their own token; all else needs that of the bot. */
  function authorized({ path }: Call, authorization: string): Answer | null {
    if (/^\/(?:interactions|webhooks)\//u.test(path) || authorization === `Bot ${TOKEN}`) return null;
    return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
  }

  function met(call: Call): Answer | null {
    const fault = rest.faults.find(
      ({ call: form, times }) => times > 0 && form.test(`${call.method} ${call.path}`),
    );
    if (!fault) return null;
    fault.times -= 1;
    if (fault.done) answerTo(call, state, events);
    const { status, code = 0, retryAfter: retry_after } = fault;
    if (status >= 500) return { status };
    const body = { code, message: 'made-up fault' };
    return { status, body: retry_after === undefined ? body : { ...body, retry_after, global: false } };
  }

  function check(call: Call): void {
    const { method, path, body, files } = call;
    if (judge) rest.wrong.push(...judge.request({ method, path, body: isEmpty(body) ? undefined : body }));
    const at = (reason: string): string => `${method} ${path}: ${reason}`;
    if (method === 'PUT') rest.wrong.push(...wrongInCommands(body as unknown as { name: string }[]).map(at));
    if (method !== 'POST' && method !== 'PATCH') return;
    const type = body['type'];
    const message = path.endsWith('/callback') ? (type === 4 || type === 7 ? body['data'] : null) : body;
    const isMessage = /\/callback$|^\/webhooks\/|\/messages(?:\/\d+)?$/u.test(path);
    if (isMessage && message) rest.wrong.push(...wrongInMessage(message as Json, files.length).map(at));
  }
}

const isEmpty = (body: Json): boolean => !Array.isArray(body) && Object.keys(body).length === 0;

async function readCall(request: IncomingMessage): Promise<Call> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const url = new URL(request.url ?? '/', 'http://localhost');
  const type = request.headers['content-type'] ?? '';
  const call = {
    method: request.method ?? 'GET',
    path: decodeURIComponent(url.pathname.replace(/^\/api\/v10/u, '')),
    query: url.searchParams,
  };
  const bytes = Buffer.concat(chunks);
  if (!type.startsWith('multipart/'))
    return { ...call, body: bytes.length > 0 ? (JSON.parse(bytes.toString()) as Json) : {}, files: [] };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files = await Promise.all(
    [...form.values()]
      .filter((value) => typeof value !== 'string')
      .map(async (file) => ({ name: file.name, text: await file.text() })),
  );
  return { ...call, body: JSON.parse(form.get('payload_json') as string) as Json, files };
}
