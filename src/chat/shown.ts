import { randomBytes } from 'node:crypto';
import type { Card } from '../model/card.ts';
import { writePress } from '../model/press.ts';
import { chatWords } from '../wording/chat-words.ts';
import type { Action, ItemActions, Shown } from './intent.ts';
import type { Asked } from './memory.ts';
import type { MadeItem } from './office.ts';

/** Ids of replies say who sees them: see model/press.ts. */
export const newReplyId = (hidden: boolean): string => (hidden ? 'p' : 'o') + randomBytes(6).toString('hex');
export const isHidden = (replyId: string): boolean => replyId.startsWith('p');

/** The items of what was asked, where it was made once. */
export const itemsOf = (asked: Asked): MadeItem[] => (asked.kind === 'made' ? asked.made.items : []);

/** A card as a reply: with 👍 and 👎, and where only one person sees it, with what shares it. */
export function shownOf(
  card: Card,
  replyId: string,
  page: Shown['page'],
  items: readonly MadeItem[] = [],
): Shown {
  const words = chatWords[card.lang];
  const action = (verb: 'share' | 'good' | 'bad', style: Action['style']): Action => ({
    label: words[verb],
    value: writePress({ verb, reply: replyId }),
    style,
  });
  const votes = [action('good', 'plain'), action('bad', 'plain')];
  const actions = isHidden(replyId) ? [action('share', 'primary'), ...votes] : votes;
  return { card, replyId, page, actions, items: items.map((item) => itemActions(item, card.lang, replyId)) };
}

function itemActions({ number, label, verbs }: MadeItem, lang: Card['lang'], reply: string): ItemActions {
  const words = chatWords[lang].item;
  const actions = verbs.map((verb) => ({
    label: words[verb].label,
    menu: words[verb].menu,
    value: writePress({ verb, reply, number }),
    style: verb === 'delete' ? ('danger' as const) : ('plain' as const),
  }));
  return { number, label, actions };
}
