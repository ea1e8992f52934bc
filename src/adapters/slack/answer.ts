import { randomUUID } from 'node:crypto';
import type { Core, Intent, Log } from '../../chat/intent.ts';
import type { Deliver, Occasion } from './deliver.ts';
import { outcomeOf } from './send.ts';
import { wordsOf } from './words.ts';

/** Has the core answer, and says so in Slack. Never rejects: what fails is told with a number that is in the log. */
export function createAnswer(core: Core, deliver: Deliver, log: Log) {
  return async (intent: Intent, occasion: Occasion): Promise<void> => {
    try {
      await deliver(await core.handle(intent), occasion);
    } catch (error) {
      const fault = randomUUID().slice(0, 6);
      const outcome = outcomeOf(error);
      log.error(
        { fault, kind: intent.kind, error: String(error), outcome: outcome.kind },
        'slack: a reply was not sent',
      );
      // Where it may have arrived after all, a remark would be a second answer.
      if (isNetwork(error) && outcome.kind === 'unknown') return;
      const text = wordsOf(languageOf(intent)).fault(fault);
      await deliver({ kind: 'remark', text }, occasion).catch((again: unknown) =>
        log.error({ fault, error: String(again) }, 'slack: nor was the remark about it'),
      );
    }
  };
}

/** Faults of sending carry their classes of the SDK or of ours; all others are faults of the core or of ours. */
const isNetwork = (error: unknown): boolean =>
  error instanceof Error && /^(?:WebAPI|HttpFault|TimeoutError|AbortError)/u.test(error.name);

function languageOf(intent: Intent): 'zh' | 'en' {
  const words =
    'text' in intent ? intent.text : intent.kind === 'command' ? JSON.stringify(intent.options) : '';
  return intent.who.locale ?? (/[a-z]/iu.test(words) && !/\p{Script=Han}/u.test(words) ? 'en' : 'zh');
}
