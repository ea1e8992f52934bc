import { parseNumeral } from '../model/numerals.ts';
import { dayAfter, isoDay } from './days.ts';
import { type Mention, mentionsIn } from './mentions.ts';

/** A time that words commit to, with how the day follows from them; `date` null where no day follows. */
export type Commitment = {
  date: string | null;
  kind: 'by' | 'relative';
  words: string;
  rule: string;
  index: number;
};

/** What is known where a sentence stands: day of issue, the year last named, and whether it is a date and nothing else. */
export type Circumstances = {
  issued: string | null;
  /** First day of the plan where the day of issue is not known: what lies before it is past. */
  since?: string | null;
  year?: number | null;
  alone?: boolean;
};

/**
 * Commitments of a sentence: 「到2012年底」「至 2008年底」「2026年12月底前」「明年上半年前」「11月底前上报」
 * 「2022年4月—10月」「自印发之日起3个月内」「从2024年起用3年时间」. Not days of validity (自…起施行), citations
 * (《…（2008—2012年）》), comparisons (比2007年), past periods (截至2020年，已…), what returns (每年6月底前).
 * @param sentence normalized text
 */
export function commitmentsIn(
  sentence: string,
  { issued, since = null, year = null, alone = false }: Circumstances,
): Commitment[] {
  const text = sentence.replace(CITED, (cited) => ' '.repeat(cited.length));
  const mentions = mentionsIn(text, { issued, year });
  const found = mentions.flatMap((mention, i) => {
    const range = closesRange(text, mentions[i - 1], mention);
    if (isRefused(text, mention, issued ?? since) || opensRange(text, mention, mentions[i + 1])) return [];
    const bound = BOUND.exec(text.slice(mention.end))?.[0] ?? '';
    if (!alone && !bound && !(range && mention.precise) && !isCommitted(text, mention)) return [];
    return range && !mention.precise ? [] : [fixed(text, mention, bound, range)];
  });
  return [...found, ...span(text), ...relative(text, issued)].toSorted((a, b) => a.index - b.index);
}

/** The year a sentence names last, for months without a year in the next one. */
export function yearNamed(sentence: string, issued: string | null): number | null {
  const text = sentence.replace(CITED, ' ');
  const named = mentionsIn(text, { issued, year: null }).filter(({ dated }) => dated);
  return named.at(-1)?.year ?? null;
}

/** Titles, document numbers and bare years in brackets. */
const CITED =
  /《[^》]*》|\([^()]*(?:号|以下简称)[^()]*\)|\(\s*\d{4}\s*年?\s*[—~-]\s*\d{4}\s*年?\s*\)|\[\d{4}\]/gu;
const BOUND = /^\s*(?:底|末)?(?:之前|以前|前(?!后|三|两|期|款|述|列|半))/u;
const OPENER = /(?:到|至|截至|截止|力争|争取|确保|不迟于|务必于|务必在)\s*$/u;
const DOES =
  /^[,]?[^,。;]{0,14}?(?:完成|实现|建成|启动|召开|上报|报送|报告|出台|印发|制定|形成|达到|总结|验收|落实到位|推开|开展|举办|全覆盖|播出|部署|评估|自查|进行|举行)/u;

/** 「到…」, 「…底完成」: an opening word, or a term with a verb of doing behind it. */
function isCommitted(text: string, mention: Mention): boolean {
  const before = text.slice(0, mention.start);
  if (OPENER.test(before)) return true;
  return (mention.precise || mention.dated) && DOES.test(text.slice(mention.end));
}

function isRefused(text: string, mention: Mention, first: string | null): boolean {
  const before = text.slice(0, mention.start).trimEnd();
  const after = text.slice(mention.end).trimStart();
  if (/(?:自|从|比|较|同比|与|近|每年|每年的|过去|以|于(?=.{0,4}通过))$/u.test(before)) return true;
  if (/每(?:年|月|季)[^,。;]{0,6}$/u.test(before)) return true;
  if (/^(?:起|以来|之后|以后|后|开始|版|修订|修正|通过|公布|发布|施行|生效|出生|以上)/u.test(after))
    return true;
  if (/^(?:相比|同期|的水平|基础)/u.test(after) || (!mention.closed && after.startsWith('的'))) return true;
  // 「(2026年3月1日印发)」: the day of issue itself.
  if (/^(?:印发|签发|下发|成文)\s*\)?\s*$/u.test(after)) return true;
  if (mention.date !== null && first !== null && mention.date < first) return true;
  return /(?:截至|截止)\s*$/u.test(before) && /已|累计|共有?/u.test(after.slice(0, 20));
}

const JOINT = /^\s*(?:起)?(?:—{1,2}|~|-|至|到)\s*$/u;

function opensRange(text: string, mention: Mention, next: Mention | undefined): boolean {
  return next !== undefined && JOINT.test(text.slice(mention.end, next.start));
}

function closesRange(text: string, previous: Mention | undefined, mention: Mention): boolean {
  return (
    (previous !== undefined && JOINT.test(text.slice(previous.end, mention.start))) ||
    /\d\s*(?:—|~|-|至|到)\s*$/u.test(text.slice(0, mention.start))
  );
}

function fixed(text: string, mention: Mention, bound: string, range: boolean): Commitment {
  const opening = /(?:到|至|截至|截止|于)\s*$/u.exec(text.slice(0, mention.start))?.[0] ?? '';
  const words = `${range ? '' : opening}${mention.words}${bound}`.replace(/\s+/gu, '');
  const before = bound !== '' && !mention.precise;
  const date = before && mention.year !== null ? isoDay(mention.year - 1, 12, 31) : mention.date;
  const unknown = date === null ? '; the year is not known' : '';
  const rule = `“${words}”: ${before ? 'before the year begins' : mention.name}${range ? ', the end of its phase' : ''}${unknown}`;
  return { date, kind: 'by', words, rule, index: mention.start };
}

const N = '[\\d〇零○一二两三四五六七八九十百]';

/** 「从2024年起用3年时间」 → 2026-12-31. */
function span(text: string): Commitment[] {
  const pattern = new RegExp(
    `(?:自|从)\\s*(${N}{4})\\s*年\\s*(?:(${N}{1,3})\\s*月)?\\s*(?:(${N}{1,3})\\s*日)?\\s*(?:起|开始),?[^,。;\\d]{0,6}?(${N}{1,2})\\s*年(?:左右)?(?:的?时间|内)`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [year, month, day, years] = [1, 2, 3, 4].map((i) => parseNumeral(match[i] ?? ''));
    const start = isoDay(year ?? 0, month ?? 1, day ?? 1);
    const date = start && dayAfter(start, { years: years ?? 0, days: -1 });
    const words = match[0].replace(/\s+/gu, '');
    return date
      ? [
          {
            date,
            kind: 'by' as const,
            words,
            rule: `“${words}”: the last day of the ${years} years`,
            index: match.index,
          },
        ]
      : [];
  });
}

/** 「自本方案印发之日起3个月内」, 「接到报告后24小时内」, 「在30日内」. */
function relative(text: string, issued: string | null): Commitment[] {
  const pattern = new RegExp(
    `(?:(?:自|从)?[^,。;]{0,14}?(?<event>印发|下发|发文|发布|公布|施行|实施|收到|接到|发现|受理)[^,。;]{0,8}?(?:之日起|之日|后|起)的?)?\\s*(?<count>(?<!近|前|过去)${N}{1,3})\\s*(?<unit>个?月|年|个?工作日|日|天|周|小时|分钟)(?:之|以)?内(?!部|容|外|地|生|宾)`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const { event = '', count: counted = '', unit = '' } = match.groups ?? {};
    const count = parseNumeral(counted);
    if (
      count === null ||
      /起,?[^,。;]{0,6}$/u.test(text.slice(0, match.index)) ||
      /(?:自|从)\s*[\d〇零○一二三四五六七八九十]{4}\s*年/u.test(match[0])
    )
      return [];
    const words = match[0].replace(/^[\s,]+|\s+/gu, '');
    const date = issued && /印发|下发|发文|发布|公布/u.test(event) ? counting(issued, count, unit) : null;
    const rule = date
      ? `“${words}”: counted from the day of issue, ${issued}`
      : `“${words}”: counted from a day the plan does not fix`;
    return [{ date, kind: 'relative' as const, words, rule, index: match.index }];
  });
}

function counting(from: string, count: number, unit: string): string | null {
  if (unit.endsWith('月')) return dayAfter(from, { months: count });
  if (unit === '年') return dayAfter(from, { years: count });
  if (unit === '周') return dayAfter(from, { days: 7 * count });
  return unit === '日' || unit === '天' ? dayAfter(from, { days: count }) : null;
}
