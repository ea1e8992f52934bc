import type { KnownBlock } from '@slack/types';
import type { Core, Intent, Outgoing, Shown, Where } from '../../chat/intent.ts';
import { plain } from './blocks.ts';
import { renderHome, sharedBy } from './home.ts';
import { TEXT } from './limits.ts';
import { listOf } from './list.ts';
import { isOneOf, NOT_OURS, NOT_THERE } from './refusals.ts';
import type { SendFitting } from './send-fitting.ts';
import { clean, escape, shorten } from './text.ts';
import type { Message, Web } from './web.ts';
import { wordsOf } from './words.ts';

/** On what occasion something is said: who did what where, and what Slack gave us to answer with. */
export type Occasion = {
  where: Where;
  user: string;
  /** The thread is not there yet; Slack shows no private messages in it. */
  opens: boolean;
  /** Address for answers to a command or a press: 5 of them, in 30 minutes. */
  url: string | null;
  /** The message with the pressed button. `above` stands over the reply and is kept. */
  pressed: { message: string | null; private: boolean; above: KnownBlock[] } | null;
};

/** The occasion of an intent, of which nothing more is known than `more`. */
export const occasionOf = ({ where, who }: Intent, more: Partial<Occasion> = {}): Occasion => ({
  where,
  user: who.id,
  opens: false,
  url: null,
  pressed: null,
  ...more,
});

export type Deliver = (outgoing: Outgoing, occasion: Occasion) => Promise<void>;

/** Does in Slack what the core says. Rejects with the error of the last attempt. */
export function createDeliver(web: Web, core: Core, sendFitting: SendFitting): Deliver {
  /** Where we are no member, the address for answers serves; `open`: even then for all to see. */
  async function post(
    shown: Shown,
    { where, url }: Occasion,
    open = true,
    above: KnownBlock[] = [],
  ): Promise<void> {
    await sendFitting(shown, above, async (message) => {
      try {
        const { ts } = await web.post(where, message);
        core.posted(shown.replyId, where, ts);
      } catch (error) {
        if (!url || !isOneOf(error, NOT_THERE)) throw error;
        await web.respond(url, message, { replace: false, public: open, thread: where.thread });
      }
    });
  }

  async function sayPrivate(shown: Shown, { where, user, url, opens }: Occasion): Promise<void> {
    const thread = opens ? null : where.thread;
    await sendFitting(shown, [], async (message) => {
      try {
        if (url) return await web.respond(url, message, { replace: false, public: false, thread });
      } catch (error) {
        if (!isOneOf(error, NOT_OURS)) throw error;
      }
      const { ts } = await web.postPrivately({ ...where, thread }, user, message);
      core.posted(shown.replyId, where, ts);
    });
  }

  /** The message with the pressed button, or the one that answered the question before it was edited. */
  async function edit(shown: Shown, named: string | null, occasion: Occasion): Promise<void> {
    const { where, url, pressed } = occasion;
    const target = pressed?.message ?? named;
    await sendFitting(shown, pressed?.above ?? [], async (message) => {
      if (pressed?.private && url) return web.respond(url, message, { replace: true, public: false });
      if (target) {
        try {
          await web.update(where.channel, target, message);
          core.posted(shown.replyId, where, target);
          return;
        } catch (error) {
          if (!isOneOf(error, [...NOT_OURS, ...NOT_THERE])) throw error;
          if (url) return web.respond(url, message, { replace: true, public: false });
        }
      }
      // Private replies cannot be replaced from outside: the new one stands below.
      await (isPrivate(shown) ? sayPrivate(shown, occasion) : post(shown, occasion));
    });
  }

  async function remark(text: string, { where, user, url, opens }: Occasion): Promise<void> {
    const thread = opens ? null : where.thread;
    const words = shorten(clean(text), TEXT) || '…';
    const message: Message = { text: escape(words), blocks: [{ type: 'section', text: plain(words) }] };
    if (url) await web.respond(url, message, { replace: false, public: false, thread });
    else if (where.direct) await web.post(where, message);
    else await web.postPrivately({ ...where, thread }, user, message);
  }

  async function file(shown: Shown, occasion: Occasion): Promise<void> {
    const { name, text } = listOf(shown.card);
    const { where, user } = occasion;
    if (where.direct) return web.upload(where, name, text);
    await web.upload({ channel: await web.openDirect(user), thread: null }, name, text);
    await remark(wordsOf(shown.card.lang).fileSent, occasion);
  }

  return async (outgoing, occasion) => {
    switch (outgoing.kind) {
      case 'say':
        // Direct messages are private as they are, and what is said there stays.
        return outgoing.private && !occasion.where.direct
          ? sayPrivate(outgoing.shown, occasion)
          : post(outgoing.shown, occasion, !outgoing.private);
      case 'edit':
        return edit(outgoing.shown, outgoing.message, occasion);
      case 'share':
        return post(outgoing.shown, occasion, true, sharedBy(occasion.user, outgoing.shown.card.lang));
      case 'remove':
        await web.remove(occasion.where.channel, outgoing.message);
        return;
      case 'file':
        return file(outgoing.shown, occasion);
      case 'remark':
        return remark(outgoing.text, occasion);
      case 'home':
        await web.publishHome(occasion.user, renderHome(outgoing.card, outgoing.examples));
        return;
      case 'choices':
      case 'nothing':
    }
  };
}

/** The first letter of a reply id says who sees it. */
const isPrivate = ({ replyId }: Shown): boolean => replyId.startsWith('p');
