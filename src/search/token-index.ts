import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';

/** Tokens of a text itself, and of what it stands under: its heading, its parent measure. */
export type TokenText = { id: number; own: string[]; context: string[] };

/** A text in which tokens were found, by its number, and in which of its fields each. */
export type Found = { id: number; score: number; match: Record<string, string[]> };

/**
 * An index as saved: a line with what MiniSearch keeps of the texts, the tokens in order, and where the entry of each
 * begins in what follows; then the entries, each as JSON.
 */
export type SavedTokens = string;

/** What MiniSearch keeps of a token: the number of a field → the number of a text → how often it stands there. */
type Entry = Record<string, Record<string, number>>;
type Head = { texts: Omit<AsPlainObject, 'index'>; tokens: string[]; starts: number[] };

const FIELDS = ['own', 'context'];
/** The number that MiniSearch gives to the first field. */
const OWN = '0';
const OPTIONS: Options<TokenText> = {
  fields: FIELDS,
  tokenize: (text) => text.split('\u0001'),
  processTerm: (term) => term,
  extractField: (document, field) => {
    const value = document[field as keyof TokenText];
    return Array.isArray(value) ? value.join('\u0001') : String(value);
  },
};

/**
 * A MiniSearch over tokens that are ready made, with the number of texts in which each stands. The first search
 * restores the tokens it needs only, which a single question does not wait for; the next one that needs others all.
 */
export class TokenIndex {
  readonly #saved: SavedTokens;
  readonly #head: Head;
  readonly #places: ReadonlyMap<string, number>;
  #restored: { search: MiniSearch<TokenText>; tokens: ReadonlySet<string> } | null = null;
  readonly #frequency = new Map<string, number>();

  private constructor(saved: SavedTokens) {
    const end = saved.indexOf('\n');
    this.#saved = saved.slice(end + 1);
    this.#head = JSON.parse(saved.slice(0, end)) as Head;
    this.#places = new Map(this.#head.tokens.map((token, place) => [token, place]));
  }

  static build(texts: readonly TokenText[]): TokenIndex {
    const search = new MiniSearch<TokenText>(OPTIONS);
    search.addAll(texts);
    const { index, ...rest } = search.toJSON();
    const starts = [0];
    const entries = index.map(([, entry]) => JSON.stringify(entry));
    for (const entry of entries) starts.push((starts.at(-1) ?? 0) + entry.length);
    const head: Head = { texts: rest, tokens: index.map(([token]) => token), starts };
    return new TokenIndex(`${JSON.stringify(head)}\n${entries.join('')}`);
  }

  static load(saved: SavedTokens): TokenIndex {
    return new TokenIndex(saved);
  }

  save(): SavedTokens {
    return `${JSON.stringify(this.#head)}\n${this.#saved}`;
  }

  get size(): number {
    return this.#head.texts.documentCount;
  }

  /** In how many texts a token stands. */
  frequencyOf(token: string): number {
    const known = this.#frequency.get(token);
    if (known !== undefined) return known;
    const frequency = Object.keys(this.#entryOf(token)?.[OWN] ?? {}).length;
    if (frequency > 0) this.#frequency.set(token, frequency);
    return frequency;
  }

  /** Texts that hold any of the tokens; `own` tokens count `boost`. */
  search(tokens: readonly string[], boost: number): Found[] {
    const known = tokens.filter((token) => this.frequencyOf(token) > 0);
    if (known.length === 0) return [];
    const results = this.#searchOf(known).search(
      { combineWith: 'OR', queries: known },
      { fields: FIELDS, boost: { own: boost, context: 0.3 } },
    );
    // MiniSearch gives back what `extractField` makes of an id: a string.
    return results.map(({ id, score, match }) => ({ id: Number(id), score, match }));
  }

  #searchOf(needed: readonly string[]): MiniSearch<TokenText> {
    if (this.#restored && needed.every((token) => this.#restored?.tokens.has(token)))
      return this.#restored.search;
    const tokens = this.#restored ? this.#head.tokens : needed;
    const index = tokens.map((token): [string, Entry] => [token, this.#entryOf(token) ?? {}]);
    const search = MiniSearch.loadJS<TokenText>({ ...this.#head.texts, index }, OPTIONS);
    this.#restored = { search, tokens: new Set(tokens) };
    return search;
  }

  #entryOf(token: string): Entry | null {
    const place = this.#places.get(token);
    if (place === undefined) return null;
    const [start, end] = this.#head.starts.slice(place, place + 2);
    return JSON.parse(this.#saved.slice(start, end)) as Entry;
  }
}
