import { dayIn, firstOf, lastOf } from '../model/days.ts';
import type { Occasion } from '../model/digest.ts';

/** A day on which something returns. */
export type Return = { day: string; occasion: Occasion; derived: boolean };

type Rule = {
  pattern: RegExp;
  /** The days of a year; `from` is the first year of the plan. */
  days: (year: number, match: RegExpExecArray, from: number) => Return[];
};

const NUMERALS = '一二三四五六七八九';

/** 十一 → 11, 6 → 6 */
function numberOf(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['', words];
  const ten = words.includes('十') ? 10 * (NUMERALS.indexOf(tens) + 1 || 1) : 0;
  return ten + NUMERALS.indexOf(ones || '?') + 1;
}

const derived =
  (occasion: Occasion, ...months: number[]) =>
  (year: number): Return[] =>
    months.map((month) => ({ day: firstOf(year, month), occasion, derived: true }));

const N = '[\\d一二三四五六七八九十]';

/**
 * What returns without a day is announced ahead of the time in which it is due next: what is due every year ahead
 * of 1 January, every quarter (also 定期, which names no interval) ahead of its first day. What returns more often
 * than every month is never announced. The first rule that fits the words counts.
 */
const RULES: Rule[] = [
  // 结合“3·8”、“6·1”等节日
  {
    pattern: /3[·.・]8|6[·.・]1(?!\d)|三八|六一/u,
    days: (year, { input }) => [
      ...(/3[·.・]8|三八/u.test(input) ? [fixed(year, 3, 8, 'womens-day')] : []),
      ...(/6[·.・]1(?!\d)|六一/u.test(input) ? [fixed(year, 6, 1, 'childrens-day')] : []),
    ],
  },
  // 每年6月和12月, 每年6月30日前, 每年第一季度
  {
    pattern: new RegExp(`每年的?(?:第?[一二三四]季度|${N}{1,2}月)`, 'u'),
    days: (year, { input }) => named(year, input),
  },
  // 每两年, 每3年: counted from the first year of the plan
  {
    pattern: /每([两二三四五2-5])年/u,
    days: (year, [, every = ''], from) =>
      (year - from) % (every === '两' ? 2 : numberOf(every)) === 0 ? derived('year-begins', 1)(year) : [],
  },
  { pattern: /半年/u, days: derived('half-year-begins', 1, 7) },
  { pattern: /每学年/u, days: derived('school-term-begins', 9) },
  { pattern: /每学期/u, days: derived('school-term-begins', 3, 9) },
  { pattern: /每年|按年|逐年|一年一次|年度/u, days: derived('year-begins', 1) },
  { pattern: /每季|按季|一季度一次/u, days: derived('quarter-begins', 1, 4, 7, 10) },
  {
    pattern: /每个?月|按月|逐月|一月一次/u,
    days: derived('month-begins', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
  },
  { pattern: /不定期/u, days: derived('year-begins', 1) },
  { pattern: /定期/u, days: derived('quarter-begins', 1, 4, 7, 10) },
];

/** Festivals are named by the plan, but not as the day by which something has to be done. */
function fixed(year: number, month: number, day: number, occasion: Occasion): Return {
  return {
    day: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    occasion,
    derived: true,
  };
}

/** 每年6月和12月 → 30 June and 31 December; 每年第一季度 → 31 March. */
function named(year: number, words: string): Return[] {
  const quarters = [...words.matchAll(/([一二三四])季度/gu)].map(([, quarter = '']) =>
    lastOf(year, 3 * numberOf(quarter)),
  );
  const months = [...words.matchAll(new RegExp(`(${N}{1,2})月(?:份)?(?:(${N}{1,3})日)?`, 'gu'))].flatMap(
    ([, month = '', date]) => {
      const number = numberOf(month);
      if (number < 1 || number > 12) return [];
      return (date ? dayIn(year, number, numberOf(date)) : lastOf(year, number)) ?? [];
    },
  );
  return [...quarters, ...months].map((day) => ({ day, occasion: 'due', derived: false }));
}

/** The days of a year on which something returns, by the words that say so (每年, 定期, “3·8”). */
export function returnsIn(year: number, words: string, from: number): Return[] {
  for (const { pattern, days } of RULES) {
    const match = pattern.exec(words);
    if (match) return days(year, match, from);
  }
  return [];
}
