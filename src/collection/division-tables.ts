import { DIVISION_KINDS } from '../model/division.ts';
import { MARKERS } from '../model/phrasebook.ts';
import { plainPhrase } from '../search/english.ts';
import { normalForm, type SimplifiedTable } from '../search/normal-form.ts';
import { PhraseTable } from '../search/phrases.ts';
import { fullDictionary } from '../search/tokenize.ts';
import type { Collection } from './collection.ts';
import { type DivisionName, divisionNames } from './divisions.ts';
import { spelt } from './taught-places.ts';

/** Parts of speech that jieba's dictionary gives to names: places, persons, others. */
const NAME = /^(?:ns|nr|nrt|nrfg|nz)$/u;
/** A name of persons or other things is a word in other uses if it is frequent: 友谊, 凤凰. */
const FREQUENT = 150;
const STOP = MARKERS.indexOf('stop');
/** Shorter English spellings are words or syllables of others: he, an, fan. */
const SHORTEST_ENGLISH = 5;

/**
 * Tables of all divisions, Chinese and by their English spelling. A name that a lexicon has is not taken (公安, for 公安县), in
 * English neither is a word, nor, of a county, what a word of the lexicons sounds like.
 */
export function divisionTables(
  { names, matters, markers }: Record<'names' | 'matters' | 'markers', PhraseTable>,
  simplified: SimplifiedTable,
  englishWords: readonly string[],
): Collection['divisionTables'] {
  const lexicons = [names, matters, markers];
  const isKnown = ({ name, level }: DivisionName): boolean =>
    lexicons.some((lexicon) => {
      const values = lexicon.get(name);
      // 大同 is an ordinary word in the dictionary, but people mean the city.
      const ordinary = lexicon === markers && level !== 'county' && values?.every((value) => value === STOP);
      return values !== undefined && !ordinary;
    });
  const isWord = wordTest();
  const divisions = divisionNames(isWord)
    .map((division) => ({ ...division, name: normalForm(division.name, simplified) }))
    .filter((division) => !isKnown(division));
  const english = { words: new Set(englishWords), sounds: new Set(soundsOf(lexicons)) };
  return {
    zh: PhraseTable.of(divisions.map((division): [string, number] => [division.name, kindOf(division)])),
    en: PhraseTable.of(divisions.flatMap((division) => englishOf(division, english))),
  };
}

function kindOf({ level, plain }: DivisionName): number {
  return DIVISION_KINDS.findIndex((kind) => kind.level === level && kind.plain === plain);
}

/** Tells of a short name whether the dictionary has it as another word than a name: 开封 is a city, 比如 is not. */
function wordTest(): (name: string) => boolean {
  const words = new Map(
    fullDictionary()
      .filter(({ part, frequency }) => part !== 'ns' && !(NAME.test(part) && frequency < FREQUENT))
      .map(({ word, part }) => [word, part]),
  );
  return (name) => words.has(name);
}

const ENGLISH_KINDS: Record<string, string[]> = {
  province: ['province'],
  city: ['city', 'prefecture', 'municipality', 'league'],
  county: ['county', 'district', 'city', 'banner'],
};

type English = { words: ReadonlySet<string>; sounds: ReadonlySet<string> };

/** 尤溪 → youxi, youxi county, youxi district. A name with its kind goes by the short one: 尤溪县. */
function englishOf(division: DivisionName, english: English): [string, number][] {
  const { name, level } = division;
  if (/[省市区县州盟旗]$/u.test(name) && name.length > 2) return [];
  const spelling = spelt(name).toLowerCase();
  const kind = kindOf({ ...division, plain: true });
  const withKind = (ENGLISH_KINDS[level] ?? []).map((word): [string, number] => [
    plainPhrase(`${spelling} ${word}`),
    kind,
  ]);
  const heard = level === 'county' && english.sounds.has(spelling);
  const alone = spelling.length >= SHORTEST_ENGLISH && !english.words.has(spelling) && !heard;
  return alone ? [[plainPhrase(spelling), kind], ...withKind] : withKind;
}

/** How the short Chinese words of the lexicons are spelt by their sound, as people type them: fuyou, minzheng. */
function soundsOf(lexicons: readonly PhraseTable[]): string[] {
  const words = lexicons.flatMap((lexicon) => lexicon.words());
  return words.filter((word) => /^\p{Script=Han}{2,4}$/u.test(word)).map((word) => spelt(word).toLowerCase());
}
