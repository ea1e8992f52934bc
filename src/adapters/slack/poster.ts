import type { Posted, Poster, Shown, Where } from '../../chat/intent.ts';
import { isOneOf, NOT_THERE } from './refusals.ts';
import { refusalOf, SendFault } from './send.ts';
import type { SendFitting } from './send-fitting.ts';
import type { Web } from './web.ts';

/** Posts the digest; the complete list and further pages are behind its buttons. */
export const createPoster = (web: Web, sendFitting: SendFitting): Poster => {
  // Slack takes a person for the direct messages with them.
  return { post, tell: (person, shown) => post({ channel: person, thread: null }, shown) };

  async function post(to: Pick<Where, 'channel' | 'thread'>, shown: Shown): Promise<Posted> {
    try {
      const { ts } = await sendFitting(shown, [], (message) => web.post(to, message));
      return { kind: 'posted', message: ts };
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

/** Errors that mean: there is nobody (any more) to whom it could be said. A token that fails is no such thing. */
const GONE = ['user_disabled', 'user_not_found', 'cannot_dm_bot'];
