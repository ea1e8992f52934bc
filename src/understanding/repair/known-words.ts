import type { Collection } from '../../collection/collection.ts';
import { DIVISION_KINDS } from '../../model/division.ts';
import { MARKERS } from '../../model/phrasebook.ts';
import { stemPhrase, withoutVowel } from '../../search/english.ts';
import type { PhraseTable } from '../../search/phrases.ts';

/** What a word of the lexicons is; a word may be several things. `weak` words (的, 请问, 那些) say nothing by themselves. */
export const KIND = { agency: 1, place: 2, marker: 4, fact: 8, concept: 16, weak: 32 } as const;

const WEAK: ReadonlySet<string> = new Set(['stop', 'greeting', 'pronoun', 'help']);
const LONGEST = 30;

/** All words of a collection. */
export type KnownWords = {
  /** Kinds of a Chinese word, 0 if no lexicon has it. */
  kindOf: (word: string) => number;
  /** Whether a word is a province, prefecture or county: nothing is mended to one, and none is mended. */
  isDivision: (word: string) => boolean;
  /** First character → one bit for each length of the words that begin so. */
  lengthsAt: (first: string) => number;
  /** Whether the name of an agency lacks its last character: 市场监管. */
  isCut: (word: string) => boolean;
  /** Whether an English word occurs in any lexicon. */
  isEnglish: (word: string) => boolean;
};

const known = new WeakMap<Collection, KnownWords>();

export function knownWords(collection: Collection): KnownWords {
  const made = known.get(collection) ?? makeKnownWords(collection);
  known.set(collection, made);
  return made;
}

function makeKnownWords(collection: Collection): KnownWords {
  const [agencies, places, concepts, markers] = [
    collection.agencyTables.zh,
    collection.placeTables.zh,
    collection.conceptTables.zh,
    collection.markerTables.zh,
  ];
  const divisions = collection.divisionTables.zh;
  const isDivision = (word: string): boolean =>
    divisions.get(word)?.some((value) => DIVISION_KINDS[value]?.plain === true) ?? false;
  const facts = new Set([
    ...Object.values(collection.factPatterns).flatMap(({ zh }) => zh.flatMap((words) => words.split('…'))),
    ...Object.values(collection.aliases).flat(),
  ]);
  const weak = new Set(MARKERS.flatMap((name, number) => (WEAK.has(name) ? [number] : [])));
  const markerKind = (values: readonly number[] = []): number => {
    if (values.length === 0) return 0;
    return values.every((value) => weak.has(value)) ? KIND.weak : KIND.marker;
  };
  let isEnglish: KnownWords['isEnglish'] | undefined;
  return {
    kindOf: (word) =>
      (agencies.get(word) ? KIND.agency : 0) |
      (places.get(word) ? KIND.place : 0) |
      (concepts.get(word) ? KIND.concept : 0) |
      markerKind(markers.get(word)) |
      (facts.has(word) ? KIND.fact : 0),
    isDivision,
    lengthsAt: lengthsTest([agencies, places, divisions, concepts, markers], facts),
    isCut: (word) => agencies.hasOneLonger(word),
    isEnglish: (word) => (isEnglish ??= englishTest(collection))(word),
  };
}

/** First character → one bit for each length of the words that begin so, worked out when it is first met. */
function lengthsTest(tables: readonly PhraseTable[], facts: ReadonlySet<string>): KnownWords['lengthsAt'] {
  const known = new Map<string, number>();
  for (const word of facts) known.set(word.charAt(0), (known.get(word.charAt(0)) ?? 0) | bitOf(word.length));
  const whole = new Set<string>();
  return (first) => {
    let bits = known.get(first) ?? 0;
    if (whole.has(first)) return bits;
    for (const table of tables) for (const length of table.lengthsAt(first)) bits |= bitOf(length);
    known.set(first, bits);
    whole.add(first);
    return bits;
  };
}

function bitOf(length: number): number {
  return length > 1 && length <= LONGEST ? 1 << length : 0;
}

/**
 * Words of whole phrases count as they are, words of stemmed phrases by their stem; but “responsable” is not
 * known because “responsible” is.
 */
function englishTest({ knownEnglish }: Collection): (word: string) => boolean {
  const { words, stems, endings } = knownEnglish;
  const has = (list: string, word: string): boolean => list.includes(`\n${word}\n`);
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const stem = has(words, word) ? '' : stemPhrase(word);
    const ending = withoutVowel(word);
    const answer = stem === '' || (has(stems, stem) && (ending === word || !has(endings, ending)));
    if (answers.size < 20_000) answers.set(word, answer);
    return answer;
  };
}

/** A stretch of a text that is a word of the lexicons. */
export type Known = { start: number; end: number; kinds: number };

/** The words of the lexicons in a text, at every place the longest. */
export function findKnown(text: string, words: KnownWords): Known[] {
  const found: Known[] = [];
  for (let start = 0; start < text.length; start++) {
    const word = text.charCodeAt(start) < 0x3400 ? null : longestFrom(text, start, words);
    if (!word) continue;
    found.push(word);
    start = word.end - 1;
  }
  return found;
}

function longestFrom(
  text: string,
  start: number,
  { kindOf, isDivision, lengthsAt }: KnownWords,
): Known | null {
  const bits = lengthsAt(text.charAt(start));
  for (let length = 31 - Math.clz32(bits); length > 1; length--) {
    if (!(bits & (1 << length))) continue;
    const word = text.slice(start, start + length);
    const kinds = kindOf(word) || (isDivision(word) ? KIND.place : 0);
    if (kinds > 0) return { start, end: start + length, kinds };
  }
  const kinds = kindOf(text[start] ?? '');
  return kinds > 0 ? { start, end: start + 1, kinds } : null;
}
