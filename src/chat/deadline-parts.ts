import type { Collection } from '../collection/collection.ts';
import type { DeadlineChange, DeadlineOptions } from '../model/order.ts';
import { type DayMention, readDays } from '../understanding/day-words.ts';
import { cutOut } from '../understanding/deadline-words.ts';
import { type FoundClause, findClause } from './find-clause.ts';
import { labelsOf } from './labels.ts';
import { takeUnit } from './named-unit.ts';
import { type Context, isStop, type Stop } from './order-reading.ts';
import { oneDay, onlyDay } from './said-day.ts';

/** The most characters that the text of a deadline has. */
const MOST = 500;
/** Nobody types so much, so it is not even looked at. */
export const READ_AT_MOST = 2000;

/** What is known of a deadline; what was not said is undefined. */
export type Parts = DeadlineChange;
/** `cited`: the words that name the clause, or ''. */
export type Read = { parts: Parts; cited: string };
export type Typed = Pick<DeadlineOptions, 'text' | 'due' | 'clause' | 'agency'>;

/** A text that is nothing else. */
export function textOnly(text: string): Parts | Stop {
  const said = text.trim();
  if (Array.from(said).length > MOST) return tooLong(said);
  return said === '' ? {} : { text: said };
}

/** Typed options; `said` stands before them in a choice, `behind` after them. */
export function typedParts(typed: Typed, said: string, context: Context, behind = ''): Parts | Stop {
  const parts: Parts = {};
  if (typed.text !== undefined) {
    const text = textOnly(typed.text);
    if (isStop(text)) return text;
    Object.assign(parts, text);
  }
  const long = [typed.due, typed.clause].find((given) => given !== undefined && given.length > READ_AT_MOST);
  if (long !== undefined) return tooLong(long);
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
  if (typed.agency !== undefined) {
    const unit = unitOf(typed.agency);
    if (isStop(unit)) return unit;
    parts.unit = unit;
  }
  return parts;
}

/** What takes a part away. */
const NONE = /^(?:无|没有|空|去掉|不填|none|nobody|no|-)$/iu;

function unitOf(typed: string): string | null | Stop {
  const unit = typed.trim();
  if (Array.from(unit).length > MOST) return tooLong(unit);
  return NONE.test(unit) ? null : unit;
}

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
export function partsOf(given: string, { alone, said }: Taking, { today, collection }: Context): Read | Stop {
  if (given.length > READ_AT_MOST) return tooLong(given);
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
  if (unit !== null) {
    const named = unitOf(unit);
    if (isStop(named)) return named;
    parts.unit = named;
  }
  const left = textOnly(rest);
  return isStop(left) ? left : { parts: { ...left, ...parts }, cited: found?.words ?? '' };
}

const replaced = (text: string, { start, end }: DayMention, day: string): string =>
  `${text.slice(0, start)}${day}${text.slice(end)}`;

export const tooLong = (text: string): Stop => ({
  kind: 'refused',
  why: { kind: 'too-long', length: Array.from(text).length, most: MOST },
});
