import { randomUUID } from 'node:crypto';
import type { Core, Intent, Log } from '../../chat/intent.ts';
import type { Deliver, Occasion } from './deliver.ts';
import { SendFault } from './send.ts';
import { wordsOf } from './words.ts';

/** Has the core answer, and says so in Slack. Never rejects: what fails is told with a number that is in the log. */
export function createAnswer(core: Core, deliver: Deliver, log: Log) {
  return async (intent: Intent, occasion: Occasion): Promise<void> => {
    try {
      await deliver(await core.handle(intent), occasion);
    } catch (error) {
      const fault = randomUUID().slice(0, 6);
      const outcome = error instanceof SendFault ? error.outcome.kind : null;
      log.error({ fault, kind: intent.kind, error: String(error), outcome }, 'slack: a reply was not sent');
      // Where it may have arrived after all, a remark would be a second answer.
      if (outcome === 'unknown') return;
      const text = wordsOf(languageOf(intent)).fault(fault);
      await deliver({ kind: 'remark', text }, occasion).catch((again: unknown) =>
        log.error({ fault, error: String(again) }, 'slack: nor was the remark about it'),
      );
    }
  };
}

function languageOf(intent: Intent): 'zh' | 'en' {
  const words =
    'text' in intent ? intent.text : intent.kind === 'command' ? JSON.stringify(intent.options) : '';
  return intent.who.locale ?? (/[a-z]/iu.test(words) && !/\p{Script=Han}/u.test(words) ? 'en' : 'zh');
}
