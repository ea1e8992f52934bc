import type { Plan } from '../model/plan.ts';
import { dayAfter, isoDay } from './days.ts';
import type { Document } from './document.ts';

const YEARS = /(\d{4})\s*年?\s*[—~\-至到]+\s*(\d{4})\s*(?:年|\))/u;
/** A five-year plan is numbered from 1953 on: the fourteenth begins in 2021. */
const FIVE_YEARS = /[“"]十([一二三四五六])五[”"]/u;

/** The years a plan is for: from its title, else from 「自2022年1月1日起施行，有效期5年」. Years it only cites are not its own. */
export function periodOf(title: string, { text }: Document): Plan['period'] {
  const heading = title.normalize('NFKC').replace(/[–—－]/gu, '—');
  const years = YEARS.exec(heading);
  if (years) return whole(Number(years[1]), Number(years[2]));
  const five = FIVE_YEARS.exec(heading);
  if (five) {
    const start = 2001 + 5 * '一二三四五六'.indexOf(five[1] ?? '') + 5;
    return whole(start, start + 4);
  }
  const single = /(?<!\d)(\d{4})年度?(?!以来|以前)/u.exec(
    heading.replace(/《[^》]*》|〈[^〉]*〉/gu, ''),
  )?.[1];
  if (single) return whole(Number(single), Number(single));
  const valid =
    /自(\d{4})年(\d{1,2})月(\d{1,2})日起[^。]{0,12}?(?:为期|有效期)(?:限)?(?:为)?(\d{1,2})年/u.exec(
      text.replace(/\s+/gu, ''),
    );
  const start = valid && isoDay(Number(valid[1]), Number(valid[2]), Number(valid[3]));
  return valid && start
    ? { start, end: dayAfter(start, { years: Number(valid[4]), days: -1 }) }
    : { start: null, end: null };
}

function whole(first: number, last: number): Plan['period'] {
  const start = isoDay(first, 1, 1);
  return start && last >= first ? { start, end: isoDay(last, 12, 31) } : { start: null, end: null };
}
