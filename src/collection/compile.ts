import OpenCC from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { Concept } from '../model/glossary.ts';
import type { Plan } from '../model/plan.ts';
import { readPlan } from '../reading/read-plan.ts';
import { ClauseIndex, type IndexedText } from '../search/clause-index.ts';
import { normalForm, type SimplifiedTable } from '../search/normal-form.ts';
import { conceptTables, conceptTest, conceptToken } from '../search/phrases.ts';
import { fullCutter, fullDictionary, tokenize, type Cutter } from '../search/tokenize.ts';
import type { Collection } from './collection.ts';
import type { Corpus } from './corpus-files.ts';
import { textsOf } from './texts.ts';
import { agencyTables, markerTables, placeTables } from './lexicon.ts';
import { Registry } from './registry.ts';

/** A collection as saved: plain data, ready to use without reading a document again. */
export type CompiledCollection = Pick<Collection, 'version' | 'plans' | 'agencies' | 'places' | 'concepts' | 'aliases' | 'conceptTables' | 'agencyTables' | 'markerTables' | 'placeTables' | 'factPatterns' | 'simplified'> & {
  index: ReturnType<ClauseIndex['save']>;
};

/** What goes beside it: the dictionary of the words in use, and the sounds for repair. */
export type CompiledFiles = { collection: CompiledCollection; dictionary: string; repair: { sounds: Record<string, string>; pinyin: Record<string, string> } };

const LEVEL_ORDER = ['national', 'province', 'city', 'county'];

/** Corpus → collection: reads the plans, resolves their units, builds the index. About 2 s; slow by design, done once. */
export function compile(corpus: Corpus): CompiledFiles {
  const simplified = simplifiedTable(corpus);
  const registry = new Registry(corpus.agencies);
  const plans = corpus.plans.map(({ meta, bytes }) => registry.resolve(readPlan(bytes, meta))).toSorted(inOrder);
  const cut = fullCutter();
  const texts = indexedTexts(plans, corpus.concepts, simplified, cut);
  const concepts = corpus.concepts.map(({ id, zh, en, weight }) => ({ id, zh: zh[0] ?? id, en: en[0] ?? id, common: weight === 'common' }));
  const collection: CompiledCollection = {
    version: corpus.version,
    plans,
    agencies: corpus.agencies,
    places: corpus.places,
    concepts,
    aliases: Object.fromEntries(corpus.plans.map(({ meta }) => [meta.id, meta.aliases])),
    conceptTables: conceptTables(corpus.concepts, simplified),
    agencyTables: agencyTables(corpus.agencies, simplified),
    markerTables: markerTables(withOrdinaryWords(corpus.phrasebook, texts), simplified),
    placeTables: placeTables(corpus.places, simplified),
    factPatterns: corpus.phrasebook.facts,
    simplified,
    index: ClauseIndex.build(texts).save(),
  };
  return { collection, dictionary: dictionaryOf(texts), repair: repairTables(corpus, simplified) };
}

/** First year of the period, then level from the nation down, then id. */
function inOrder(a: Plan, b: Plan): number {
  return (a.period.start ?? '').localeCompare(b.period.start ?? '') || LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level) || a.id.localeCompare(b.id);
}

function indexedTexts(plans: readonly Plan[], concepts: readonly Concept[], simplified: SimplifiedTable, cut: Cutter): IndexedText[] {
  const { clauses, passages, deadlines } = textsOf(plans);
  const tests = concepts.map((concept) => conceptTest(concept, simplified));
  const tokensOf = (text: string): string[] => [...new Set(tokenize(normalForm(text, simplified).replace(/\s+/gu, ''), cut))];
  const conceptsOf = (text: string): string[] => {
    const plain = normalForm(text, simplified).replace(/\s+/gu, '');
    return tests.flatMap((test, number) => (test(plain) ? [conceptToken(number)] : []));
  };
  return [...clauses, ...passages, ...deadlines].map((text, id) => {
    const above = `${'section' in text ? text.section : ''}。${'parent' in text ? (text.parent ?? '') : ''}`;
    return { id, words: tokensOf(text.text), about: conceptsOf(text.text), context: [...conceptsOf(above), ...tokensOf(above)] };
  });
}

function dictionaryOf(texts: readonly IndexedText[]): string {
  const words = new Set(texts.flatMap((text) => [...text.words, ...text.context]).filter((word) => /^\p{Script=Han}{2,}$/u.test(word)));
  return [...words].toSorted().map((word) => `${word} 1000 n\n`).join('');
}

/** Every traditional character whose simplified form differs. A character that the corpus itself uses is simplified: 么. */
function simplifiedTable(corpus: Corpus): SimplifiedTable {
  const convert = OpenCC.Converter({ from: 'tw', to: 'cn' });
  const used = new Set(JSON.stringify([corpus.phrasebook, corpus.concepts, corpus.agencies]));
  const table: Record<string, string> = {};
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const simple = convert(character);
    if (simple !== character && simple.length === 1 && !used.has(character)) table[character] = simple;
  }
  return table;
}

/** Parts of speech that name no matter: pronouns, adverbs, conjunctions, prepositions, particles, numerals, time words. */
const ORDINARY = /^(?:r|d|dg|c|p|u\p{L}*|y|e|o|m|q|mq|t|f|h|k)$/u;

/** The phrasebook with the ordinary words of jieba's dictionary that the plans do not use: 压根, 究竟, 顺便. */
function withOrdinaryWords(phrasebook: Corpus['phrasebook'], texts: readonly IndexedText[]): Corpus['phrasebook'] {
  const used = new Set(texts.flatMap((text) => text.words));
  const ordinary = fullDictionary().filter(({ word, part }) => ORDINARY.test(part) && word.length >= 2 && word.length <= 4 && !used.has(word));
  return { ...phrasebook, stop: { ...phrasebook.stop, zh: [...phrasebook.stop.zh, ...ordinary.map(({ word }) => word)] } };
}

function repairTables(corpus: Corpus, simplified: SimplifiedTable): CompiledFiles['repair'] {
  const sounds: Record<string, string> = {};
  for (let code = 0x4e00; code <= 0x9fff; code++) {
    const character = String.fromCharCode(code);
    const sound = soundOf(character);
    if (/^[a-z]+$/u.test(sound)) sounds[character] = sound;
  }
  const byPinyin: Record<string, string> = {};
  const names = corpus.agencies.flatMap((agency) => Object.values(agency.levels).flatMap((list) => list.flatMap((name) => [name.name, ...name.also])));
  const terms = corpus.concepts.filter((concept) => concept.weight === 'content').flatMap((concept) => [...concept.zh, ...concept.also]);
  for (const words of [...terms, ...names]) {
    const plain = normalForm(words, simplified).replace(/\s+/gu, '');
    if (/^\p{Script=Han}{2,10}$/u.test(plain)) byPinyin[soundOf(plain)] = plain;
  }
  return { sounds, pinyin: byPinyin };
}

function soundOf(words: string): string {
  return pinyin(words, { toneType: 'none', type: 'array', v: true }).join('');
}
