import { type englishWords, stemPhrase } from '../search/english.ts';
import { isFree } from './free-text.ts';
import { type Hit, hitOf, type Lexicon } from './hit.ts';

/** English phrases of the lexicons in a message, left to right, where it is still free. */
export function scanEnglish(words: Words, free: Uint8Array, all: readonly Lexicon[]): Hit[] {
  const hits: Hit[] = [];
  for (let i = 0; i < words.length; i++) {
    const whole =
      roleOfSubject(words, i, hits.at(-1), all, free) ??
      unitBehindBy(words, i, all, free) ??
      longestPhrase(words, i, all, free);
    const hit = whole && beforeAgency(words, i, whole, all, free);
    if (!hit) continue;
    hits.push(hit.hit);
    i = hit.last;
  }
  return hits;
}

export type Words = ReturnType<typeof englishWords>;

/** “who supports job market checks”: what stands right behind “who” is its verb, not the begin of “supports job”. */
function roleOfSubject(
  words: Words,
  at: number,
  last: Hit | undefined,
  all: readonly Lexicon[],
  free: Uint8Array,
): Phrase | null {
  if (!last?.markers.includes('who') || last.end !== words[at - 1]?.end) return null;
  const markers = all.filter(({ kind }) => kind === 'marker');
  const verb = longestPhrase(words, at, markers, free);
  return verb?.hit.markers.some((marker) => marker === 'lead' || marker === 'support') ? verb : null;
}

/** Words that may stand behind a unit that is named by its field alone. */
const AFTER_UNIT: ReadonlySet<string> = new Set([
  'and',
  'or',
  'with',
  'in',
  'alone',
  'together',
  'but',
  'without',
]);
const LONGEST_FIELD = 2;

/** “led by Education and supported by Civil Affairs”: a field that stands for its agencies, behind “by”. */
function unitBehindBy(words: Words, at: number, all: readonly Lexicon[], free: Uint8Array): Phrase | null {
  const [first, before] = [words[at], words[at - 1]];
  const agencies = all.find(({ kind }) => kind === 'agency');
  if (!first?.stem || before?.word !== 'by' || !agencies) return null;
  for (let last = at + LONGEST_FIELD - 1; last >= at; last--) {
    const [end, next] = [words[last], words[last + 1]];
    if (!end?.stem || !isFree(free, first.start, end.end)) continue;
    if (next && next.start === end.end + 1 && !AFTER_UNIT.has(next.word)) continue;
    const field = words.slice(at, last + 1).map(({ stem }) => stem);
    const values = agencies.tables.en.get([...field, AUTHORITIES].join(' '));
    if (values) return { hit: hitOf({ start: first.start, end: end.end, values }, 'agency'), last };
  }
  return null;
}

/** “education authorities” are those of any level. */
const AUTHORITIES = stemPhrase('authorities');

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
  free: Uint8Array,
): Phrase | null {
  if (whole.hit.kind !== 'concept') return whole;
  const agencies = all.filter(({ kind }) => kind === 'agency');
  for (let at = from + 1; at <= whole.last; at++) {
    const name = longestPhrase(words, at, agencies, free);
    if (name && name.last > whole.last) return longestPhrase(words, from, all, free, at);
  }
  return whole;
}

/** The longest phrase that begins with a word, and ends before another. */
function longestPhrase(
  words: Words,
  from: number,
  all: readonly Lexicon[],
  free: Uint8Array,
  before = words.length,
): Phrase | null {
  const first = words[from];
  if (!first) return null;
  const spans = spansFrom(words, from, Math.min(before, from + MOST_WORDS), free);
  for (let index = spans.length - 1; index >= 0; index--) {
    const { end, phrase, stems } = spans[index] as Span;
    for (const { kind, tables, plain } of all) {
      const values = tables.en.get(plain ? phrase : stems);
      if (values) return { hit: hitOf({ start: first.start, end, values }, kind), last: from + index };
    }
  }
  return null;
}

/** Words in a row as phrases are kept: as they are, and as stems; no stems where the last word has none. */
type Span = { end: number; phrase: string; stems: string };

/** The spans that begin with a word, each one word longer, as far as the message is free. */
function spansFrom(words: Words, from: number, before: number, free: Uint8Array): Span[] {
  const spans: Span[] = [];
  let [phrase, stems, start] = ['', '', words[from]?.start ?? 0];
  const isStem = words[from]?.stem !== '';
  for (const { word, stem, end } of words.slice(from, before)) {
    if (!isFree(free, start, end)) break;
    phrase = phrase === '' ? word : `${phrase} ${word}`;
    if (stem !== '') stems = stems === '' ? stem : `${stems} ${stem}`;
    spans.push({ end, phrase, stems: isStem && stem !== '' ? stems : '' });
    start = end;
  }
  return spans;
}
