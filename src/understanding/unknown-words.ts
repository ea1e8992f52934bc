import type { Collection } from '../collection/collection.ts';
import { isFree } from './free-text.ts';
import { type Hit, isOrdinary, type Unknown } from './hit.ts';
import type { Words } from './scan-english.ts';

/** What is left of a message once the lexicons have taken theirs, cut into words; in the order of the message. */
export function unknownWords(
  text: string,
  { words, hits, free }: { words: Words; hits: readonly Hit[]; free: Uint8Array },
  collection: Collection,
): Unknown[] {
  const all = [...wholeWords(text, words, free, collection), ...halfWords(text, hits, free)];
  return all.toSorted((a, b) => a.start - b.start);
}

function wholeWords(text: string, words: Words, free: Uint8Array, collection: Collection): Unknown[] {
  const unknown: Unknown[] = [];
  for (const { start, end, stem, word } of words) {
    if (stem && word.length > 1 && isFree(free, start, end))
      unknown.push({ start, end, words: word, script: 'latin' });
  }
  for (const match of text.matchAll(/\p{Script=Han}+/gu)) {
    let from = match.index;
    const stop = from + match[0].length;
    while (from < stop) {
      while (from < stop && !free[from]) from++;
      let to = from;
      while (to < stop && free[to]) to++;
      if (to - from > 1) unknown.push(...cutRun(text, from, to, collection));
      from = to;
    }
  }
  return unknown;
}

/**
 * A single unknown sign and a small word right before a matter are a word that nobody knows: 弃因 in 「弃因安置」. It must not
 * vanish from the matter.
 */
function halfWords(text: string, hits: readonly Hit[], free: Uint8Array): Unknown[] {
  return hits.flatMap((hit) => {
    const { start, end } = hit;
    const lone = isOrdinary(hit) && end - start === 1 && free[start - 1] && !free[start - 2];
    const matter = hits.some((other) => other.kind === 'concept' && other.start === end);
    if (!lone || !matter || !/\p{Script=Han}/u.test(text.charAt(start - 1)) || LINKS.test(text.charAt(start)))
      return [];
    return [{ start: start - 1, end, words: text.slice(start - 1, end), script: 'han' as const }];
  });
}

/** Small words that link what is before them to a matter: 「娃的安置」. */
const LINKS = /^[的了和与及或之在被把给让对从到是有过着地得后前里中上下来去要想会能]$/u;

/** Cuts a run of unknown characters into words; single characters tell too little. */
function cutRun(text: string, from: number, to: number, collection: Collection): Unknown[] {
  const words: Unknown[] = [];
  let start = from;
  for (const word of joinSingles(collection.cut(text.slice(from, to)))) {
    if (word.length > 1) words.push({ start, end: start + word.length, words: word, script: 'han' });
    start += word.length;
  }
  return words;
}

/** The end of a unit's name that is cut in two: 民 | 生厅, for 生厅 ends names that the dictionary knows. */
const END_OF_UNIT = /^.[厅局委署]$/u;

/** A dictionary of few words leaves unknown ones in single characters; neighbours are put together again. */
function joinSingles(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run = '';
  for (const word of words) {
    if (word.length === 1 || (run !== '' && END_OF_UNIT.test(word))) run += word;
    else {
      if (run) joined.push(run);
      run = '';
      joined.push(word);
    }
  }
  if (run) joined.push(run);
  return joined;
}
