import type { Collection } from '../collection/collection.ts';
import type { Correction } from '../model/query.ts';
import { mendAsked } from './repair/asked.ts';
import { completeAgencies } from './repair/bare-agencies.ts';
import { mendCharacters } from './repair/characters.ts';
import { applyEdits, type Edit } from './repair/edits.ts';
import { knownWords } from './repair/known-words.ts';
import { unknownLetters } from './repair/letters.ts';
import { readPinyin } from './repair/pinyin.ts';
import { mendSpelling } from './repair/spelling.ts';
import { layOut } from './repair/strays.ts';
import { tablesOf } from './repair/tables.ts';

/** What is mended may show what else is wrong; more rounds than this no message needs. */
const MOST_ROUNDS = 4;

type Repaired = { text: string; corrections: Correction[] };

/**
 * A message with wrong characters, pinyin and misspellings mended towards the lexicons, and what was changed:
 * 「民政听牵头什么」 → 「民政厅牵头什么」 with 民政听 → 民政厅. The message is in normal form.
 */
export function repair(text: string, collection: Collection): Repaired {
  let repaired: Repaired = { text, corrections: [] };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = mendOnce(repaired.text, collection);
    if (next.corrections.length === 0) break;
    repaired = { text: next.text, corrections: [...repaired.corrections, ...next.corrections] };
  }
  return repaired;
}

/** Slips first; once there are none, names without their level word. */
function mendOnce(text: string, collection: Collection): Repaired {
  const layout = layOut(text, knownWords(collection));
  const slips = [...mendCharacters(layout, collection), ...mendLetters(text, collection)];
  if (slips.length > 0) return applyEdits(text, slips);
  return applyEdits(text, [...completeAgencies(layout, collection), ...mendAsked(layout, collection)]);
}

/** Pinyin first, exactly as typed; what is left may be English. */
function mendLetters(text: string, collection: Collection): Edit[] {
  const tokens = unknownLetters(text, collection);
  if (tokens.length === 0) return [];
  const tables = tablesOf(collection);
  const read = readPinyin(text, tokens, tables);
  const left = tokens.map((token) =>
    read.some(({ start, end }) => start <= token.start && token.end <= end)
      ? { ...token, unknown: false }
      : token,
  );
  return [...read, ...mendSpelling(left, tables)];
}
