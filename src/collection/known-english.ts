import { withoutVowel } from '../search/english.ts';
import type { PhraseTable } from '../search/phrases.ts';
import type { Collection } from './collection.ts';

/** English tables of whole phrases, and of stemmed ones. */
type Tables = { whole: readonly PhraseTable[]; stemmed: readonly PhraseTable[] };

/** Every English word that a lexicon has, as lists between line breaks: they are searched, not parsed. */
export function knownEnglish(
  { whole, stemmed }: Tables,
  facts: Collection['factPatterns'],
): Collection['knownEnglish'] {
  const phrases = [
    ...whole.flatMap((table) => table.words()),
    ...Object.values(facts).flatMap(({ en }) => en),
  ];
  const words = new Set(
    phrases.flatMap((phrase) => [...phrase.split(/[\s…-]+/u), ...phrase.split(/[\s…'-]+/u)]),
  );
  const stems = new Set(stemmed.flatMap((table) => table.words()).flatMap((phrase) => phrase.split(' ')));
  return {
    words: listOf(words),
    stems: listOf(stems),
    endings: listOf(new Set(Array.from(words, withoutVowel))),
  };
}

function listOf(words: ReadonlySet<string>): string {
  return `\n${[...words].toSorted().join('\n')}\n`;
}
