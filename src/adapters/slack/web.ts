import type { webApi } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { Where } from '../../chat/intent.ts';
import { HttpFault, refusalOf, type Send } from './send.ts';

/** A message without what says where it goes. `reply` begins the ids of its blocks: by them it
 * is found again, should the answer of Slack get lost. */
export type Message = { text: string; blocks: KnownBlock[]; reply?: string };

/** What the adapter does in Slack; each call is sent until it is done, or refused, and never done twice. */
export type Web = ReturnType<typeof createWeb>;

type Posted = { channel: string; ts: string };

/** How long ago a post can have been made that we are not sure of. */
const RECENT_S = 600;
/** Texts are no markup, and nothing in them is looked up. */
const LITERAL = {
  mrkdwn: false,
  link_names: false,
  parse: 'none',
  unfurl_links: false,
  unfurl_media: false,
} as const;

export function createWeb(
  client: webApi.WebClient,
  fetch: typeof globalThis.fetch,
  send: Send,
  timeoutMs: number,
) {
  return {
    /** Posts for all. A channel may also be a person: then it goes to their direct messages. */
    post: (
      { channel, thread }: Pick<Where, 'channel' | 'thread'>,
      { text, blocks, reply }: Message,
    ): Promise<Posted> =>
      send(
        'chat.postMessage',
        async () => {
          const posted = await client.chat.postMessage({
            channel,
            text,
            blocks,
            ...LITERAL,
            ...(thread ? { thread_ts: thread } : {}),
          });
          return { channel: posted.channel ?? channel, ts: posted.ts ?? '' };
        },
        reply ? () => find(client, channel, thread, reply) : 'never',
      ),

    postPrivately: (
      { channel, thread }: Pick<Where, 'channel' | 'thread'>,
      user: string,
      { text, blocks }: Message,
    ) =>
      send(
        'chat.postEphemeral',
        async () => {
          const posted = await client.chat.postEphemeral({
            channel,
            user,
            text,
            blocks,
            link_names: false,
            parse: 'none',
            ...(thread ? { thread_ts: thread } : {}),
          });
          return { channel, ts: posted.message_ts ?? '' };
        },
        'never',
      ),

    update: (channel: string, ts: string, { text, blocks }: Message) =>
      send(
        'chat.update',
        () => client.chat.update({ channel, ts, text, blocks, link_names: false, parse: 'none' }),
        'repeat',
      ),

    remove: (channel: string, ts: string) =>
      send('chat.delete', () => client.chat.delete({ channel, ts }), 'repeat').catch((error: unknown) => {
        if (refusalOf(error) !== 'message_not_found') throw error;
      }),

    /** Answers through the address that came with a command or a press. Replacing twice does no harm. */
    respond: (
      url: string,
      { text, blocks }: Message,
      how: { replace: boolean; public: boolean; thread?: string | null },
    ) =>
      send(
        'response_url',
        async () => {
          const response = await fetch(url, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            signal: AbortSignal.timeout(timeoutMs),
            body: JSON.stringify({
              text,
              blocks,
              ...LITERAL,
              response_type: how.public ? 'in_channel' : 'ephemeral',
              replace_original: how.replace,
              ...(how.thread ? { thread_ts: how.thread } : {}),
            }),
          });
          const body = await response.text();
          if (!response.ok)
            throw new HttpFault(response.status, Number(response.headers.get('retry-after')) || 1, body);
          if (/"ok"\s*:\s*false/u.test(body)) throw new HttpFault(400, 1, body);
        },
        how.replace ? 'repeat' : 'never',
      ),

    /** The direct messages with a person. */
    openDirect: (user: string) =>
      send(
        'conversations.open',
        async () => (await client.conversations.open({ users: user })).channel?.id ?? user,
        'repeat',
      ),

    upload: async ({ channel, thread }: Pick<Where, 'channel' | 'thread'>, name: string, content: string) => {
      const data = Buffer.from(content);
      const { upload_url: url = '', file_id: id = '' } = await send(
        'files.getUploadURLExternal',
        () => client.files.getUploadURLExternal({ filename: name, length: data.length }),
        'repeat',
      );
      await send(
        'upload',
        async () => {
          const response = await fetch(url, {
            method: 'POST',
            body: data,
            signal: AbortSignal.timeout(timeoutMs),
          });
          if (!response.ok)
            throw new HttpFault(response.status, Number(response.headers.get('retry-after')) || 1, '');
        },
        'repeat',
      );
      const where = { channel_id: channel, ...(thread ? { thread_ts: thread } : {}) };
      await send(
        'files.completeUploadExternal',
        () => client.files.completeUploadExternal({ files: [{ id, title: name }], ...where }),
        'never',
      );
    },

    publishHome: (user: string, blocks: KnownBlock[]) =>
      send(
        'views.publish',
        () => client.views.publish({ user_id: user, view: { type: 'home', blocks } }),
        'repeat',
      ),

    prompt: (channel: string, thread: string | null, prompts: { title: string; message: string }[]) =>
      send(
        'assistant.threads.setSuggestedPrompts',
        () =>
          client.assistant.threads.setSuggestedPrompts({
            channel_id: channel,
            prompts,
            ...(thread ? { thread_ts: thread } : {}),
          }),
        'repeat',
      ),
  };
}

/** A post whose answer got lost: it is among the last messages, or it did not arrive. */
async function find(
  client: webApi.WebClient,
  channel: string,
  thread: string | null,
  reply: string,
): Promise<Posted | null> {
  const options = {
    channel,
    limit: 100,
    oldest: String(Date.now() / 1000 - RECENT_S),
  };
  const { messages = [] } = thread
    ? await client.conversations.replies({ ...options, ts: thread })
    : await client.conversations.history(options);
  const found = messages.find(({ blocks = [] }) =>
    blocks.some(({ block_id: id }) => id?.startsWith(`${reply}-`)),
  );
  return found?.ts ? { channel, ts: found.ts } : null;
}
