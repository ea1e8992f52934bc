/**
 * What a button carries, as text of at most 40 characters: `verb:reply` or `verb:reply:number`. A reply id has
 * up to 16 letters and digits and no colon; the first is `p` for a private reply, `o` for an open one, so
 * that every face knows at once how an answer to the press will be shown.
 */
export type Press =
  /** Shows the page, counted from 0. */
  | { verb: 'page'; reply: string; number: number }
  /** Asks the question that the card offers as `choices[number]`. */
  | { verb: 'choice'; reply: string; number: number }
  /** Does something with item `number` of a digest or a list. */
  | { verb: ItemVerb; reply: string; number: number }
  /** The complete list as a file. */
  | { verb: 'file' | 'share'; reply: string }
  | { verb: 'good'; reply: string }
  | { verb: 'bad'; reply: string };

/**
 * What can be done with an item: mark it as done or take that back, be reminded later (asks when: in 1, 3, 7 or 30
 * days), see its clause, delete it.
 */
const ITEM_VERBS = ['done', 'undo', 'later', 'in1', 'in3', 'in7', 'in30', 'clause', 'delete'] as const;
export type ItemVerb = (typeof ITEM_VERBS)[number];

/** Whether a press is on an item. */
export const isOnItem = (press: Press): press is Extract<Press, { verb: ItemVerb }> =>
  (ITEM_VERBS as readonly string[]).includes(press.verb);

const REPLY = '[a-zA-Z0-9]{1,16}';
const NUMBERED = ['page', 'choice', ...ITEM_VERBS].join('|');
const FORM = new RegExp(`^(?:(${NUMBERED}):(${REPLY}):(\\d{1,4})|(file|share|good|bad):(${REPLY}))$`, 'u');

/** page 2 of reply p1a2 → `page:p1a2:2` */
export function writePress(press: Press): string {
  return 'number' in press ? `${press.verb}:${press.reply}:${press.number}` : `${press.verb}:${press.reply}`;
}

/** `page:p1a2:2` → page 2 of reply p1a2; null if the core gave no such value. */
export function readPress(value: string): Press | null {
  const found = FORM.exec(value);
  if (!found) return null;
  const [, numbered, numberedReply = '', number = '', plain, reply = ''] = found;
  return numbered
    ? { verb: numbered as 'page' | 'choice' | ItemVerb, reply: numberedReply, number: Number(number) }
    : { verb: plain as 'file' | 'share' | 'good' | 'bad', reply };
}
