import type { Concept } from '../model/glossary.ts';
import { stemPhrase } from './english.ts';
import { normalForm, type SimplifiedTable } from './normal-form.ts';

/** A stretch of a text that stands for something. Offsets are into the normal form. */
export type PhraseHit = { start: number; end: number; values: number[] };

/**
 * A table as saved: a line with the first characters of all entries and where the bucket of each begins in what
 * follows, then the buckets, each as JSON. One text, as reading it takes no time.
 */
export type SavedPhrases = string;

type Bucket = ReadonlyMap<string, number[]>;

const NONE: Bucket = new Map();

/**
 * Words → numbers of what they may stand for. Entries are kept by their first character, and those of a
 * character are read when a text first has it: a question meets few of the 16,000 words of the lexicons.
 */
export class PhraseTable {
  readonly #saved: SavedPhrases;
  readonly #firsts: string;
  readonly #starts: readonly number[];
  readonly #buckets = new Map<string, Bucket>();
  readonly #lengths = new Map<string, readonly number[]>();

  private constructor(saved: SavedPhrases) {
    const end = saved.indexOf('\n');
    const [firsts, starts] = JSON.parse(saved.slice(0, end)) as [string, number[]];
    this.#saved = saved;
    this.#firsts = firsts;
    this.#starts = starts.map((start) => end + 1 + start);
  }

  /** From words → value pairs; several values for the same words are kept. */
  static of(entries: Iterable<readonly [string, number]>): PhraseTable {
    const byFirst = new Map<string, Map<string, number[]>>();
    for (const [words, value] of entries) {
      if (!words) continue;
      const bucket = byFirst.get(words.charAt(0)) ?? new Map<string, number[]>();
      const values = bucket.get(words) ?? [];
      if (!values.includes(value)) values.push(value);
      byFirst.set(words.charAt(0), bucket.set(words, values));
    }
    const starts = [0];
    const buckets = Array.from(byFirst.values(), (bucket) => JSON.stringify([...bucket]));
    for (const bucket of buckets) starts.push((starts.at(-1) ?? 0) + bucket.length);
    return new PhraseTable(`${JSON.stringify([[...byFirst.keys()].join(''), starts])}\n${buckets.join('')}`);
  }

  static load(saved: SavedPhrases): PhraseTable {
    return new PhraseTable(saved);
  }

  save(): SavedPhrases {
    return this.#saved;
  }

  /** What words stand for; undefined if they are no entry. */
  get(words: string): number[] | undefined {
    return this.#bucket(words.charAt(0)).get(words);
  }

  /** The lengths of the entries that begin with a character, longest first. */
  lengthsAt(first: string): readonly number[] {
    const known = this.#lengths.get(first);
    if (known) return known;
    const lengths = new Set(Array.from(this.#bucket(first).keys(), ({ length }) => length));
    const sorted = [...lengths].toSorted((a, b) => b - a);
    this.#lengths.set(first, sorted);
    return sorted;
  }

  /** Whether some entry is one character longer than words that it begins with: 市场监管 → 市场监管局. */
  hasOneLonger(words: string): boolean {
    const first = words.charAt(0);
    if (!this.lengthsAt(first).includes(words.length + 1)) return false;
    return this.#bucket(first)
      .keys()
      .some((entry) => entry.length === words.length + 1 && entry.startsWith(words));
  }

  /** All entries; reads the whole table. */
  words(): string[] {
    return this.#firsts.split('').flatMap((first) => [...this.#bucket(first).keys()]);
  }

  #bucket(first: string): Bucket {
    const known = this.#buckets.get(first);
    if (known) return known;
    const at = first === '' ? -1 : this.#firsts.indexOf(first);
    const bucket = at < 0 ? NONE : read(this.#saved.slice(this.#starts[at], this.#starts[at + 1]));
    this.#buckets.set(first, bucket);
    return bucket;
  }
}

function read(bucket: string): Bucket {
  return new Map(JSON.parse(bucket) as [string, number[]][]);
}

/** The longest entry that starts at a place of a text without spaces between words. */
export function longestAt(table: PhraseTable, text: string, start: number): PhraseHit | null {
  for (const length of table.lengthsAt(text.charAt(start))) {
    const values = start + length <= text.length ? table.get(text.slice(start, start + length)) : undefined;
    if (values) return { start, end: start + length, values };
  }
  return null;
}

/** “…” in the words of a concept; NFKC makes three points of it. */
const GAP = /…|\.{3}/u;

/** The two tables of the glossary; values are numbers of concepts in the order of the file. */
export type ConceptTables = { zh: PhraseTable; en: PhraseTable };

export function conceptTables(concepts: readonly Concept[], simplified: SimplifiedTable): ConceptTables {
  const zh: [string, number][] = [];
  const en: [string, number][] = [];
  for (const [number, concept] of concepts.entries()) {
    for (const words of [...concept.zh, ...concept.also])
      zh.push([normalForm(words, simplified).replace(/\s+/gu, ''), number]);
    for (const words of concept.en) en.push([stemPhrase(words), number]);
  }
  return { zh: PhraseTable.of(zh.filter(([words]) => !GAP.test(words))), en: PhraseTable.of(en) };
}

/** Tells whether a text, in normal form without blanks, is about a concept: one of its printed terms stands in it. */
export function conceptTest(concept: Concept, simplified: SimplifiedTable): (text: string) => boolean {
  const terms = concept.zh.map((words) => normalForm(words, simplified).replace(/\s+/gu, ''));
  const plain = terms.filter((term) => !GAP.test(term));
  const gapped = terms
    .filter((term) => !plain.includes(term))
    .map((term) => new RegExp(term.split(GAP).map(escape).join('[^。;]*'), 'u'));
  return (text) => plain.some((term) => text.includes(term)) || gapped.some((pattern) => pattern.test(text));
}

function escape(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

/** The index token of a concept; no text can hold it. */
export function conceptToken(number: number): string {
  return `#${number}`;
}
