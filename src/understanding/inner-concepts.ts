import type { Collection } from '../collection/collection.ts';
import { englishWords } from '../search/english.ts';
import type { PhraseTable } from '../search/phrases.ts';
import type { Hit } from './hit.ts';

/**
 * Concepts inside the words of a longer one: a text about hotlines in general is not quite about “hotlines for
 * women”, but nearly. The longest inside are taken, left to right.
 */
export function innerConcepts(text: string, hit: Hit, { conceptTables }: Collection): number[] {
  const words = text.slice(hit.start, hit.end);
  const values = /[a-z]/u.test(words)
    ? innerEnglish(words, conceptTables.en)
    : innerHan(words, conceptTables.zh);
  return values.filter((value) => !hit.values.includes(value));
}

function innerHan(words: string, table: PhraseTable): number[] {
  const found: number[] = [];
  for (let from = 0; from < words.length; from++) {
    const longest = from === 0 ? words.length - 1 : words.length - from;
    for (let length = longest; length >= 2; length--) {
      const values = table.get(words.slice(from, from + length));
      if (!values) continue;
      found.push(...values);
      from += length - 1;
      break;
    }
  }
  return found;
}

function innerEnglish(words: string, table: PhraseTable): number[] {
  const stems = englishWords(words)
    .map(({ stem }) => stem)
    .filter(Boolean);
  const found: number[] = [];
  for (let from = 0; from < stems.length; from++) {
    for (let to = stems.length; to > from; to--) {
      const values = to - from < stems.length ? table.get(stems.slice(from, to).join(' ')) : undefined;
      if (!values) continue;
      found.push(...values);
      from = to - 1;
      break;
    }
  }
  return found;
}
