import type { Posted, Poster, Shown, Where } from '../../chat/intent.ts';
import { INVALID, isOneOf, NOT_THERE, TOO_LONG } from './refusals.ts';
import { render } from './render.ts';
import { refusalOf, SendFault } from './send.ts';
import type { Web } from './web.ts';

/** Posts the digest; the complete list and further pages are behind its buttons. */
export const createPoster = (web: Web): Poster => {
  // Slack takes a person for the direct messages with them.
  return { post, tell: (person, shown) => post({ channel: person, thread: null }, shown) };

  async function post(to: Pick<Where, 'channel' | 'thread'>, shown: Shown): Promise<Posted> {
    const { text, blocks } = render(shown);
    const send = async (message: { text: string; blocks: typeof blocks }): Promise<Posted> => {
      const { ts } = await web.post(to, { ...message, reply: shown.replyId });
      return { kind: 'posted', message: ts };
    };
    try {
      try {
        return await send({ text, blocks });
      } catch (error) {
        if (!isOneOf(error, [...TOO_LONG, ...INVALID])) throw error;
        return await send({ text, blocks: [] });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (error instanceof SendFault && error.outcome.kind === 'unknown') return { kind: 'unknown', reason };
      return {
        kind: 'refused',
        reason,
        forGood: refusalOf(error) !== null && isOneOf(error, [...NOT_THERE, ...GONE]),
      };
    }
  }
};

/** Errors that mean: nobody is there any more to whom it could be said. */
const GONE = [
  'account_inactive',
  'token_revoked',
  'not_authed',
  'invalid_auth',
  'missing_scope',
  'user_disabled',
  'cannot_dm_bot',
];
