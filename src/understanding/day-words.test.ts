import fc from 'fast-check';
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

test('a weekday is the next one on every day of a week; that of this week may have passed', () => {
  const week = ['16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-11-${day}`);
  expect(week.map((today) => meant('周五前', today))).toEqual([
    '2026-11-20',
    '2026-11-20',
    '2026-11-20',
    '2026-11-20',
    '2026-11-27',
    '2026-11-27',
    '2026-11-27',
  ]);
  expect(week.map((today) => meant('本周五', today))).toEqual([
    '2026-11-20',
    '2026-11-20',
    '2026-11-20',
    '2026-11-20',
    '2026-11-20',
    'past',
    'past',
  ]);
  expect(week.map((today) => meant('下周五', today))).toEqual(week.map(() => '2026-11-27'));
  expect(week.map((today) => meant('next Friday', today))).toEqual(week.map(() => '2026-11-27'));
});

test.each([
  ['2026-12-31', '明天', '2027-01-01'],
  ['2026-12-31', '下月底', '2027-01-31'],
  ['2026-12-31', '年底', '2026-12-31'],
  ['2027-01-31', '一个月内', '2027-02-28'],
  ['2026-11-30', '三个月后', '2027-02-28'],
  ['2028-02-29', '一年内', '2029-02-28'],
  ['2026-12-15', '12月15日', '2026-12-15'],
  ['2026-12-15', '15号前', '2026-12-15'],
  ['2026-12-31', '31号前', '2026-12-31'],
  ['2027-01-31', '30号前', '2027-03-30'],
  ['2026-12-31', '下季度末', '2027-03-31'],
  ['2027-02-06', '春节前', '2028-01-25'],
  ['2027-02-05', '除夕', '2027-02-05'],
  ['2026-12-31', '下个月15号', '2027-01-15'],
  ['2027-01-31', '下个月30号', 'no-such-day'],
  ['2027-03-01', '2月29日', '2028-02-29'],
])('on %s, %s is %s', (today, words, expected) => {
  expect(meant(words, today)).toBe(expected);
});

test('says where in the text the words stand, whatever width and script they have', () => {
  const text = '📌 請於１２月１５日前報送，下週五開會';
  const found = readDays(text, TODAY, { simplified });
  expect(found.map(({ words }) => words)).toEqual(['於１２月１５日前', '下週五']);
  for (const { start, end, words } of found) expect(text.slice(start, end)).toBe(words);
});

test.each([
  ['3天', '2026-11-21'],
  ['两周', '2026-12-02'],
  ['半个月', '2026-12-03'],
  ['a week', '2026-11-25'],
  ['2 weeks', '2026-12-02'],
])('%s is a day where one is expected, and only there', (words, expected) => {
  expect(readDays(words, TODAY, { bare: true })).toMatchObject([{ read: { day: expected } }]);
  expect(readDays(words, TODAY)).toEqual([]);
});

test('reads any text without a fault; what it finds stands in it, in order', () => {
  const pieces = dayPhrases.map(({ words }) => words);
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(text, (parts) => {
      const given = parts.join('');
      let last = 0;
      for (const { start, end, words } of readDays(given, TODAY, { simplified, bare: true })) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(given.slice(start, end)).toBe(words);
        expect(words).not.toBe('');
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});
