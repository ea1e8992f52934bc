import { looseSound } from '../../search/sounds.ts';
import type { Edit } from './edits.ts';
import type { Token } from './letters.ts';
import { bestReading, type Reading, WEAKEST } from './readings.ts';
import type { Tables } from './tables.ts';

/** Words in pinyin that are put together at most. */
const MOST_TOKENS = 8;
/** Shorter pinyin must be right to the letter. */
const LOOSE_FROM = 6;

/** Words of a run of tokens and how many tokens they take. */
type Found = Reading & { count: number };

/**
 * Chinese words that were typed in pinyin, together or in syllables: gonganju, “gong an ju”, “hunyin dengji”.
 * Small words (woxiangzhidao, nian) are read only beside others that say something.
 */
export function readPinyin(text: string, tokens: readonly Token[], tables: Tables): Edit[] {
  const strong: Edit[] = [];
  const small: Edit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const run = runFrom(text, tokens, i);
    const found =
      wholeWord(run, tables) ?? severalWords(run, tables) ?? looseWord(run, tables) ?? syllable(run, tables);
    const [first, last] = [run[0], run[(found?.count ?? 0) - 1]];
    if (!found || !first || !last) continue;
    (found.rank < WEAKEST ? strong : small).push({ start: first.start, end: last.end, to: found.word });
    i += found.count - 1;
  }
  return strong.length > 0 ? [...strong, ...small] : [];
}

/** Words from a place that can be read as pinyin, with only blanks between them. */
function runFrom(text: string, tokens: readonly Token[], from: number): Token[] {
  const run: Token[] = [];
  for (const token of tokens.slice(from, from + MOST_TOKENS)) {
    const before = run.at(-1);
    if (!token.pinyin || (before && !/^[\s'-]*$/u.test(text.slice(before.end, token.start)))) break;
    run.push(token);
  }
  return run;
}

/** The longest beginning of a run that sounds exactly like a word. English words are no evidence: “men can”. */
function wholeWord(run: readonly Token[], tables: Tables): Found | null {
  for (let count = run.length; count > 0; count--) {
    const part = run.slice(0, count);
    const reading = exact(joined(part), tables);
    if (reading && (part.some(({ unknown }) => unknown) || (count > 2 && reading.word.length > 2)))
      return { ...reading, count };
  }
  return null;
}

/** Two or more words in one: minzhengtingqiantou → 民政厅牵头. */
function severalWords([token]: readonly Token[], tables: Tables): Found | null {
  const words = token?.unknown && token.letters.length >= 8 ? split(token.letters, tables) : null;
  if (!words) return null;
  return {
    word: words.map(({ word }) => word).join(''),
    rank: Math.min(...words.map(({ rank }) => rank)),
    count: 1,
  };
}

function split(letters: string, tables: Tables): Reading[] | null {
  for (let end = letters.length; end >= 4; end--) {
    const first = exact(letters.slice(0, end), tables);
    const rest = first && end < letters.length ? split(letters.slice(end), tables) : [];
    if (first && rest) return [first, ...rest];
  }
  return null;
}

/** Common confusions of sounds: minzenting → 民政厅, lvyou and luyou. Short matters have too many neighbours. */
function looseWord(run: readonly Token[], tables: Tables): Found | null {
  for (let count = run.length; count > 0; count--) {
    const part = run.slice(0, count);
    const letters = joined(part);
    if (letters.length < LOOSE_FROM || !part.some(({ unknown }) => unknown)) continue;
    const reading = bestReading(tables.wordsBySound(looseSound(letters)), tables);
    if (reading && isDistinct(reading)) return { ...reading, count };
  }
  return null;
}

/** Names and words of roles, and terms of three characters and more. */
export function isDistinct({ word, rank }: Reading): boolean {
  return rank < 3 || (rank < WEAKEST && word.length > 2);
}

function syllable([token]: readonly Token[], { syllables }: Tables): Found | null {
  const word = token?.unknown ? syllables[token.letters] : undefined;
  return word ? { word, rank: WEAKEST, count: 1 } : null;
}

function exact(sound: string, tables: Tables): Reading | null {
  return bestReading(
    tables.wordsBySound(looseSound(sound)).filter((word) => tables.readingOf(word) === sound),
    tables,
  );
}

function joined(part: readonly Token[]): string {
  return part.map(({ letters }) => letters).join('');
}
