import { connect } from 'node:net';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { Card } from '../../model/card.ts';
import { createWebServer, type WebServer, type WebServerOptions } from './server.ts';

const SECRET = '0123456789abcdefghijklmnopqrstuv';
const CALENDAR = 'BEGIN:VCALENDAR\r\nX:民政厅\r\nEND:VCALENDAR\r\n';

let servers: WebServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  servers = [];
});

const clause: Card = {
  lang: 'zh',
  title: '<b>条款</b>',
  blocks: [
    {
      kind: 'clause',
      number: 1,
      id: 'plan/1.2',
      text: '<script>alert("1")</script>',
      gloss: 'Guards & gates',
      units: [{ label: '牵头', names: ['公安厅', '民政厅'] }],
      role: null,
      remark: null,
      source: '—— 福建 2021',
    },
    { kind: 'row', label: '期限', value: '无' },
  ],
  choices: [],
};

/** A server with one feed and one clause, which notes what it is asked for and what it logs. */
async function started(given: Partial<WebServerOptions> = {}) {
  const asked: string[] = [];
  const lines: string[] = [];
  const note = (facts: Record<string, unknown>, message: string): unknown =>
    lines.push(`${message} ${JSON.stringify(facts)}`);
  const server = createWebServer({
    calendarFor: async (secret) => {
      asked.push(secret);
      return secret === SECRET ? CALENDAR : null;
    },
    clauseFor: (id, lang) => (id === 'plan/1.2' ? { ...clause, lang } : null),
    log: { info: note, warn: note, error: note },
    ...given,
  });
  servers.push(server);
  const port = await server.start(0);
  return { port, url: `http://127.0.0.1:${port}`, asked, lines };
}

/** What comes back for bytes, to the end of the connection. */
async function raw(port: number, bytes: string | Uint8Array): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let answer = '';
  const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
  socket.on('data', (part) => (answer += part.toString('latin1')));
  socket.on('error', () => {});
  socket.on('close', () => resolve(answer));
  return promise;
}

/** Without what differs from one connection to the next. */
const asText = async (response: Response) => ({
  status: response.status,
  headers: Object.fromEntries(
    [...response.headers].filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name)),
  ),
  body: await response.text(),
});

test('a feed is served as a calendar that nobody keeps on the way', async () => {
  const { url } = await started();
  const response = await fetch(`${url}/calendar/${SECRET}.ics`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('private, no-cache');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(CALENDAR)));
  expect(await response.text()).toBe(CALENDAR);
  expect((await fetch(`${url}/calendar/${SECRET}.ics?nocache=1`)).status).toBe(200);
});

test('HEAD is GET without the body', async () => {
  const { url } = await started();
  for (const path of [`/calendar/${SECRET}.ics`, '/calendar/x.ics', '/health']) {
    const get = await asText(await fetch(url + path));
    const head = await asText(await fetch(url + path, { method: 'HEAD' }));
    expect(head).toEqual({ ...get, body: '' });
  }
});

test('what has not changed is not sent again', async () => {
  const { url } = await started();
  const feed = `${url}/calendar/${SECRET}.ics`;
  const etag = (await fetch(feed)).headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{43}"$/u);
  for (const tag of [etag, `W/${etag}`, `"x", ${etag}`, '*'])
    for (const method of ['GET', 'HEAD']) {
      const again = await fetch(feed, { method, headers: { 'If-None-Match': tag } });
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, '']);
    }
  expect((await fetch(feed, { headers: { 'If-None-Match': '"x"' } })).status).toBe(200);
  const unknown = await fetch(`${url}/calendar/${'0'.repeat(32)}.ics`, { headers: { 'If-None-Match': '*' } });
  expect(unknown.status).toBe(404);
});

test('a wrong secret, and any other path, get one and the same answer', async () => {
  const { url, asked } = await started();
  const wrong = await asText(await fetch(`${url}/calendar/${'a'.repeat(32)}.ics`));
  expect(wrong).toMatchObject({ status: 404, body: 'Not found\n' });
  for (const path of [
    '/',
    '/calendar',
    `/calendar/${SECRET}`,
    `/calendar/${SECRET}.ics/`,
    '/favicon.ico',
    '/healthz',
  ])
    expect(await asText(await fetch(url + path))).toEqual(wrong);
  expect(asked).toEqual(['a'.repeat(32)]);
});

test('only GET and HEAD', async () => {
  const { url } = await started();
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND']) {
    const response = await fetch(`${url}/calendar/${SECRET}.ics`, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  }
  const large = await fetch(`${url}/health`, { method: 'POST', body: 'x'.repeat(1_000_000) }).catch(
    () => null,
  );
  expect(large?.status ?? 405).toBe(405);
  expect((await fetch(`${url}/health`)).status).toBe(200);
});

test('no request finds what it should not, and none ends the server', async () => {
  const { port, url, asked } = await started();
  const feed = `/calendar/${SECRET}.ics`;
  const near = fc
    .tuple(fc.nat(feed.length), fc.nat(3), fc.string({ unit: 'binary', maxLength: 3 }))
    .map(([at, gone, put]) => feed.slice(0, at) + put + feed.slice(at + gone));
  const path = fc.oneof(
    near,
    fc.string({ unit: 'binary' }),
    fc.webPath(),
    fc.constantFrom(
      '//',
      '/../health',
      '/%68ealth',
      '*',
      'http://',
      `/CALENDAR/${SECRET}.ics`,
      `/${SECRET}`,
      '\0',
    ),
    fc
      .constantFrom('%00', '%0a', '%2e%2e%2f', '\\', '\t', '\u00a0')
      .map((put) => feed.replace('calendar/', `calendar/${put}`)),
  );
  const counts: Record<string, number> = {};
  await fc.assert(
    fc.asyncProperty(path, async (given) => {
      fc.pre(
        !/^(?:http:\/\/[^/]*)?(?:\/calendar\/0123456789abcdefghijklmnopqrstuv\.ics|\/health)(?:\?|$| )/iu.test(
          given,
        ),
      );
      const answer = await raw(
        port,
        Buffer.from(`GET ${given} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`),
      );
      const status = /^HTTP\/1\.1 (\d+)/u.exec(answer)?.[1] ?? 'closed';
      counts[status] = (counts[status] ?? 0) + 1;
      expect(['400', '404']).toContain(status);
      expect(answer).not.toContain('VCALENDAR');
    }),
    { numRuns: 500 },
  );
  expect(asked.every((secret) => /^[0-9a-z]{32}$/u.test(secret))).toBe(true);
  expect((await fetch(url + feed)).status).toBe(200);
  console.info(`500 made-up paths: ${JSON.stringify(counts)}`);
});

test('any bytes are answered or cut off, and the next request is served', async () => {
  const { port, url } = await started({
    limits: { headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 10 },
  });
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
      expect(await raw(port, bytes)).toMatch(/^(?:HTTP\/1\.1 4\d\d |$)/u);
    }),
    { numRuns: 60 },
  );
  expect((await fetch(`${url}/health`)).status).toBe(200);
});

test('long and slow requests are cut off', async () => {
  const { port } = await started({
    limits: { headersTimeout: 50, requestTimeout: 50, connectionsCheckingInterval: 10 },
  });
  expect(await raw(port, `GET /${'a'.repeat(9000)} HTTP/1.1\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /u);
  expect(await raw(port, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(9000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 431 /u,
  );
  expect(await raw(port, 'GET / HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 /u);
});

test('where a calendar cannot be made, that is said, and the log holds no secret', async () => {
  const failing = await started({
    calendarFor: async (secret) => {
      throw new Error(`the database has no ${secret}`);
    },
  });
  const response = await fetch(`${failing.url}/calendar/${SECRET}.ics`);
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '600']);
  expect(failing.lines.join()).toContain('the database has no …');
  expect(failing.lines.join()).not.toContain(SECRET);

  const hanging = await started({ calendarFor: () => new Promise(() => {}), limits: { answerMs: 20 } });
  expect((await fetch(`${hanging.url}/calendar/${SECRET}.ics`)).status).toBe(503);
  const served = await started();
  await fetch(`${served.url}/calendar/${SECRET}.ics`);
  expect(served.lines).toEqual([]);
});

test('a clause has a page, in which nothing runs and nothing is from elsewhere', async () => {
  const { url, asked } = await started();
  const response = await fetch(`${url}/clause/plan/1.2`);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const page = await response.text();
  expect(page).toContain('<html lang="zh-CN">');
  for (const words of [
    '&lt;b&gt;条款',
    '&lt;script&gt;',
    'Guards &amp; gates',
    '公安厅、民政厅',
    '—— 福建 2021',
  ])
    expect(page).toContain(words);
  expect(page).not.toMatch(/<script|<b>|https?:/u);
  expect(await (await fetch(`${url}/clause/plan/1.2?lang=en`)).text()).toContain('<html lang="en">');
  for (const path of ['/clause/plan/9', '/clause/plan', '/clause/../1', '/clause/'])
    expect((await fetch(`${url}${path}`)).status).toBe(404);
  expect(asked).toEqual([]);
});

test('a port that is in use gets a sentence', async () => {
  const { port } = await started();
  const second = createWebServer({
    calendarFor: async () => null,
    clauseFor: () => null,
    log: { info() {}, warn() {}, error() {} },
  });
  await expect(second.start(port)).rejects.toMatchObject({
    code: 'config-invalid',
    message: `The port ${port} of WEB_PORT is in use by another program.`,
  });
  await second.stop();
});

test('stopping does not wait for somebody who keeps a connection', async () => {
  const { port } = await started();
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.on('error', () => {});
  socket.write('GET /health HTTP/1.1\r\n');
  await servers[0]?.stop();
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow('fetch failed');
  socket.destroy();
});
