import type { Collection } from '../collection/collection.ts';
import { englishWords } from '../search/english.ts';
import { longestAt } from '../search/phrases.ts';
import { isFree } from './free-text.ts';
import { type Hit, hitOf, isOrdinary, type Lexicon, lexicons, type Unknown } from './hit.ts';
import { scanEnglish } from './scan-english.ts';
import { isPlainDivision, leadsToPlan, standsApart, strangePlaces } from './strange-places.ts';
import { unknownWords } from './unknown-words.ts';

/**
 * Reads a message against all lexicons at once: at every place the longest words that any of them knows.
 * Stretches in `taken` (numbers of clauses, dates) are left out. Han text is read character by character,
 * English by words.
 */
export function scan(
  text: string,
  taken: readonly { start: number; end: number }[],
  collection: Collection,
): { hits: Hit[]; unknown: Unknown[] } {
  const free = new Uint8Array(text.length).fill(1);
  for (const { start, end } of taken) free.fill(0, start, end);
  const all = lexicons(collection);
  const hits: Hit[] = [];
  const take = (found: readonly Hit[]): void => {
    hits.push(...found);
    for (const { start, end } of found) free.fill(0, start, end);
  };
  const words = englishWords(text);
  take(scanHan(text, free, all, { latin: false }));
  take(scanEnglish(words, free, all));
  take(scanHan(text, free, all, { latin: true }));
  take(strangePlaces(text, hits, free));
  const unknown = unknownWords(text, { words, hits, free }, collection);
  return { hits: hits.toSorted((a, b) => a.start - b.start), unknown };
}

/** Chinese entries in the text; those of Latin letters only (DNA) come after English ones: “DNA database”. */
function scanHan(
  text: string,
  free: Uint8Array,
  all: readonly Lexicon[],
  { latin }: { latin: boolean },
): Hit[] {
  const hits: Hit[] = [];
  const words = all.filter(({ kind }) => kind !== 'division');
  for (let i = 0; i < text.length; i++) {
    if (!free[i] || /\s/u.test(text[i] ?? '')) continue;
    const longest = cutShort(bestAt(text, i, all), text, all);
    const isPlace =
      longest?.division === undefined || standsApart(longest, text, free, (at) => bestAt(text, at, words));
    const best = isPlace ? longest : cutShort(bestAt(text, i, words), text, words);
    if (!best || !isFree(free, best.start, best.end)) continue;
    if (!latin && /^[a-z ]+$/u.test(text.slice(best.start, best.end))) continue;
    hits.push(best);
    i = best.end - 1;
  }
  return hits;
}

function bestAt(text: string, start: number, all: readonly Lexicon[]): Hit | null {
  let best: Hit | null = null;
  for (const { kind, tables } of all) {
    const hit = longestAt(tables.zh, text, start);
    if (!hit || !wholeWord(text, hit.start, hit.end)) continue;
    if (best && hit.end <= best.end) continue;
    const read = hitOf(hit, kind);
    if (read.division === undefined || isPlainDivision(hit) || leadsToPlan(text, hit, all)) best = read;
  }
  return best;
}

/** 「有没有牵头的任务」 asks whether; it denies nothing. */
const WHETHER = /^(.)[没不]\1$/u;

/** 「在家庭教育方面」: an ordinary word (在家) ends where a longer word that is none begins (家庭教育). */
function cutShort(hit: Hit | null, text: string, all: readonly Lexicon[]): Hit | null {
  if (!hit || !isOrdinary(hit) || WHETHER.test(text.slice(hit.start, hit.end))) return hit;
  for (let start = hit.start + 1; start < hit.end; start++) {
    const other = bestAt(text, start, all);
    const longer = other !== null && other.end > hit.end && other.end - other.start >= hit.end - hit.start;
    if (longer && !isOrdinary(other)) return { ...hit, end: start };
  }
  return hit;
}

/** An entry that begins or ends with a Latin letter must not cut a word: “ai” is not in “said”. */
function wholeWord(text: string, start: number, end: number): boolean {
  const cutsLeft = /[a-z0-9]/u.test(text[start] ?? '') && /[a-z]/u.test(text[start - 1] ?? '');
  const cutsRight = /[a-z]/u.test(text[end - 1] ?? '') && /[a-z]/u.test(text[end] ?? '');
  return !cutsLeft && !cutsRight;
}
