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
  /** The second, third and fourth number of 「2.1.1.3」. */
  dotted: 41,
  dottedThird: 42,
  dottedFourth: 43,
  digitBracket: 50,
  halfBracket: 55,
  circled: 60,
  dash: 70,
} as const;

/** A section is the deepest heading down to （一）. */
export const SECTION_RANK = RANK.hanBracket;

export type Marker = {
  rank: number;
  number: number | null;
  length: number;
  /** The numbers before its own in 「2.1.1」. */
  above?: number[];
  /** A number and a blank, 「1 加强宣传」, or 「1.1」: only believed at the start of a paragraph, where it comes next. */
  weak?: true;
};

const HAN = '[一二三四五六七八九十]{1,3}';
/** A number with a stop is no decimal where a time follows: 「6.2026年12月底前」, 「10.4月底前」, 「3、2个月内」. */
const TIME = '(?=\\d{4}\\s*年|\\d{1,2}\\s*(?:月|日|天|周|小时|个(?:半?月|工作日)|年(?:之|以)?[内底末]))';
const KINDS: { rank: number; pattern: RegExp }[] = [
  { rank: RANK.volume, pattern: new RegExp(`^第\\s?(${HAN})\\s?编\\s*[:、]?`, 'u') },
  { rank: RANK.division, pattern: new RegExp(`^第\\s?(${HAN})\\s?部分\\s*[:、]?`, 'u') },
  { rank: RANK.chapter, pattern: new RegExp(`^第\\s?(${HAN})\\s?章\\s*[:、]?`, 'u') },
  { rank: RANK.part, pattern: new RegExp(`^第\\s?(${HAN})\\s?节\\s*[:、]?`, 'u') },
  { rank: RANK.article, pattern: new RegExp(`^第\\s?(${HAN}|\\d{1,3})\\s?条\\s*[:、]?`, 'u') },
  { rank: RANK.han, pattern: new RegExp(`^(${HAN})\\s*[、.]`, 'u') },
  { rank: RANK.hanBracket, pattern: new RegExp(`^\\(\\s?(${HAN})\\s?\\)[、.]?`, 'u') },
  { rank: RANK.digit, pattern: new RegExp(`^(\\d{1,3})\\s*[.、](?:(?!\\d)|${TIME})`, 'u') },
  { rank: RANK.digitBracket, pattern: /^\(\s?(\d{1,3})\s?\)[、.]?/u },
  { rank: RANK.halfBracket, pattern: /^(\d{1,3})\)/u },
  { rank: RANK.circled, pattern: /^([\u2460-\u2473\u3251-\u325F])/u },
  { rank: RANK.dash, pattern: /^(?:—{1,2}|[•·●◆■*]\s*(?=\p{Script=Han})|-{1,2}\s*(?=\p{Script=Han}))/u },
];

/** The marker a piece of normalized text starts with: 「一、」 「(一)」 「1.」 「(1)」 「①」 「——」 「㈠」 「⑴」 「⒈」 「2.1.1」. */
export function markerAt(text: string): Marker | null {
  const first = oneCharacter(text);
  if (first) return first;
  for (const { rank, pattern } of KINDS) {
    const match = pattern.exec(text);
    if (match) return { rank, number: numberOf(match[1]), length: match[0].length };
  }
  return dotted(text) ?? beforeBlank(text);
}

/** Old character sets have a bracket or a stop in one character with the number: 「㈠」 「⑴」 「⒈」. */
function oneCharacter(text: string): Marker | null {
  const printed = /^[\u2474-\u249B\u3220-\u3229][、.]?/u.exec(text)?.[0] ?? '';
  const form = printed.normalize('NFKC');
  const kind = KINDS.find(({ pattern }) => pattern.test(form));
  if (!kind) return null;
  return { rank: kind.rank, number: numberOf(kind.pattern.exec(form)?.[1]), length: printed.length };
}

/** What stands behind a decimal or a count, not behind a number of a heading: 「3.5亿元」, 「30 日前」. */
const MEASURED =
  '[亿万千百余多元倍个名人次年月日号时天周点分岁件起家类亩公平米吨级批届户种台辆座间期版]|项(?!目)|条(?!件|例)|部(?!门|署|队)|所(?!有)|处(?!理|置)';
const DOTTED = new RegExp(
  `^(\\d{1,2})[.](\\d{1,2})(?:[.](\\d{1,2}))?(?:[.](\\d{1,2}))?[.、]?\\s*(?=\\p{Script=Han}|["“《])(?!${MEASURED})`,
  'u',
);

function dotted(text: string): Marker | null {
  const match = DOTTED.exec(text);
  const numbers = match?.slice(1).flatMap((words) => (words ? [Number(words)] : []));
  if (!match || !numbers) return null;
  const rank = [RANK.dotted, RANK.dottedThird, RANK.dottedFourth][numbers.length - 2];
  const number = numbers.pop();
  return rank && number
    ? { rank, number, length: match[0].trimEnd().length, above: numbers, weak: true }
    : null;
}

const BEFORE_BLANK = new RegExp(`^(\\d{1,2}|${HAN})\\s+(?=\\p{Script=Han})(?!${MEASURED})`, 'u');

function beforeBlank(text: string): Marker | null {
  const match = BEFORE_BLANK.exec(text);
  if (!match?.[1]) return null;
  return {
    rank: /\d/u.test(match[1]) ? RANK.digit : RANK.han,
    number: numberOf(match[1]),
    length: match[1].length,
    weak: true,
  };
}

function numberOf(words: string | undefined): number | null {
  if (words === undefined) return null;
  const code = words.charCodeAt(0);
  if (code >= 0x2460 && code <= 0x2473) return code - 0x245f;
  // ㉑ follows ⑳ in meaning, not in the table of characters.
  return code >= 0x3251 && code <= 0x325f ? code - 0x323c : parseNumeral(words);
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
  if (rank > RANK.digit && rank <= RANK.dottedFourth) return `.${number}`;
  if (rank === RANK.circled) return String.fromCharCode((number > 20 ? 0x323c : 0x245f) + number);
  return rank === RANK.dash ? `——${number}` : `（${number}）`;
}

/** The path inside a clause id: 2.1.2.3. */
export function idPath(steps: readonly Step[]): string {
  return steps.map(({ number }) => number ?? 'last').join('.');
}
