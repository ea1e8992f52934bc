import type { Press } from '../model/press.ts';
import type { FeedbackList } from '../store/feedback.ts';
import type { Intent, Log } from './intent.ts';
import type { Asked, KeptReply } from './memory.ts';
import { personKey } from './where.ts';

/** Where votes on replies are kept. */
export type Votes = Pick<FeedbackList, 'give'>;

type Vote = Press & { verb: 'good' | 'bad' };

/** 👍 and 👎: always logged, and kept where there is a database. One that fails is logged, and stops nothing. */
export async function keepVote(
  intent: Extract<Intent, { kind: 'press' }>,
  { reply: id, verb: vote }: Vote,
  reply: KeptReply | null,
  { votes, log }: { votes?: Votes | undefined; log: Log },
): Promise<void> {
  log.info({ reply: id, vote, asked: reply?.asked.kind ?? null }, 'feedback');
  const { platform, workspace, channel, direct } = intent.where;
  const person = personKey(intent);
  try {
    await votes?.give({
      reply: id,
      room: { platform, workspace, channel, person: direct ? person : null },
      person,
      asker: reply?.asker ?? null,
      vote,
      question: reply ? wordsOf(reply.asked) : null,
      comment: null,
    });
  } catch (error) {
    log.warn({ reply: id, vote, error: String(error) }, 'feedback is not kept');
  }
}

/** 「谁负责婚姻登记」, 「/lead 民政厅 2021」 */
function wordsOf(asked: Asked): string {
  if (asked.kind === 'made') return asked.made.card.title;
  if (asked.kind !== 'command') return asked.text;
  const { name, options } = asked;
  return `/${name} ${typeof options === 'string' ? options : Object.values(options).join(' ')}`.trim();
}
