import { DIVISION_KINDS } from '../model/division.ts';
import { longestAt, type PhraseHit, type PhraseTable } from '../search/phrases.ts';
import type { Hit } from './hit.ts';

/** What plans call themselves: 安康细则, 立山方案. */
export const PLAN_WORD =
  /^(?:的|市|县|区|州|省|政府|人民政府)*(?:20\d\d年?的?)?(?:反拐|打拐|反对拐卖人口)?(?:工作)?(?:年度)?(?:实施|行动|工作|分工)?(?:计划|方案|细则|意见|规划|纲要|要点)/u;

/** Whether the name of a division is a place wherever it stands. */
export function isPlainDivision({ values }: PhraseHit): boolean {
  return values.some((value) => DIVISION_KINDS[value]?.plain === true);
}

/** Whether an agency or the word for a plan stands right behind a name that is a word in other uses: 「和平方案」, 「代县公安局」. */
export function leadsToPlan(
  text: string,
  { start, end }: { start: number; end: number },
  lexicons: readonly { kind: string; tables: { zh: PhraseTable } }[],
): boolean {
  // 「民政局和县公安局」: a name of two characters must stand at the beginning.
  if (end - start === 2 && /[县区旗]$/u.test(text.slice(start, end)) && HAN.test(text.charAt(start - 1)))
    return false;
  return (
    PLAN_WORD.test(text.slice(end)) ||
    lexicons.some(({ kind, tables }) => kind === 'agency' && longestAt(tables.zh, text, end) !== null)
  );
}

const HAN = /^\p{Script=Han}$/u;
/** The sign of a level at the end of a place's name. */
export const LEVEL_SIGN = /^(?:市|县|区|州|旗|盟|省)$/u;
/** Longer words before a unit are no name of a place. */
const LONGEST = 6;
/** What stands before a level without naming a place: 「哪个县」, 「某市」, 「各区」. */
const NO_NAME =
  /^(?:[各该某本全我哪这那每个外几两的跨属到在于]+|.*(?:哪个|每个|这个|那个|某个|一个|各个|地|社|小|校))$/u;

/**
 * Places that no table has, known by their shape: words that no lexicon knows, with 市, 县, 区, 州, 旗 or 盟, right before a unit
 * or the word for a plan: 「清水湾区妇联」, 「博州方案」.
 */
export function strangePlaces(text: string, hits: readonly Hit[], free: Uint8Array): Hit[] {
  // Where the name ends, and how much of it is its level: that may belong to the unit, too, 「清水湾区妇联」.
  const ends = new Map<number, number>();
  for (const hit of hits) {
    if (hit.kind !== 'agency') continue;
    if (LEVEL_SIGN.test(text.charAt(hit.start))) ends.set(hit.start, 0);
    else if (LEVEL_SIGN.test(text.charAt(hit.start - 1)) && free[hit.start - 1]) ends.set(hit.start, 1);
  }
  for (const match of text.matchAll(
    /[市县区州旗盟省](?=(?:反拐|打拐)?(?:实施|行动|工作)?(?:计划|方案|细则|意见|规划))/gu,
  ))
    if (free[match.index]) ends.set(match.index + 1, 1);
  return [...ends].flatMap(([end, sign]) => {
    let start = end - sign;
    while (start > 0 && free[start - 1] && HAN.test(text.charAt(start - 1))) start--;
    const name = text.slice(start, end - sign);
    const long = name.length > LONGEST || name.length < (text.charAt(end - 1) === '州' ? 1 : 2);
    if (long || NO_NAME.test(name)) return [];
    return [{ start, end, values: [], kind: 'place' as const, markers: [] }];
  });
}
