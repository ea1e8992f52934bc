import type { DeadlineAction, DeadlineOptions, DeadlineOrder } from '../model/order.ts';
import { readDeadlineWords } from '../understanding/deadline-words.ts';
import {
  type Parts,
  partsOf,
  READ_AT_MOST,
  type Read,
  type Typed,
  textOnly,
  tooLong,
  typedParts,
} from './deadline-parts.ts';
import { type Context, isStop, type OrderReading, type Stop } from './order-reading.ts';
import { onlyDay } from './said-day.ts';

const ordered = (order: DeadlineOrder): OrderReading => ({ kind: 'order', order, corrections: [] });

/** 「12月15日前 报送总结 民政厅」, “done 2”, 「2 改为下周三」 → what is ordered. What is read as nothing else stays in the text. */
export function readDeadlineText(text: string, context: Context): OrderReading {
  if (text.length > READ_AT_MOST) return tooLong(text);
  const words = readDeadlineWords(text, context.collection.simplified);
  if (words.kind === 'postpone') {
    const asked = text.slice(words.start, words.end);
    const choice = (word: string): string => text.slice(0, words.start) + word + text.slice(words.end);
    const chosen = /[a-z]/iu.test(asked) ? ['edit', 'snooze'] : ['修改', '稍后提醒'];
    return { kind: 'unsure', of: 'postpone', asked, choices: chosen.map(choice) };
  }
  if (words.rest === '' && words.kind === 'content') return ordered(list(false));
  if (words.kind === 'content') return added(words.rest, {}, context);
  const { action, which, rest } = words;
  if (action === 'list' || action === 'all') return ordered(list(action === 'all'));
  if (action === 'add') return rest === '' ? { kind: 'missing', option: 'text' } : added(rest, {}, context);
  if (which === null) return { kind: 'missing', option: 'which' };
  if (action === 'snooze') return snoozed(which, rest, context);
  if (action !== 'edit') return ordered({ on: 'deadline', action, which });
  const read = partsOf(rest, { alone: true, said: `${action} ${which} ` }, context);
  return isStop(read) ? read : edited(which, read.parts);
}

/** Typed options, checked → what is ordered. Without an action it follows from the options. */
export function readDeadlineOptions(options: DeadlineOptions, context: Context): OrderReading {
  const { which: typed, until, text, due, clause, agency } = options;
  const which = typed === undefined ? null : Number(/\d+/u.exec(typed.normalize('NFKC'))?.[0]);
  const action = options.action ?? impliedBy(options);
  if (action === 'list' || action === 'all') return ordered(list(action === 'all'));
  if (action === 'add') return added(text?.trim() ?? '', { due, clause, agency }, context);
  if (which === null) return { kind: 'missing', option: 'which' };
  if (action === 'snooze') return snoozed(which, until?.trim() ?? '', context);
  if (action !== 'edit') return ordered({ on: 'deadline', action, which });
  const parts = typedParts({ text, due, clause, agency }, `edit ${which} `, context);
  return isStop(parts) ? parts : edited(which, parts);
}

/** A number with something to change is an edit, without anything a look at it; something to be done is a new one. */
function impliedBy({ which, until, text, due, clause, agency }: DeadlineOptions): DeadlineAction {
  const content = [text, due, clause, agency].some((given) => given !== undefined);
  if (which === undefined) return content ? 'add' : 'list';
  if (until !== undefined) return 'snooze';
  return content ? 'edit' : 'history';
}

const list = (withDone: boolean): DeadlineOrder => ({ on: 'deadline', action: 'list', withDone });

/** With a day as an option the text is only text; else the day is looked for in the text. */
function added(text: string, typed: Omit<Typed, 'text'>, context: Context): OrderReading {
  const options = typedParts(typed, 'add ', context, text);
  if (isStop(options)) return options;
  const found =
    typed.due === undefined
      ? partsOf(text, { alone: false, said: '' }, context)
      : withoutClause(textOnly(text));
  if (isStop(found)) return found;
  const { text: said = '', due, clause = null, unit = null } = { ...found.parts, ...options };
  if (!due) return { kind: 'refused', why: { kind: 'no-day', typed: text } };
  // Where nothing but a clause is named, the words that name it are the text.
  const words = said === '' && clause !== null ? (typed.clause?.trim() ?? found.cited) : said;
  // A number alone says nothing.
  if (!/\p{L}|\p{Extended_Pictographic}/u.test(words)) return { kind: 'missing', option: 'text' };
  return ordered({ on: 'deadline', action: 'add', text: words, due, clause, unit });
}

const withoutClause = (parts: Parts | Stop): Read | Stop => (isStop(parts) ? parts : { parts, cited: '' });

function edited(which: number, change: Parts): OrderReading {
  if (Object.keys(change).length === 0) return { kind: 'missing', option: 'text' };
  return ordered({ on: 'deadline', action: 'edit', which, change });
}

function snoozed(which: number, typed: string, { today, collection }: Context): OrderReading {
  if (typed === '') return { kind: 'missing', option: 'until' };
  if (typed.length > READ_AT_MOST) return tooLong(typed);
  const until = onlyDay(typed, `snooze ${which} `, { today, collection });
  return isStop(until) ? until : ordered({ on: 'deadline', action: 'snooze', which, until });
}
