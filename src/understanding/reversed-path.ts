import { numberOf, type PathHit } from './clause-tail.ts';

const RANKS = { han: 20, hanBracket: 30, digit: 40, digitBracket: 50 } as const;
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `(?:\\d{1,2}|[一二三四五六七八九十]{1,3}|${WORDS.join('|')})`;
const CALLED =
  '(?:(?:sub-?)?(?:item|paragraph|point|clause|measure|number|heading|section|part|chapter)s?\\s+)?';
const PART = `${CALLED}(?:${NUMBER}(?:\\s*、?\\s*\\(\\s*${NUMBER}\\s*\\))?|\\(\\s*${NUMBER}\\s*\\))(?:\\s*${NUMBER}(?![\\d年]))?`;
const CHAIN = new RegExp(`(?<![\\p{L}\\d(])${PART}(?:\\s*,?\\s+(?:of|in|under)\\s+(?:the )?${PART})+`, 'u');
const OF = /\s*,?\s+(?:of|in|under)\s+(?:the )?/u;
const TOKEN = new RegExp(`\\(\\s*(${NUMBER})\\s*\\)|(${NUMBER})`, 'gu');

type Token = { words: string; bracket: boolean };

/**
 * A clause number told from the inside out: “2(3) of section 2(1)”, “paragraph (5) of point 2 of section 4(4)”. Null if the
 * text holds none, or fewer than the four numbers that only this order explains.
 * @param text normal form of a message
 */
export function reversedPath(text: string): PathHit | null {
  const match = CHAIN.exec(text);
  if (!match) return null;
  const tokens = match[0].split(OF).toReversed().flatMap(tokensOf);
  const steps = tokens.reduce<{ rank: number; number: number }[]>((taken, { words, bracket }) => {
    const rank = nextRank(taken.at(-1)?.rank ?? 0, bracket);
    const number = WORDS.indexOf(words) + 1 || numberOf(words);
    return rank && number ? [...taken, { rank, number }] : taken;
  }, []);
  const end = match.index + match[0].length;
  return steps.length === tokens.length && steps.length > 3
    ? { steps, last: false, printed: match[0], start: match.index, end }
    : null;
}

function tokensOf(part: string): Token[] {
  return Array.from(part.matchAll(TOKEN), ([, inside, outside]) => ({
    words: inside ?? outside ?? '',
    bracket: inside !== undefined,
  }));
}

/** Plain numbers and those in brackets take turns; a level that people leave out is passed over. */
function nextRank(last: number, bracket: boolean): number | null {
  const ranks = bracket
    ? [RANKS.hanBracket, RANKS.digitBracket]
    : [RANKS.han, RANKS.digit, RANKS.digitBracket];
  return ranks.find((rank) => rank > last) ?? null;
}
