import { looseSound } from '../../search/sounds.ts';
import type { Edit } from './edits.ts';
import { neighbours } from './english-pairs.ts';
import type { Token } from './letters.ts';
import { isDistinct } from './pinyin.ts';
import { bestReading } from './readings.ts';
import { slipCost } from './slip-cost.ts';
import type { Tables } from './tables.ts';

/** Words whose costs differ by less are equally near. */
const EQUAL = 0.15;
/** Words that say nothing are only meant if letters are exchanged or doubled: wtih, but not steven for seven. */
const MOST_IN_SMALL = 0.9;
/** Shorter pinyin has too many neighbours. */
const PINYIN_FROM = 7;
/** What is no pinyin as typed must be longer. */
const SLIP_FROM = 8;
const PINYIN_MOST = 1;

type Near = { word: string; cost: number };

/** How much may be wrong in a word: one slip in short ones, two in long ones. */
function mostFor(letters: string): number {
  if (letters.length < 5) return 1;
  if (letters.length < 8) return 1.2;
  return letters.length < 10 ? 1.9 : 2.1;
}

/**
 * Misspelt English words, mended to words of the lexicons: edcuation → education, womens federaton, Fujain.
 * Of words that are equally near, the one that makes a phrase of the lexicons with its neighbours.
 */
export function mendSpelling(tokens: readonly Token[], tables: Tables): Edit[] {
  return tokens.flatMap((token, i) => {
    if (!token.unknown || token.letters.length < 4) return [];
    const to =
      nearestEnglish(token, tokens[i - 1], tokens[i + 1], tables) ??
      parts(token.letters, tables) ??
      nearestPinyin(token, tables);
    return to ? [{ start: token.start, end: token.end, to }] : [];
  });
}

/** What can be read as pinyin is a Chinese name, unless it is near to a place or fits its neighbours: Youth Leage. */
function nearestEnglish(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  tables: Tables,
): string | null {
  const { letters } = token;
  const most = mostFor(letters);
  const near: Near[] = [];
  for (let length = letters.length - 2; length <= letters.length + 2; length++) {
    for (const word of tables.englishOfLength(length)) {
      const cost = slipCost(letters, word, tables.isSmallEnglish(word) ? MOST_IN_SMALL : most);
      if (cost <= most) near.push({ word, cost });
    }
  }
  const least = Math.min(...near.map(({ cost }) => cost));
  const best = near.filter(({ cost }) => cost < least + EQUAL).toSorted((a, b) => a.cost - b.cost);
  const fitting = best.filter(
    ({ word }) => neighbours(before?.letters, word, tables) || neighbours(word, after?.letters, tables),
  );
  const places = best.filter(({ word }) => isPlace(word, tables));
  return token.pinyin ? only([...fitting, ...places], tables) : (only(best, tables) ?? only(fitting, tables));
}

function isPlace(word: string, { collection }: Tables): boolean {
  return collection.placeTables.en.get(word) !== undefined;
}

/** The one word, or the nearest of those with one stem. */
function only(near: readonly Near[], { stemOf }: Tables): string | null {
  return new Set(near.map(({ word }) => stemOf(word))).size === 1 ? (near[0]?.word ?? null) : null;
}

/** civilaffairs → civil affairs */
function parts(letters: string, tables: Tables): string | null {
  for (let cut = 4; cut <= letters.length - 4; cut++) {
    const [first, second] = [letters.slice(0, cut), letters.slice(cut)];
    if (neighbours(first, second, tables)) return `${first} ${second}`;
  }
  return null;
}

/** Slips of the keyboard in pinyin: weijainwei → 卫健委. */
function nearestPinyin({ letters, pinyin }: Token, tables: Tables): string | null {
  if (letters.length < (pinyin ? PINYIN_FROM : SLIP_FROM)) return null;
  const typed = looseSound(letters);
  const near: Near[] = [];
  for (let length = typed.length - 1; length <= typed.length + 1; length++) {
    for (const sound of tables.soundsOfLength(length)) {
      const cost = slipCost(typed, sound, PINYIN_MOST);
      const reading = cost <= PINYIN_MOST ? bestReading(tables.wordsBySound(sound), tables) : null;
      if (reading && isDistinct(reading)) near.push({ word: reading.word, cost });
    }
  }
  const least = Math.min(...near.map(({ cost }) => cost));
  const best = new Set(near.filter(({ cost }) => cost < least + EQUAL).map(({ word }) => word));
  return best.size === 1 ? ([...best][0] ?? null) : null;
}
