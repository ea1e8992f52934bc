import type { Clause } from '../model/clause.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Passage, Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';
import type { Placed } from './clauses.ts';
import { commitmentsIn, yearNamed } from './commitments.ts';
import { dayAfter, isoDay } from './days.ts';
import { type Document, printed, type Range, spanOf } from './document.ts';
import { TERM } from './period.ts';
import { LABELS } from './role-words.ts';
import { sentencesOf } from './sentences.ts';
import { undatedIn } from './undated.ts';
import { looksLikeUnit, nameOf } from './unit-name.ts';

type Source = { plan: string; issued: string | null; period: Plan['period']; title: Range | null };

/**
 * Every explicit time commitment of a plan, in reading order, with the sentence and the rule by which its
 * day follows. Examples: 「到2012年底，侦破案件数占报案数的比例比2007年明显提高。」 → 2012-12-31;
 * 「定期开展“净网”行动…」 → recurring, no day; 「自2008年1月1日起实施，为期5年」 → end of the period.
 */
export function readDeadlines(
  document: Document,
  parts: readonly Placed<Clause | Passage>[],
  source: Source,
): Deadline[] {
  const deadlines: Deadline[] = [];
  let year: number | null = null;
  let section: string | undefined;
  for (const [i, part] of parts.entries()) {
    if (part.path.split('、')[0] !== section || !goesOn(parts[i - 1], part))
      year = titleYear(document, source);
    section = part.path.split('、')[0];
    for (const piece of piecesOf(document, part)) {
      const words = document.text.slice(piece.start, piece.end);
      const span = spanOf(document, piece.start, piece.end);
      if (!span || isBoilerplate(words)) continue;
      const responsible = 'lead' in part ? part.lead : subjectOf(words);
      const base = {
        plan: source.plan,
        clause: 'lead' in part ? part.id : null,
        text: printed(document, piece.start, piece.end),
        responsible,
        source: span,
      };
      for (const said of saidIn(words, {
        issued: source.issued,
        since: source.period.start,
        year,
        alone: piece.alone,
      }))
        deadlines.push({ ...base, ...said });
      year = yearNamed(words, source.issued) ?? year;
    }
  }
  return deadlines.some((d) => d.kind === 'period-end')
    ? deadlines
    : [...titlePeriod(document, source), ...deadlines];
}

/**
 * Whether a month without a year may be of the year named before: within the points of a schedule, not from one measure
 * to the next, nor in a paragraph of its own below an item: 「…2023年底前…。」⏎「各地区年底前报国务院。」
 */
const goesOn = (before: Placed<Clause | Passage> | undefined, part: Placed<Clause | Passage>): boolean =>
  before !== undefined && !('lead' in before) && !('lead' in part) && before.path !== part.path;

type Said = Pick<Deadline, 'date' | 'kind' | 'rule'>;

function saidIn(
  words: string,
  known: { issued: string | null; since: string | null; year: number | null; alone: boolean },
): Said[] {
  const ends = periodEnd(words);
  if (ends) return [ends];
  const dated = commitmentsIn(words, known);
  const undated = undatedIn(words);
  if (dated.length === 0) return undated ? [undated] : [];
  return dated.map(({ date, kind, rule }) => ({
    date,
    kind: undated?.kind === 'evaluation' ? 'evaluation' : kind,
    rule,
  }));
}

/** Sentences of a text; of a line only what speaks of time: 「完成时限：2025年底前」. */
function piecesOf(document: Document, part: Placed<Clause | Passage>): (Range & { alone: boolean })[] {
  const { text } = document;
  const inText = part.text_at.flatMap(({ start, end }) =>
    sentencesOf(text, start, end).map((sentence) => ({ ...sentence, alone: isDated(part, sentence) })),
  );
  const line = part.line_at;
  if (!line) return inText;
  const inLine: (Range & { alone: boolean })[] = [];
  for (const match of text.slice(line.start, line.end).matchAll(/[^,;。()[\]\t|\n]+/gu)) {
    const lead = match[0].length - match[0].trimStart().length;
    const start = line.start + match.index + lead;
    const range = { start, end: start + match[0].trim().length };
    const labelled = TIME_LABEL.test(match[0].replace(/\s+/gu, ''));
    if (labelled || isDated(part, range) || SPEAKS_OF_TIME.test(match[0].trim()))
      inLine.push({ ...range, alone: labelled || isDated(part, range) });
  }
  return [...inText, ...inLine];
}

const TIME_LABEL = new RegExp(`^(?:${LABELS.time}):`, 'u');
const SPEAKS_OF_TIME =
  /^(?:于|在|到|至)?(?:\d{4}年|\d{1,2}月|长期|持续|每年|每季|今年|明年|年底|[〇○一二三四五六七八九十]{4}年)/u;

function isDated(part: Placed<Clause | Passage>, range: Range): boolean {
  return part.dated_at.some(
    ({ start, end }) => start <= range.end && range.start < end && range.start >= start,
  );
}

/** 「自2008年1月1日起实施，为期5年」 → 2012-12-31; 「有效期至2025年12月31日」. */
function periodEnd(words: string): Said | null {
  const bare = words.replace(/\s+/gu, '');
  const until = /有效期(?:限)?(?:至|到)(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(bare);
  const date = until && isoDay(Number(until[1]), Number(until[2]), Number(until[3]));
  if (until && date) return { date, kind: 'period-end', rule: `“${until[0]}”: the day named` };
  const term = TERM.exec(bare);
  const closing = term && isoDay(Number(term[2]), 12, 31);
  if (term && closing)
    return { date: closing, kind: 'period-end', rule: `“${term[0]}”: the last day of the last year` };
  const match =
    /自(\d{4})年(\d{1,2})月(\d{1,2})日(?:起|开始)[^。]*?(?:为期|有效期)(?:限)?(?:为)?(\d{1,2})年/u.exec(bare);
  const start = match && isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
  const last = match && start && dayAfter(start, { years: Number(match[4]), days: -1 });
  return last
    ? { date: last, kind: 'period-end', rule: `“${match[0]}”: the last day of the ${match[4]} years` }
    : null;
}

function titlePeriod(document: Document, { plan, period, title }: Source): Deadline[] {
  const span = title && spanOf(document, title.start, title.end);
  if (!title || !span || !period.end) return [];
  // The period may be said elsewhere: 「有效期至2027年1月9日」.
  if (!/[“"]十/u.test(printed(document, title.start, title.end)) && !endsWith(document, title, period.end))
    return [];
  const text = printed(document, title.start, title.end);
  return [
    {
      plan,
      clause: null,
      text,
      date: period.end,
      kind: 'period-end',
      rule: 'the period in the title ends with this day',
      responsible: [],
      source: span,
    },
  ];
}

const endsWith = (document: Document, { start, end }: Range, day: string): boolean =>
  day.endsWith('-12-31') && document.text.slice(start, end).includes(day.slice(0, 4));

/** The year of 「河口县2022年反拐工作实施方案」, for months without a year in a plan without a day of issue. */
function titleYear(document: Document, { issued, title }: Source): number | null {
  if (issued || !title) return null;
  const years = [...document.text.slice(title.start, title.end).matchAll(/(?<!\d)(\d{4})年/gu)];
  return years.length === 1 && !/[—~-]\s*\d{4}年/u.test(document.text.slice(title.start, title.end))
    ? Number(years[0]?.[1])
    : null;
}

/** Who a sentence outside the measures makes responsible: 「省联席会议办公室负责组织协调…的实施」. */
function subjectOf(words: string): Unit[] {
  const subject = /^\s*(?:\([^)]*\))?([^,。;、]{2,16}?)(?=负责|要|应当|应)/u.exec(words)?.[1]?.trim();
  return subject && looksLikeUnit(subject) ? [{ printed: subject, name: nameOf(subject), id: null }] : [];
}

/** Web page furniture around a text: copyright years, print dates. */
function isBoilerplate(words: string): boolean {
  return /https?:|copyright|版权|ICP备|发布日期|生效日期|失效日期|成文日期/iu.test(words);
}
