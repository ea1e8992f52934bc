import type { Problem } from '../model/problem.ts';
import type { Span } from '../model/span.ts';
import { type Document, LOST, type Stretch } from './document.ts';

/**
 * Puts a text back in order that a faulty line packer has shuffled.
 *
 * The packer cut the true text into sentences S[0…N-1] at 。 and filled lines with them, but where it
 * topped up a short line it took S[j] of a second, slower reader instead of S[i], which was dropped:
 *
 *     for i in 0 … N-1:
 *       if the line is not empty and shorter than SHORT:    append S[j]; j += 1
 *       elif line plus S[i] would be longer than LONG:      close the line; start the next with S[i]
 *       else:                                               append S[i]
 *
 * So every sentence of the file has a known place, and the two readers check each other.
 */
type Packing = { short: number; long: number };

/** A sentence of the file: where it stands, its words, and the length of its line before it. */
type Sentence = Span & { words: string; filled: number };

/** Fewer coincidences of the two readers than this prove nothing. */
const MIN_AGREEMENTS = 8;
/** Shorter sentences may well repeat by chance. */
const LONG_ENOUGH = 12;
const SHORT_RANGE = { from: 40, to: 600 };

/**
 * Document → document in its true order with `LOST` for each lost sentence; an undamaged document is
 * returned as it is. A restoration is taken only if the two readers never disagree, the packer run
 * forward on it gives the file back character by character, and every packing that passes agrees.
 */
export function restore(document: Document): { document: Document; problems: Problem[] } {
  const lines = sentencesByLine(document.source);
  const sentences = lines.flat();
  if (!repeatsItself(sentences)) return { document, problems: [] };
  const places = provenPlaces(lines, sentences);
  if (!places) return { document, problems: [] };
  return { document: reorder(document, sentences, places), problems: lossReport(sentences, places) };
}

/** The places each sentence position is read from (indices of file sentences); empty = lost. */
type Places = number[][];

function provenPlaces(lines: Sentence[][], sentences: Sentence[]): Places | null {
  const longest = Math.max(...lines.map((line) => lengthOf(line)));
  let found: { places: Places; key: string } | null = null;
  for (let short = SHORT_RANGE.from; short <= SHORT_RANGE.to; short++) {
    const places = placesFor(short, lines);
    if (!places || agreements(places, sentences) < MIN_AGREEMENTS) continue;
    const long = longLimit(lines, short, longest);
    if (long === null || pack(places, sentences, { short, long }) !== textOf(lines)) continue;
    const key = JSON.stringify(places.map((copies) => copies.length > 0 && sentences[copies[0] ?? 0]?.words));
    if (found && found.key !== key) return null;
    found ??= { places, key };
  }
  return found?.places ?? null;
}

/** Where each sentence of the file belongs if lines shorter than `short` were topped up; null on a clash. */
function placesFor(short: number, lines: Sentence[][]): Places | null {
  const sentences = lines.flat();
  const places: Places = sentences.map(() => []);
  let slow = 0;
  for (const [index, sentence] of sentences.entries()) {
    const place = sentence.filled > 0 && sentence.filled < short ? slow++ : index;
    const copies = places[place] as number[];
    const known = copies[0];
    if (known !== undefined && sentences[known]?.words !== sentence.words) return null;
    copies.push(index);
  }
  return places;
}

/** The limit that closes a line: no line is longer, and each line start would have passed it. */
function longLimit(lines: Sentence[][], short: number, longest: number): number | null {
  const overflow = lines.slice(1).map((line, i) => lengthOf(lines[i] ?? []) + (line[0]?.words.length ?? 0));
  const upper = Math.min(...overflow) - 1;
  const appended = lines
    .flat()
    .filter((s) => s.filled >= short)
    .map((s) => s.filled + s.words.length);
  const lower = Math.max(short, ...appended);
  return lower <= upper && longest > 0 ? lower : null;
}

/** Runs the packer forward. The result of a right restoration is the file itself. */
function pack(places: Places, sentences: readonly { words: string }[], packing: Packing): string {
  const words = places.map((copies) =>
    copies[0] === undefined ? null : (sentences[copies[0]]?.words ?? null),
  );
  const lines: string[] = [];
  let line = '';
  let slow = 0;
  for (let i = 0; i < words.length; i++) {
    if (line && line.length < packing.short) line += words[slow++] ?? LOST;
    else if (line && line.length + (words[i] ?? LOST).length > packing.long) {
      lines.push(line);
      line = words[i] ?? LOST;
    } else line += words[i] ?? LOST;
  }
  return [...lines, line].join('\n');
}

function reorder(document: Document, sentences: Sentence[], places: Places): Document {
  let text = '';
  const stretches: Stretch[] = [];
  let previous = -2;
  for (const copies of places) {
    const chosen = copies.find((copy) => copy === previous + 1) ?? copies.at(-1);
    const sentence = chosen === undefined ? undefined : sentences[chosen];
    if (sentence) {
      stretches.push({ at: text.length, origin: sentence.start, length: sentence.end - sentence.start });
      text += document.text.slice(sentence.start, sentence.end);
      previous = chosen ?? -2;
    } else {
      stretches.push({ at: text.length, origin: -1, length: 1 });
      text += LOST;
      previous = -2;
    }
  }
  return { source: document.source, text, stretches };
}

function lossReport(sentences: Sentence[], places: Places): Problem[] {
  const whole = { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
  const lost = places.flatMap((copies, place) => (copies.length === 0 ? [place] : []));
  const restored: Problem = {
    code: 'order-restored',
    message: `The sentences of this file were out of order; ${places.length - lost.length} of ${places.length} were put back in their place with proof, ${lost.length} are lost.`,
    ...whole,
  };
  if (lost.length === 0) return [restored];
  const message = `Lost sentences, counted from 0 in the true order: ${ranges(lost)}. Nothing was filled in.`;
  return [restored, { code: 'text-lost', message, ...whole }];
}

function sentencesByLine(source: string): Sentence[][] {
  const lines: Sentence[][] = [];
  let offset = 0;
  for (const line of source.split('\n')) {
    const row: Sentence[] = [];
    // Neither a byte order mark nor a Windows line end was there when the lines were packed.
    const mark = line.startsWith('\uFEFF') ? 1 : 0;
    for (const match of line
      .slice(mark)
      .replace(/\r$/u, '')
      .matchAll(/[^。]*。|[^。]+$/gu)) {
      const start = offset + mark + match.index;
      row.push({ start, end: start + match[0].length, words: match[0], filled: match.index });
    }
    if (row.length > 0) lines.push(row);
    offset += line.length + 1;
  }
  return lines;
}

/** Cheap test that spares undamaged files the search: the slow reader repeats many long sentences. */
function repeatsItself(sentences: Sentence[]): boolean {
  const long = sentences.filter((s) => s.words.length >= LONG_ENOUGH).map((s) => s.words);
  return repeated(long) >= MIN_AGREEMENTS;
}

/** How many different words of a list stand in it more than once. */
function repeated(list: readonly string[]): number {
  const seen = new Set<string>();
  return new Set(list.filter((words) => seen.has(words) || !seen.add(words))).size;
}

/** How many different sentences both readers brought to the same place. */
function agreements(places: Places, sentences: readonly Sentence[]): number {
  const agreed = places
    .filter((copies) => copies.length > 1)
    .map(([first]) => sentences[first ?? 0]?.words ?? '');
  return new Set(agreed.filter((words) => words.length >= LONG_ENOUGH)).size;
}

const lengthOf = (line: Sentence[]): number => line.reduce((sum, s) => sum + s.words.length, 0);
const textOf = (lines: Sentence[][]): string => lines.map((l) => l.map((s) => s.words).join('')).join('\n');

function ranges(numbers: number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`)).join(', ');
}
