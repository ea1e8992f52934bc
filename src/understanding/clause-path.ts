import { ITEM_RANK } from '../model/query.ts';
import { articlePath, taskPath } from './article-path.ts';
import { numberOf, type PathHit, withTail } from './clause-tail.ts';
import { reversedPath } from './reversed-path.ts';

/** Depth of each kind of number in a path, as in the reading of plans. */
const RANKS = { han: 20, hanBracket: 30, digit: 40, digitBracket: 50, dash: 70 } as const;
const HAN = '一二三四五六七八九十';

/**
 * A clause number in any way people write it: 「二(一)2(3)」, 「四（四）（5）」, 「第二部分第一节第2条第3款」,
 * 「section 3(2), item 5」, 「三、(五)2(2)」, 「2.1.2.3」. Null if the text holds none.
 * @param text normal form of a message
 */
export function readClausePath(text: string): PathHit | null {
  const [printed, worded] = [printedPath(text), wordedPath(text)];
  const han = worded && worded.steps.length > (printed?.steps.length ?? 0) ? worded : printed;
  const path =
    reversedPath(text) ??
    articlePath(text) ??
    englishPath(text) ??
    han ??
    pairPath(text) ??
    dottedPath(text) ??
    taskPath(text);
  return path && withTail(path, text);
}

const PRINTED = new RegExp(
  `(?<![${HAN}])(?:第)?([${HAN}]{1,3})?\\s*[、.]?\\s*\\(\\s*([${HAN}]{1,3})\\s*\\)\\s*[、.]?\\s*(\\d{1,2})?\\s*[.、]?\\s*(?:\\(\\s*(\\d{1,2})\\s*\\))?(?:\\s*-{1,2}\\s*(\\d{1,2}))?`,
  'u',
);

function printedPath(text: string): PathHit | null {
  if (!text.includes('(')) return null;
  const match = PRINTED.exec(text);
  if (!match) return digitsOnly(text);
  const [, han, hanBracket, digit, digitBracket, dash] = match;
  return pathOf(match, [
    [RANKS.han, han],
    [RANKS.hanBracket, hanBracket],
    [RANKS.digit, digit],
    [RANKS.digitBracket, digitBracket],
    [RANKS.dash, dash],
  ]);
}

const PAIR = new RegExp(
  `(?<![${HAN}第、])([${HAN}]{1,3})\\s*、\\s*(\\d{1,2})(?![\\d年月日号个家条项.、-])`,
  'u',
);

/** 「五、15」, as a plan without （一） prints it. */
function pairPath(text: string): PathHit | null {
  const match = PAIR.exec(text);
  return (
    match &&
    pathOf(match, [
      [RANKS.han, match[1]],
      [RANKS.digit, match[2]],
    ])
  );
}

const DIGITS =
  /(?<![\da-z\])号.])(\d{1,2}|[ivx]{1,4})\s*\(\s*(\d{1,2})\s*\)\s*[.、]?\s*(\d{1,2})(?!\d)\s*[.、]?\s*(?:\(\s*(\d{1,2})\s*\))?/u;

/** 「2（3）」 or 「（5）」 by itself, as in a follow-up; 4(2)2(1) with all its numbers. */
function digitsOnly(text: string): PathHit | null {
  const whole = DIGITS.exec(text);
  if (whole)
    return pathOf(whole, [
      [RANKS.han, String(ROMAN[whole[1] ?? ''] ?? whole[1])],
      [RANKS.hanBracket, whole[2]],
      [RANKS.digit, whole[3]],
      [RANKS.digitBracket, whole[4]],
    ]);
  const match = /(?<![\d\p{L}\]号])(\d{1,2})?\s*\(\s*(\d{1,2})\s*\)/u.exec(text);
  return (
    match &&
    pathOf(match, [
      [RANKS.digit, match[1]],
      [RANKS.digitBracket, match[2]],
    ])
  );
}

const ORDINAL = `([${HAN}\\d]{1,3})`;
const WORDED = new RegExp(
  `第?${ORDINAL}\\s*(?:大?部分|章|大项|大点)(?:[的,、\\s]*(?:第?\\(?${ORDINAL}\\)?\\s*(?:节|小节|方面|部分|大?点)|\\(${ORDINAL}\\)))?(?:[的,、\\s]*第?\\(?${ORDINAL}\\)?\\s*(?:条|点|项|小点))?(?:[的,、\\s]*第?\\(?${ORDINAL}\\)?\\s*(?:款|项|目|小项|小点|点))?`,
  'u',
);

function wordedPath(text: string): PathHit | null {
  if (!/部分|章|大项|大点/u.test(text)) return null;
  const match = WORDED.exec(text);
  return (
    match &&
    pathOf(match, [
      [RANKS.han, match[1]],
      [RANKS.hanBracket, match[2] ?? match[3]],
      [RANKS.digit, match[4]],
      [RANKS.digitBracket, match[5]],
    ])
  );
}

const ENGLISH =
  /\b(?:section|part|chapter)\s+([ivx]{1,4}(?![a-z])|\d{1,2}|one|two|three|four|five|six|[一二三四五六七八九十]{1,2})\s*(?:[.,]?\s*(?:(?:sub-?)?section\s+)?\(?\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*\)?)?(?:[\s,.]*(?:sub-?section|part|paragraph|para|article|point|item)?\s*(\d{1,2})(?!\s*\)))?(?:[\s,.]*(?:item|clause|point|no\.?|number|sub(?:-?(?:item|paragraph))?)?\s*\(?\s*(\d{1,2})\s*\)?)?/u;
const ROMAN: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

/** “section 3(2), item 5”: with three numbers, the last is the item whatever stands between. */
function englishPath(text: string): PathHit | null {
  const match = ENGLISH.exec(text);
  if (!match?.[1]) return null;
  const parts = [match[2], match[3], match[4]].filter((part) => part !== undefined);
  const section: [number, string | undefined][] = [
    [RANKS.han, String(ROMAN[match[1]] ?? match[1])],
    [RANKS.hanBracket, parts[0]],
  ];
  if (parts.length === 2 && /item|clause|no\.?\s*\d/u.test(match[0]))
    return pathOf(match, [...section, [ITEM_RANK, parts[1]]]);
  if (parts.length === 2 && /\(\s*\d+\s*\)\s*$/u.test(match[0]))
    return pathOf(match, [...section, [RANKS.digitBracket, parts[1]]]);
  return pathOf(match, [...section, [RANKS.digit, parts[1]], [RANKS.digitBracket, parts[2]]]);
}

const DOTTED =
  /(?<![\d.])([一二三四五六七八九十]|\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?(?:\.(\d{1,2}))?(?:\.(\d{1,2}))?(?!\.?\d)/u;
/** Two numbers alone may be anything, a version or a price; behind “clause” or before “.last” they are none of these. */
const CALLED = /(?:\b(?:clause|item|measure|paragraph)s?\s+(?:(?:of|in|under)\s+)?|条款\s*)$/u;
const LAST = /^[.\s]*(?:last\b|末)/u;

function dottedPath(text: string): PathHit | null {
  const match = DOTTED.exec(text);
  if (!match) return null;
  const called =
    CALLED.test(text.slice(0, match.index)) || LAST.test(text.slice(match.index + match[0].length));
  if (!match[3] && !called) return null;
  return pathOf(match, [
    [RANKS.han, match[1]],
    [RANKS.hanBracket, match[2]],
    [RANKS.digit, match[3]],
    [RANKS.digitBracket, match[4]],
    [RANKS.dash, match[5]],
  ]);
}

function pathOf(match: RegExpExecArray, parts: [number, string | undefined][]): PathHit | null {
  const steps = parts.flatMap(([rank, words]) => {
    const number = words ? numberOf(words) : null;
    return number ? [{ rank, number }] : [];
  });
  const printed = match[0].trim();
  const start = match.index + match[0].indexOf(printed);
  return steps.length > 0 ? { steps, last: false, printed, start, end: start + printed.length } : null;
}
