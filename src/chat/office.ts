import type { Card } from '../model/card.ts';
import type { Order } from '../model/order.ts';
import type { ItemVerb } from '../model/press.ts';
import type { Where } from './intent.ts';

/** An item of a card that people can do something with, by the number of its clause block. */
export type MadeItem = {
  number: number;
  /** Names the date: that of a plan as the digest does, or `own:` and the id of a deadline of the team. */
  id: string;
  /** Names it in a few words. */
  label: string;
  verbs: ItemVerb[];
  /** Where its clause stands; null where it has none. */
  clause: { plan: string; path: string } | null;
};

/** A card that was made once, because making it changed something or looked at what changes. */
export type Made = { card: Card; items: MadeItem[] };

/** Who orders something where. `person` is named as the core does: `slack T1 U1`. */
export type Ordering = {
  where: Where;
  person: string;
  lang: 'zh' | 'en';
  /** Whether the person manages the workspace; null where nobody tells. */
  manages: boolean | null;
};

/** What a press on an item leads to. */
export type PressResult =
  /** The card anew, in its place. */
  | { kind: 'changed'; made: Made }
  /** A further card, for the person alone. */
  | { kind: 'new'; made: Made }
  | { kind: 'remark'; text: string };

/** Carries out what people order: digests, deadlines of their own, marks. */
export type Office = {
  /** The day it is for the person, ISO: what 「下周五」 counts from. */
  today: (by: Ordering) => Promise<string>;
  carryOut: (order: Order, by: Ordering) => Promise<Made>;
  press: (
    verb: Exclude<ItemVerb, 'clause'>,
    item: MadeItem,
    made: Made,
    by: Ordering,
  ) => Promise<PressResult>;
};
