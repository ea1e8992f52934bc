import type { SizeTerm } from '../model/query.ts';
import type { Role } from '../model/unit.ts';

const NUMBERS: Record<string, number> = {
  一: 1,
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
};
const N = '([一两二三四五]|\\d)';
const LEAD = '(?:牵头|负责|主办)';
const SUPPORT = '(?:配合|协助|支持)';
/** 「超过3个」, 「不少于8个」, 「只有一个」. */
const LIMIT =
  '(超过|多于|大于|高于|不少于|不低于|至少有?|最少有?|少于|不到|不足|不超过|不多于|至多有?|最多有?|只有|仅有|正好|恰好|刚好)';
const COUNT = '[一两二三四五六七八九十]|\\d{1,2}';
const UNIT = '(?:个|家)?(?:\\([^)]*\\))?的?(?:牵头|负责)?(?:单位|部门|机构|家)';

/** `signs`: one of them stands in every text that has the pattern. */
type Pattern = { signs: string[]; pattern: RegExp; size: (match: RegExpExecArray) => SizeTerm };

const PATTERNS: Pattern[] = [
  {
    signs: ['以上'],
    pattern: new RegExp(
      `${N}(?:个|家)?(?:及)?以上(?:\\([^)]*\\))?的?(?:单位|部门|机构|家)?[^,。]{0,6}?(${LEAD}|${SUPPORT})`,
      'u',
    ),
    size: (m) => atLeast(roleOf(m[2]), numberOf(m[1])),
  },
  {
    signs: ['个', '家'],
    pattern: new RegExp(
      `(${LEAD}|责任|${SUPPORT})(?:单位|部门|机构)(?:的)?(?:数量?|个数|家数)?(?:在|为)?${LIMIT}\\s*(${COUNT})\\s*(?:个|家)(以上)?`,
      'u',
    ),
    size: (m) => limited(roleOf(m[1]), m[2] ?? '', numberOf(m[3]), m[4] !== undefined),
  },
  {
    signs: ['个', '家'],
    pattern: new RegExp(
      `${LIMIT}\\s*(${COUNT})\\s*(?:个|家)(?:以上)?(?:的)?(${LEAD}|${SUPPORT})(?:单位|部门|机构)`,
      'u',
    ),
    size: (m) => limited(roleOf(m[3]), m[1] ?? '', numberOf(m[2]), false),
  },
  {
    signs: ['个', '家'],
    pattern: new RegExp(
      `(?:只有|仅有|仅|只由|由)?(?:一|1)(?:个|家)(?:单位|部门)?(?:单独|独自|自己)?(?:单干|${LEAD})`,
      'u',
    ),
    size: () => exactly('lead', 1),
  },
  {
    signs: ['一起', '共同', '联合', '同时'],
    pattern: new RegExp(`${N}${UNIT}(?:一起|共同|联合|同时)(${LEAD})`, 'u'),
    size: (m) => exactly('lead', numberOf(m[1])),
  },
  {
    signs: ['配合'],
    pattern:
      /(?<!有)(?:没有?|无|不带|未)(?:写明?|列出?|注明|标明|安排|设)?(?:任何|别的|其他|一个|一家)?(?:单位|部门|机构|人)?(?:来)?配合(?:单位|部门)?(?:都没有)?|配合单位都没有/u,
    size: () => exactly('support', 0),
  },
  {
    signs: ['有配合', '有其他', '有别的'],
    pattern: /(?<!没)有(?:其他|别的)?配合(?:单位|部门)的/u,
    size: () => atLeast('support', 1),
  },
  {
    signs: [' or more '],
    pattern:
      /(one|two|three|four|five|\d) or more (?:lead(?:ing)? )?(?:agencies|units|bodies|departments|leads)(?:[^.?]{0,20}?(lead|support))?/u,
    size: (m) => atLeast(roleOf(m[2] ?? 'lead'), numberOf(m[1])),
  },
  {
    signs: ['together', 'jointly', 'alongside', 'share'],
    pattern:
      /\b(?:together|jointly|alongside|shares? the lead)(?: with)? (?:some(?:body|one)|any(?:body|one)|others?\b|another|(?:some|any|at least one) other)/u,
    size: () => atLeast('lead', 2),
  },
  {
    signs: ['一起', '共同', '联合'],
    pattern: new RegExp(
      `(?:[和与跟同]|会同)(?:别的|其他|其它|另外的?|别)(?:的)?(?:单位|部门|机构|人|家)*(?:一起|共同|联合)(${LEAD})`,
      'u',
    ),
    size: () => atLeast('lead', 2),
  },
  {
    signs: ['more than ', 'over '],
    pattern:
      /(?:more than|over) (one|two|three|four|\d) (?:lead(?:ing)? )?(?:agencies|agency|units?|bodies|departments?|leads?)/u,
    size: (m) => atLeast('lead', numberOf(m[1]) + 1),
  },
  {
    signs: ['at least '],
    pattern:
      /at least (one|two|three|four|five|\d) (?:lead(?:ing)? )?(?:agencies|units|bodies|departments|leads)/u,
    size: (m) => atLeast('lead', numberOf(m[1])),
  },
  {
    signs: ['one ', 'a single '],
    pattern:
      /(?:only one|a single|just one|exactly one) (?:lead(?:ing)? )?(?:agency|unit|body|department|lead)\b/u,
    size: () => exactly('lead', 1),
  },
  {
    signs: ['support'],
    pattern:
      /(?:\bno|without(?: any| a)?) (?:other )?(?:supporters?\b|support(?:ing)?(?: agenc(?:y|ies)| units?| bod(?:y|ies)| departments?)?\b)|nobody (?:else )?support|\bunsupported\b|(?:nobody|no one|no other agency) (?:else )?(?:is )?support/u,
    size: () => exactly('support', 0),
  },
];

/** A condition with the place in the message where it stands. */
export type PlacedSize = { size: SizeTerm; start: number; end: number };

/** Conditions on the number of units in a message, in normal form. */
export function readSizes(text: string): PlacedSize[] {
  return PATTERNS.flatMap(({ signs, pattern, size }) => {
    const match = signs.some((sign) => text.includes(sign)) ? pattern.exec(text) : null;
    return match ? [{ size: size(match), start: match.index, end: match.index + match[0].length }] : [];
  });
}

function numberOf(words: string | undefined): number {
  return NUMBERS[words ?? ''] ?? Number(words);
}

function roleOf(words: string | undefined): Role {
  return words !== undefined && /配合|协助|支持|support/u.test(words) ? 'support' : 'lead';
}

/** A limit in words and its number as a condition. */
function limited(role: Role, limit: string, number: number, orMore: boolean): SizeTerm {
  if (/^(?:超过|多于|大于|高于)/u.test(limit)) return atLeast(role, number + 1);
  if (/^(?:不少于|不低于|至少|最少)/u.test(limit) || orMore) return atLeast(role, number);
  if (/^(?:少于|不到|不足)/u.test(limit)) return { role, min: 0, max: number - 1 };
  return /^(?:不超过|不多于|至多|最多)/u.test(limit) ? { role, min: 0, max: number } : exactly(role, number);
}

const atLeast = (role: Role, min: number): SizeTerm => ({ role, min, max: Number.MAX_SAFE_INTEGER });
const exactly = (role: Role, n: number): SizeTerm => ({ role, min: n, max: n });
