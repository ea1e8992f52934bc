import { parseNumeral } from './numerals.ts';

/** A day that words fix, with the words and how the day follows from them. */
export type FixedDate = { date: string; words: string; rule: string; index: number };

const N = '[\\d〇零○一二三四五六七八九十]';
const YEAR = `(${N}{4})\\s*年`;
const DATE = new RegExp(`${YEAR}(?:\\s*(${N}{1,3})\\s*月(?:份)?(?:\\s*(${N}{1,3})\\s*[日号])?)?`, 'gu');

/** The day a full date names: 「2021年10月25日」「二○○八年六月十一日」「2021-11-03」, or null. */
export function dayOf(words: string): string | null {
  const iso = /(\d{4})\s*[-—./]\s*(\d{1,2})\s*[-—./]\s*(\d{1,2})/u.exec(words);
  if (iso) return isoDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  for (const match of words.matchAll(DATE)) {
    const [year, month, day] = [1, 2, 3].map((i) => parseNumeral(match[i] ?? ''));
    if (year && month && day) return isoDay(year, month, day);
  }
  return null;
}

/** An ISO day, or null if there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

/** Last day of a month as ISO day. */
export function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Turns a year's part into its last day: 年底, 上半年, 一季度末, 6月底. */
const PARTS: { pattern: RegExp; day: (year: number, part: string) => string | null; name: string }[] = [
  { pattern: new RegExp(`^(${N}{1,3})月(?:份)?(${N}{1,3})[日号]`, 'u'), name: 'the day named', day: (y, p) => monthDay(y, p) },
  { pattern: new RegExp(`^(${N}{1,3})月(?:份)?(?:底|末)?`, 'u'), name: 'the last day of the month', day: (y, p) => monthEnd(y, p) },
  { pattern: /^(?:年)?上半年/u, name: 'the last day of June', day: (y) => lastDayOf(y, 6) },
  { pattern: /^(?:年)?下半年/u, name: 'the last day of the year', day: (y) => lastDayOf(y, 12) },
  { pattern: /^第?([一二三四1-4])季度/u, name: 'the last day of the quarter', day: (y, p) => quarterEnd(y, p) },
  { pattern: /^(?:年)?(?:底|末)/u, name: 'the last day of the year', day: (y) => lastDayOf(y, 12) },
];

/**
 * Commitments to a day in a sentence: 「到2012年底」「至 2008年底」「2026年12月底前」「明年上半年前」「12月底前」
 * 「自印发之日起3个月内」. Not dates of validity (自…起实施), citations (《…（2008—2012年）》), comparisons
 * (比2007年) or past periods.
 * @param sentence normalized text of one sentence
 * @param issued ISO day of issue, for 明年, months without a year and 印发之日起
 */
export function commitmentsIn(sentence: string, issued: string | null): FixedDate[] {
  const text = sentence.replace(/《[^》]*》|\([^)]*\)/gu, (cited) => ' '.repeat(cited.length));
  const found: FixedDate[] = [];
  const issueYear = issued ? Number(issued.slice(0, 4)) : null;
  const opening = new RegExp(`(到|至|截至|截止|于|力争|在|,|^|;|、|\\s)\\s*(?:${YEAR}|(今年|本年|明年|次年|后年)|(?=${N}{1,3}月))\\s*`, 'gu');
  for (const match of text.matchAll(opening)) {
    const year = match[2] ? parseNumeral(match[2]) : relativeYear(match[3], issueYear);
    const from = match.index + match[0].length;
    const rest = text.slice(from).trimStart();
    if (!year) continue;
    const part = PARTS.find(({ pattern }) => pattern.test(rest));
    const taken = part ? (part.pattern.exec(rest)?.[0] ?? '') : '';
    const bound = /^\s*(?:底|末)?(?:之前|以前|前)/u.exec(rest.slice(taken.length))?.[0] ?? '';
    const opened = /到|至|截至|截止/u.test(match[1] ?? '');
    const closesRange = opened && new RegExp(`${N}\\s*$`, 'u').test(text.slice(0, match.index));
    if (closesRange || (!opened && !bound) || /^\s*(?:以来|起)/u.test(rest.slice(taken.length))) continue;
    const date = part ? part.day(year, taken) : bound.startsWith('前') || bound ? `${year - 1}-12-31` : lastDayOf(year, 12);
    if (!date) continue;
    const words = `${match[0].replace(/^[,;、\s]+/u, '')}${taken}${bound}`.replace(/\s+/gu, '');
    found.push({ date, words, rule: `“${words}”: ${part?.name ?? (bound ? 'before the year begins' : 'the last day of the year')}`, index: match.index });
  }
  return [...found, ...afterIssue(text, issued)];
}

function relativeYear(word: string | undefined, issueYear: number | null): number | null {
  if (issueYear === null) return null;
  if (word === '明年' || word === '次年') return issueYear + 1;
  return word === '后年' ? issueYear + 2 : issueYear;
}

function monthDay(year: number, words: string): string | null {
  const match = new RegExp(`(${N}{1,3})月(?:份)?(${N}{1,3})`, 'u').exec(words);
  return isoDay(year, parseNumeral(match?.[1] ?? '') ?? 0, parseNumeral(match?.[2] ?? '') ?? 0);
}

function monthEnd(year: number, words: string): string | null {
  const month = parseNumeral(/^[^月]+/u.exec(words)?.[0] ?? '');
  return month && month <= 12 ? lastDayOf(year, month) : null;
}

function quarterEnd(year: number, words: string): string | null {
  const quarter = parseNumeral(/[一二三四1-4]/u.exec(words)?.[0] ?? '');
  return quarter ? lastDayOf(year, quarter * 3) : null;
}

/** 「自本方案印发之日起3个月内」, 「印发后30日内」. */
function afterIssue(text: string, issued: string | null): FixedDate[] {
  const match = new RegExp(`(?:自|从)?[^,。;]{0,12}(?:印发|发布|公布|施行)(?:之日起|之日|后|起)\\s*(${N}{1,3})\\s*(个?月|年|个工作日|日|天)(?:之)?内`, 'u').exec(text);
  const count = parseNumeral(match?.[1] ?? '');
  if (!match || !count || !issued || match[2] === '个工作日') return [];
  const day = new Date(`${issued}T00:00:00Z`);
  if (match[2]?.includes('月')) addMonths(day, count);
  else if (match[2] === '年') addMonths(day, 12 * count);
  else day.setUTCDate(day.getUTCDate() + count);
  return [{ date: day.toISOString().slice(0, 10), words: match[0], rule: `“${match[0]}”: counted from the day of issue, ${issued}`, index: match.index }];
}

/** Same day some months later, or the last day of that month: 31 January + 1 month = 28 February. */
function addMonths(day: Date, months: number): void {
  const wanted = day.getUTCDate();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() + months);
  const last = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
  day.setUTCDate(Math.min(wanted, last));
}
