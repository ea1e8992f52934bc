import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../errors.ts';
import { ClauseIndex } from '../search/clause-index.ts';
import { compiledCutter, type Cutter } from '../search/tokenize.ts';
import type { Collection, RepairTables } from './collection.ts';
import type { CompiledCollection, CompiledFiles } from './compile.ts';
import { textsOf } from './texts.ts';

/** Code whose change makes a saved collection stale. */
const CODE = ['../model', '../reading', '../search', '../collection'];

export type OpenOptions = { corpus: string; cache: string; onBuild?: () => void };

/**
 * Opens the collection of a corpus folder: the saved one if neither the corpus nor the code that reads it
 * has changed since, else a new one, which is saved. `onBuild` is called before a slow build.
 * @throws AppError `corpus-missing` or `corpus-invalid`
 */
export async function openCollection({ corpus, cache, onBuild }: OpenOptions): Promise<Collection> {
  const folder = path.join(cache, fingerprint(corpus));
  if (!existsSync(path.join(folder, 'collection.json'))) {
    onBuild?.();
    const [{ readCorpus }, { compile }] = await Promise.all([import('./corpus-files.ts'), import('./compile.ts')]);
    save(cache, folder, compile(readCorpus(corpus)));
  }
  return load(folder);
}

function load(folder: string): Collection {
  const saved = JSON.parse(readFileSync(path.join(folder, 'collection.json'), 'utf8')) as CompiledCollection;
  let repair: RepairTables | undefined;
  let cut: Cutter | undefined;
  return {
    ...saved,
    ...textsOf(saved.plans),
    index: ClauseIndex.load(saved.index),
    cut: (text) => (cut ??= loadCutter(folder))(text),
    repair: () => (repair ??= JSON.parse(readFileSync(path.join(folder, 'repair.json'), 'utf8')) as RepairTables),
  };
}

function loadCutter(folder: string): Cutter {
  const file = (name: string): string => path.join(folder, `jieba.${name}.utf8`);
  return compiledCutter({ dict: file('dict'), userDict: file('user'), idf: file('idf'), stopWords: file('stop') });
}

function save(cache: string, folder: string, { collection, dictionary, repair }: CompiledFiles): void {
  const fresh = `${folder}.${process.pid}`;
  try {
    mkdirSync(fresh, { recursive: true });
    writeFileSync(path.join(fresh, 'collection.json'), JSON.stringify(collection));
    writeFileSync(path.join(fresh, 'repair.json'), JSON.stringify(repair));
    writeFileSync(path.join(fresh, 'jieba.dict.utf8'), dictionary);
    writeFileSync(path.join(fresh, 'jieba.user.utf8'), '');
    writeFileSync(path.join(fresh, 'jieba.idf.utf8'), '民政厅 10\n');
    writeFileSync(path.join(fresh, 'jieba.stop.utf8'), '的\n');
    for (const old of readdirSync(cache)) if (/^[0-9a-f]{16}$/u.test(old)) rmSync(path.join(cache, old), { recursive: true, force: true });
    renameSync(fresh, folder);
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    if (existsSync(path.join(folder, 'collection.json'))) return;
    throw new AppError('cache-unwritable', `The compiled collection cannot be written to ${cache}.`, 'Set ZEREN_CACHE to a folder that can be written.', { cause });
  }
}

/** Names, sizes and times of all files that go into a collection: cheap to take, different after any change. */
function fingerprint(corpus: string): string {
  const hash = createHash('sha256');
  const here = import.meta.dirname;
  for (const folder of [corpus, ...CODE.map((name) => path.resolve(here, name))]) stamp(folder, hash);
  return hash.digest('hex').slice(0, 16);
}

function stamp(folder: string, hash: ReturnType<typeof createHash>): void {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (cause) {
    throw new AppError('corpus-missing', `The corpus folder ${folder} cannot be read.`, 'Set ZEREN_CORPUS to a folder that holds agencies.json, glossary.json and plans/.', { cause });
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) stamp(file, hash);
    else if (!entry.name.endsWith('.test.ts')) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${entry.name}|${size}|${mtimeMs}\n`);
    }
  }
}
