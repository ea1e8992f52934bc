import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { guildOf, type Json, readyOf, TOKEN } from './discord-payloads.ts';

/** Discord's gateway: HELLO, IDENTIFY, heartbeats, READY, DISPATCH, RESUME with what was missed, invalid sessions. */
export type Gateway = {
  dispatch: (t: string, d: Json) => void;
  /** The connection breaks; what happens meanwhile is kept for the resume. */
  drop: (how: 'close' | 'terminate' | 'reconnect') => void;
  /** The session is forgotten: a resume is refused and the client identifies anew. */
  invalidate: () => void;
  /** Heartbeats are no longer answered. */
  deaf: boolean;
  seen: { identified: number; resumed: number; heartbeats: number; intents: number };
  wrong: string[];
  close: () => void;
};

type Session = { id: string; seq: number; log: Json[]; socket: WebSocket | null };
type Sent = { op: number; d: Json & { seq?: number } };

/** Intents that a bot has to be allowed: members, presences, the content of messages. */
const PRIVILEGED = (1 << 1) | (1 << 8) | (1 << 15);

export function createGateway(
  server: Server,
  url: () => string,
  heartbeat: number,
  locale: string,
  allowed = 0,
): Gateway {
  const sockets = new WebSocketServer({ server });
  let session: Session | null = null;
  const gateway: Gateway = {
    dispatch,
    drop: (how) => {
      const socket = session?.socket;
      if (session) session.socket = null;
      if (how === 'terminate') socket?.terminate();
      else if (how === 'close') socket?.close(4000);
      else socket?.send(JSON.stringify({ op: 7, d: null }));
    },
    invalidate: () => {
      session = null;
    },
    deaf: false,
    seen: { identified: 0, resumed: 0, heartbeats: 0, intents: 0 },
    wrong: [],
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
  sockets.on('connection', (socket, request) => {
    if (!/[?&]v=10&encoding=json/u.test(request.url ?? '')) gateway.wrong.push(`gateway at ${request.url}`);
    send(socket, { op: 10, d: { heartbeat_interval: heartbeat } });
    socket.on('message', (data) => receive(socket, JSON.parse((data as Buffer).toString()) as Sent));
    socket.on('close', () => {
      if (session?.socket === socket) session.socket = null;
    });
  });
  return gateway;

  function receive(socket: WebSocket, { op, d }: Sent): void {
    if (op === 1) {
      gateway.seen.heartbeats += 1;
      if (!gateway.deaf) send(socket, { op: 11 });
    } else if (op === 2) identify(socket, d);
    else if (op === 6) resume(socket, d);
  }

  function identify(socket: WebSocket, d: Json): void {
    if (d['token'] !== TOKEN) return socket.close(4004);
    if (Number(d['intents']) & PRIVILEGED & ~allowed) return socket.close(4014);
    gateway.seen.identified += 1;
    gateway.seen.intents = Number(d['intents']);
    session = { id: randomUUID(), seq: 0, log: [], socket };
    dispatch('READY', readyOf(session.id, url()));
    dispatch('GUILD_CREATE', guildOf(locale));
  }

  function resume(socket: WebSocket, { token, session_id: id, seq = 0 }: Sent['d']): void {
    if (token !== TOKEN || !session || session.id !== id || seq > session.seq)
      return send(socket, { op: 9, d: false });
    gateway.seen.resumed += 1;
    session.socket = socket;
    for (const event of session.log.filter((missed) => Number(missed['s']) > seq)) send(socket, event);
    dispatch('RESUMED', {});
  }

  function dispatch(t: string, d: Json): void {
    if (!session) return;
    session.seq += 1;
    const event = { op: 0, t, d, s: session.seq };
    session.log.push(event);
    if (session.socket) send(session.socket, event);
  }

  function send(socket: WebSocket, payload: Json): void {
    socket.send(JSON.stringify(payload));
  }
}
