import type { Collection } from '../collection/collection.ts';
import type { Correction } from '../model/query.ts';
import { mendCharacters } from './repair/characters.ts';
import { applyEdits } from './repair/edits.ts';
import { findKnown, knownWords } from './repair/known-words.ts';
import { layOut } from './repair/strays.ts';

/**
 * A message with wrong characters, pinyin and misspellings mended towards the lexicons, and what was changed:
 * 「民政听牵头什么」 → 「民政厅牵头什么」 with 民政听 → 民政厅. The message is in normal form.
 */
export function repair(text: string, collection: Collection): { text: string; corrections: Correction[] } {
  const words = knownWords(collection);
  const layout = layOut(text, findKnown(text, words));
  return applyEdits(text, mendCharacters(layout, collection));
}
