import OpenCC from 'opencc-js/t2cn';
import type { Phrasebook } from '../model/phrasebook.ts';
import type { Plan } from '../model/plan.ts';
import { planYear } from '../model/plan-year.ts';
import { readPlan } from '../reading/read-plan.ts';
import { ClauseIndex, type IndexedText } from '../search/clause-index.ts';
import type { SimplifiedTable } from '../search/normal-form.ts';
import { conceptTables, conceptToken } from '../search/phrases.ts';
import { fullCutter, fullDictionary } from '../search/tokenize.ts';
import { type AlignTools, alignPlans } from './align.ts';
import { completeAlignment, counterpartsOf, mergeAlignment, type Realigned } from './alignment-file.ts';
import type { Collection, RepairTables } from './collection.ts';
import type { Corpus } from './corpus-files.ts';
import { divisionTables } from './division-tables.ts';
import { glossesOf } from './glosses.ts';
import { knownEnglish } from './known-english.ts';
import { agencyTables, bareFields, markerTables, placeTables } from './lexicon.ts';
import { Registry } from './registry.ts';
import { repairTables } from './repair-tables.ts';
import { withTaughtPlaces } from './taught-places.ts';
import { type TextReader, textReader } from './text-reader.ts';
import { textsOf } from './texts.ts';

/** A collection as saved: plain data, ready to use without reading a document again. */
export type CompiledCollection = Pick<
  Collection,
  | 'version'
  | 'plans'
  | 'agencies'
  | 'places'
  | 'concepts'
  | 'aliases'
  | 'conceptTables'
  | 'agencyTables'
  | 'bareFields'
  | 'knownEnglish'
  | 'markerTables'
  | 'placeTables'
  | 'divisionTables'
  | 'factPatterns'
  | 'glosses'
  | 'examples'
  | 'simplified'
  | 'alignment'
> & {
  index: ReturnType<ClauseIndex['parts']>;
};

/** What goes beside it: the dictionary of the words in use, and the sounds for repair. */
export type CompiledFiles = { collection: CompiledCollection; dictionary: string; repair: RepairTables };

const LEVEL_ORDER = ['national', 'province', 'city', 'county'];

/** Corpus → collection: reads the plans, resolves their units, builds the index. About 2 s; slow by design, done once. */
export function compile(corpus: Corpus): CompiledFiles {
  const simplified = simplifiedTable(corpus);
  const plans = readPlans(corpus);
  const reader = textReader(corpus.concepts, simplified, fullCutter());
  const checked = new Set(corpus.plans.flatMap(({ meta }) => (meta.glossary_checked ? [meta.id] : [])));
  const texts = indexedTexts(plans, checked, reader);
  const concepts = corpus.concepts.map(({ id, zh, en, weight }) => ({
    id,
    zh: zh[0] ?? id,
    en: en[0] ?? id,
    common: weight !== 'content',
    broad: weight === 'broad',
  }));
  const names = agencyTables(corpus.agencies, simplified);
  const matters = conceptTables(corpus.concepts, simplified);
  const markers = markerTables(withOrdinaryWords(corpus, texts), simplified);
  const ownPlaces = withTaughtPlaces(
    corpus.places,
    corpus.plans.map(({ meta }) => meta),
  );
  const places = placeTables(ownPlaces, simplified);
  const divisions = divisionTables(
    { names: names.zh, matters: matters.zh, markers: markers.zh },
    simplified,
    corpus.englishWords,
  );
  const collection: CompiledCollection = {
    version: corpus.version,
    plans,
    agencies: corpus.agencies,
    places: ownPlaces,
    concepts,
    aliases: Object.fromEntries(corpus.plans.map(({ meta }) => [meta.id, meta.aliases])),
    conceptTables: matters,
    agencyTables: names,
    bareFields: bareFields(corpus.agencies, names.zh),
    markerTables: markers,
    placeTables: places,
    divisionTables: divisions,
    knownEnglish: knownEnglish(
      { whole: [places.en, divisions.en, markers.en], stemmed: [names.en, matters.en] },
      corpus.phrasebook.facts,
    ),
    factPatterns: corpus.phrasebook.facts,
    glosses: glossesOf(plans, corpus.concepts, texts, simplified),
    examples: corpus.examples,
    simplified,
    alignment: counterpartsOf(completeAlignment(corpus.alignment, plans, alignTools(corpus, reader))),
    index: ClauseIndex.build(texts).parts(),
  };
  return {
    collection,
    dictionary: dictionaryOf(texts),
    repair: repairTables({ ...corpus, places: ownPlaces }, collection, simplified),
  };
}

/** The plans of a corpus with the ids of their units, in the order in which they are shown. */
function readPlans(corpus: Corpus): Plan[] {
  const registry = new Registry(corpus.agencies);
  return corpus.plans.map(({ meta, bytes }) => registry.resolve(readPlan(bytes, meta))).toSorted(inOrder);
}

function alignTools(corpus: Corpus, { tokensOf, conceptsOf }: TextReader): AlignTools {
  const telling = corpus.concepts.map(({ zh, weight }) => (weight === 'content' ? [`#${zh[0]}`] : []));
  return {
    agencies: corpus.agencies,
    tokensOf: (text) => [...tokensOf(text), ...conceptsOf(text).flatMap((number) => telling[number] ?? [])],
  };
}

/** corpus/alignment.json as `npm run align` writes it: found again, with what persons decided. */
export function realign(corpus: Corpus): Realigned {
  const plans = readPlans(corpus);
  const reader = textReader(corpus.concepts, simplifiedTable(corpus), fullCutter());
  return mergeAlignment(
    alignPlans(plans, alignTools(corpus, reader), { atLeast: 0 }),
    corpus.alignment,
    plans,
  );
}

/** First year of the period, then level from the nation down, then id. */
function inOrder(a: Plan, b: Plan): number {
  return (
    (planYear(a) ?? 0) - (planYear(b) ?? 0) ||
    LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level) ||
    a.id.localeCompare(b.id)
  );
}

function indexedTexts(
  plans: readonly Plan[],
  checked: ReadonlySet<string>,
  reader: TextReader,
): IndexedText[] {
  const { clauses, passages, deadlines } = textsOf(plans);
  const { tokensOf } = reader;
  const conceptsOf = (text: string): string[] => reader.conceptsOf(text).map(conceptToken);
  // The words that a plan prints need not be the terms of the glossary, if nobody has held it against the plan.
  const otherwise = (plan: string, text: string): string[] =>
    checked.has(plan) ? [] : reader.askedIn(text).map(conceptToken);
  return [...clauses, ...passages, ...deadlines].map((text, id) => {
    const { section, parent } = { section: '', parent: null, ...text };
    const above = `${section}。${parent ?? ''}`;
    return {
      id,
      words: tokensOf(text.text),
      about: [...new Set([...conceptsOf(text.text), ...otherwise(text.plan, text.text)])],
      context: [...conceptsOf(above), ...tokensOf(above)],
    };
  });
}

function dictionaryOf(texts: readonly IndexedText[]): string {
  const words = new Set(
    texts
      .flatMap((text) => [...text.words, ...text.context])
      .filter((word) => /^\p{Script=Han}{2,}$/u.test(word)),
  );
  return [...words]
    .toSorted()
    .map((word) => `${word} 1000 n\n`)
    .join('');
}

/** Characters of Cantonese that deny: 「公安厅冇份」. */
const DIALECT: ReadonlyMap<string, string> = new Map([['冇', '没']]);

/**
 * Every traditional character whose simplified form differs. A character that the corpus itself uses is simplified: 么.
 * Others are converted twice, for the simplified form of one may be the traditional one of another: 薴, 苧, 苎.
 */
function simplifiedTable(corpus: Corpus): SimplifiedTable {
  const once = OpenCC.Converter({ from: 'tw', to: 'cn' });
  const convert = (character: string): string => {
    const simple = once(character);
    return used.has(simple) ? simple : once(simple);
  };
  const used = new Set(JSON.stringify([corpus.phrasebook, corpus.concepts, corpus.agencies]));
  const pairs: [string, string][] = [];
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simple = DIALECT.get(character) ?? convert(character);
    if (simple !== character && simple.length === 1 && !used.has(character)) pairs.push([character, simple]);
  }
  return {
    traditional: pairs.map(([character]) => character).join(''),
    simplified: pairs.map(([, simple]) => simple).join(''),
  };
}

/** Parts of speech that name no matter: pronouns, adverbs, conjunctions, prepositions, particles, numerals, time words. */
const ORDINARY = /^(?:r|d|dg|c|p|u\p{L}*|y|e|o|m|q|mq|t|f|h|k)$/u;

/** The phrasebook without what the glossary knows as a matter, and with the ordinary words of jieba's dictionary that the plans do not use: 压根, 究竟, 顺便. */
function withOrdinaryWords({ phrasebook, concepts }: Corpus, texts: readonly IndexedText[]): Phrasebook {
  const matters = concepts.flatMap(({ zh, also }) => [...zh, ...also]);
  const used = new Set([...texts.flatMap((text) => text.words), ...matters]);
  const ordinary = fullDictionary().filter(
    ({ word, part }) => ORDINARY.test(part) && word.length >= 2 && word.length <= 4 && !used.has(word),
  );
  const known = new Set(matters);
  const elsewhere = phrasebook.elsewhere.zh.filter((word) => !known.has(word));
  return {
    ...phrasebook,
    elsewhere: { ...phrasebook.elsewhere, zh: elsewhere },
    stop: { ...phrasebook.stop, zh: [...phrasebook.stop.zh, ...ordinary.map(({ word }) => word)] },
  };
}
