import type { Collection } from '../../collection/collection.ts';
import { plainPinyin } from '../../search/sounds.ts';
import { knownWords } from './known-words.ts';
import { tablesOf } from './tables.ts';

/** A word in Latin letters: as it is compared (no tones, no apostrophe), and whether anything knows it. */
export type Token = { start: number; end: number; letters: string; unknown: boolean; pinyin: boolean };

const WORD = /[\p{Script=Latin}\u0300-\u036f]+(?:'[\p{Script=Latin}\u0300-\u036f]+)*/gu;

/**
 * The words of a text in Latin letters, if there is one that neither the lexicons nor the dictionary know;
 * else none.
 */
export function unknownLetters(text: string, collection: Collection): Token[] {
  const words = [...text.matchAll(WORD)];
  const { isEnglish } = knownWords(collection);
  if (words.every(([word]) => isKnown(word, isEnglish))) return [];
  const { isOrdinaryEnglish, isPinyin } = tablesOf(collection);
  const tokens = words.map((match): Token => {
    const [word] = match;
    const letters = plainPinyin(word).replace(/'/gu, '');
    return {
      start: match.index,
      end: match.index + word.length,
      letters,
      unknown: !isKnown(word, isEnglish) && !isOrdinaryEnglish(base(word)),
      pinyin: isPinyin(letters),
    };
  });
  return tokens.some(({ unknown }) => unknown) ? tokens : [];
}

function isKnown(word: string, isEnglish: (word: string) => boolean): boolean {
  return (
    word.length < 2 ||
    isEnglish(base(word)) ||
    (word.includes("'") && isEnglish(word)) ||
    word.endsWith("n't")
  );
}

/** women's → women */
function base(word: string): string {
  return word.replace(/'(?:s|re|ll|ve|d|m)?$/u, '');
}
