import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver, type Receiver, webApi } from '@slack/bolt';
import type { Adapter, Core, Log, Poster } from '../../chat/intent.ts';
import { createAnswer } from './answer.ts';
import { createDeliver } from './deliver.ts';
import { SLACK_PATH } from './limits.ts';
import { listen } from './listen.ts';
import { boltLog, logIn } from './login.ts';
import { createPoster } from './poster.ts';
import { createSend } from './send.ts';
import { createSendFitting } from './send-fitting.ts';
import { createSockets } from './sockets.ts';
import { createWeb } from './web.ts';
import { createWork } from './work.ts';

/** How Slack reaches us: it calls a port of ours, or we keep connections to it. */
export type SlackSettings = { botToken: string } & (
  | { mode: 'http'; signingSecret: string; port: number; host?: string }
  | { mode: 'socket'; appToken: string }
);

export type SlackDeps = {
  log: Log;
  /** Sees every call of the Web API and every answer to a response_url. */
  fetch?: typeof globalThis.fetch;
  apiUrl?: string;
  sleep?: (ms: number) => Promise<void>;
  timeoutMs?: number;
};

/** `port`: where Slack calls us, once we have started over HTTP. */
export type SlackAdapter = Adapter & { port: () => number | null };

const TIMEOUT_MS = 10_000;
const PATIENCE_MS = 5_000;

/** Carries messages between Slack and the core. */
export function createSlackAdapter(settings: SlackSettings, deps: SlackDeps): SlackAdapter {
  const { log, fetch = globalThis.fetch, apiUrl, timeoutMs = TIMEOUT_MS } = deps;
  const sleep = deps.sleep ?? ((ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms)));
  const logger = boltLog(log);
  // One policy for sending again: send.ts.
  const clientOptions: webApi.WebClientOptions = {
    fetch,
    logger,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeoutMs,
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
  };
  const work = createWork((error) => log.error({ error: String(error) }, 'slack: work failed'));
  let receiver: Receiver | null = null;
  let server: Server | null = null;

  async function start(core: Core): Promise<Poster> {
    const client = new webApi.WebClient(settings.botToken, { ...clientOptions });
    const send = createSend({ log, sleep });
    const us = await logIn(client, send);
    const web = createWeb(client, fetch, send, timeoutMs);
    const sendFitting = createSendFitting();
    receiver =
      settings.mode === 'http'
        ? new HTTPReceiver({ signingSecret: settings.signingSecret, endpoints: [SLACK_PATH], logger })
        : createSockets({ appToken: settings.appToken, clientOptions, logger, log, send, sleep });
    const app = new App({
      receiver,
      logger,
      clientOptions: { ...clientOptions },
      authorize: async () => ({
        botToken: settings.botToken,
        botId: us.botId,
        botUserId: us.bot,
        teamId: us.team,
      }),
      convoStore: false,
    });
    listen(app, {
      us,
      core,
      web,
      work,
      log,
      answer: createAnswer(core, createDeliver(web, core, sendFitting), log),
    });
    app.error(async (error) => log.error({ error: String(error) }, 'slack: an event failed'));
    if (settings.mode === 'http') {
      const { port, host } = settings;
      server = (await app.start(host ? { port, host } : { port })) as Server;
    } else await app.start();
    return createPoster(web, sendFitting);
  }

  return {
    name: 'slack',
    start,
    stop: async () => {
      const stopped = receiver
        ?.stop()
        .catch((error: unknown) => log.info({ error: String(error) }, 'slack: was not running'));
      // Slack keeps its connections open; what they are in the middle of, they may end.
      server?.closeIdleConnections();
      await work.end(PATIENCE_MS);
      server?.closeAllConnections();
      await stopped;
      receiver = server = null;
    },
    port: () => (server?.address() as AddressInfo | null)?.port ?? null,
  };
}
