import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { listening } from './slack-answers.ts';

// Slack's side of Socket Mode: it says hello, delivers envelopes to one of the connections, delivers again what
// is not acknowledged, and closes connections when it likes.

export type SocketDelivery = { ms: number; body: unknown };
export type SocketDriver = Awaited<ReturnType<typeof createSocketDriver>>;

/** So long Slack waits for an acknowledgement before it delivers again, here. */
const AGAIN_MS = 400;

export async function createSocketDriver() {
  const server = await listening(createServer());
  const sockets = new WebSocketServer({ server });
  const open: WebSocket[] = [];
  const waiting = new Map<string, (body: unknown) => void>();
  let connected = 0;
  sockets.on('connection', (socket) => {
    connected++;
    open.push(socket);
    socket.on('close', () => void open.splice(open.indexOf(socket), 1));
    socket.on('message', (data: Buffer) => {
      const { envelope_id: id, payload } = JSON.parse(data.toString()) as {
        envelope_id: string;
        payload?: unknown;
      };
      waiting.get(id)?.(payload);
    });
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: open.length, connection_info: { app_id: 'A0ZEREN' } }),
    );
  });

  /** Delivers until it is acknowledged, each time on another connection, where there is one. */
  async function deliver(type: string, payload: object, tries = 5): Promise<SocketDelivery> {
    const id = randomUUID();
    const began = performance.now();
    const acknowledged = new Promise<unknown>((resolve) => void waiting.set(id, resolve));
    for (let attempt = 0; attempt < tries; attempt++) {
      const socket = open[attempt % Math.max(open.length, 1)];
      const more = attempt > 0 ? { retry_attempt: attempt, retry_reason: 'timeout' } : {};
      socket?.send(
        JSON.stringify({
          envelope_id: id,
          type,
          accepts_response_payload: type !== 'events_api',
          payload,
          ...more,
        }),
      );
      const body = await Promise.race([
        acknowledged.then((given) => ({ given })),
        new Promise<null>((resolve) => void setTimeout(resolve, AGAIN_MS, null)),
      ]);
      if (body) {
        waiting.delete(id);
        return { ms: performance.now() - began, body: body.given };
      }
    }
    throw new Error(`${type} was not acknowledged`);
  }

  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`,
    deliver,
    event: (payload: object): Promise<SocketDelivery> => deliver('events_api', payload),
    command: (payload: object): Promise<SocketDelivery> => deliver('slash_commands', payload),
    interaction: (payload: object): Promise<SocketDelivery> => deliver('interactive', payload),
    open: (): number => open.length,
    /** How many connections there have been. */
    connected: (): number => connected,
    /** Tells a connection that it will be closed. */
    refresh: (number: number): void =>
      open[number]?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' })),
    /** Breaks a connection without a word. */
    drop: (number: number): void => open[number]?.terminate(),
    close: async (): Promise<void> => {
      for (const socket of open) socket.terminate();
      sockets.close();
      server.close();
      await Promise.resolve();
    },
  };
}
