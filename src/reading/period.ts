import type { Plan } from '../model/plan.ts';
import { dayAfter, isoDay } from './days.ts';
import type { Document } from './document.ts';

const YEARS = /(\d{4})\s*年?\s*[—~\-至到]+\s*(\d{4})\s*(?:年|\))/u;
/** A five-year plan is numbered from 1953 on: the fourteenth begins in 2021. */
const FIVE_YEARS = /[“"]十([一二三四五六])五[”"]/u;

/** 「自2022年1月1日起施行，有效期5年」, 「自印发之日起施行，有效期至2027年1月9日」. */
const VALID = /自(\d{4})年(\d{1,2})月(\d{1,2})日起[^。]{0,12}?(?:为期|有效期)(?:限)?(?:为)?(\d{1,2})年/u;
const VALID_UNTIL =
  /(?:自(\d{4})年(\d{1,2})月(\d{1,2})日起[^。]{0,12}?)?有效期(?:限)?(?:至|到)(\d{4})年(\d{1,2})月(\d{1,2})日/u;
/** 「本方案实施期限为2021年至2025年」 */
export const TERM =
  /(?:实施|行动|规划|计划|工作)(?:期限|期|周期|年限|时限):?为?(\d{4})年?[—~\-至到]+(\d{4})年/u;

/**
 * The years a plan is for: from its own title, else from what it says of its validity, 「自2022年1月1日起施行，有效期5年」,
 * or its term, else from a title that its title quotes. Years it only cites elsewhere are not its own.
 */
export function periodOf(title: string, { text }: Document): Plan['period'] {
  const heading = title.normalize('NFKC').replace(/[–—－]/gu, '—');
  const own = heading.replace(/《[^》]*》|〈[^〉]*〉/gu, '');
  return inTitle(own) ?? saidIn(text.replace(/\s+/gu, '')) ?? inTitle(heading, false) ?? NONE;
}

const NONE: Plan['period'] = { start: null, end: null };

function inTitle(heading: string, single = true): Plan['period'] | null {
  const years = YEARS.exec(heading);
  if (years) return whole(Number(years[1]), Number(years[2]));
  const five = FIVE_YEARS.exec(heading);
  if (five) {
    const start = 2001 + 5 * '一二三四五六'.indexOf(five[1] ?? '') + 5;
    return whole(start, start + 4);
  }
  const one = single ? /(?<!\d)(\d{4})年度?(?!以来|以前)/u.exec(heading)?.[1] : undefined;
  return one ? whole(Number(one), Number(one)) : null;
}

function saidIn(text: string): Plan['period'] | null {
  const valid = VALID.exec(text);
  const start = valid && isoDay(Number(valid[1]), Number(valid[2]), Number(valid[3]));
  if (valid && start) return { start, end: dayAfter(start, { years: Number(valid[4]), days: -1 }) };
  const until = VALID_UNTIL.exec(text);
  const [since, end] = [1, 4].map((i) =>
    isoDay(Number(until?.[i]), Number(until?.[i + 1]), Number(until?.[i + 2])),
  );
  if (end) return { start: since ?? null, end };
  const term = TERM.exec(text);
  return term ? whole(Number(term[1]), Number(term[2])) : null;
}

function whole(first: number, last: number): Plan['period'] {
  const start = isoDay(first, 1, 1);
  return start && last >= first ? { start, end: isoDay(last, 12, 31) } : NONE;
}
