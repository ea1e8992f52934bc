import { expect, test } from 'vitest';
import { collection } from '../testing/collection.ts';
import { dayPhrases, TODAY } from '../testing/words/day-phrases.ts';
import { readDays } from './day-words.ts';

const { simplified } = collection;

/** What a text says of days, as the list of phrases writes it. */
function meant(text: string, today = TODAY): string {
  const days = readDays(text, today, { simplified });
  const said = days.map(({ read }) => {
    if (read.kind === 'either') return `either ${read.days.join(' ')}`;
    if (read.kind === 'working-days') return `${read.count} working days`;
    if (read.kind !== 'day') return read.kind;
    return read.day < today ? 'past' : read.day;
  });
  return said.join(', ') || 'none';
}

test.each(dayPhrases)('$words → $meant', ({ words, meant: expected }) => {
  expect(meant(words)).toBe(expected);
});
