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

/** Words that join others begin some names: 和政县 is none in 「法律和政策」. */
const JOINS = /^[和与及同从到对给为在并]/u;

/**
 * Whether the name of a division stands by itself, and is no piece of other words: 海安 is one in 「沿海安全检查」, 中卫 in
 * 「云阳中卫生局」, 长治 in 「长治久安」.
 * @param wordAt the longest word of the other lexicons at a place
 */
export function standsApart(
  { start, end }: { start: number; end: number },
  text: string,
  free: Uint8Array,
  wordAt: (place: number) => { end: number } | null,
): boolean {
  const isHan = (place: number): boolean => HAN.test(text.charAt(place));
  for (let at = start + 1; at < end; at++)
    if (!LEVEL_SIGN.test(text.charAt(at)) && (wordAt(at)?.end ?? 0) > end) return false;
  if (LEVEL_SIGN.test(text.charAt(end - 1))) return true;
  const begins = !isHan(start - 1) || (free[start - 1] === 0 && !JOINS.test(text.charAt(start)));
  return begins && (!isHan(end) || LEVEL_SIGN.test(text.charAt(end)) || wordAt(end) !== null);
}

const HAN = /^\p{Script=Han}$/u;
/** The sign of a level at the end of a place's name. */
const LEVEL_SIGN = /^(?:市|县|区|州|旗|盟|省)$/u;
/** Longer words before a unit are no name of a place. */
const LONGEST = 6;
/** What stands before a level without naming a place: 「哪个县」, 「某市」, 「各区」. */
const NO_NAME =
  /^(?:[各该某本全我哪这那每个外几两的跨属到在于]+|直辖|自治|设区的?|地级|县级|省辖|省会|计划单列|.*(?:哪个|每个|这个|那个|某个|一个|各个|地|社|小|校))$/u;

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
