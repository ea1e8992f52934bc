import { randomBytes } from 'node:crypto';
import {
  type APIInteraction,
  type ClientOptions,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageDeleteBulkDispatchData,
  type GatewayMessageDeleteDispatchData,
  type GatewayMessageUpdateDispatchData,
} from 'discord.js';
import type { Adapter, Core, Intent, Log, Poster } from '../../chat/intent.ts';
import { answerInteraction, answerSuggest } from './answer-interaction.ts';
import { type Asked, answerMessage } from './answer-message.ts';
import { createClient, logEvents, logIn, surroundingsOf } from './client.ts';
import { intentOfDelete, intentOfInteraction, intentOfMessage, intentOfUpdate } from './intents.ts';
import { createPoster } from './poster.ts';
import { createCalls, factsOf, isTooLate } from './rest.ts';
import { after } from './time.ts';

export type DiscordSettings = {
  token: string;
  /** Where a mention in a channel is answered: in a thread it opens (the default), or by a reply below it. */
  mentions?: 'thread' | 'reply';
  /** Whether it has the intent for message content, and hears messages in threads that do not mention it. */
  messageContent?: boolean;
  /** Milliseconds until “thinking” is shown. Discord waits 3,000 for the first sign. */
  deferAfter?: number;
  /** Milliseconds for a completion. */
  suggestWithin?: number;
  /** Another address of Discord's API, for tests. */
  api?: string;
};

export type DiscordDeps = {
  log: Log;
  /** Waits between the tries of a call that fails. */
  delays?: readonly number[];
  /** Further options of discord.js, for tests. */
  client?: Partial<ClientOptions>;
};

/** Work that is under way when the service ends gets so long. */
const LAST_WORDS = 4000;

/**
 * Discord over its gateway. discord.js holds the connection (heartbeat, resume, reconnect) and the rate limits; the
 * events are taken as Discord sends them, so that nothing depends on what is in its caches, and what is sent is
 * what the renderer made.
 */
export function createDiscordAdapter(settings: DiscordSettings, deps: DiscordDeps): Adapter {
  const { log } = deps;
  const { deferAfter = 1500, suggestWithin = 2000 } = settings;
  const hearsAll = settings.messageContent ?? false;
  const client = createClient({ api: settings.api, hearsAll }, deps.client);
  const calls = createCalls(() => client.rest, deps.delays);
  const opensThreads = (settings.mentions ?? 'thread') === 'thread';
  const around = surroundingsOf(client, { hearsAll, opensThreads });
  const underWay = new Set<Promise<void>>();
  let stopping = false;

  return { name: 'discord', start, stop };

  async function start(core: Core): Promise<Poster> {
    logEvents(client, log);
    listen(core);
    await logIn(client, settings.token);
    return createPoster(calls);
  }

  function listen(core: Core): void {
    client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) =>
      take(() => {
        const intent = intentOfInteraction(interaction);
        if (intent?.kind === 'suggest') return answerSuggest(interaction, intent, core, calls, suggestWithin);
        if (intent) return answerInteraction(interaction, intent, core, calls, deferAfter);
      }),
    );
    client.ws.on(GatewayDispatchEvents.MessageCreate, (message: GatewayMessageCreateDispatchData) =>
      take(() => answer(intentOfMessage(message, around))),
    );
    client.ws.on(GatewayDispatchEvents.MessageUpdate, (message: GatewayMessageUpdateDispatchData) =>
      take(() => answer(intentOfUpdate(message, around))),
    );
    client.ws.on(GatewayDispatchEvents.MessageDelete, (message: GatewayMessageDeleteDispatchData) =>
      take(() => answer(intentOfDelete(message, around))),
    );
    client.ws.on(
      GatewayDispatchEvents.MessageDeleteBulk,
      ({ ids, ...where }: GatewayMessageDeleteBulkDispatchData) => {
        for (const id of ids) take(() => answer(intentOfDelete({ ...where, id }, around)));
      },
    );

    function answer(intent: Intent | null): Promise<void> | undefined {
      return intent ? answerMessage(intent as Asked, core, calls, log, deferAfter) : undefined;
    }
  }

  /** The one catch of the adapter: what cannot be delivered is in the log with a short id. */
  function take(work: () => Promise<void> | undefined): void {
    if (stopping) return;
    const done = (async () => work())()
      .catch((error: unknown) => {
        const fault = randomBytes(3).toString('hex');
        const level = isTooLate(error) ? log.warn : log.error;
        level({ platform: 'discord', fault, ...factsOf(error) }, 'a reply could not be delivered');
      })
      .finally(() => underWay.delete(done));
    underWay.add(done);
  }

  async function stop(): Promise<void> {
    stopping = true;
    await Promise.race([Promise.all(underWay), after(LAST_WORDS)]);
    await client.destroy();
  }
}
