import { parseNumeral, toChineseNumeral } from '../model/numerals.ts';

/** How deep a kind of marker stands; a document may leave kinds out, but never turns their order round. */
export const RANK = {
  volume: 6,
  division: 8,
  chapter: 10,
  part: 15,
  han: 20,
  article: 25,
  hanBracket: 30,
  digit: 40,
  digitBracket: 50,
  halfBracket: 55,
  circled: 60,
  dash: 70,
} as const;

/** A section is the deepest heading down to （一）. */
export const SECTION_RANK = RANK.hanBracket;

export type Marker = { rank: number; number: number | null; length: number };

const HAN = '[一二三四五六七八九十]{1,3}';
/** A number with a stop is no decimal where a time follows: 「6.2026年12月底前」, 「10.4月底前」, 「3、2个月内」. */
const TIME = '(?=\\d{4}\\s*年|\\d{1,2}\\s*(?:月|日|天|周|小时|个(?:半?月|工作日)|年(?:之|以)?[内底末]))';
const KINDS: { rank: number; pattern: RegExp }[] = [
  { rank: RANK.volume, pattern: new RegExp(`^第(${HAN})编\\s*[:、]?`, 'u') },
  { rank: RANK.division, pattern: new RegExp(`^第(${HAN})部分\\s*[:、]?`, 'u') },
  { rank: RANK.chapter, pattern: new RegExp(`^第(${HAN})章\\s*[:、]?`, 'u') },
  { rank: RANK.part, pattern: new RegExp(`^第(${HAN})节\\s*[:、]?`, 'u') },
  { rank: RANK.article, pattern: new RegExp(`^第(${HAN}|\\d{1,3})条\\s*[:、]?`, 'u') },
  { rank: RANK.han, pattern: new RegExp(`^(${HAN})\\s*[、.]`, 'u') },
  { rank: RANK.hanBracket, pattern: new RegExp(`^\\((${HAN})\\)[、.]?`, 'u') },
  { rank: RANK.digit, pattern: new RegExp(`^(\\d{1,3})\\s*[.、](?:(?!\\d)|${TIME})`, 'u') },
  { rank: RANK.digitBracket, pattern: /^\((\d{1,3})\)[、.]?/u },
  { rank: RANK.halfBracket, pattern: /^(\d{1,3})\)/u },
  { rank: RANK.circled, pattern: /^([\u2460-\u2473])/u },
  { rank: RANK.dash, pattern: /^(?:—{1,2}|[•·●◆■*]\s*(?=\p{Script=Han})|-{1,2}\s*(?=\p{Script=Han}))/u },
];

/** The marker a piece of normalized text starts with: 「一、」 「(一)」 「1.」 「(1)」 「①」 「——」. */
export function markerAt(text: string): Marker | null {
  for (const { rank, pattern } of KINDS) {
    const match = pattern.exec(text);
    if (match) return { rank, number: numberOf(match[1]), length: match[0].length };
  }
  return null;
}

function numberOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  const circled = words.charCodeAt(0) - 0x245f;
  return circled >= 1 && circled <= 20 ? circled : parseNumeral(words);
}

/** One step of a path; `number` null where it is the last item of its parent and its own number is lost. */
export type Step = { rank: number; number: number | null };

/** A path as people cite it: 二、（一）2（3）, and ——2 for the second dash item. */
export function printPath(steps: readonly Step[]): string {
  return steps.map(printStep).join('');
}

function printStep({ rank, number }: Step): string {
  if (number === null) return '（末）';
  if (rank === RANK.volume) return `第${toChineseNumeral(number)}编`;
  if (rank === RANK.division) return `第${toChineseNumeral(number)}部分`;
  if (rank === RANK.chapter) return `第${toChineseNumeral(number)}章`;
  if (rank === RANK.part) return `第${toChineseNumeral(number)}节`;
  if (rank === RANK.article) return `第${toChineseNumeral(number)}条`;
  if (rank === RANK.han) return `${toChineseNumeral(number)}、`;
  if (rank === RANK.hanBracket) return `（${toChineseNumeral(number)}）`;
  if (rank === RANK.digit) return `${number}`;
  if (rank === RANK.circled) return String.fromCharCode(0x245f + number);
  return rank === RANK.dash ? `——${number}` : `（${number}）`;
}

/** The path inside a clause id: 2.1.2.3. */
export function idPath(steps: readonly Step[]): string {
  return steps.map(({ number }) => number ?? 'last').join('.');
}
