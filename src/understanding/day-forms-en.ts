import { addDays, firstOf, lastOf, yearOf } from '../model/days.ts';
import {
  addMonths,
  type DayForm,
  type DayRead,
  dayOfMonth,
  dayOfYear,
  either,
  endOfMonth,
  endOfWeek,
  inWeek,
  nextOf,
  nextWeekday,
  onDay,
  quarterOf,
} from './day-form.ts';
import { FESTIVALS_EN, festivalDay } from './festivals.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const FULL_DAY = '(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const DAY = `(?<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|thu|fri|sat|sun)`;
const DATE = '(?<date>\\d{1,2})(?:st|nd|rd|th)?(?![\\d.:/])';
const YEAR = '(?:,?\\s+(?<year>20\\d\\d)(?!\\d))?';
const LEAD =
  '(?:(?:(?<before>before)|by|on|until|till|due(?:\\s+(?:on|by))?|(?:no|not) later than|at)\\s+)?(?:the\\s+)?';
const BY = '(?:(?:before|by|at|until|till|due(?:\\s+(?:on|by))?|(?:no|not) later than)\\s+)?(?:the\\s+)?';
const UNIT =
  '(?<unit>(?:working|work|business)[ -]days?|weekdays?|days?|weeks?|fortnights?|months?|quarters?|years?)';
const COUNTS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};
const COUNT = `(?<count>\\d{1,3}|${Object.keys(COUNTS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`;

const form = (pattern: string): RegExp => new RegExp(`(?<![\\w-])${pattern}(?![\\w])`, 'giu');

type Parts = Record<string, string | undefined>;

const monthOf = ({ month = '' }: Parts): number => MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
const weekdayIn = ({ day = '' }: Parts): number => DAYS.indexOf(day.slice(0, 3).toLowerCase()) + 1;
const yearIn = ({ year }: Parts): number | null => (year === undefined ? null : Number(year));
const countOf = ({ count = '' }: Parts): number => COUNTS[count.toLowerCase()] ?? Number(count);

/** “before Friday” is by Thursday. */
function upTo(read: DayRead, { before }: Parts): DayRead {
  return before !== undefined && read.kind === 'day' ? onDay(addDays(read.day, -1)) : read;
}

function later(count: number, unit: string, today: string): DayRead {
  if (/^(?:work|business|weekday)/iu.test(unit)) return { kind: 'working-days', count };
  if (/^day/iu.test(unit)) return onDay(addDays(today, count));
  if (/^week/iu.test(unit)) return onDay(addDays(today, 7 * count));
  if (/^fortnight/iu.test(unit)) return onDay(addDays(today, 14 * count));
  if (/^month/iu.test(unit)) return onDay(addMonths(today, count));
  return onDay(addMonths(today, (/^quarter/iu.test(unit) ? 3 : 12) * count));
}

/** The last day of a week, month, quarter or year, so many of them later. */
function endOf(period: string, steps: number, today: string): string {
  const month = Number(today.slice(5, 7));
  if (/^w/iu.test(period)) return endOfWeek(steps, today);
  if (/^m/iu.test(period)) return lastOf(yearOf(today), month + steps);
  if (/^q/iu.test(period)) return lastOf(yearOf(today), 3 * (quarterOf(today) + steps));
  return lastOf(yearOf(today) + steps, 12);
}

const stepsOf = (which = ''): number => (/next/iu.test(which) ? 1 : 0);
const PERIOD = '(?<period>week|month|quarter|year)';
const OF_YEAR = '(?:\\s+(?:of\\s+)?(?:(?<year>20\\d\\d)|(?<which>(?:this|next) year)))?';

function yearNamed({ year, which }: Parts, today: string): number | null {
  if (year !== undefined) return Number(year);
  return which === undefined ? null : yearOf(today) + stepsOf(which);
}

/** A period is a day where something says that it ends; “Q1 report” is none. */
function strongAndWeak(pattern: string, read: DayForm['read']): DayForm[] {
  const ends = '(?:(?:by|before|until|till|due) (?:the )?(?:end of (?:the )?)?|(?:the )?end of (?:the )?)';
  return [
    { form: form(`${ends}${pattern}`), read },
    { form: form(`(?:the )?${pattern}`), strength: 'weak', read },
  ];
}

/** Days as people write them in English. */
export const dayFormsEn: readonly DayForm[] = [
  { form: form(`${BY}(?:today|tonight|eod|end of (?:the )?day)`), read: (_, { today }) => onDay(today) },
  {
    form: form(`${LEAD}(?:day after tomorrow)`),
    read: (parts, { today }) => upTo(onDay(addDays(today, 2)), parts),
  },
  {
    form: form(`${LEAD}(?:tomorrow|tmrw?)`),
    read: (parts, { today }) => upTo(onDay(addDays(today, 1)), parts),
  },
  { form: form('yesterday'), read: (_, { today }) => onDay(addDays(today, -1)) },
  {
    form: form(`(?<!\\b(?:first|second|third|fourth|last|1st|2nd|3rd|4th) )${LEAD}${FULL_DAY}`),
    read: (parts, { today }) => upTo(onDay(nextWeekday(weekdayIn(parts), today)), parts),
  },
  // Short names are words of their own without something before them: sun, sat, wed.
  {
    form: form(`(?:(?<before>before)|by|on|until|till|due)\\s+${DAY}\\b\\.?`),
    read: (parts, { today }) => upTo(onDay(nextWeekday(weekdayIn(parts), today)), parts),
  },
  {
    form: form(`${DAY}\\b\\.?,?(?=\\s+(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${MONTH.replace('?<month>', '?:')})`),
    read: (parts, { today }) => onDay(nextWeekday(weekdayIn(parts), today)),
  },
  {
    form: form(`${LEAD}(?<which>this|next|last|this coming|coming)\\s+${DAY}`),
    read: (parts, { today }) => {
      const weekday = weekdayIn(parts);
      if (parts.which?.toLowerCase() === 'last') return onDay(inWeek(weekday, -1, today));
      if (parts.which?.toLowerCase() === 'next') return upTo(onDay(inWeek(weekday, 1, today)), parts);
      const near = inWeek(weekday, 0, today);
      return upTo(onDay(near >= today ? near : inWeek(weekday, 1, today)), parts);
    },
  },
  {
    form: form(`${LEAD}${DAY}\\s+(?:of\\s+)?(?<which>this|next) week`),
    read: (parts, { today }) => upTo(onDay(inWeek(weekdayIn(parts), stepsOf(parts.which), today)), parts),
  },
  // by December 15th, 2026
  {
    form: form(`${LEAD}${MONTH}\\s+(?:the\\s+)?${DATE}${YEAR}`),
    read: (parts, { today }) =>
      upTo(dayOfYear(monthOf(parts), Number(parts.date), yearIn(parts), today), parts),
  },
  // the 15th of December 2026
  {
    form: form(`${LEAD}${DATE}\\s+(?:of\\s+)?${MONTH}${YEAR}`),
    read: (parts, { today }) =>
      upTo(dayOfYear(monthOf(parts), Number(parts.date), yearIn(parts), today), parts),
  },
  {
    form: form(`${BY}(?:(?<part>end of|mid|middle of|late)[ -]?)\\s*${MONTH}${YEAR}`),
    read: (parts, { today }) => {
      const middle = /^mid/iu.test(parts.part ?? '');
      const month = monthOf(parts);
      if (middle) return dayOfYear(month, 15, yearIn(parts), today);
      return endOfMonth(month, yearIn(parts), today);
    },
  },
  {
    form: form(`(?:in|during|within)\\s+${MONTH}${YEAR}(?!\\s+\\d)`),
    read: (parts, { today }) => endOfMonth(monthOf(parts), yearIn(parts), today),
  },
  // “by December”: some count the month in, some do not.
  {
    form: form(`(?:(?<before>before)|by|until|till)\\s+${MONTH}${YEAR}(?!\\s+(?:the\\s+)?\\d)`),
    read: (parts, { today }) => {
      const month = monthOf(parts);
      const end = nextOf((year) => lastOf(year, month), yearIn(parts), today);
      const start = addDays(firstOf(yearOf(end), month), -1);
      return parts.before === undefined ? either(start, end, today) : onDay(start);
    },
  },
  {
    form: form(
      `(?:(?<before>before)|by|on|until|till|due)\\s+the\\s+(?<date>\\d{1,2})(?:st|nd|rd|th)(?!\\s+(?:of\\s+)?${MONTH.replace('?<month>', '?:')})`,
    ),
    read: (parts, { today }) => upTo(dayOfMonth(Number(parts.date), today), parts),
  },
  {
    form: form(`(?:in|within)(?:\\s+the)?(?:\\s+next)?\\s+${COUNT}\\s+${UNIT}(?:\\s+time)?`),
    read: (parts, { today }) => later(countOf(parts), parts.unit ?? '', today),
  },
  {
    form: form(`${COUNT}\\s+${UNIT}\\s+from\\s+(?:now|today)`),
    read: (parts, { today }) => later(countOf(parts), parts.unit ?? '', today),
  },
  {
    form: form(`(?:in|within)\\s+half\\s+a(?<unit>\\s+month|\\s+year)`),
    read: ({ unit = '' }, { today }) => onDay(/year/iu.test(unit) ? addMonths(today, 6) : addDays(today, 15)),
  },
  {
    form: form(`${COUNT}\\s+${UNIT}`),
    strength: 'bare',
    read: (parts, { today }) => later(countOf(parts), parts.unit ?? '', today),
  },
  {
    form: form(`${BY}end of (?:the |this )?(?<which>next )?${PERIOD}`),
    read: ({ which, period = '' }, { today }) => onDay(endOf(period, stepsOf(which), today)),
  },
  {
    form: form(`${BY}(?:(?<which>next )?${PERIOD}[ -]end|eo(?<short>[wmqy]))`),
    read: ({ which, period, short = '' }, { today }) => onDay(endOf(period ?? short, stepsOf(which), today)),
  },
  {
    form: form(`(?:by |before |until )?(?<which>this |next )${PERIOD}`),
    strength: 'weak',
    read: ({ which, period = '' }, { today }) => onDay(endOf(period, stepsOf(which), today)),
  },
  {
    form: form(`${BY}end of (?<year>20\\d\\d)`),
    read: ({ year }) => onDay(lastOf(Number(year), 12)),
  },
  ...strongAndWeak(
    `(?:q(?<quarter>[1-4])|(?<word>first|second|third|fourth) quarter)${OF_YEAR}`,
    (parts, { today }) => {
      const named = ['first', 'second', 'third', 'fourth'].indexOf(parts.word?.toLowerCase() ?? '') + 1;
      const quarter = named || Number(parts.quarter);
      return onDay(nextOf((year) => lastOf(year, 3 * quarter), yearNamed(parts, today), today));
    },
  ),
  ...strongAndWeak(`(?<half>first|second) half${OF_YEAR}`, (parts, { today }) => {
    const month = parts.half?.toLowerCase() === 'first' ? 6 : 12;
    return onDay(nextOf((year) => lastOf(year, month), yearNamed(parts, today), today));
  }),
  {
    form: form(`(?:(?<before>before)|by|on|until|till|due)\\s+(?<name>${FESTIVALS_EN})(?! eve)`),
    read: readFestival,
  },
  { form: form(`(?<name>${FESTIVALS_EN})(?! eve)`), strength: 'weak', read: readFestival },
  {
    form: form(`${MONTH}\\s+(?<year>20\\d\\d)`),
    strength: 'weak',
    read: (parts, { today }) => endOfMonth(monthOf(parts), yearIn(parts), today),
  },
  {
    form: form(`(?:in|during)\\s+(?<year>20\\d\\d)`),
    strength: 'weak',
    read: ({ year }) => onDay(lastOf(Number(year), 12)),
  },
  {
    form: form(`(?:(?<before>before)|by|until|till)\\s+(?<year>20\\d\\d)(?![-/.])`),
    read: ({ year, before }, { today }) => {
      const start = addDays(firstOf(Number(year), 1), -1);
      return before === undefined ? either(start, lastOf(Number(year), 12), today) : onDay(start);
    },
  },
];

function readFestival({ name = '', before }: Parts, { today }: { today: string }): DayRead | null {
  const day = festivalDay(name.toLowerCase(), before === undefined ? today : addDays(today, 1));
  return day === null ? null : upTo(onDay(day), { before });
}
