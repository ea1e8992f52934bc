import { isDay, weekdayOf } from '../model/days.ts';
import { type SimplifiedTable, simplify } from '../search/normal-form.ts';
import type { DayForm, DayRead } from './day-form.ts';
import { dayFormsEn } from './day-forms-en.ts';
import { dayFormsNumeric } from './day-forms-numeric.ts';
import { dayFormsZh } from './day-forms-zh.ts';

/** Words of a text that name a day: where they stand in it, as they were written, and the day. */
export type DayMention = { start: number; end: number; words: string; read: DayRead };

type Hit = { start: number; end: number; read: DayRead; strength: DayForm['strength'] };

const FORMS: readonly DayForm[] = [...dayFormsZh, ...dayFormsNumeric, ...dayFormsEn];

/** What comes again and again: 每周五, every Friday. */
const RECURS = /(?:每隔?一?个?(?:周|星期|礼拜|月|季度?|年)?(?:的)?|\b(?:every|each))\s*$/iu;

/**
 * All days that a text names, from left to right. 「12月15日（周二）」 is one. Nothing is read into words that only look like
 * a day: 1/2的任务, 2号楼, 近三天内.
 * @param today ISO day that relative words count from
 * @param bare whether a length of time alone is a day, as where only a day is expected: 3天, 2 weeks
 */
export function readDays(
  text: string,
  today: string,
  { simplified = null, bare = false }: { simplified?: SimplifiedTable | null; bare?: boolean } = {},
): DayMention[] {
  const folded = foldInPlace(text, simplified);
  const context = { today, han: /\p{Script=Han}/u.test(folded) };
  const hits = FORMS.flatMap(({ form, read, strength }): Hit[] =>
    strength === 'bare' && !bare
      ? []
      : Array.from(folded.matchAll(form)).flatMap((match) => {
          const found = read({ ...match.groups, all: match[0] }, context);
          const hit = found && inReach(found) ? hitOf(match, found, strength, folded) : null;
          return hit && !begins(hit, folded) ? [hit] : [];
        }),
  );
  const strong = withoutOverlaps(hits.filter((hit) => hit.strength === undefined));
  const found =
    strong.length > 0
      ? strong
      : withoutOverlaps(hits.filter((hit) => hit.strength !== undefined && standsApart(hit, folded)));
  return joined(found, folded).map(({ start, end, read }) => ({
    start,
    end,
    words: text.slice(start, end),
    read,
  }));
}

/**
 * A text of the same length in which digits, brackets and letters are of one width, letters small, and characters simplified: what
 * is found in it stands at the same place in the text.
 */
export function foldInPlace(text: string, simplified: SimplifiedTable | null): string {
  return text.replace(/[\uff01-\uff5e\u3000\u00a0A-Z\u3400-\u9fff]/gu, (character) => {
    const plain = character.normalize('NFKC').toLowerCase();
    const folded = simplified ? simplify(plain, simplified) : plain;
    return folded.length === character.length ? folded : character;
  });
}

/** Years beyond those that people plan for are slips. */
const inReach = (read: DayRead): boolean => read.kind !== 'day' || isDay(read.day);

function hitOf(match: RegExpExecArray, read: DayRead, strength: Hit['strength'], text: string): Hit {
  const words = match[0].trim();
  const start = match.index + match[0].indexOf(words);
  const recurs = RECURS.test(text.slice(0, start));
  return { start, end: start + words.length, read: recurs ? { kind: 'recurring' } : read, strength };
}

const SINCE = /(?:[自从]|\b(?:after|since|from|between))\s*$/u;
const ONWARDS = /^\s*(?:起|以来|之后|以后|后|(?:of|after|following)\b)/u;

/** 「12月1日起」, 「春节后」, “after Friday”: something begins there, nothing is due. */
const begins = ({ start, end }: Hit, text: string): boolean =>
  SINCE.test(text.slice(0, start)) || ONWARDS.test(text.slice(end));

/** Of those that overlap, the one that begins first; of these, the longest. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
}

const standsApart = ({ start, end }: Hit, text: string): boolean =>
  /(?:^|[\s,，、;；:：。(])$/u.test(text.slice(0, start)) &&
  /^(?:$|[\s,，、;；:：。)])/u.test(text.slice(end));

/** 「12月15日（周二）」, “Friday, November 27”: two ways of naming the same day beside each other. */
function joined(hits: readonly Hit[], text: string): Hit[] {
  const all: Hit[] = [];
  for (const hit of hits) {
    const last = all.at(-1);
    const beside = last && /^\s*[(,，]?\s*$/u.test(text.slice(last.end, hit.start));
    if (!last || !beside || !isSame(last, hit, text)) {
      all.push(hit);
      continue;
    }
    const closing =
      text.slice(last.end, hit.start).includes('(') && /^\s*\)(?:之前|以前|前)?/u.exec(text.slice(hit.end));
    // A weekday with a date says which date is meant, not which week.
    last.read = WEEKDAY.test(text.slice(last.start, last.end)) ? hit.read : last.read;
    last.end = hit.end + (closing ? closing[0].length : 0);
  }
  return all;
}

const WEEKDAY = /^(?:(?:周|星期|礼拜)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?)$/u;

/** The same day, or a day and the weekday it falls on. */
function isSame(one: Hit, other: Hit, text: string): boolean {
  if (one.read.kind !== 'day' || other.read.kind !== 'day') return false;
  if (one.read.day === other.read.day) return true;
  const isWeekday = ({ start, end }: Hit): boolean => WEEKDAY.test(text.slice(start, end));
  return (isWeekday(one) || isWeekday(other)) && weekdayOf(one.read.day) === weekdayOf(other.read.day);
}
