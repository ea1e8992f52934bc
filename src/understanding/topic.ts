import type { Collection } from '../collection/collection.ts';
import type { Topic, TopicTerm } from '../model/query.ts';
import { conceptToken } from '../search/phrases.ts';
import { bigrams } from '../search/tokenize.ts';
import type { Hit, Unknown } from './hit.ts';
import { innerConcepts } from './inner-concepts.ts';

/** Share of its rarity that a common concept counts: enough to rank, too little to answer. */
const COMMON_SHARE = 0.2;
/** The same beside a concept that stands in one text of thirty or more: training, publicity. */
const QUALIFIER_SHARE = 0.7;
const BROAD_WEIGHT = 3.45;
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
    ...listed(text, hits, collection).map(([hit, isListed]) => ({
      ...conceptTerm(text, hit, collection),
      listed: isListed,
    })),
    ...words.map((word) => {
      const term = unknownTerm(word, collection);
      return !term.known && isHead(word, hits) ? { ...term, weight: FOREIGN_WEIGHT } : term;
    }),
  ];
  const places = hits.filter((hit) => hit.kind === 'place').map((hit) => placeTerm(text, hit, collection));
  const foreign = hits
    .filter((hit) => hit.markers.includes('elsewhere'))
    .map((hit) => foreignTerm(text.slice(hit.start, hit.end)));
  const all = weighQualifiers(distinct([...terms, ...places, ...foreign]));
  return all.length > 0 ? { words: all.map(({ label }) => label).join(' '), terms: all } : null;
}

/** 「民警培训」: beside a broad concept the common one is what tells the measures apart, and it counts more. */
function weighQualifiers(terms: readonly TopicTerm[]): TopicTerm[] {
  const content = terms.filter(({ common }) => !common).reduce((sum, { weight }) => sum + weight, 0);
  if (content === 0 || content >= BROAD_WEIGHT) return [...terms];
  return terms.map((term) =>
    term.common && term.concept ? { ...term, weight: (term.weight / COMMON_SHARE) * QUALIFIER_SHARE } : term,
  );
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

/** Between things of which each is asked for: 、 / including. 和, “and” and “or” rather join parts of one measure. */
const LIST_JOINT =
  /^[^,，。;；]{0,2}[、/&][^,，。;；]{0,2}$|^[,，]?(?:还有|另外|加上)(?:跟|和|与|对)?$|^,? ?(?:as well as|plus) (?:the )?$|^[^.;]{0,8}\b(?:incl|including)\b[^,.;]{0,8}$/u;

/** The concepts of a message, each with whether it is one of several that are asked for side by side. */
function listed(text: string, hits: readonly Hit[], { concepts }: Collection): [Hit, boolean][] {
  const all = hits.filter(({ kind }) => kind === 'concept');
  const telling = all.filter(({ values }) => values.some((value) => concepts[value]?.common === false));
  const joined = new Set(
    telling.flatMap((hit, i) => {
      const next = telling[i + 1];
      return next && LIST_JOINT.test(text.slice(hit.end, next.start)) ? [hit, next] : [];
    }),
  );
  return all.map((hit) => [hit, joined.has(hit)]);
}

/** 「妇联在教育方面做什么」: among the measures of one agency or plan, a broad word is a matter. */
export function promoteBroad(topic: Topic | null): Topic | null {
  if (topic === null || identifies(topic)) return topic;
  const terms = topic.terms.map((term) =>
    term.broad ? { ...term, weight: term.weight / COMMON_SHARE, common: false } : term,
  );
  return { ...topic, terms };
}

/** “separately”, “entirely”: how something is asked, never what. */
function isAdverb({ words, script }: Unknown): boolean {
  return script === 'latin' && words.length > 4 && words.endsWith('ly') && words !== 'family';
}

/**
 * What a matter of the plans is a part of another matter by: 「流浪动物」, 「车站安检」, “land auctions”. It stands right behind the
 * words of the plans, and nothing of them follows.
 */
function isHead({ start, end, script }: Unknown, hits: readonly Hit[]): boolean {
  const gap = script === 'han' ? 0 : 1;
  const isMatter = ({ kind }: Hit): boolean => kind === 'concept';
  return (
    hits.some((hit) => isMatter(hit) && hit.end + gap === start) &&
    !hits.some((hit) => isMatter(hit) && hit.start === end + gap)
  );
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
    broad: common && hit.values.some((value) => collection.concepts[value]?.broad === true),
    listed: false,
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
    broad: false,
    listed: false,
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
    broad: false,
    listed: false,
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
    broad: false,
    listed: false,
  };
}

function distinct(terms: readonly TopicTerm[]): TopicTerm[] {
  const seen = new Set<string>();
  return terms.filter((term) => {
    const key = term.tokens.join();
    return !seen.has(key) && seen.add(key);
  });
}
