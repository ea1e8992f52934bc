import MiniSearch, { type Options } from 'minisearch';

/** Tokens of a text itself, and of what it stands under: its heading, its parent measure. */
export type TokenText = { id: number; own: string[]; context: string[] };

/** Where a token was found in a text. */
export type Found = { score: number; match: Record<string, string[]> };

export type SavedTokens = { index: unknown; frequency: Record<string, number> };

const FIELDS = ['own', 'context'];
const OPTIONS: Options<TokenText> = {
  fields: FIELDS,
  tokenize: (text) => text.split('\u0001'),
  processTerm: (term) => term,
  extractField: (document, field) => {
    const value = document[field as keyof TokenText];
    return Array.isArray(value) ? value.join('\u0001') : String(value);
  },
};

/** A MiniSearch over tokens that are ready made, with the number of texts in which each stands. */
export class TokenIndex {
  readonly #search: MiniSearch<TokenText>;
  readonly #frequency: Readonly<Record<string, number>>;

  private constructor(search: MiniSearch<TokenText>, frequency: Readonly<Record<string, number>>) {
    this.#search = search;
    this.#frequency = frequency;
  }

  static build(texts: readonly TokenText[]): TokenIndex {
    const search = new MiniSearch<TokenText>(OPTIONS);
    search.addAll(texts);
    const frequency: Record<string, number> = {};
    for (const { own } of texts)
      for (const token of new Set(own)) if (token) frequency[token] = (frequency[token] ?? 0) + 1;
    return new TokenIndex(search, frequency);
  }

  static load({ index, frequency }: SavedTokens): TokenIndex {
    return new TokenIndex(MiniSearch.loadJS<TokenText>(index as never, OPTIONS), frequency);
  }

  save(): SavedTokens {
    return { index: this.#search.toJSON(), frequency: this.#frequency };
  }

  get size(): number {
    return this.#search.documentCount;
  }

  /** In how many texts a token stands. */
  frequencyOf(token: string): number {
    return Object.hasOwn(this.#frequency, token) ? (this.#frequency[token] ?? 0) : 0;
  }

  /** Texts that hold any of the tokens, by number; `own` tokens count `boost`. */
  search(tokens: readonly string[], boost: number): Map<number, Found> {
    const known = tokens.filter((token) => this.frequencyOf(token) > 0);
    if (known.length === 0) return new Map();
    const results = this.#search.search(
      { combineWith: 'OR', queries: known },
      { fields: FIELDS, boost: { own: boost, context: 0.3 } },
    );
    // MiniSearch gives back what `extractField` makes of an id: a string.
    return new Map(results.map(({ id, score, match }) => [Number(id), { score, match }]));
  }
}
