import { dayIn, lastOf, yearOf } from '../model/days.ts';
import { type DayForm, dayOfYear, either, onDay } from './day-form.ts';

/** Not inside a longer number, a version, a path or an address. */
const APART = '(?<![\\w/.\\-]|\\p{Script=Han})';
const LEADS =
  '(?:(?:截至|截止到?|最迟|最晚|于|在|到|至|by|on|due|until|till|no later than|not later than)\\s*(?:on\\s+|by\\s+)?)?';
const END = '(?![\\w/\\-]|[.]\\d|的|\\s*of\\b)\\s*(?:之前|以前|前|截止|止)?';

const form = (pattern: string, leads = LEADS): RegExp =>
  new RegExp(`(?:${APART}|(?<=截至|截止|截止到|于|在|到|至))${leads}(?<![\\w/.\\-])${pattern}${END}`, 'gu');

/** The month first, the day first, or the one of them that there is. */
const MONTH_DAY: DayForm['read'] = ({ one = '', two = '', year }, { today, han }) => {
  const inYear = year === undefined ? null : Number(year);
  const read = (month: number, day: number): string | null => {
    const found = dayOfYear(month, day, inYear, today);
    return found.kind === 'day' ? found.day : null;
  };
  const monthFirst = read(Number(one), Number(two));
  if (han && inYear === null && monthFirst !== null) return onDay(monthFirst);
  return either(monthFirst, read(Number(two), Number(one)), today);
};

/** Days in digits: 2026-12-15, 2026/12/15, 20261215, 15/12/2026, 12/15, 12.15. */
export const dayFormsNumeric: readonly DayForm[] = [
  {
    form: form('(?<year>20\\d\\d)(?<mark>[-/.])\\s?(?<month>\\d{1,2})\\k<mark>\\s?(?<day>\\d{1,2})'),
    read: ({ year, month, day }) => onDay(dayIn(Number(year), Number(month), Number(day))),
  },
  {
    form: form('(?<year>20\\d\\d)(?<month>0[1-9]|1[0-2])(?<day>[0-3]\\d)'),
    read: ({ year, month, day }) => onDay(dayIn(Number(year), Number(month), Number(day))),
  },
  { form: form('(?<one>\\d{1,2})(?<mark>[-/.])(?<two>\\d{1,2})\\k<mark>(?<year>20\\d\\d)'), read: MONTH_DAY },
  { form: form('(?<one>\\d{1,2})/(?<two>\\d{1,2})'), read: MONTH_DAY },
  {
    form: form('(?<one>\\d{1,2})[.\\-](?<two>\\d{1,2})(?=\\s*(?:之前|以前|前|截止))'),
    read: MONTH_DAY,
  },
  { form: form('(?<one>\\d{1,2})[.\\-](?<two>\\d{1,2})'), strength: 'weak', read: MONTH_DAY },
  {
    form: /(?<![\w/.-])(?<year>20\d\d)[-/.](?<month>\d{1,2})(?![\w/.-])/gu,
    strength: 'weak',
    read: ({ year, month }, { today }) =>
      Number(year) < yearOf(today) || Number(month) > 12 ? null : onDay(lastOf(Number(year), Number(month))),
  },
];
