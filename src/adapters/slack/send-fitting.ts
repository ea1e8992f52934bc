import type { KnownBlock } from '@slack/types';
import type { Shown } from '../../chat/intent.ts';
import { LEAST_CHARACTERS, MESSAGE } from './limits.ts';
import { INVALID, isOneOf, TOO_LONG } from './refusals.ts';
import { render } from './render.ts';
import type { Message } from './web.ts';

/** Sends a reply with `put`, below `above`, as long as Slack takes it. Rejects with the error of the last attempt. */
export type SendFitting = <T>(
  shown: Shown,
  above: readonly KnownBlock[],
  put: (message: Message) => Promise<T>,
) => Promise<T>;

/**
 * Slack does not say how long is too long: what it refuses is sent shorter, and at last as mere text. What was too long
 * once is not tried again.
 */
export function createSendFitting(): SendFitting {
  const limits = { ...MESSAGE };
  return async (shown, above, put) => {
    for (;;) {
      const { text, blocks } = render(shown, limits);
      try {
        return await put({ text, blocks: [...above, ...blocks], reply: shown.replyId });
      } catch (error) {
        if (isOneOf(error, TOO_LONG) && limits.characters > LEAST_CHARACTERS)
          limits.characters = Math.max(LEAST_CHARACTERS, Math.floor(limits.characters * 0.7));
        else if (isOneOf(error, [...TOO_LONG, ...INVALID])) return put({ text, blocks: [] });
        else throw error;
      }
    }
  };
}
