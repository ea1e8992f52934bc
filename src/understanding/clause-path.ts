import type { ClausePath } from '../model/query.ts';
import { articlePath, taskPath } from './article-path.ts';

/** Depth of each kind of number in a path, as in the reading of plans. */
const RANKS = { han: 20, hanBracket: 30, digit: 40, digitBracket: 50, dash: 70 } as const;
const HAN = '一二三四五六七八九十';

/**
 * A clause number in any way people write it: 「二(一)2(3)」, 「四（四）（5）」, 「第二部分第一节第2条第3款」,
 * 「section 3(2), item 5」, 「三、(五)2(2)」, 「2.1.2.3」. Null if the text holds none.
 * @param text normal form of a message
 */
export function readClausePath(text: string): (ClausePath & { start: number; end: number }) | null {
  const [printed, worded] = [printedPath(text), wordedPath(text)];
  const han = worded && worded.steps.length > (printed?.steps.length ?? 0) ? worded : printed;
  const path = articlePath(text) ?? englishPath(text) ?? han ?? dottedPath(text) ?? taskPath(text);
  return path && withTail(path, text);
}

const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const DASH_TAIL = new RegExp(
  `^[\\s,的]*(?:第?([${HAN}]{1,3}|\\d{1,2})个?(?:破折号|短横|横杠|横线|分项|小项|-{1,2})|(?:the )?(?:(${ORDINALS.join('|')})|(\\d{1,2})(?:st|nd|rd|th)?) (?:dash|bullet|sub-?item)|(?:dash|bullet) (\\d{1,2}))`,
  'u',
);
const LAST_TAIL = /^[\s,的]*(?:最后一条|最后一项|末条|末项|(?:the )?last (?:item|clause|one|measure))/u;

/** What may stand behind the numbers: 「第三个破折号」, “second dash”, 「最后一条」. */
function withTail(path: ClausePath & { start: number; end: number }, text: string): typeof path {
  const rest = text.slice(path.end);
  const last = LAST_TAIL.exec(rest);
  if (last) return { ...path, last: true, end: path.end + last[0].length };
  const dash = DASH_TAIL.exec(rest);
  if (!dash) return path;
  const number = numberOf(dash[1] ?? dash[3] ?? dash[4] ?? '') ?? ORDINALS.indexOf(dash[2] ?? '') + 1;
  if (number < 1) return path;
  return { ...path, steps: [...path.steps, { rank: RANKS.dash, number }], end: path.end + dash[0].length };
}

const PRINTED = new RegExp(
  `(?<![${HAN}])(?:第)?([${HAN}]{1,3})?\\s*[、.]?\\s*\\(\\s*([${HAN}]{1,3})\\s*\\)\\s*[、.]?\\s*(\\d{1,2})?\\s*[.、]?\\s*(?:\\(\\s*(\\d{1,2})\\s*\\))?(?:\\s*-{1,2}\\s*(\\d{1,2}))?`,
  'u',
);

function printedPath(text: string): (ClausePath & { start: number; end: number }) | null {
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

/** 「2（3）」 or 「（5）」 by itself, as in a follow-up. */
function digitsOnly(text: string): (ClausePath & { start: number; end: number }) | null {
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

function wordedPath(text: string): (ClausePath & { start: number; end: number }) | null {
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
  /\b(?:section|part|chapter)\s+([ivx]{1,4}(?![a-z])|\d{1,2}|one|two|three|four|five|six|[一二三四五六七八九十]{1,2})\s*(?:[.,]?\s*\(?\s*(\d{1,2}|[一二三四五六七八九十]{1,2})\s*\)?)?(?:[\s,.]*(?:sub-?section|part|paragraph|para|article|point|item)?\s*(\d{1,2})(?!\s*\)))?(?:[\s,.]*(?:item|clause|point|no\.?|number|sub-?item)?\s*\(?\s*(\d{1,2})\s*\)?)?/u;
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
function englishPath(text: string): (ClausePath & { start: number; end: number }) | null {
  const match = ENGLISH.exec(text);
  if (!match?.[1]) return null;
  const parts = [match[2], match[3], match[4]].filter((part) => part !== undefined);
  const item =
    /item|clause|no\.?\s*\d|\(\s*\d+\s*\)\s*$/u.test(match[0]) && parts.length === 2
      ? [parts[0], undefined, parts[1]]
      : parts;
  return pathOf(match, [
    [RANKS.han, String(ROMAN[match[1]] ?? match[1])],
    [RANKS.hanBracket, item[0]],
    [RANKS.digit, item[1]],
    [RANKS.digitBracket, item[2]],
  ]);
}

function dottedPath(text: string): (ClausePath & { start: number; end: number }) | null {
  const match =
    /(?<![\d.])(\d{1,2})\.(\d{1,2})(?:\.(\d{1,2}))?(?:\.(\d{1,2}))?(?:\.(\d{1,2}))?(?![\d.])/u.exec(text);
  if (!match?.[3]) return null;
  return pathOf(match, [
    [RANKS.han, match[1]],
    [RANKS.hanBracket, match[2]],
    [RANKS.digit, match[3]],
    [RANKS.digitBracket, match[4]],
    [RANKS.dash, match[5]],
  ]);
}

function pathOf(
  match: RegExpExecArray,
  parts: [number, string | undefined][],
): (ClausePath & { start: number; end: number }) | null {
  const steps = parts.flatMap(([rank, words]) => {
    const number = words ? numberOf(words) : null;
    return number ? [{ rank, number }] : [];
  });
  const printed = match[0].trim();
  const start = match.index + match[0].indexOf(printed);
  return steps.length > 0 ? { steps, last: false, printed, start, end: start + printed.length } : null;
}

function numberOf(words: string): number | null {
  if (/^\d+$/u.test(words)) return Number(words);
  const [tens, ones] = words.includes('十') ? words.split('十') : ['', words];
  const digit = (d: string | undefined): number => (d ? HAN.indexOf(d) + 1 : 0);
  return words.includes('十') ? (digit(tens) || 1) * 10 + digit(ones) : digit(ones) || null;
}
