import { parseNumeral } from '../model/numerals.ts';
import { isoDay, lastDayOf } from './days.ts';

/**
 * A time of the calendar as words name it: 「2012年底」「明年上半年」「二○二六年十一月」「6月30日」「一季度末」.
 * `date` is its last day, null where its year cannot be known; `precise` if it names more than a year.
 */
export type Mention = {
  start: number;
  end: number;
  words: string;
  year: number | null;
  /** Whether the year itself is printed. */
  dated: boolean;
  precise: boolean;
  /** It ends in 底, 末, 上旬 … and so can only be a term. */
  closed: boolean;
  date: string | null;
  name: string;
};

const N = '[\\d〇零○一二三四五六七八九十]';
const YEAR = `(?<year>(?<!${N})${N}{4})\\s*年|(?<relative>今年|本年|明年|次年|后年|翌年|当年)`;
const PART =
  `(?<month>${N}{1,3})\\s*月(?:份)?\\s*(?:(?<day>${N}{1,3})\\s*[日号]|(?<third>[上中下]旬|初|中|底|末))?` +
  '|(?:年)?(?<half>[上下])半年|第?(?<quarter>[一二三四1-4])\\s*季度(?<quarterEnd>底|末)?|(?:年)?(?<yearEnd>底|末|中)(?!期)';
/** 「“十五五”末」: five-year plans end with 2025, 2030 … */
const FIVE_YEARS = '["“「]?(?<plan>十[一二三四五六七八])五["”」]?(?:时期|规划(?:期|时期)?)?(?:期?末|结束)';
const MENTION = new RegExp(
  `${FIVE_YEARS}|(?:${YEAR})(?:度)?\\s*(?:${PART.replaceAll('?<', '?<a_')})?|(?<!${N}|个|每|第)(?:${PART})`,
  'gu',
);

/** The day before the first five-year plan is in this year: the fourteenth ended with 1955 + 14 × 5 = 2025. */
const FIRST_PLAN_BEGINS = 1955;

/** Every time of the calendar in a text, in order. `known.year` serves months that stand without a year. */
export function mentionsIn(text: string, known: { issued: string | null; year: number | null }): Mention[] {
  const issueYear = known.issued ? Number(known.issued.slice(0, 4)) : null;
  const mentions: Mention[] = [];
  let year = known.year;
  for (const match of text.matchAll(MENTION)) {
    const said = (name: string): string | undefined => match.groups?.[name] ?? match.groups?.[`a_${name}`];
    const printedYear = said('year');
    const relative = said('relative');
    if (!printedYear && !relative && said('yearEnd') && !match[0].startsWith('年')) continue;
    const plan = parseNumeral(said('plan') ?? '');
    const own = plan
      ? FIRST_PLAN_BEGINS + 5 * plan
      : printedYear
        ? parseNumeral(printedYear)
        : relative
          ? relativeYear(relative, issueYear, year)
          : (year ?? issueYear);
    if (printedYear && (own === null || own < 1900 || own > 2100)) continue;
    if (printedYear || relative || plan) year = own;
    let end = lastDay(own, said);
    // 「一季度末」 of a plan issued in October is in the next year.
    const past =
      !printedYear &&
      !relative &&
      !plan &&
      year === null &&
      known.issued !== null &&
      end?.date &&
      end.date < known.issued;
    if (past && own !== null) end = lastDay(own + 1, said);
    if (end === undefined) continue;
    mentions.push({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      words: match[0].replace(/\s+/gu, ''),
      year: own,
      dated: printedYear !== undefined,
      precise: ['month', 'half', 'quarter', 'yearEnd', 'plan'].some((name) => said(name) !== undefined),
      closed: ['third', 'quarterEnd', 'yearEnd', 'plan'].some((name) => said(name) !== undefined),
      ...end,
    });
  }
  return mentions;
}

function relativeYear(word: string, issued: number | null, latest: number | null): number | null {
  if (word === '当年') return latest ?? issued;
  if (word === '次年' || word === '翌年') return latest !== null ? latest + 1 : issued && issued + 1;
  if (issued === null) return null;
  if (word === '明年') return issued + 1;
  return word === '后年' ? issued + 2 : issued;
}

/** The last day, with the name of the rule; undefined where there is no such day: 「13月」. */
function lastDay(
  year: number | null,
  said: (name: string) => string | undefined,
): { date: string | null; name: string } | undefined {
  const at = (month: number, day?: number): string | null | undefined => {
    if (month < 1 || month > 12) return undefined;
    if (year === null) return null;
    return (day === undefined ? lastDayOf(year, month) : isoDay(year, month, day)) ?? undefined;
  };
  const result = (date: string | null | undefined, name: string) =>
    date === undefined ? undefined : { date, name };
  const month = parseNumeral(said('month') ?? '');
  if (said('month') && month === null) return undefined;
  if (month !== null) {
    const day = said('day');
    const third = said('third')?.[0];
    if (day) return result(at(month, parseNumeral(day) ?? 0), 'the day named');
    if (third === '上' || third === '初') return result(at(month, 10), 'the tenth of the month');
    if (third === '中') return result(at(month, 20), 'the twentieth of the month');
    return result(at(month), 'the last day of the month');
  }
  const half = said('half');
  if (half)
    return result(
      at(half === '上' ? 6 : 12),
      half === '上' ? 'the last day of June' : 'the last day of the year',
    );
  const quarter = said('quarter');
  if (quarter) return result(at((parseNumeral(quarter) ?? 0) * 3), 'the last day of the quarter');
  if (said('yearEnd') === '中') return result(at(6), 'the last day of June');
  return result(at(12), 'the last day of the year');
}
