import type { Collection, RepairTables } from '../../collection/collection.ts';
import { stemPhrase } from '../../search/english.ts';
import { baseForms } from '../../search/english-forms.ts';
import { keysOf, lineOf } from '../../search/sorted-lines.ts';
import { hasWord } from '../../search/sorted-words.ts';
import { isPinyin, looseSound } from '../../search/sounds.ts';
import { type KnownWords, knownWords } from './known-words.ts';

/** The repair tables of a collection, unfolded on first use. */
export type Tables = KnownWords &
  Pick<RepairTables, 'shapes' | 'syllables' | 'bare' | 'levels' | 'asked'> & {
    collection: Collection;
    isPinyin: (letters: string) => boolean;
    /** Sound of a character by itself. */
    soundOf: (character: string) => string;
    looseSoundOf: (character: string) => string;
    /** Whether neither the lexicons nor ordinary words have a Chinese character: 侓. */
    isRare: (character: string) => boolean;
    /** All characters of the lexicons and ordinary words. */
    characters: () => readonly string[];
    /** True sound of a word of the lexicons. */
    readingOf: (word: string) => string;
    /** Words of the lexicons by loose sound. */
    wordsBySound: (loose: string) => readonly string[];
    /** Long words of the lexicons that begin and end with these characters. */
    wordsByEnds: (first: string, last: string) => readonly string[];
    /** Sounds of all words, by their length: for slips of the keyboard. */
    soundsOfLength: (length: number) => readonly string[];
    isOrdinary: (word: string) => boolean;
    isOrdinaryEnglish: (word: string) => boolean;
    stemOf: (word: string) => string;
    /** English words of the lexicons, by their length. */
    englishOfLength: (length: number) => readonly string[];
    isSmallEnglish: (word: string) => boolean;
  };

const unfolded = new WeakMap<Collection, Tables>();

export function tablesOf(collection: Collection): Tables {
  const tables = unfolded.get(collection) ?? unfold(collection);
  unfolded.set(collection, tables);
  return tables;
}

function unfold(collection: Collection): Tables {
  const repair = collection.repair();
  const sounds = new Map<string, string>();
  for (const [sound, characters] of Object.entries(repair.sounds))
    for (const character of characters) sounds.set(character, sound);
  const loose = new Map(Object.keys(repair.sounds).map((sound) => [sound, looseSound(sound)]));
  const syllables = new Set([...Object.keys(repair.sounds), ...Object.keys(repair.syllables)]);
  const soundOf = (character: string): string => sounds.get(character) ?? '?';
  const english = once(() => new Set(repair.ordinary.en.split(' ')));
  const small = once(() => new Set(repair.english.small.split(' ')));
  const vocabulary = once(() =>
    groupBy([...repair.english.telling.split(' '), ...small()], (word) => word.length),
  );
  const byLength = once(() => groupBy(keysOf(repair.words), (sound) => sound.length));
  return {
    ...knownWords(collection),
    shapes: repair.shapes,
    syllables: repair.syllables,
    bare: repair.bare,
    levels: repair.levels,
    asked: repair.asked,
    collection,
    isPinyin: (letters) => isPinyin(letters, syllables),
    soundOf,
    looseSoundOf: (character) => loose.get(soundOf(character)) ?? '?',
    isRare: (character) => !sounds.has(character) && /^\p{Script=Han}$/u.test(character),
    characters: () => [...sounds.keys()],
    readingOf: (word) => repair.readings[word] ?? Array.from(word).map(soundOf).join(''),
    wordsBySound: (key) => lineOf(repair.words, key)?.split(' ') ?? [],
    wordsByEnds: (first, last) => lineOf(repair.longWords, first + last)?.split(' ') ?? [],
    soundsOfLength: (length) => byLength().get(length) ?? [],
    isOrdinary: (word) => hasWord(repair.ordinary.zh[word.length] ?? '', word),
    isOrdinaryEnglish: (word) => baseForms(word).some((form) => english().has(form)),
    stemOf: stemPhrase,
    englishOfLength: (length) => vocabulary().get(length) ?? [],
    isSmallEnglish: (word) => small().has(word),
  };
}

function groupBy<K>(words: readonly string[], keyOf: (word: string) => K): Map<K, string[]> {
  const groups = new Map<K, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  return groups;
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
