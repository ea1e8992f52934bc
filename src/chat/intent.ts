import type { Card } from '../model/card.ts';

/** Where something was said. Ids are the platform's own and opaque to the core. */
export type Where = {
  platform: 'slack' | 'discord' | 'terminal' | 'web';
  /** Team, server, or '' where there is none (a direct message on Discord). */
  workspace: string;
  channel: string;
  /** Id of the thread that the reply goes to, also where this message opens it; null = into the channel itself. */
  thread: string | null;
  direct: boolean;
};

/** Who said it; `locale` is what the platform tells of the person's language, or null. */
export type Who = {
  id: string;
  locale: 'zh' | 'en' | null;
  /** Whether the person manages the workspace or server; absent where the platform does not tell. */
  manages?: boolean;
};

type Delivered = {
  where: Where;
  who: Who;
  /** Names one delivery of the platform: repeated deliveries carry the same one and are answered once. */
  deliveryId: string;
};

/** What a person did, as the core sees it. Adapters translate their events into these and nothing more. */
export type Intent = Delivered &
  (
    | {
        kind: 'ask';
        text: string;
        /**
         * `mention` names the bot, `direct` is a direct message, `thread` any other message in a thread: the core
         * knows whether the bot takes part in it.
         */
        via: 'mention' | 'thread' | 'direct';
        /** Id of the message, so that an edit or deletion finds its reply. */
        message: string;
      }
    /** The question was edited: its reply is replaced. */
    | { kind: 'edited'; text: string; message: string }
    /** The question was deleted: its reply goes too. */
    | { kind: 'deleted'; message: string }
    /** A slash command: typed options where the platform has them, else the text behind the name. */
    | { kind: 'command'; name: string; options: Record<string, unknown> | string }
    /** “Who is responsible for this?” on a message of somebody. */
    | { kind: 'about'; text: string }
    /** A button or select. `value` is what the card gave it. */
    | { kind: 'press'; value: string }
    /** Completion of an option while it is typed. */
    | { kind: 'suggest'; command: string; option: string; text: string }
    /** The start page of the app. */
    | { kind: 'home' }
  );

/**
 * A reply that a platform can show: the whole card, of which the adapter shows page `page`, counted from 0 (the
 * last one, where there are fewer), or the page with the clause of that number. `replyId` names it in the values of the buttons that the adapter adds itself:
 * turning pages, `card.choices`, the complete list as a file where there is more than one page. See model/press.ts.
 */
export type Shown = {
  card: Card;
  replyId: string;
  page: number | { with: number };
  /** What can be done with single clauses of the card: a date of a digest can be marked as done. */
  items?: readonly ItemActions[];
  /** The other buttons, complete: 👍, 👎, share with the channel. An adapter lays them out as its platform does. */
  actions: Action[];
};

/** `value` comes back in a press. */
export type Action = { label: string; value: string; style: 'plain' | 'primary' | 'danger' };

/** The buttons of the clause block `number`; `label` names it where they cannot stand below it. */
export type ItemActions = { number: number; label: string; actions: ItemAction[] };
/** Actions with the same menu can be offered together: 「完成」 and 「撤销完成」. */
export type ItemAction = Action & { menu: string };

export type Choice = { name: string; value: string };

/** What an adapter is to do. */
export type Outgoing =
  | { kind: 'say'; shown: Shown; private: boolean }
  /** Replaces the message that carried the pressed button, or the reply to an edited question. */
  | { kind: 'edit'; shown: Shown; message: string | null }
  /** Posts a private reply in the channel for all, on behalf of the asker. */
  | { kind: 'share'; shown: Shown }
  | { kind: 'remove'; message: string }
  /** The complete card as a file, for the person who pressed only. */
  | { kind: 'file'; shown: Shown }
  /** A short private remark: “only the asker can turn the pages”, “thank you”. */
  | { kind: 'remark'; text: string }
  | { kind: 'choices'; choices: Choice[] }
  | { kind: 'home'; card: Card; examples: string[] }
  /** Nothing is due: a repeated delivery, a message that is none of the bot's business. */
  | { kind: 'nothing' };

/** The core behind all platforms. */
export type Core = {
  /** Whether the reply will be private; known before the work begins, because platforms fix it at once. */
  isPrivate: (intent: Intent) => boolean;
  /** Never rejects: a fault becomes a reply with a short id that is in the log. */
  handle: (intent: Intent) => Promise<Outgoing>;
  /**
   * Tells the core which message an adapter posted for a reply, so that edits and deletions find it. The next
   * question of the thread waits for it for a moment, so that replies appear in the order of the questions.
   */
  posted: (replyId: string, where: Where, message: string) => void;
};

/** Posts what nobody asked for at the moment: the daily digest. Never rejects. */
export type Poster = {
  post: (to: Where, shown: Shown) => Promise<Posted>;
  /** Into the direct messages of a person, by the id of the platform. */
  tell: (person: string, shown: Shown) => Promise<Posted>;
};

/** What became of a post. Nobody knows of an `unknown` one whether people see it, so it must not be repeated. */
export type Posted =
  | { kind: 'posted'; message: string }
  /** Surely not taken. `forGood`: the channel is archived or deleted, the bot was removed or may not write there. */
  | { kind: 'refused'; reason: string; forGood: boolean }
  | { kind: 'unknown'; reason: string };

export type Adapter = { name: string; start: (core: Core) => Promise<Poster>; stop: () => Promise<void> };

/** Time, given from outside so that tests have their own. */
export type Clock = { now: () => Date };

export type Log = {
  info: (facts: Record<string, unknown>, message: string) => void;
  warn: (facts: Record<string, unknown>, message: string) => void;
  error: (facts: Record<string, unknown>, message: string) => void;
};
