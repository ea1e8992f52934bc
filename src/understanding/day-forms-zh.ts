import { addDays, firstOf, lastOf, yearOf } from '../model/days.ts';
import { parseNumeral } from '../model/numerals.ts';
import {
  addMonths,
  type DayContext,
  type DayForm,
  type DayRead,
  dayInMonth,
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
import { FESTIVALS_ZH, festivalDay } from './festivals.ts';

const HAN = '〇零○一二三四五六七八九';
const ONES = '[一二三四五六七八九]';
/** A number, and no part of a longer one; 「两三天」 is none. */
const n = (name: string): string =>
  `(?<![\\d${HAN}十百两几多廿卅])(?<${name}>\\d{1,3}|${ONES}百[零〇]?(?:${ONES}?十)?${ONES}?|${ONES}?十${ONES}?|${ONES}|两)(?![\\d${HAN}十百两])`;
/** In a whole date two digits are a year, too: 26年12月15日. */
const YEAR_OF_DATE = `(?:(?<year>(?<!\\d)(?:\\d{4}|[2-4]\\d)|[${HAN}]{4})\\s*年|(?<relative>今年|本年|明年|后年|去年))的?\\s*`;
const YEAR = `(?:(?<year>(?<!\\d)\\d{4}|[${HAN}]{4})\\s*年度?|(?<relative>今年|本年度?|明年|后年|去年))的?\\s*`;
/** 12月15日前 is by the 15th, which counts in. */
const BY = '\\s*(?:之前|以前|前|截止|止)?';
/** 15号完成: what is to be done by the day stands right behind it. */
const TO_DO = '(?=完成|办结|上?报|提?交)';
const WEEK = '(?:周|星期|礼拜)';
/** Leads to the day and says nothing else. */
const TO = '(?:(?:截至|截止|最迟|最晚|不迟于|不晚于|务必|争取|于|在)\\s*)?(?:到|至|于|在)?\\s*';

const form = (pattern: string): RegExp => new RegExp(`${TO}${pattern}`, 'gu');

const WEEKS: readonly [RegExp, number][] = [
  [/^上上/u, -2],
  [/^上/u, -1],
  [/^下下/u, 2],
  [/^下/u, 1],
];
const weeksOf = (words = ''): number => WEEKS.find(([begins]) => begins.test(words))?.[1] ?? 0;

/** 日 and 天 are 7. */
const weekday = (name = ''): number => '一二三四五六日'.indexOf(name.replace('天', '日')) + 1;

const number = (words: string | undefined): number => parseNumeral(words ?? '') ?? 0;

function yearIn({ year, relative }: Record<string, string | undefined>, today: string): number | null {
  if (year !== undefined) return number(year) < 100 ? 2000 + number(year) : number(year);
  const steps = { 今: 0, 本: 0, 明: 1, 后: 2, 去: -1 }[relative?.[0] ?? ''];
  return steps === undefined ? null : yearOf(today) + steps;
}

const DAYS: Record<string, number> = { 前天: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大: 3 };

/** The last day of a part of a month: 上旬 = 10, 中旬 = 20, 月中 = 15. */
const PARTS: Record<string, number> = { 上旬: 10, 中旬: 20, 中: 15 };

/** A part of the month that has the number `month` in `year`, which may count on beyond the year. */
const partOf = (part: string, year: number, month: number): string =>
  PARTS[part] ? (dayInMonth(year, month, PARTS[part]) ?? '') : lastOf(year, month);

const PART = '(?<part>底|末|上旬|中旬|下旬|中(?!旬|[央共国期心小]))';
const QUARTER = '(?:第\\s*)?(?<quarter>[一二三四1-4])\\s*季度';

/** So long after today; half units are half a month (15 days) and half a year. */
function later(count: number, unit: string, half: boolean, today: string): DayRead | null {
  if (/工作日/u.test(unit)) return half ? null : { kind: 'working-days', count };
  if (/[天日]/u.test(unit)) return onDay(addDays(today, count));
  if (/周|星期|礼拜/u.test(unit)) return onDay(addDays(today, 7 * count));
  if (/季/u.test(unit)) return onDay(addMonths(today, 3 * count));
  if (/月/u.test(unit)) return onDay(addDays(addMonths(today, count), half ? 15 : 0));
  return onDay(addMonths(today, 12 * count + (half ? 6 : 0)));
}

const UNIT = '(?<unit>个?工作日|天|日|周|个?星期|个?礼拜|个?月|个?季度|年)';
const WITHIN = '(?:之内|以内|内|之后|以后|后)';
/** What lies behind, 近三天内, or counts from a day that nobody knows here: 收到之日起15日内, 会后三天内, 节后第一个工作日. */
const NOT_PAST = '(?<!近|过去|前|满|之日起|[^今即]日起|后|第)';

/** A period is a day where something says that it ends, and by itself only apart from other words: 第三季度总结 is none. */
function strongAndWeak(pattern: string, ends: string, read: DayForm['read']): DayForm[] {
  return [
    { form: form(`${pattern}\\s*${ends}`), read },
    { form: form(pattern), strength: 'weak', read },
  ];
}
const ENDS = `(?:(?:末|底|之?内|以内)${BY}|之前|以前|前)`;

function readFestival(
  { name = '', before }: Record<string, string | undefined>,
  { today }: DayContext,
): DayRead | null {
  const eve = /^除夕|^大年三十/u.test(name);
  const day = festivalDay(name, before && !eve ? addDays(today, 1) : today);
  return day === null ? null : onDay(before && !eve ? addDays(day, -1) : day);
}

/** Days as Chinese officials write them. */
export const dayFormsZh: readonly DayForm[] = [
  {
    form: form(`(?<word>大后天|后天|明[天日早晚]|今[天日晚](?!头条)|昨[天日]|(?<!\\S)前天)${BY}(?:内|之内)?`),
    read: ({ word = '' }, { today }) => onDay(addDays(today, DAYS[word] ?? DAYS[word[0] ?? ''] ?? 0)),
  },
  {
    form: form(`(?<which>上上个?|上个?|下下个?|下个?|本|这个?)${WEEK}(?<day>[一二三四五六日天])${BY}`),
    read: ({ which, day }, { today }) => onDay(inWeek(weekday(day), weeksOf(which), today)),
  },
  {
    form: form(`(?<![隔逢上下本这个])${WEEK}(?<day>[一二三四五六日天])(?!日)${BY}`),
    read: ({ day }, { today }) => onDay(nextWeekday(weekday(day), today)),
  },
  {
    form: form(`(?<which>上上个?|上个?|下下个?|下个?|本|这个?)?周末(?<before>之前|以前|前)?`),
    read: ({ which, before }, { today }) =>
      onDay(before ? endOfWeek(weeksOf(which), today) : inWeek(7, weeksOf(which), today)),
  },
  {
    form: form(`(?<which>下下个?|下个?|本|这个?)${WEEK}(?:之?内|以内|底|之前|前)`),
    read: ({ which }, { today }) => onDay(endOfWeek(weeksOf(which), today)),
  },
  {
    form: form(`(?<which>下下个?|下个?|本|这个?)${WEEK}(?![末一二三四五六日天])`),
    strength: 'weak',
    read: ({ which }, { today }) => onDay(endOfWeek(weeksOf(which), today)),
  },
  // 2026年12月15日前, 12月15号, 二○二六年十二月三日
  {
    form: form(
      `(?:${YEAR_OF_DATE})?${n('month')}\\s*月(?:份)?\\s*${n('day')}\\s*(?:[日号]|(?=之前|以前|前))${BY}`,
    ),
    read: (parts, { today }) =>
      dayOfYear(number(parts.month), number(parts.day), yearIn(parts, today), today),
  },
  // 2026年12月底前, 12月中旬
  {
    form: form(`(?:${YEAR_OF_DATE})?${n('month')}\\s*月(?:份)?\\s*${PART}${BY}`),
    read: (parts, { today }) => {
      const [month, part = ''] = [number(parts.month), parts.part];
      if (month < 1 || month > 12) return { kind: 'no-such-day' };
      return onDay(nextOf((year) => partOf(part, year, month), yearIn(parts, today), today));
    },
  },
  // 2026年12月前, 12月内: the month counts in.
  ...strongAndWeak(
    `(?:${YEAR})?${n('month')}\\s*月(?:份)?`,
    `(?:之前|以前|前|之?内|以内|${TO_DO})`,
    (parts, { today }) => endOfMonth(number(parts.month), yearIn(parts, today), today),
  ),
  // 12月15, where the number is no other
  {
    form: form(`(?:${YEAR_OF_DATE})?${n('month')}\\s*月${n('day')}`),
    strength: 'weak',
    read: (parts, { today }) =>
      dayOfYear(number(parts.month), number(parts.day), yearIn(parts, today), today),
  },
  // 下个月15号, 本月25日
  {
    form: form(`(?<which>下下个?|下个?|本|这个?|当)月(?:份)?的?${n('day')}[日号]${BY}`),
    read: ({ which, day }, { today }) =>
      onDay(dayInMonth(yearOf(today), Number(today.slice(5, 7)) + weeksOf(which), number(day))),
  },
  {
    form: form(`(?<![${HAN}\\d十个每]\\s*)(?<which>下下个?|下个?|本|这个?|当)?月(?:份)?${PART}${BY}`),
    read: ({ which, part = '' }, { today }) =>
      onDay(partOf(part, yearOf(today), Number(today.slice(5, 7)) + weeksOf(which))),
  },
  {
    form: form(`(?<which>下下个?|下个?|本|这个?|当)月(?:份)?(?:之?内|以内|之前|前)`),
    read: ({ which }, { today }) => onDay(lastOf(yearOf(today), Number(today.slice(5, 7)) + weeksOf(which))),
  },
  {
    form: form(`(?<which>下下个?|下个?|本|这个?)月(?!初|底|末|[上中下]旬)`),
    strength: 'weak',
    read: ({ which }, { today }) => onDay(lastOf(yearOf(today), Number(today.slice(5, 7)) + weeksOf(which))),
  },
  // 明年一季度, 二季度末
  ...strongAndWeak(`(?:${YEAR})?${QUARTER}`, ENDS, (parts, { today }) => {
    const month = 3 * number(parts.quarter);
    return onDay(nextOf((year) => lastOf(year, month), yearIn(parts, today), today));
  }),
  {
    form: form(`(?<![一二三四1-4每]\\s*)(?<which>下个?|本|这个?)?季度?(?:末|底)${BY}`),
    read: ({ which }, { today }) => onDay(lastOf(yearOf(today), 3 * (quarterOf(today) + weeksOf(which)))),
  },
  {
    form: form(`(?<which>下个?|本|这个?)季度(?:之?内|以内|之前|前)`),
    read: ({ which }, { today }) => onDay(lastOf(yearOf(today), 3 * (quarterOf(today) + weeksOf(which)))),
  },
  // 明年上半年, 下半年
  ...strongAndWeak(`(?:${YEAR})?(?<half>[上下])半年`, ENDS, (parts, { today }) =>
    onDay(nextOf((year) => lastOf(year, parts.half === '上' ? 6 : 12), yearIn(parts, today), today)),
  ),
  // 2027年底前, 明年年底, 年内
  {
    form: form(`${YEAR}年?(?:底|末|之?内|以内)${BY}`),
    read: (parts, { today }) => onDay(lastOf(yearIn(parts, today) ?? yearOf(today), 12)),
  },
  {
    form: form(`(?<![${HAN}\\d十半多几每今明后去本年]\\s*)年(?:底|末|内)${BY}`),
    read: (_, { today }) => onDay(lastOf(yearOf(today), 12)),
  },
  // 「2027年前」: some count the year in, some do not.
  {
    form: form(`${YEAR}(?:之前|以前|前)`),
    read: (parts, { today }) => {
      const year = yearIn(parts, today) ?? yearOf(today);
      return either(addDays(firstOf(year, 1), -1), lastOf(year, 12), today);
    },
  },
  {
    form: form(`(?:${YEAR})(?![\\d${HAN}十一-龥])`),
    strength: 'weak',
    read: (parts, { today }) => onDay(lastOf(yearIn(parts, today) ?? yearOf(today), 12)),
  },
  // 三天后, 两周内, 5个工作日内
  {
    form: form(
      `(?:从?(?:即日|今天|今日|现在)起)?(?:未来|今后|接下来)?的?${NOT_PAST}${n('count')}\\s*${UNIT}(?<half>半)?(?:的时间)?${WITHIN}`,
    ),
    // 「15日后」 may be after the 15th.
    read: ({ count, unit = '', half, ...parts }, { today }) =>
      unit === '日' && parts.all?.endsWith('后')
        ? null
        : later(number(count), unit, half !== undefined, today),
  },
  {
    form: form(`${NOT_PAST}${n('count')}\\s*个?(?<unit>工作日)`),
    read: ({ count, unit = '' }, { today }) => later(number(count), unit, false, today),
  },
  {
    form: form(`${NOT_PAST}${n('count')}\\s*个半月${WITHIN}`),
    read: ({ count }, { today }) => later(number(count), '月', true, today),
  },
  {
    form: form(`(?<![上下${HAN}\\d个]\\s*)半(?<unit>个?月|年)${WITHIN}`),
    read: ({ unit = '' }, { today }) => later(0, unit, true, today),
  },
  {
    form: form(`${n('count')}\\s*${UNIT}(?<half>半)?(?![\\p{L}\\d])`),
    strength: 'bare',
    read: ({ count, unit = '', half }, { today }) => later(number(count), unit, half !== undefined, today),
  },
  {
    form: form(`(?<![上下])半(?<unit>个?月|年)(?![\\p{L}\\d])`),
    strength: 'bare',
    read: ({ unit = '' }, { today }) => later(0, unit, true, today),
  },
  // 15日前, 20号之前: the next one.
  {
    form: form(`(?<!(?<!每个?)月(?:份)?\\s*的?)${n('day')}\\s*[日号](?:之前|以前|前|截止|${TO_DO})`),
    read: ({ day }, { today }) => dayOfMonth(number(day), today),
  },
  {
    form: new RegExp(`(?:至|到|[-~—])\\s*${n('day')}\\s*[日号]${BY}`, 'gu'),
    read: ({ day }, { today }) => dayOfMonth(number(day), today),
  },
  {
    form: form(`(?<!月(?:份)?\\s*的?)${n('day')}[日号]`),
    strength: 'weak',
    read: ({ day }, { today }) => dayOfMonth(number(day), today),
  },
  // Before a festival is not on it.
  ...strongAndWeak(`(?<name>除夕夜?|大年三十|${FESTIVALS_ZH})`, '(?<before>之前|以前|前)', readFestival),
  { form: form('(?<![双第])(?<name>十一)(?<before>之前|以前|前)'), read: readFestival },
];
