import { ChannelType, Client, type ClientOptions, Events, GatewayIntentBits, Options } from 'discord.js';
import { Agent } from 'undici';
import type { Log } from '../../chat/intent.ts';
import { AppError } from '../../errors.ts';
import { factsOf } from './rest.ts';
import type { Surroundings } from './where.ts';

/** None of these is privileged: Discord delivers the words of mentions, direct messages and commands without. */
const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

/** Kinds of channels in which a message can open a thread. */
const WITH_THREADS: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

export type ClientWish = {
  /** Another address of Discord's API. */
  api?: string | undefined;
  /** With the privileged intent for the words of all messages. */
  hearsAll: boolean;
};

/**
 * discord.js with only what we need in memory: servers, channels, threads.
 * Its connections are its own: the process-wide ones of undici are those of the version loaded first, and
 * with the newer one of Bolt discord.js cannot send a file.
 */
export function createClient({ api, hearsAll }: ClientWish, more: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: [...INTENTS, ...(hearsAll ? [GatewayIntentBits.MessageContent] : [])],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      ThreadMemberManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: ({ id, client }) => id === client.user.id },
    }),
    rest: { timeout: 10_000, agent: new Agent(), ...(api !== undefined && { api }) },
    ...more,
  });
}

/** What goes wrong later is logged and mended by discord.js; nothing of it ends the process. */
export function logEvents(client: Client, log: Log): void {
  const platform = 'discord';
  client.on(Events.Error, (error) => log.error({ platform, ...factsOf(error) }, 'error'));
  client.on(Events.Warn, (warning) => log.warn({ platform, warning }, 'warning'));
  client.on(Events.ShardError, (error) => log.warn({ platform, ...factsOf(error) }, 'connection error'));
  client.on(Events.ShardReconnecting, () => log.info({ platform }, 'reconnecting'));
  client.on(Events.ShardResume, (_, events) => log.info({ platform, events }, 'resumed'));
  client.on(Events.ShardDisconnect, ({ code }) =>
    log.error(
      { platform, code, variable: 'DISCORD_TOKEN' },
      'disconnected for good: Discord refuses the bot',
    ),
  );
  client.rest.on('rateLimited', ({ route, timeToReset, global }) =>
    log.warn({ platform, route, ms: timeToReset, global }, 'rate limit: waiting'),
  );
}

/** @throws AppError `config-invalid`, naming the variable and never its value; other errors can pass by themselves */
export async function logIn(client: Client<boolean>, token: string): Promise<void> {
  const ready = new Promise<void>((resolve) => {
    client.once(Events.ClientReady, () => resolve());
  });
  try {
    await client.login(token);
  } catch (error) {
    throw loginError(error);
  }
  await ready;
}

function loginError(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'TokenInvalid' || /invalid token|authentication failed/iu.test(message))
    return new AppError(
      'config-invalid',
      'DISCORD_TOKEN: Discord refuses the token.',
      'Copy the token of the bot again: discord.com/developers/applications, your application, Bot, Reset Token.',
    );
  if (/disallowed intents?/iu.test(message))
    return new AppError(
      'config-invalid',
      'DISCORD_TOKEN: Discord does not give this bot the intents it asks for.',
      'Only DISCORD_MESSAGE_CONTENT=yes needs one: switch Message Content Intent on at the page Bot of the application, or take the setting away.',
    );
  const { reason = message } = factsOf(error) as { reason?: string };
  return new Error(`Discord cannot be reached: ${reason}`);
}

/** What discord.js keeps of the servers. */
export function surroundingsOf(
  client: Client,
  { hearsAll, opensThreads }: { hearsAll: boolean; opensThreads: boolean },
): Surroundings {
  return {
    hearsAll,
    get self() {
      return client.user?.id ?? '';
    },
    parentOf: (id) => {
      const channel = client.channels.cache.get(id);
      return channel?.isThread() ? channel.parentId : null;
    },
    localeOf: (guild) => client.guilds.cache.get(guild)?.preferredLocale ?? null,
    opensThread: (id) => {
      const type = client.channels.cache.get(id)?.type;
      return opensThreads && (type === undefined || WITH_THREADS.includes(type));
    },
  };
}
