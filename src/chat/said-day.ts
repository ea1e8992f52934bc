import type { SaidDay } from '../model/order.ts';
import { type DayMention, readDays } from '../understanding/day-words.ts';
import type { Context, Stop } from './order-reading.ts';

/** A day where nothing but a day is expected. */
export function onlyDay(
  typed: string,
  said: string,
  { today, collection }: Context,
  behind = '',
): SaidDay | Stop {
  const days = readDays(typed, today, { simplified: collection.simplified, bare: true });
  const [mention] = days;
  const rest = mention ? typed.slice(0, mention.start) + typed.slice(mention.end) : typed;
  if (days.length < 2 && /[\p{L}\p{N}]/u.test(rest))
    return { kind: 'refused', why: { kind: 'no-day', typed } };
  const day = oneDay(days, today, (_, chosen) => `${said}${chosen}${behind}`.trim());
  return day ?? { kind: 'refused', why: { kind: 'no-day', typed } };
}

/** The one day that is meant; null where there is none. */
export function oneDay(
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
