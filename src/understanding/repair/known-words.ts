import type { Collection } from '../../collection/collection.ts';
import { MARKERS } from '../../model/phrasebook.ts';
import { stemPhrase } from '../../search/english.ts';

/** What a word of the lexicons is; a word may be several things. `weak` words (的, 请问, 那些) say nothing by themselves. */
export const KIND = { agency: 1, place: 2, marker: 4, fact: 8, concept: 16, weak: 32 } as const;

const WEAK: ReadonlySet<string> = new Set(['stop', 'pronoun', 'help']);
const LONGEST = 30;

/** All words of a collection in one table. */
export type KnownWords = {
  /** Chinese word → its kinds. */
  kinds: ReadonlyMap<string, number>;
  /** First two characters → one bit for each length of the words that begin so. */
  lengths: ReadonlyMap<string, number>;
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
  const kinds = kindsOf(collection);
  const lengths = new Map<string, number>();
  for (const word of kinds.keys()) {
    if (word.length < 2 || word.length > LONGEST) continue;
    const start = word.slice(0, 2);
    lengths.set(start, (lengths.get(start) ?? 0) | (1 << word.length));
  }
  return { kinds, lengths, isEnglish: englishTest(collection) };
}

function kindsOf(collection: Collection): Map<string, number> {
  const kinds = new Map<string, number>();
  const add = (word: string, kind: number): unknown => kinds.set(word, (kinds.get(word) ?? 0) | kind);
  for (const word of Object.keys(collection.agencyTables.zh.phrases)) add(word, KIND.agency);
  for (const word of Object.keys(collection.placeTables.zh.phrases)) add(word, KIND.place);
  for (const word of Object.keys(collection.conceptTables.zh.phrases)) add(word, KIND.concept);
  for (const [word, values] of Object.entries(collection.markerTables.zh.phrases)) {
    add(word, values.every((value) => WEAK.has(MARKERS[value] ?? '')) ? KIND.weak : KIND.marker);
  }
  for (const { zh } of Object.values(collection.factPatterns))
    for (const word of zh.flatMap((words) => words.split('…'))) add(word, KIND.fact);
  for (const word of Object.values(collection.aliases).flat()) add(word, KIND.fact);
  return kinds;
}

/**
 * Words of whole phrases count as they are, words of stemmed phrases by their stem; but “responsable” is not
 * known because “responsible” is.
 */
function englishTest(collection: Collection): (word: string) => boolean {
  const whole = [collection.placeTables, collection.markerTables].flatMap(({ en }) =>
    Object.keys(en.phrases),
  );
  const facts = Object.values(collection.factPatterns).flatMap(({ en }) => en);
  const stemmed = [collection.agencyTables, collection.conceptTables].flatMap(({ en }) =>
    Object.keys(en.phrases),
  );
  const words = new Set(
    [...whole, ...facts].flatMap((phrase) => [...phrase.split(/[\s…-]+/u), ...phrase.split(/[\s…'-]+/u)]),
  );
  const stems = new Set(stemmed.flatMap((phrase) => phrase.split(' ')));
  const endings = new Set(Array.from(words, withoutVowel));
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const stem = words.has(word) ? '' : stemPhrase(word);
    const answer =
      stem === '' || (stems.has(stem) && (withoutVowel(word) === word || !endings.has(withoutVowel(word))));
    if (answers.size < 20_000) answers.set(word, answer);
    return answer;
  };
}

/** Words that differ in the vowel before their ending only fall together: responsable, responsible. */
function withoutVowel(word: string): string {
  return word.replace(/[aei](?=(?:ble|nce|nt|ncy)$)/u, '*');
}

/** A stretch of a text that is a word of the lexicons. */
export type Known = { start: number; end: number; kinds: number };

/** The words of the lexicons in a text, at every place the longest. */
export function findKnown(text: string, { kinds, lengths }: KnownWords): Known[] {
  const found: Known[] = [];
  for (let start = 0; start < text.length; start++) {
    const code = text.charCodeAt(start);
    if (code < 0x3400) continue;
    const end = start + lengthAt(text, start, kinds, lengths);
    if (end === start) continue;
    found.push({ start, end, kinds: kinds.get(text.slice(start, end)) ?? 0 });
    start = end - 1;
  }
  return found;
}

function lengthAt(
  text: string,
  start: number,
  kinds: KnownWords['kinds'],
  lengths: KnownWords['lengths'],
): number {
  const bits = lengths.get(text.slice(start, start + 2)) ?? 0;
  for (let length = 31 - Math.clz32(bits); length > 1; length--) {
    if (bits & (1 << length) && kinds.has(text.slice(start, start + length))) return length;
  }
  return kinds.has(text[start] ?? '') ? 1 : 0;
}
