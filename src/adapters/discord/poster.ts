import { DiscordAPIError } from 'discord.js';
import type { Posted, Poster } from '../../chat/intent.ts';
import { render, renderPlain } from './render.ts';
import { type Calls, isGone, isRefused } from './rest.ts';

/** Posts the digest. Its id is the nonce by which Discord makes one message of it, however often it is sent. */
export const createPoster = (calls: Calls): Poster => ({
  post: async ({ thread, channel }, shown) => {
    const post = async (payload: ReturnType<typeof render>): Promise<Posted> => {
      const { id } = await calls.post(thread ?? channel, payload, shown.replyId);
      return { kind: 'posted', message: id };
    };
    try {
      try {
        return await post(render(shown));
      } catch (error) {
        if (!isRefused(error)) throw error;
        return await post(renderPlain(shown));
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (error instanceof DiscordAPIError) return { kind: 'refused', reason, forGood: isGone(error) };
      return { kind: 'unknown', reason };
    }
  },
});
