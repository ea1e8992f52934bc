import { randomBytes } from 'node:crypto';
import type { Card } from '../model/card.ts';
import { chatWords } from '../wording/chat-words.ts';
import type { Intent, Log, Outgoing } from './intent.ts';
import { newReplyId } from './shown.ts';

/** What a person is told of a fault: a short id, under which the log has the rest. */
export function faultReply(
  intent: Intent,
  error: unknown,
  { lang, hidden, log }: { lang: 'zh' | 'en'; hidden: boolean; log: Log },
): Outgoing {
  const id = randomBytes(3).toString('hex');
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
  log.error({ fault: id, intent: intent.kind, platform: intent.where.platform, error: details }, 'fault');
  if (intent.kind === 'suggest') return { kind: 'choices', choices: [] };
  if (intent.kind === 'deleted') return { kind: 'nothing' };
  const { title, next } = chatWords[lang].fault(id);
  if (intent.kind === 'press') return { kind: 'remark', text: `${title}${lang === 'en' ? ' ' : ''}${next}` };
  const card: Card = { lang, title, blocks: [{ kind: 'note', text: next }], choices: [] };
  if (intent.kind === 'home') return { kind: 'home', card, examples: [] };
  const shown = { card, replyId: newReplyId(hidden), page: 0, actions: [] };
  return { kind: 'say', shown, private: hidden };
}
