import type { Collection } from '../../collection/collection.ts';
import { findKnown, KIND, type Known, type KnownWords } from './known-words.ts';
import { type Tables, tablesOf } from './tables.ts';

/** A Chinese text with what the lexicons know of it. */
export type Layout = {
  text: string;
  known: readonly Known[];
  /** For every place of the text the word of the lexicons that covers it. */
  at: readonly (Known | null)[];
  words: KnownWords;
};

export function layOut(text: string, words: KnownWords): Layout {
  const known = findKnown(text, words);
  const at = Array.from<Known | null>({ length: text.length }).fill(null);
  for (const word of known) at.fill(word, word.start, word.end);
  return { text, known, at, words };
}

/**
 * Places where something may be wrong. `strays` belong to no word at all: 听 in 「民政听牵头」. `doubtful` are
 * those and the words outside the lexicons: 等级 in 「婚姻等级」, all of 「电信诈骗」.
 */
export type Doubts = { strays: ReadonlySet<number>; doubtful: readonly number[] };

export function findDoubts(layout: Layout, collection: Collection): Doubts {
  const doubtful = freeCharacters(layout);
  if (doubtful.length === 0) return { strays: new Set(), doubtful };
  const covered = coveredPlaces(layout, tablesOf(collection));
  return { strays: new Set(doubtful.filter((place) => !covered.has(place))), doubtful };
}

export function isHan(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  return code >= 0x3400 && code <= 0x9fff;
}

function freeCharacters(layout: Layout): number[] {
  const { text, at } = layout;
  const free: number[] = [];
  for (let place = 0; place < text.length; place++) {
    if (isHan(text, place) && (!at[place] || isLastLetter(place, layout))) free.push(place);
  }
  return free;
}

/** A small word that ends a message or a part of it, right behind an agency or a matter: 据 in 「市场监管据 2021」. */
function isLastLetter(place: number, { text, at, words }: Layout): boolean {
  const [before, here] = [at[place - 1], at[place]];
  const small = here?.kinds === KIND.weak && here.end - here.start === 1;
  if (!small || isHan(text, place + 1) || before?.end !== place) return false;
  return (
    (before.kinds & (KIND.agency | KIND.concept)) !== 0 && words.isCut(text.slice(before.start, before.end))
  );
}

/** Places that words of the dictionary or of the plans cover, where no word of the lexicons stands in the way. */
function coveredPlaces(layout: Layout, tables: Tables): Set<number> {
  const { text, at } = layout;
  const covered = new Set<number>();
  const isOpen = (place: number): boolean =>
    isHan(text, place) && (!at[place] || at[place].kinds === KIND.weak);
  for (let start = 0; start < text.length; start++) {
    let end = start;
    while (isOpen(end)) end++;
    if (end - start > 1) for (const place of coverRun(layout, start, end, tables)) covered.add(place);
    start = end;
  }
  return covered;
}

/** Cuts a run into words so that as few characters as possible are left over. */
function coverRun(
  { text, at }: Layout,
  from: number,
  to: number,
  { isOrdinary, collection }: Tables,
): number[] {
  const isPrinted = (start: number, word: string): boolean =>
    !at[start] && !at[start + word.length - 1] && collection.index.frequencyOf(word) > 0;
  const left = Array.from({ length: to - from + 1 }, () => 0);
  const lengths = left.map(() => 1);
  for (let i = to - from - 1; i >= 0; i--) {
    left[i] = 1 + (left[i + 1] ?? 0);
    for (let length = 2; length <= Math.min(4, to - from - i); length++) {
      const word = text.slice(from + i, from + i + length);
      const rest = left[i + length] ?? 0;
      if (rest < (left[i] ?? 0) && (isOrdinary(word) || isPrinted(from + i, word)))
        [left[i], lengths[i]] = [rest, length];
    }
  }
  const covered: number[] = [];
  for (let i = 0; i < to - from; i += lengths[i] ?? 1) {
    if ((lengths[i] ?? 1) > 1) for (let k = 0; k < (lengths[i] ?? 1); k++) covered.push(from + i + k);
  }
  return covered;
}
