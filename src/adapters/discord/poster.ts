import { DiscordAPIError } from 'discord.js';
import type { Posted, Poster, Shown } from '../../chat/intent.ts';
import { type Payload, render, renderPlain } from './render.ts';
import { type Calls, isGone, isRefused } from './rest.ts';

/** Posts the digest. Its id is the nonce by which Discord makes one message of it, however often it is sent. */
export const createPoster = (calls: Calls): Poster => {
  return {
    post: ({ thread, channel }, shown) => post(async () => thread ?? channel, shown),
    tell: (person, shown) => post(async () => (await calls.openDirect(person)).id, shown),
  };

  async function post(channelOf: () => Promise<string>, shown: Shown): Promise<Posted> {
    const send = async (payload: Payload): Promise<Posted> => {
      const { id } = await calls.post(await channelOf(), payload, shown.replyId);
      return { kind: 'posted', message: id };
    };
    let payload: Payload;
    try {
      payload = render(shown);
    } catch (error) {
      return { kind: 'refused', reason: String(error), forGood: false };
    }
    try {
      try {
        return await send(payload);
      } catch (error) {
        if (!isRefused(error)) throw error;
        return await send(renderPlain(shown));
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (error instanceof DiscordAPIError) return { kind: 'refused', reason, forGood: isGone(error) };
      return { kind: 'unknown', reason };
    }
  }
};
