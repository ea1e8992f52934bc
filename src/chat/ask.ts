import { answer as answerQuery } from '../answering/answer.ts';
import type { Collection } from '../collection/collection.ts';
import type { Answer } from '../model/answer.ts';
import type { Card } from '../model/card.ts';
import type { ThreadContext, Understanding } from '../model/query.ts';
import { understand } from '../understanding/understand.ts';
import { cardOf, plainText } from '../wording/card.ts';
import { labelsOf } from './labels.ts';

export type AskOptions = { thread?: ThreadContext | null; lang?: 'zh' | 'en' | 'auto' };

/** A reply: the machine-readable answer, the card of the same answer, and what the thread is to remember. */
export type Reply = { answer: Answer; card: Card; thread: ThreadContext | null };

/** Answers a question in words. */
export type Ask = (text: string, options?: AskOptions) => Reply;

/**
 * Answers questions about one collection. Pure: the same text, collection and thread give the same reply.
 */
export function createAsk(collection: Collection): Ask {
  const answerTo = createAnswer(collection);
  return (text, { thread = null, lang = 'auto' } = {}) => {
    const inThread = understand(text, collection, thread);
    const answered = (one: Understanding): Pick<Reply, 'answer' | 'card'> =>
      answerTo(one, lang === 'auto' ? one.lang : lang);
    const first = answered(inThread);
    const wider = first.answer.kind === 'none' ? withoutPlans(inThread, text) : null;
    const second = wider && answered(wider);
    const useful = second !== null && second.answer.kind !== 'none' && second.answer.kind !== 'ambiguous';
    const [understanding, { answer, card }] = useful && wider ? [wider, second] : [inThread, first];
    const next = understanding.query
      ? { query: understanding.query, clauses: answer.clauses.map(({ id }) => id) }
      : thread;
    return { answer, card, thread: next };
  };

  /** A question of which only the plan came from the thread, as it is understood without. */
  function withoutPlans({ carried, query }: Understanding, text: string): Understanding | null {
    if (!query || carried.length !== 1 || carried[0] !== 'plan') return null;
    const alone = understand(text, collection, null);
    return alone.query?.want.kind === query.want.kind && !alone.query.plans.stated
      ? { ...alone, without: query.plans.ids }
      : null;
  }
}

/** Answers what is understood already. */
export function createAnswer(
  collection: Collection,
): (understanding: Understanding, lang: 'zh' | 'en') => Pick<Reply, 'answer' | 'card'> {
  const labels = labelsOf(collection);
  return (understanding, lang) => {
    const { detail, ...facts } = answerQuery(understanding, collection);
    const card = cardOf({ ...facts, detail }, lang, labels);
    return { answer: { ...facts, lang, text: plainText(card) }, card };
  };
}
