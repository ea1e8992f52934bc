import MiniSearch, { type Options, type Query } from 'minisearch';

/** What is indexed of a clause or passage: tokens of its own text, concepts it is about, tokens of what it stands under. */
export type IndexedText = { id: number; words: string[]; about: string[]; context: string[] };

/** One thing that is looked for. Any of `tokens` finds it, `inner` nearly; `pieces` are bigrams of which most must be there. */
export type SoughtTerm = { tokens: string[]; inner: string[]; pieces: string[]; weight: number };

/** A text that holds some of the sought terms. `coverage` is the found share of their weight, 0…1. */
export type Hit = { id: number; coverage: number; score: number; found: number[] };

const FIELDS = ['words', 'about', 'context'];
const OPTIONS: Options<IndexedText> = {
  fields: FIELDS,
  tokenize: (text) => text.split('\u0001'),
  processTerm: (term) => term,
  extractField: (document, field) => {
    const value = document[field as keyof IndexedText];
    return Array.isArray(value) ? value.join('\u0001') : String(value);
  },
};

/** Found in the heading or the parent measure only, a term counts this much of its weight. */
const CONTEXT_SHARE = 0.5;
/** Found by the concepts inside its words only, a phrase counts this much of its weight at the most. */
const INNER_SHARE = 0.7;
/** Share of a word's bigrams that must stand in a text for the word to count as found. */
const PIECES_NEEDED = 0.6;

/** Search over clauses and passages: MiniSearch finds and ranks, coverage tells how much of the question was met. */
export class ClauseIndex {
  readonly #search: MiniSearch<IndexedText>;
  readonly #frequency: Readonly<Record<string, number>>;
  readonly size: number;

  private constructor(search: MiniSearch<IndexedText>, frequency: Readonly<Record<string, number>>) {
    this.#search = search;
    this.#frequency = frequency;
    this.size = search.documentCount;
  }

  static build(texts: readonly IndexedText[]): ClauseIndex {
    const search = new MiniSearch<IndexedText>(OPTIONS);
    search.addAll(texts);
    const frequency: Record<string, number> = Object.create(null);
    for (const text of texts)
      for (const token of new Set([...text.words, ...text.about]))
        frequency[token] = (frequency[token] ?? 0) + 1;
    return new ClauseIndex(search, frequency);
  }

  /** A saved index and the token frequencies that go with it, as `save` gave them. */
  static load(saved: { index: unknown; frequency: Record<string, number> }): ClauseIndex {
    return new ClauseIndex(MiniSearch.loadJS<IndexedText>(saved.index as never, OPTIONS), saved.frequency);
  }

  save(): { index: unknown; frequency: Readonly<Record<string, number>> } {
    return { index: this.#search.toJSON(), frequency: this.#frequency };
  }

  /** In how many texts a token stands. */
  frequencyOf(token: string): number {
    return this.#frequency[token] ?? 0;
  }

  /** How much a token tells: 1 for one that stands in every text, more the rarer it is. */
  rarity(frequency: number): number {
    return Math.log(1 + this.size / (1 + frequency));
  }

  /** Texts that hold at least one of the terms, best coverage first. */
  search(terms: readonly SoughtTerm[]): Hit[] {
    const total = terms.reduce((sum, term) => sum + term.weight, 0);
    const tokens = [
      ...new Set(terms.flatMap((term) => [...term.tokens, ...term.inner, ...term.pieces])),
    ].filter((token) => this.#frequency[token]);
    if (total === 0 || tokens.length === 0) return [];
    const query: Query = { combineWith: 'OR', queries: tokens };
    return this.#search
      .search(query, { fields: FIELDS, boost: { about: 2, words: 1, context: 0.3 } })
      .map((result) => ({
        // MiniSearch gives back what `extractField` makes of an id: a string.
        id: Number(result.id),
        score: result.score,
        ...coverageOf(terms, Object.assign(Object.create(null), result.match), total),
      }))
      .toSorted((a, b) => b.coverage - a.coverage || b.score - a.score || a.id - b.id);
  }
}

function coverageOf(
  terms: readonly SoughtTerm[],
  match: Record<string, string[]>,
  total: number,
): { coverage: number; found: number[] } {
  let sum = 0;
  const found: number[] = [];
  for (const [number, term] of terms.entries()) {
    const share = Math.max(
      bestShare(term.tokens, match),
      innerShare(term.inner, match),
      piecesShare(term.pieces, match),
    );
    if (share > 0) found.push(number);
    sum += term.weight * share;
  }
  return { coverage: sum / total, found };
}

function bestShare(tokens: readonly string[], match: Record<string, string[]>): number {
  let best = 0;
  for (const token of tokens) {
    const fields = match[token];
    if (fields) best = Math.max(best, fields.some((field) => field !== 'context') ? 1 : CONTEXT_SHARE);
  }
  return best;
}

/** All concepts inside a phrase together count for INNER_SHARE of it. */
function innerShare(inner: readonly string[], match: Record<string, string[]>): number {
  if (inner.length === 0) return 0;
  const found = inner.filter((token) => match[token]?.some((field) => field !== 'context')).length;
  return (INNER_SHARE * found) / inner.length;
}

function piecesShare(pieces: readonly string[], match: Record<string, string[]>): number {
  if (pieces.length === 0) return 0;
  const found =
    pieces.filter((piece) => match[piece]?.some((field) => field !== 'context')).length / pieces.length;
  return found >= PIECES_NEEDED ? found : 0;
}
