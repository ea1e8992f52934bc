import type { Collection } from '../collection/collection.ts';
import type { Topic, TopicTerm } from '../model/query.ts';
import { conceptToken } from '../search/phrases.ts';
import { bigrams } from '../search/tokenize.ts';
import { type Hit, innerConcepts, type Unknown } from './scan.ts';

/** Share of its rarity that a common concept counts: enough to rank, too little to answer. */
const COMMON_SHARE = 0.2;
/** An unknown word counts like one of middling rarity: a question that hangs on it is not answered without it. */
const UNKNOWN_WEIGHT = 2.6;
/** So many neighbouring characters that no plan has together are two words at least: 螺旋藻养殖. */
const STRANGE_PIECES = 3;
const FOREIGN_WEIGHT = 12;
/** A concept inside a phrase stands for it only if few texts are about it. */
const INNER_MAX_FREQUENCY = 10;

/** The matter of a message: its concepts, and the words no lexicon knows. Null if there is none. */
export function readTopic(
  text: string,
  hits: readonly Hit[],
  unknown: readonly Unknown[],
  collection: Collection,
): Topic | null {
  const words = unknown.filter((word) => !isAdverb(word));
  const terms = [
    ...hits.filter((hit) => hit.kind === 'concept').map((hit) => conceptTerm(text, hit, collection)),
    ...words.map((word) => unknownTerm(word, collection)),
  ];
  const places = hits.filter((hit) => hit.kind === 'place').map((hit) => placeTerm(text, hit, collection));
  const foreign = hits
    .filter((hit) => hit.markers.includes('elsewhere'))
    .map((hit) => foreignTerm(text.slice(hit.start, hit.end)));
  const all = distinct([...terms, ...places, ...foreign]);
  return all.length > 0 ? { words: all.map(({ label }) => label).join(' '), terms: all } : null;
}

/** Whether a matter says enough to find measures by. */
export function identifies(topic: Topic | null): boolean {
  return topic?.terms.some((term) => !term.common) ?? false;
}

/**
 * A matter of common words only, taken at their full weight: 「救出来没地方去」. Two of them together can tell
 * a measure; one alone cannot.
 */
export function promoteCommon(topic: Topic | null): Topic | null {
  if (topic === null || identifies(topic)) return topic;
  const concepts = topic.terms.filter(({ concept }) => concept);
  if (concepts.length < 2) return topic;
  const terms = concepts.map((term) => ({ ...term, weight: term.weight / COMMON_SHARE, common: false }));
  return { ...topic, terms };
}

/** “separately”, “entirely”: how something is asked, never what. */
function isAdverb({ words, script }: Unknown): boolean {
  return script === 'latin' && words.length > 4 && words.endsWith('ly') && words !== 'family';
}

function conceptTerm(text: string, hit: Hit, collection: Collection): TopicTerm {
  const tokens = hit.values.map(conceptToken);
  const common = hit.values.every((value) => collection.concepts[value]?.common ?? true);
  const frequency = Math.max(...tokens.map((token) => collection.index.frequencyOf(token)));
  const rarity = collection.index.rarity(frequency);
  return {
    label: text.slice(hit.start, hit.end),
    tokens,
    inner: innerConcepts(text, hit, collection)
      .filter((value) => collection.concepts[value]?.common === false)
      .map(conceptToken)
      .filter((token) => collection.index.frequencyOf(token) <= INNER_MAX_FREQUENCY),
    pieces: [],
    weight: common ? rarity * COMMON_SHARE : rarity,
    known: frequency > 0,
    common,
    concept: true,
  };
}

function unknownTerm({ words, script }: Unknown, collection: Collection): TopicTerm {
  const pieces = script === 'han' ? bigrams(words) : [];
  const frequency = collection.index.frequencyOf(words);
  const strange = pieces.filter((piece) => collection.index.frequencyOf(piece) === 0);
  const known = frequency > 0 || strange.length < pieces.length;
  const unknownWeight = strange.length >= STRANGE_PIECES ? 2 * UNKNOWN_WEIGHT : UNKNOWN_WEIGHT;
  return {
    label: words,
    tokens: [words],
    inner: [],
    pieces,
    weight: frequency > 0 ? collection.index.rarity(frequency) : unknownWeight,
    known,
    common: false,
    concept: false,
  };
}

/** A matter of another field: nothing in the plans can make up for it. */
function foreignTerm(label: string): TopicTerm {
  return {
    label,
    tokens: [],
    inner: [],
    pieces: [],
    weight: FOREIGN_WEIGHT,
    known: false,
    common: false,
    concept: false,
  };
}

/** A place inside a matter; by itself it identifies none: 「漳州、泉州这些地方搞的集中打击」. */
function placeTerm(text: string, hit: Hit, collection: Collection): TopicTerm {
  const label = text.slice(hit.start, hit.end);
  const names = hit.values.flatMap((value) => collection.places[value]?.zh ?? []);
  const tokens = names.filter((name) => collection.index.frequencyOf(name) > 0);
  const frequency = Math.max(0, ...tokens.map((token) => collection.index.frequencyOf(token)));
  return {
    label,
    tokens,
    inner: [],
    pieces: [],
    weight: collection.index.rarity(frequency),
    known: tokens.length > 0,
    common: true,
    concept: false,
  };
}

function distinct(terms: readonly TopicTerm[]): TopicTerm[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = term.tokens.join();
    return !seen.has(key) && seen.add(key);
  });
}
