import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Log } from '../../chat/intent.ts';
import { AppError } from '../../errors.ts';
import { answer, type Contents, unavailable } from './answer.ts';

/** So that nobody can hold us up with endless or slow requests. */
const LIMITS = {
  maxHeaderSize: 8 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 5_000,
  /** For a calendar to be made, and for a connection on which nothing moves. */
  answerMs: 10_000,
  idleMs: 30_000,
  connections: 256,
  requestsPerConnection: 100,
};
/** So long requests under way may take when we stop. */
const STOP_MS = 1_000;

export type WebServerOptions = Contents & { log: Log; limits?: Partial<typeof LIMITS> };

export type WebServer = {
  /**
   * @returns the port, where 0 was asked for
   * @throws AppError `config-invalid` where the port is taken, or may not be
   */
  start: (port: number) => Promise<number>;
  stop: () => Promise<void>;
};

/** Serves calendar feeds and clauses. It logs no request: the path of a feed is a secret. */
export function createWebServer({ log, limits = {}, ...contents }: WebServerOptions): WebServer {
  const all = { ...LIMITS, ...limits };
  const server = createServer(all, (request, response) => void respond(request, response));
  server.maxConnections = all.connections;
  server.maxRequestsPerSocket = all.requestsPerConnection;
  server.setTimeout(all.idleMs);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: target = '', headers } = request;
    const asked = { method, target, ifNoneMatch: headers['if-none-match'] ?? null };
    const {
      status,
      headers: fields,
      body,
    } = await within(answer(asked, contents), all.answerMs).catch((error: unknown) => {
      log.warn({ error: String(error).replaceAll(SECRET, '…') }, 'web: no calendar');
      return unavailable;
    });
    // What a request brings with it is not read.
    const brings = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
    response.writeHead(status, {
      ...fields,
      ...(status === 304 ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
      ...(brings ? { Connection: 'close' } : {}),
    });
    response.end(method === 'HEAD' ? undefined : body);
  }

  return {
    start: (port) =>
      new Promise((resolve, reject) => {
        server.once('error', (error) => reject(explained(error, port)));
        server.listen(port, () => {
          server.removeAllListeners('error');
          server.on('error', (error) => log.error({ error: String(error) }, 'web: fault of the server'));
          resolve((server.address() as AddressInfo).port);
        });
      }),
    stop: async () => {
      if (!server.listening) return;
      const hurry = setTimeout(() => server.closeAllConnections(), STOP_MS);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(hurry);
    },
  };
}

/** Whatever looks like a secret, in the words of an error of the database. */
const SECRET = /[0-9a-z]{32}/gu;

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`not made within ${ms} ms`)), ms);
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer));
}

function explained(error: Error, port: number): Error {
  const code = 'code' in error ? error.code : null;
  const why =
    code === 'EADDRINUSE'
      ? 'is in use by another program'
      : code === 'EACCES'
        ? 'may not be opened by this user'
        : null;
  if (why === null) return error;
  const next = 'Set WEB_PORT to a port that is free, such as 3001, or end the other program.';
  return new AppError('config-invalid', `The port ${port} of WEB_PORT ${why}.`, next, { cause: error });
}
