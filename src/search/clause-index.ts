import { type Found, TokenIndex, type TokenText } from './token-index.ts';

/** What is indexed of a clause or passage: tokens of its own text, concepts it is about, tokens of what it stands under. */
export type IndexedText = { id: number; words: string[]; about: string[]; context: string[] };

/** One thing that is looked for. Any of `tokens` finds it, `inner` nearly; `pieces` are bigrams of which most must be there. */
export type SoughtTerm = { tokens: string[]; inner: string[]; pieces: string[]; weight: number };

/** A text that holds some of the sought terms. `coverage` is the found share of their weight, 0…1. */
export type Hit = { id: number; coverage: number; score: number; found: number[] };

/** Found in the heading or the parent measure only, a term counts this much of its weight. */
const CONTEXT_SHARE = 0.5;
/** Found by the concepts inside its words only, a phrase counts this much of its weight at the most. */
const INNER_SHARE = 0.7;
/** Share of a word's bigrams that must stand in a text for the word to count as found. */
const PIECES_NEEDED = 0.6;

/** What a concept is found by tells more than a word. */
const ABOUT_BOOST = 2;

/**
 * Search over clauses and passages: MiniSearch finds and ranks, coverage tells how much of the question was met.
 * Concepts and words are two indexes; that of words, which is large, is read when a question has words outside
 * the lexicons.
 */
export class ClauseIndex {
  readonly #about: TokenIndex;
  readonly #words: () => TokenIndex;
  readonly size: number;

  private constructor(about: TokenIndex, words: () => TokenIndex) {
    this.#about = about;
    this.#words = words;
    this.size = about.size;
  }

  static build(texts: readonly IndexedText[]): ClauseIndex {
    const of = (
      id: number,
      own: readonly string[],
      context: readonly string[],
      concepts: boolean,
    ): TokenText => ({
      id,
      own: own.filter((token) => isConcept(token) === concepts),
      context: context.filter((token) => isConcept(token) === concepts),
    });
    const about = TokenIndex.build(texts.map((text) => of(text.id, text.about, text.context, true)));
    const words = TokenIndex.build(texts.map((text) => of(text.id, text.words, text.context, false)));
    return new ClauseIndex(about, () => words);
  }

  static load({ about, words }: { about: TokenIndex; words: () => TokenIndex }): ClauseIndex {
    let loaded: TokenIndex | undefined;
    return new ClauseIndex(about, () => (loaded ??= words()));
  }

  /** The two indexes, each to be saved by itself. */
  parts(): { about: TokenIndex; words: TokenIndex } {
    return { about: this.#about, words: this.#words() };
  }

  /** In how many texts a token stands. */
  frequencyOf(token: string): number {
    return isConcept(token) ? this.#about.frequencyOf(token) : this.#words().frequencyOf(token);
  }

  /** How much a token tells: 1 for one that stands in every text, more the rarer it is. */
  rarity(frequency: number): number {
    return Math.log(1 + this.size / (1 + frequency));
  }

  /** Texts that hold at least one of the terms, best coverage first. */
  search(terms: readonly SoughtTerm[]): Hit[] {
    const total = terms.reduce((sum, term) => sum + term.weight, 0);
    const tokens = [...new Set(terms.flatMap((term) => [...term.tokens, ...term.inner, ...term.pieces]))];
    if (total === 0 || tokens.length === 0) return [];
    return this.#find(tokens)
      .map(({ id, score, match }): Hit => {
        const { coverage, found } = coverageOf(terms, match, total);
        return { id, coverage, score, found };
      })
      .toSorted((a, b) => b.coverage - a.coverage || b.score - a.score || a.id - b.id);
  }

  #find(tokens: readonly string[]): Found[] {
    const concepts = tokens.filter(isConcept);
    const words = tokens.filter((token) => !isConcept(token));
    const found = this.#about.search(concepts, ABOUT_BOOST);
    return words.length === 0 ? found : together(found, this.#words().search(words, 1));
  }
}

/** What two searches found, a text that both found once. */
function together(some: readonly Found[], others: readonly Found[]): Found[] {
  const found = new Map(some.map((text) => [text.id, text]));
  for (const { id, score, match } of others) {
    const other = found.get(id);
    found.set(id, {
      id,
      score: score + (other?.score ?? 0),
      match: other ? { ...other.match, ...match } : match,
    });
  }
  return [...found.values()];
}

function isConcept(token: string): boolean {
  return token.startsWith('#');
}

function coverageOf(
  terms: readonly SoughtTerm[],
  match: Record<string, string[]>,
  total: number,
): { coverage: number; found: number[] } {
  let sum = 0;
  const found: number[] = [];
  let number = -1;
  for (const term of terms) {
    number++;
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
    const fields = Object.hasOwn(match, token) ? match[token] : undefined;
    if (fields) best = Math.max(best, fields.some((field) => field !== 'context') ? 1 : CONTEXT_SHARE);
  }
  return best;
}

/** All concepts inside a phrase together count for INNER_SHARE of it. */
function innerShare(inner: readonly string[], match: Record<string, string[]>): number {
  if (inner.length === 0) return 0;
  const found = inner.filter(
    (token) => Object.hasOwn(match, token) && match[token]?.some((field) => field !== 'context'),
  ).length;
  return (INNER_SHARE * found) / inner.length;
}

function piecesShare(pieces: readonly string[], match: Record<string, string[]>): number {
  if (pieces.length === 0) return 0;
  const found =
    pieces.filter(
      (piece) => Object.hasOwn(match, piece) && match[piece]?.some((field) => field !== 'context'),
    ).length / pieces.length;
  return found >= PIECES_NEEDED ? found : 0;
}
