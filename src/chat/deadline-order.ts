import type { Collection } from '../collection/collection.ts';
import type { DeadlineOptions, DeadlineOrder, SaidDay } from '../model/order.ts';
import { type DayMention, readDays } from '../understanding/day-words.ts';
import { cutOut, readDeadlineWords } from '../understanding/deadline-words.ts';
import { type FoundClause, findClause } from './find-clause.ts';
import { labelsOf } from './labels.ts';
import { takeUnit } from './named-unit.ts';
import type { OrderReading } from './order-reading.ts';

/** The most characters that the text of a deadline has. */
const MOST = 500;
/** Nobody types so much, so it is not even looked at. */
const READ_AT_MOST = 2000;

/** `today`: the ISO day that 「下周五」 counts from. */
type Context = { today: string; collection: Collection };
type Stop = Exclude<OrderReading, { kind: 'order' }>;
/** A stop ends the reading; anything else goes on. */
const isStop = (value: object | string | null): value is Stop =>
  value !== null && typeof value === 'object' && 'kind' in value;

const ordered = (order: DeadlineOrder): OrderReading => ({ kind: 'order', order, corrections: [] });

/** 「12月15日前 报送总结 民政厅」, “done 2”, 「2 改为下周三」 → what is ordered. What is read as nothing else stays in the text. */
export function readDeadlineText(text: string, context: Context): OrderReading {
  if (text.length > READ_AT_MOST) return tooLong(text);
  const words = readDeadlineWords(text);
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
  const parts = partsOf(rest, { alone: true, said: `${action} ${which} ` }, context);
  return isStop(parts) ? parts : edited(which, parts);
}

/** Typed options, checked → what is ordered. Without an action it follows from the options. */
export function readDeadlineOptions(options: DeadlineOptions, context: Context): OrderReading {
  const { which: typed, until, text, due, clause, agency } = options;
  const which = typed === undefined ? null : Number(/\d+/u.exec(typed.normalize('NFKC'))?.[0]);
  const content = [text, due, clause, agency].some((given) => given !== undefined);
  const action =
    options.action ??
    (which === null
      ? content
        ? 'add'
        : 'list'
      : until !== undefined
        ? 'snooze'
        : content
          ? 'edit'
          : 'history');
  if (action === 'list' || action === 'all') return ordered(list(action === 'all'));
  if (action === 'add') return added(text?.trim() ?? '', { due, clause, agency }, context);
  if (which === null) return { kind: 'missing', option: 'which' };
  if (action === 'snooze') return snoozed(which, until?.trim() ?? '', context);
  if (action !== 'edit') return ordered({ on: 'deadline', action, which });
  const parts = typedParts({ text, due, clause, agency }, `edit ${which} `, context);
  return isStop(parts) ? parts : edited(which, parts);
}

const list = (withDone: boolean): DeadlineOrder => ({ on: 'deadline', action: 'list', withDone });

/** What is known of a deadline; what was not said is undefined. */
type Parts = { text?: string; due?: SaidDay; clause?: string | null; unit?: string | null };
type Typed = Pick<DeadlineOptions, 'text' | 'due' | 'clause' | 'agency'>;

/** With a day as an option the text is only text; else the day is looked for in the text. */
function added(text: string, typed: Omit<Typed, 'text'>, context: Context): OrderReading {
  const options = typedParts(typed, 'add ', context, text);
  if (isStop(options)) return options;
  const found = typed.due === undefined ? partsOf(text, { alone: false, said: '' }, context) : textOnly(text);
  if (isStop(found)) return found;
  const { text: said = '', due, clause = null, unit = null } = { ...found, ...options };
  if (!due) return { kind: 'refused', why: { kind: 'no-day', typed: text } };
  const words = said === '' && clause !== null ? (typed.clause?.trim() ?? citedIn(text, context)) : said;
  // A number alone says nothing.
  if (!/\p{L}|\p{Extended_Pictographic}/u.test(words)) return { kind: 'missing', option: 'text' };
  return ordered({ on: 'deadline', action: 'add', text: words, due, clause, unit });
}

/** Where nothing but a clause is named, the words that name it are the text. */
function citedIn(text: string, { today, collection }: Context): string {
  const apart = readDays(text, today, { simplified: collection.simplified });
  return findClause(text, apart, collection)?.words ?? '';
}

function edited(which: number, change: Parts): OrderReading {
  if (Object.keys(change).length === 0) return { kind: 'missing', option: 'text' };
  return ordered({ on: 'deadline', action: 'edit', which, change });
}

function snoozed(which: number, typed: string, { today, collection }: Context): OrderReading {
  if (typed === '') return { kind: 'missing', option: 'until' };
  const until = onlyDay(typed, `snooze ${which} `, { today, collection });
  return isStop(until) ? until : ordered({ on: 'deadline', action: 'snooze', which, until });
}

function textOnly(text: string): Parts | Stop {
  const said = text.trim();
  if (Array.from(said).length > MOST) return tooLong(said);
  return said === '' ? {} : { text: said };
}

/** Typed options; `said` stands before them in a choice, `behind` after them. */
function typedParts(typed: Typed, said: string, context: Context, behind = ''): Parts | Stop {
  const parts: Parts = {};
  if (typed.text !== undefined) {
    const text = textOnly(typed.text);
    if (isStop(text)) return text;
    Object.assign(parts, text);
  }
  const rest = [typed.text ?? behind, typed.clause, typed.agency && `单位：${typed.agency}`].filter(Boolean);
  if (typed.due !== undefined) {
    const due = onlyDay(typed.due.trim(), said, context, ` ${rest.join(' ')}`);
    if (isStop(due)) return due;
    parts.due = due;
  }
  if (typed.clause !== undefined) {
    const clause = onlyClause(typed.clause, said, [typed.due, typed.text ?? behind].join(' '), context);
    if (isStop(clause)) return clause;
    parts.clause = clause.id;
  }
  if (typed.agency !== undefined) parts.unit = NONE.test(typed.agency.trim()) ? null : typed.agency.trim();
  return parts;
}

/** What takes a part away. */
const NONE = /^(?:无|没有|空|去掉|不填|none|nobody|no|-)$/iu;

function onlyClause(
  typed: string,
  said: string,
  behind: string,
  { collection }: Context,
): { id: string | null } | Stop {
  if (NONE.test(typed.trim())) return { id: null };
  const found = findClause(typed, [], collection);
  if (!found) return { kind: 'wrong', option: 'clause', typed };
  const choose = (words: string): string => `${said}${words} ${behind}`.trim();
  const clause = clauseOf(found, typed, choose, collection);
  return isStop(clause) ? clause : { id: clause };
}

function clauseOf(
  found: FoundClause,
  text: string,
  choose: (words: string) => string,
  collection: Collection,
): string | Stop {
  switch (found.kind) {
    case 'clause':
      return found.clause.id;
    case 'none':
      return { kind: 'refused', why: { kind: 'no-clause', words: found.words } };
    case 'many':
      return { kind: 'refused', why: { kind: 'many-clauses', words: found.words, count: found.count } };
    case 'plans': {
      const labels = labelsOf(collection);
      const choices = found.plans.map(({ plan, number }) =>
        choose(`${text.slice(0, found.start)}${labels.plan(plan).zh} ${number}${text.slice(found.end)}`),
      );
      return { kind: 'unsure', of: 'clause', asked: found.words, choices };
    }
  }
}

/** How parts of a text are taken: `alone`, the text may be nothing but a unit; `said` stands before it. */
type Taking = { alone: boolean; said: string };

/** Day, clause and unit are taken out of a text where they stand apart; the rest is the text, as it was written. */
function partsOf(given: string, { alone, said }: Taking, { today, collection }: Context): Parts | Stop {
  const parts: Parts = {};
  let text = given;
  const { simplified } = collection;
  const days = readDays(text, today, { simplified });
  const due = oneDay(days, today, (mention, day) => said + replaced(text, mention, day));
  if (isStop(due)) return due;
  const [mention] = days;
  if (due && mention) {
    parts.due = due;
    text = cutOut(text, mention);
  }
  const found = findClause(text, readDays(text, today, { simplified }), collection);
  if (found) {
    const dated = due ? `${due.words} ` : '';
    const clause = clauseOf(found, text, (words) => `${said}${dated}${words}`, collection);
    if (isStop(clause)) return clause;
    parts.clause = clause;
    text = cutOut(text, found);
  }
  const { unit, rest } = takeUnit(text, alone || found !== null, collection);
  if (unit !== null) parts.unit = NONE.test(unit) ? null : unit;
  const left = textOnly(rest);
  return isStop(left) ? left : { ...left, ...parts };
}

const replaced = (text: string, { start, end }: DayMention, day: string): string =>
  `${text.slice(0, start)}${day}${text.slice(end)}`;

/** A day where nothing but a day is expected. */
function onlyDay(typed: string, said: string, { today, collection }: Context, behind = ''): SaidDay | Stop {
  if (typed.length > READ_AT_MOST) return tooLong(typed);
  const days = readDays(typed, today, { simplified: collection.simplified, bare: true });
  const [mention] = days;
  const rest = mention ? typed.slice(0, mention.start) + typed.slice(mention.end) : typed;
  if (days.length < 2 && /[\p{L}\p{N}]/u.test(rest))
    return { kind: 'refused', why: { kind: 'no-day', typed } };
  const day = oneDay(days, today, (_, chosen) => `${said}${chosen}${behind}`.trim());
  return day ?? { kind: 'refused', why: { kind: 'no-day', typed } };
}

/** The one day that is meant; null where there is none. */
function oneDay(
  days: readonly DayMention[],
  today: string,
  choose: (mention: DayMention, day: string) => string,
): SaidDay | Stop | null {
  const [mention, ...more] = days;
  if (!mention) return null;
  const another = more.find(({ read }) => JSON.stringify(read) !== JSON.stringify(mention.read));
  if (another) return { kind: 'refused', why: { kind: 'two-days', words: days.map(({ words }) => words) } };
  const { words, read } = mention;
  switch (read.kind) {
    case 'day':
      if (read.day < today) return { kind: 'refused', why: { kind: 'past', words, day: read.day } };
      return { words, day: read.day };
    case 'working-days':
      return { words, workingDays: read.count };
    case 'either':
      return {
        kind: 'unsure',
        of: 'day',
        asked: words,
        choices: read.days.map((day) => choose(mention, day)),
      };
    case 'no-such-day':
    case 'recurring':
      return { kind: 'refused', why: { kind: read.kind, words } };
  }
}

const tooLong = (text: string): Stop => ({
  kind: 'refused',
  why: { kind: 'too-long', length: Array.from(text).length, most: MOST },
});
