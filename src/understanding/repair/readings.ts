import { KIND } from './known-words.ts';
import type { Tables } from './tables.ts';

/** A word that some pinyin stands for. `rank` is the place of its kind in the order below. */
export type Reading = { word: string; rank: number };

const ORDER = [KIND.agency, KIND.place, KIND.marker, KIND.concept, KIND.fact, KIND.weak];
export const WEAKEST = ORDER.length - 1;

/**
 * Of words that sound alike the one that is meant: a name before a matter before a small word, then the one
 * that the plans print. Null where two of different meaning are left.
 */
export function bestReading(words: readonly string[], tables: Tables): Reading | null {
  const ranked = words
    .map((word): Reading => ({ word, rank: rankOf(word, tables) }))
    .filter(({ rank }) => rank >= 0);
  const rank = Math.min(...ranked.map((reading) => reading.rank));
  const best = ranked.filter((reading) => reading.rank === rank);
  const printed = best.filter(({ word }) => tables.collection.index.frequencyOf(word) > 0);
  const left = printed.length > 0 ? printed : best;
  const meanings = new Set(left.map(({ word }) => meaningOf(word, rank, tables)));
  return meanings.size === 1 ? (left[0] ?? null) : null;
}

function rankOf(word: string, { kindOf }: Tables): number {
  const kind = kindOf(word);
  return ORDER.findIndex((one) => (kind & one) !== 0);
}

/** Words with the same values in the table of their kind mean the same; small words all mean nothing. */
function meaningOf(word: string, rank: number, { collection }: Tables): string {
  const tables = [
    collection.agencyTables,
    collection.placeTables,
    collection.markerTables,
    collection.conceptTables,
  ];
  if (rank === WEAKEST) return '';
  return tables[rank]?.zh.get(word)?.join() ?? word;
}
