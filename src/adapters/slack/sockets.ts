import { type App, type Logger, type Receiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Log } from '../../chat/intent.ts';
import { loginFault } from './login.ts';
import type { Send } from './send.ts';

export type SocketSettings = {
  appToken: string;
  /** Of the Web API that gives the addresses of the sockets. */
  clientOptions: webApi.WebClientOptions;
  logger: Logger;
  log: Log;
  send: Send;
  sleep: (ms: number) => Promise<void>;
};

/**
 * Slack closes each connection every few hours, and while one is made anew it hears nothing; the other does
 * then. The SDK waits 5 s before it connects again, and ends the process where that fails: so we connect.
 */
const CONNECTIONS = 2;
const PAUSE_MS = 30_000;

/** A receiver of Bolt with two connections in Socket Mode. */
export function createSockets({
  appToken,
  clientOptions,
  logger,
  log,
  send,
  sleep,
}: SocketSettings): Receiver {
  let stopping = false;
  const reconnecting = new Set<SocketModeReceiver>();
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

  async function connect(receiver: SocketModeReceiver): Promise<void> {
    const open = async (): Promise<void> => {
      if (!stopping) await receiver.start();
    };
    await send('apps.connections.open', open, 'repeat').catch((error: unknown) => {
      throw loginFault(error, 'SLACK_APP_TOKEN');
    });
  }

  async function reconnect(receiver: SocketModeReceiver): Promise<void> {
    if (stopping || reconnecting.has(receiver)) return;
    reconnecting.add(receiver);
    for (let connected = false; !connected && !stopping; ) {
      try {
        await connect(receiver);
        connected = true;
      } catch (error) {
        log.error({ error: String(error) }, 'slack: no connection; it is tried again');
        await sleep(PAUSE_MS);
      }
    }
    reconnecting.delete(receiver);
  }

  async function stop(): Promise<void> {
    stopping = true;
    await Promise.all(receivers.map((receiver) => receiver.client.disconnect()));
  }

  return {
    init: (app: App) => {
      for (const receiver of receivers) receiver.init(app);
    },
    start: async () => {
      stopping = false;
      try {
        for (const receiver of receivers) {
          await connect(receiver);
          receiver.client.on('disconnected', () => void reconnect(receiver));
        }
      } catch (error) {
        await stop();
        throw error;
      }
    },
    stop,
  };
}
