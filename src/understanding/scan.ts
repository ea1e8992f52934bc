import type { Collection } from '../collection/collection.ts';
import { DIVISION_KINDS } from '../model/division.ts';
import { MARKERS, type Marker } from '../model/phrasebook.ts';
import type { Level } from '../model/plan.ts';
import { englishWords } from '../search/english.ts';
import { longestAt, type PhraseHit, type PhraseTable } from '../search/phrases.ts';
import { isPlainDivision, LEVEL_SIGN, leadsToPlan, strangePlaces } from './strange-places.ts';

/** What a stretch of a question was read as. Offsets are into the normal form of the message. */
export type Hit = PhraseHit & {
  kind: 'agency' | 'place' | 'marker' | 'concept';
  markers: readonly Marker[];
  /** Of a place that is no place of the corpus: its level, if that is known. */
  division?: Level;
};

/** Words that no lexicon knows. */
export type Unknown = { start: number; end: number; words: string; script: 'han' | 'latin' };

/** `plain`: its English entries are whole phrases, not stems. */
type Lexicon = {
  kind: Hit['kind'] | 'division';
  tables: { zh: PhraseTable; en: PhraseTable };
  plain: boolean;
};

/** Where two lexicons know words of the same length, the earlier one in this list has them. */
function lexicons(collection: Collection): Lexicon[] {
  return [
    { kind: 'agency', plain: false, tables: collection.agencyTables },
    { kind: 'place', plain: true, tables: collection.placeTables },
    { kind: 'division', plain: true, tables: collection.divisionTables },
    { kind: 'marker', plain: true, tables: collection.markerTables },
    { kind: 'concept', plain: false, tables: collection.conceptTables },
  ];
}

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
  const unknown = [...unknownWords(text, words, free, collection), ...halfWords(text, hits, free)].toSorted(
    (a, b) => a.start - b.start,
  );
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
  for (let i = 0; i < text.length; i++) {
    if (!free[i] || /\s/u.test(text[i] ?? '')) continue;
    const best = cutShort(bestAt(text, i, all), text, all);
    if (!best || endsInUnit(best, text, all) || !free.subarray(best.start, best.end).every(Boolean)) continue;
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

function hitOf(hit: PhraseHit, kind: Lexicon['kind']): Hit {
  if (kind !== 'division') return { ...hit, kind, markers: kind === 'marker' ? markersOf(hit) : [] };
  const division = DIVISION_KINDS[hit.values[0] ?? 0]?.level;
  return { ...hit, values: [], kind: 'place', markers: [], ...(division && { division }) };
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

/** 「云阳中卫生局」: the name of a place that ends inside that of a unit is none; but 易县 is one in 「易县公安局」. */
function endsInUnit(hit: Hit, text: string, all: readonly Lexicon[]): boolean {
  if (hit.division === undefined) return false;
  const agencies = all.filter(({ kind }) => kind === 'agency');
  for (let start = hit.start + 1; start < hit.end; start++)
    if (!LEVEL_SIGN.test(text.charAt(start)) && (bestAt(text, start, agencies)?.end ?? 0) > hit.end)
      return true;
  return false;
}

function isOrdinary({ kind, markers }: Hit): boolean {
  return kind === 'marker' && markers.every((marker) => marker === 'stop' || marker === 'greeting');
}

/** An entry that begins or ends with a Latin letter must not cut a word: “ai” is not in “said”. */
function wholeWord(text: string, start: number, end: number): boolean {
  const cutsLeft = /[a-z0-9]/u.test(text[start] ?? '') && /[a-z]/u.test(text[start - 1] ?? '');
  const cutsRight = /[a-z]/u.test(text[end - 1] ?? '') && /[a-z]/u.test(text[end] ?? '');
  return !cutsLeft && !cutsRight;
}

function scanEnglish(words: Words, free: Uint8Array, all: readonly Lexicon[]): Hit[] {
  const isFree = (start: number, end: number): boolean => free.subarray(start, end).every(Boolean);
  const hits: Hit[] = [];
  for (let i = 0; i < words.length; i++) {
    const whole = roleOfSubject(words, i, hits.at(-1), all, isFree) ?? longestPhrase(words, i, all, isFree);
    const hit = whole && beforeAgency(words, i, whole, all, isFree);
    if (!hit) continue;
    hits.push(hit.hit);
    i = hit.last;
  }
  return hits;
}

type Words = ReturnType<typeof englishWords>;

/** “who supports job market checks”: what stands right behind “who” is its verb, not the begin of “supports job”. */
function roleOfSubject(
  words: Words,
  at: number,
  last: Hit | undefined,
  all: readonly Lexicon[],
  isFree: (start: number, end: number) => boolean,
): Phrase | null {
  if (!last?.markers.includes('who') || last.end !== words[at - 1]?.end) return null;
  const markers = all.filter(({ kind }) => kind === 'marker');
  const verb = longestPhrase(words, at, markers, isFree);
  return verb?.hit.markers.some((marker) => marker === 'lead' || marker === 'support') ? verb : null;
}

/** A phrase of the lexicons, and the number of its last word. */
type Phrase = { hit: Hit; last: number };

/** No phrase of the lexicons has more words. */
const MOST_WORDS = 9;

/** “involving the women’s federation”, “police and the education department”: a matter (involving women) ends where a name goes on beyond it. */
function beforeAgency(
  words: Words,
  from: number,
  whole: Phrase,
  all: readonly Lexicon[],
  isFree: (start: number, end: number) => boolean,
): Phrase | null {
  if (whole.hit.kind !== 'concept') return whole;
  const agencies = all.filter(({ kind }) => kind === 'agency');
  for (let at = from + 1; at <= whole.last; at++) {
    const name = longestPhrase(words, at, agencies, isFree);
    if (name && name.last > whole.last) return longestPhrase(words, from, all, isFree, at);
  }
  return whole;
}

function longestPhrase(
  words: Words,
  from: number,
  all: readonly Lexicon[],
  isFree: (start: number, end: number) => boolean,
  before = words.length,
): Phrase | null {
  const first = words[from];
  if (!first) return null;
  for (let to = Math.min(before, from + MOST_WORDS) - 1; to >= from; to--) {
    const last = words[to];
    if (!last || !isFree(first.start, last.end)) continue;
    const span = words.slice(from, to + 1);
    const stems =
      first.stem && last.stem
        ? span
            .map(({ stem }) => stem)
            .filter(Boolean)
            .join(' ')
        : '';
    const phrase = span.map(({ word }) => word).join(' ');
    for (const { kind, tables, plain } of all) {
      const values = tables.en.get(plain ? phrase : stems);
      if (values) return { hit: hitOf({ start: first.start, end: last.end, values }, kind), last: to };
    }
  }
  return null;
}

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

function markersOf({ values }: { values: readonly number[] }): Marker[] {
  return values.flatMap((value) => MARKERS[value] ?? []);
}

function unknownWords(text: string, words: Words, free: Uint8Array, collection: Collection): Unknown[] {
  const unknown: Unknown[] = [];
  for (const { start, end, stem, word } of words) {
    if (stem && word.length > 1 && free.subarray(start, end).every(Boolean))
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
  return unknown.toSorted((a, b) => a.start - b.start);
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
