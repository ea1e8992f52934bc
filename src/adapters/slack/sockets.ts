import { type App, type Logger, type Receiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Log } from '../../chat/intent.ts';
import { loginFault } from './login.ts';

export type SocketSettings = {
  appToken: string;
  /** Of the Web API that gives the addresses of the sockets. */
  clientOptions: webApi.WebClientOptions;
  logger: Logger;
  log: Log;
  sleep: (ms: number) => Promise<void>;
};

/**
 * Slack closes each connection every few hours, and while one is made anew it hears nothing; the other does
 * then. The SDK waits 5 s before it connects again, and ends the process where that fails: so we connect.
 */
const CONNECTIONS = 2;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** A receiver of Bolt with two connections in Socket Mode. */
export function createSockets({ appToken, clientOptions, logger, log, sleep }: SocketSettings): Receiver {
  const receivers = Array.from(
    { length: CONNECTIONS },
    () =>
      new SocketModeReceiver({
        appToken,
        logger,
        autoReconnectEnabled: false,
        installerOptions: { clientOptions: { ...clientOptions } },
      }),
  );
  let stopping = false;

  /** Connects, and again whenever the connection is gone. Rejects only if the first attempt fails. */
  async function keep(receiver: SocketModeReceiver, number: number): Promise<void> {
    await receiver.start();
    receiver.client.on('disconnected', () => {
      if (!stopping) void reconnect(receiver, number);
    });
  }

  let reconnecting = new Set<SocketModeReceiver>();

  async function reconnect(receiver: SocketModeReceiver, number: number): Promise<void> {
    if (reconnecting.has(receiver)) return;
    reconnecting.add(receiver);
    for (let failed = 0; !stopping; failed++) {
      try {
        await receiver.start();
        if (failed > 0) log.info({ connection: number }, 'slack: connected again');
        break;
      } catch (error) {
        const fault = loginFault(error, 'SLACK_APP_TOKEN');
        const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failed, LONGEST_PAUSE_MS);
        log.warn({ connection: number, pauseMs, error: String(fault) }, 'slack: no connection, trying again');
        await sleep(pauseMs);
      }
    }
    reconnecting.delete(receiver);
  }

  return {
    init: (app: App) => {
      for (const receiver of receivers) receiver.init(app);
    },
    start: async () => {
      stopping = false;
      reconnecting = new Set();
      try {
        for (const [number, receiver] of receivers.entries()) await keep(receiver, number + 1);
      } catch (error) {
        stopping = true;
        await Promise.all(receivers.map((receiver) => receiver.client.disconnect()));
        throw loginFault(error, 'SLACK_APP_TOKEN');
      }
    },
    stop: async () => {
      stopping = true;
      await Promise.all(receivers.map((receiver) => receiver.client.disconnect()));
    },
  };
}
