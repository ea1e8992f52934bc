import type { Collection } from '../collection/collection.ts';
import type { Correction } from '../model/query.ts';

/** A message with wrong characters and pinyin mended towards the lexicons, and what was changed. */
export function repair(text: string, _collection: Collection): { text: string; corrections: Correction[] } {
  return { text, corrections: [] };
}
