import type { Collection } from '../collection/collection.ts';
import { planYear } from '../model/plan-year.ts';
import type { Hit } from './hit.ts';
import type { Mention } from './mention.ts';

const SPAN =
  /(?<![\d.])((?:19|20)\d{2})(?:年?\s*(?:-|~|至|到|to)+\s*((?:19|20)\d{2}))?\s*(?:年版|年度|年)?(?!\d)/gu;
const HAN_YEAR = /([二一][〇零○0九][〇零○一二三四五六七八九]{2})年?/gu;

/** 2021, 08年, 二〇二一年, 2008-2012: of a span of years the first counts. */
export function yearMentions(text: string, hits: readonly Hit[], collection: Collection): Mention[] {
  const mentions: Mention[] = [];
  const add = (start: number, end: number, year: number): void => {
    const inside = hits.some((hit) => hit.kind === 'agency' && hit.start < end && hit.end > start);
    if (isMeasuredBy(text, start, end) && !isYearOfPlan(year, collection)) return;
    if (!inside && year >= 1949 && year <= 2100) mentions.push({ start, end, year });
  };
  for (const match of text.matchAll(SPAN)) {
    const [from, to] = [Number(match[1]), Number(match[2])];
    const end = match.index + match[0].length;
    add(match.index, end, from);
    if (to && !isPeriod(from, to, collection)) add(end - 1, end, to);
  }
  for (const match of text.matchAll(/(?<!\d)['']?(\d{2})(?:年版|年)(?!内|以)/gu))
    add(match.index, match.index + match[0].length, 2000 + Number(match[1]));
  for (const place of hits.filter(({ kind }) => kind === 'place')) {
    const short = /^['']?(\d{2})(?!\d)/u.exec(text.slice(place.end));
    if (short) add(place.end, place.end + short[0].length, 2000 + Number(short[1]));
  }
  for (const match of text.matchAll(HAN_YEAR)) {
    const digits = (match[1] ?? '').replace(/./gu, (digit) =>
      String('〇一二三四五六七八九'.indexOf(digit.replace(/[零○0]/u, '〇'))),
    );
    add(match.index, match.index + match[0].length, Number(digits));
  }
  return mentions;
}

/** 「比2007年明显提高」, “above the 2007 level”: a year that something is held against. */
function isMeasuredBy(text: string, start: number, end: number): boolean {
  return (
    /[比较]$|\b(?:than|above|below)(?: in)?(?: the)? $/u.test(text.slice(0, start)) ||
    /^(?:的?水平|相比| (?:levels?|baseline|figures?)\b)/u.test(text.slice(end))
  );
}

function isYearOfPlan(year: number, { plans }: Collection): boolean {
  return plans.some((plan) => planYear(plan) === year);
}

/** 2008-2012 is the period of a plan, “from 2008 to 2021” names two plans. */
function isPeriod(from: number, to: number, { plans }: Collection): boolean {
  return plans.some(
    ({ period }) => Number(period.start?.slice(0, 4)) === from && Number(period.end?.slice(0, 4)) === to,
  );
}
