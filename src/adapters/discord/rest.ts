import { setTimeout as pause } from 'node:timers/promises';
import {
  type APIChannel,
  type APIInteraction,
  type APIInteractionResponse,
  type APIMessage,
  DiscordAPIError,
  type REST,
  type RESTPostAPIInteractionCallbackWithResponseResult,
  Routes,
} from 'discord.js';
import type { Payload } from './render.ts';

/** Codes of Discord that mean something to us. */
const UNKNOWN_INTERACTION = 10_062;
const UNKNOWN_WEBHOOK = 10_015;
const INVALID_WEBHOOK_TOKEN = 50_027;
const ALREADY_ACKNOWLEDGED = 40_060;
const THREAD_EXISTS = 160_004;

/** The answer to an interaction: not taken in time, or somebody (we) had acknowledged it before. */
export const isTooLate = (error: unknown): boolean =>
  hasCode(error, UNKNOWN_INTERACTION, UNKNOWN_WEBHOOK, INVALID_WEBHOOK_TOKEN);
export const isAcknowledged = (error: unknown): boolean => hasCode(error, ALREADY_ACKNOWLEDGED);
export const threadExists = (error: unknown): boolean => hasCode(error, THREAD_EXISTS);
/** Discord does not take the message as it is. */
export const isRefused = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.status === 400;
/** It is not there (any more), or not for us. */
export const isGone = (error: unknown): boolean =>
  error instanceof DiscordAPIError && (error.status === 404 || error.status === 403);

function hasCode(error: unknown, ...codes: number[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(Number(error.code));
}

/** What may be logged of an error: its address can hold the token of an interaction. */
export function factsOf(error: unknown): Record<string, unknown> {
  if (error instanceof DiscordAPIError)
    return { code: error.code, status: error.status, method: error.method, error: error.message };
  if (!(error instanceof Error)) return { error: String(error) };
  return { error: error.name, ...('status' in error && { status: error.status }), reason: error.message };
}

/** Waits between the tries, beside those of discord.js, which follow at once. */
const DELAYS = [300, 1500, 5000];

/** Discord's REST calls that the adapter makes. Rate limits are waited for by the buckets of discord.js. */
export type Calls = ReturnType<typeof createCalls>;

export function createCalls(rest: () => REST, delays: readonly number[] = DELAYS) {
  return {
    /** The first answer to an interaction. */
    answer: (interaction: APIInteraction, body: APIInteractionResponse, files: Payload['files'] = []) =>
      persist(
        () =>
          rest().post(Routes.interactionCallback(interaction.id, interaction.token), {
            body,
            files,
            auth: false,
            query: new URLSearchParams({ with_response: 'true' }),
          }) as Promise<RESTPostAPIInteractionCallbackWithResponseResult | undefined>,
      ),
    /** Replaces the first answer. */
    editAnswer: ({ application_id, token }: APIInteraction, { body, files }: Payload) =>
      persist(
        () =>
          rest().patch(Routes.webhookMessage(application_id, token), {
            body,
            files,
            auth: false,
          }) as Promise<APIMessage>,
      ),
    /** A further answer. */
    followUp: ({ application_id, token }: APIInteraction, { body, files }: Payload, flags: number) =>
      persist(
        () =>
          rest().post(Routes.webhook(application_id, token), {
            body: { ...body, flags },
            files,
            auth: false,
            query: new URLSearchParams({ wait: 'true' }),
          }) as Promise<APIMessage>,
      ),
    withdraw: ({ application_id, token }: APIInteraction) =>
      persist(() => rest().delete(Routes.webhookMessage(application_id, token), { auth: false })),
    /** A message in a channel. With the same `nonce` Discord makes one message only, however often it is sent. */
    post: (channel: string, { body, files }: Payload, nonce: string, replyTo?: string) =>
      persist(
        () =>
          rest().post(Routes.channelMessages(channel), {
            body: {
              ...body,
              nonce,
              enforce_nonce: true,
              ...(replyTo && { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
            },
            files,
          }) as Promise<APIMessage>,
      ),
    edit: (channel: string, message: string, { body, files }: Payload) =>
      persist(
        () => rest().patch(Routes.channelMessage(channel, message), { body, files }) as Promise<APIMessage>,
      ),
    remove: (channel: string, message: string) =>
      persist(() => rest().delete(Routes.channelMessage(channel, message))),
    openThread: (channel: string, message: string, name: string) =>
      persist(
        () =>
          rest().post(Routes.threads(channel, message), {
            body: { name, auto_archive_duration: 1440 },
          }) as Promise<APIChannel>,
      ),
    openDirect: (person: string) =>
      persist(
        () => rest().post(Routes.userChannels(), { body: { recipient_id: person } }) as Promise<APIChannel>,
      ),
    typing: (channel: string) => rest().post(Routes.channelTyping(channel)),
  };

  /** Tries again where it was the network or the server; what Discord refuses is refused for good. */
  async function persist<T>(call: () => Promise<T>): Promise<T> {
    for (const delay of delays) {
      try {
        return await call();
      } catch (error) {
        if (error instanceof DiscordAPIError) throw error;
        await pause(delay);
      }
    }
    return call();
  }
}
