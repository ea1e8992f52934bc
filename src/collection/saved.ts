import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../errors.ts';
import { ClauseIndex } from '../search/clause-index.ts';
import { PhraseTable } from '../search/phrases.ts';
import { TokenIndex } from '../search/token-index.ts';
import { type Cutter, compiledCutter } from '../search/tokenize.ts';
import type { Collection, RepairTables } from './collection.ts';
import { textsOf } from './texts.ts';

/** Of the parts of a saved collection: Node takes them as they are, where UTF-8 has to be read sign by sign. */
export const ENCODING = 'utf16le';

/**
 * A saved collection. Each part is a file, read when it is first asked for: few questions need the English
 * names, the search index or the sounds of characters.
 */
export function loadSaved(folder: string): Collection {
  const part =
    <T>(name: string) =>
    (): T =>
      readPart<T>(folder, name);
  const table = (name: string): PhraseTable =>
    reading(folder, () => PhraseTable.load(readText(folder, `${name}.phrases`)));
  const tokens = (name: string): TokenIndex =>
    reading(folder, () => TokenIndex.load(readText(folder, `${name}.tokens`)));
  const tables = (name: string) => () =>
    lazily<{ zh: PhraseTable; en: PhraseTable }>({
      zh: () => table(`${name}.zh`),
      en: () => table(`${name}.en`),
    });
  const texts = once(() => textsOf(collection.plans));
  const collection: Collection = lazily<Collection>({
    version: part('version'),
    plans: part('plans'),
    agencies: part('agencies'),
    places: part('places'),
    concepts: part('concepts'),
    glosses: part('glosses'),
    examples: part('examples'),
    clauses: () => texts().clauses,
    deadlines: () => texts().deadlines,
    passages: () => texts().passages,
    aliases: part('aliases'),
    alignment: part('alignment'),
    index: () => ClauseIndex.load({ about: tokens('index.about'), words: () => tokens('index.words') }),
    bareFields: part('bareFields'),
    knownEnglish: part('knownEnglish'),
    conceptTables: tables('conceptTables'),
    agencyTables: () =>
      lazily<Collection['agencyTables']>({
        zh: () => table('agencyTables.zh'),
        en: () => table('agencyTables.en'),
        forms: part('agencyTables.forms'),
      }),
    markerTables: tables('markerTables'),
    placeTables: tables('placeTables'),
    divisionTables: tables('divisionTables'),
    factPatterns: part('factPatterns'),
    simplified: part('simplified'),
    cut: () => {
      const cutter = once(() => loadCutter(folder));
      return (text) => cutter()(text);
    },
    repair: () => once(() => bareRecords(readPart<RepairTables>(folder, 'repair'))),
  });
  return collection;
}

/** Whether a collection is there; it is put in place whole or not at all. */
export function isSaved(folder: string): boolean {
  return existsSync(path.join(folder, 'version.json'));
}

function readPart<T>(folder: string, name: string): T {
  return reading(folder, () => asMaps(JSON.parse(readText(folder, `${name}.json`)) as T));
}

function readText(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), ENCODING);
}

function reading<T>(folder: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw new AppError(
      'cache-unreadable',
      `The compiled collection ${folder} is damaged.`,
      'Delete the folder: it is built again at the next start.',
      { cause },
    );
  }
}

/** Objects of a part that are looked up by words of a message: “constructor” is in none that does not have it. */
function asMaps<T>(part: T): T {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  for (const map of [part, ...Object.values(part)])
    if (typeof map === 'object' && map !== null && !Array.isArray(map)) Object.setPrototypeOf(map, null);
  return part;
}

function loadCutter(folder: string): Cutter {
  const file = (name: string): string => path.join(folder, `jieba.${name}.utf8`);
  return compiledCutter({
    dict: file('dict'),
    userDict: file('user'),
    hmm: file('hmm'),
    idf: file('idf'),
    stopWords: file('stop'),
  });
}

/** A record without what every object has: “constructor” and “__proto__” are words like others. */
function bare<T extends object>(record: T): T {
  return Object.setPrototypeOf(record, null);
}

function bareRecords<T extends object>(tables: T): T {
  for (const table of Object.values(tables))
    if (typeof table === 'object' && !Array.isArray(table)) bare(table);
  return tables;
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** An object whose values are made when they are first read. */
function lazily<T extends object>(makers: { [K in keyof T]: () => T[K] }): T {
  const object = {} as T;
  for (const key of Object.keys(makers) as (keyof T)[]) {
    Object.defineProperty(object, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = makers[key]();
        Object.defineProperty(object, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return object;
}
