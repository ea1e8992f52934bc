import { pinyin } from 'pinyin-pro';
import { LONG } from '../model/long-word.ts';
import type { Plan } from '../model/plan.ts';
import { englishWords } from '../search/english.ts';
import { normalForm, type SimplifiedTable } from '../search/normal-form.ts';
import { type SortedLines, sortLines } from '../search/sorted-lines.ts';
import { type SortedWords, sortWords } from '../search/sorted-words.ts';
import { looseSound } from '../search/sounds.ts';
import { fullDictionary } from '../search/tokenize.ts';
import type { Collection, RepairTables } from './collection.ts';
import type { Corpus } from './corpus-files.ts';

/** Rarer words of the dictionary are names and book words: they may be slips of a known word. */
const ORDINARY_FROM: Readonly<Record<number, number>> = { 2: 5, 3: 10, 4: 20 };
const LONGEST = 24;

/**
 * What repair needs beside the lexicons: how characters and words sound, which characters look alike, and the
 * ordinary words that are no slips although no lexicon has them.
 */
export function repairTables(
  corpus: Corpus,
  lexicons: Pick<Collection, 'agencyTables' | 'plans'>,
  simplified: SimplifiedTable,
): RepairTables {
  const words = lexiconWords(corpus, lexicons, simplified);
  const dictionary = fullDictionary();
  const characters = new Set(
    [
      ...words,
      ...dictionary
        .filter(({ word, frequency }) => word.length === 1 && frequency >= 20)
        .map(({ word }) => word),
    ].join(''),
  );
  const sounds = soundsOf(characters);
  return {
    sounds: bySound(sounds),
    ...soundedWords(words, sounds),
    shapes: shapesOf(corpus.repair.shapes),
    ordinary: {
      zh: ordinaryWords(dictionary),
      en: corpus.englishWords.join(' '),
    },
    english: englishVocabulary(corpus),
    syllables: corpus.repair.syllables,
    bare: corpus.repair.bare,
    levels: corpus.repair.levels,
    asked: corpus.repair.asked,
  };
}

/** Common words of the dictionary by their length. */
function ordinaryWords(dictionary: ReturnType<typeof fullDictionary>): RepairTables['ordinary']['zh'] {
  const lengths = Object.entries(ORDINARY_FROM).map(([length, least]): [string, SortedWords] => {
    const words = dictionary.filter(
      ({ word, frequency }) => word.length === Number(length) && frequency >= least,
    );
    return [length, sortWords(words.map(({ word }) => word))];
  });
  return Object.fromEntries(lengths);
}

/** All Chinese words that a message may be mended to, longest names left out. */
function lexiconWords(
  corpus: Corpus,
  { agencyTables, plans }: Pick<Collection, 'agencyTables' | 'plans'>,
  simplified: SimplifiedTable,
): string[] {
  const { facts, ...markers } = corpus.phrasebook;
  const plain = (words: string): string => normalForm(words, simplified).replace(/\s+/gu, '');
  const words = [
    ...agencyTables.zh.words(),
    ...corpus.places.flatMap(({ zh }) => zh),
    ...Object.values(markers).flatMap(({ zh }) => zh),
    ...Object.values(facts).flatMap(({ zh }) => zh.flatMap((pattern) => pattern.split('…'))),
    ...corpus.concepts.flatMap(({ zh, also }) => [...zh, ...also]),
    ...corpus.plans.flatMap(({ meta }) => meta.aliases),
    ...plans.map((plan: Plan) => plan.title),
  ];
  return [...new Set(words.map(plain))].filter(
    (word) => word.length <= LONGEST && /^\p{Script=Han}{2,}$/u.test(word),
  );
}

function soundsOf(characters: Iterable<string>): Map<string, string> {
  const sounds = new Map<string, string>();
  for (const character of characters) {
    const sound = soundOf(character);
    if (/^\p{Script=Han}$/u.test(character) && /^[a-z]+$/u.test(sound)) sounds.set(character, sound);
  }
  return sounds;
}

/** 「听」 ting, 「厅」 ting → { ting: '听厅' }. */
function bySound(sounds: ReadonlyMap<string, string>): Record<string, string> {
  const groups: Record<string, string> = {};
  for (const [character, sound] of sounds) groups[sound] = (groups[sound] ?? '') + character;
  return groups;
}

/** Words by the loose form of their sound, and the true sound of those that do not sound as their characters do alone. */
function soundedWords(
  words: readonly string[],
  sounds: ReadonlyMap<string, string>,
): Pick<RepairTables, 'words' | 'longWords' | 'readings'> {
  const groups = new Map<string, Set<string>>();
  const readings: Record<string, string> = {};
  for (const word of words) {
    const alone = Array.from(word).map((character) => sounds.get(character) ?? '');
    const together = pinyin(word, { toneType: 'none', type: 'array', v: true });
    if (together.join('') !== alone.join('')) readings[word] = together.join('');
    for (const syllables of [alone, together]) {
      for (const key of [syllables.map(looseSound).join(''), looseSound(syllables.join(''))])
        groups.set(key, (groups.get(key) ?? new Set()).add(word));
    }
  }
  return { words: linesOf(groups), longWords: linesOf(byEnds([...groups.values()])), readings };
}

/** Words of some length by their first and last character. */
function byEnds(groups: readonly ReadonlySet<string>[]): Map<string, Set<string>> {
  const ends = new Map<string, Set<string>>();
  for (const word of groups.flatMap((group) => [...group]).filter(({ length }) => length >= LONG)) {
    const key = word.charAt(0) + word.charAt(word.length - 1);
    ends.set(key, (ends.get(key) ?? new Set()).add(word));
  }
  return ends;
}

function linesOf(groups: ReadonlyMap<string, ReadonlySet<string>>): SortedLines {
  return sortLines([...groups].map(([key, group]) => [key, Array.from(group).join(' ')]));
}

function soundOf(words: string): string {
  return pinyin(words, { toneType: 'none', type: 'array', v: true }).join('');
}

/** [己已巳] → 己: 已巳, 已: 己巳, 巳: 己已. */
function shapesOf(groups: readonly string[]): Record<string, string> {
  const shapes: Record<string, string> = {};
  for (const group of groups) {
    for (const character of group)
      shapes[character] = (shapes[character] ?? '') + group.replace(character, '');
  }
  return shapes;
}

/** English words of the lexicons as printed, of four letters and more; `small` are those that say nothing. */
function englishVocabulary(corpus: Corpus): RepairTables['english'] {
  const { facts, stop, pronoun, ...markers } = corpus.phrasebook;
  const names = corpus.agencies.flatMap(({ field, levels }) => [
    ...field.en,
    ...Object.values(levels).flatMap((list) => list.flatMap(({ en }) => en)),
  ]);
  const entries = [...corpus.places, ...corpus.concepts, ...Object.values(markers), ...Object.values(facts)];
  const telling = wordsOf([...names, ...entries.flatMap(({ en }) => en)]);
  const small = wordsOf([...stop.en, ...pronoun.en]).filter((word) => !telling.includes(word));
  return { telling: telling.join(' '), small: small.join(' ') };
}

function wordsOf(phrases: readonly string[]): string[] {
  const words = phrases.flatMap((phrase) => englishWords(phrase.toLowerCase().replace(/-/gu, ' ')));
  return [...new Set(words.map(({ word }) => word))].filter((word) => /^[a-z]{4,}$/u.test(word)).toSorted();
}
