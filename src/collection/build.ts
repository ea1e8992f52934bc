import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../errors.ts';
import { type CompiledFiles, compile } from './compile.ts';
import { readCorpus } from './corpus-files.ts';
import { isSaved } from './saved.ts';

/** So many collections stay in the cache folder: another process may still be answering from an older one. */
const KEPT = 8;

/** Builds the collection of a corpus and saves it in `folder`, which is in `cache`. */
export function build(corpus: string, cache: string, folder: string): void {
  save(cache, folder, compile(readCorpus(corpus)));
}

/** Writes a collection beside the saved ones, and puts it in place in one step. */
function save(cache: string, folder: string, files: CompiledFiles): void {
  const fresh = `${folder}.${process.pid}`;
  try {
    mkdirSync(fresh, { recursive: true });
    for (const [name, words] of Object.entries(filesOf(files))) writeFileSync(path.join(fresh, name), words);
    renameSync(fresh, folder);
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    if (isSaved(folder)) return;
    throw new AppError(
      'cache-unwritable',
      `The compiled collection cannot be written to ${cache}.`,
      'Set ZEREN_CACHE to a folder that can be written.',
      { cause },
    );
  }
  removeOld(cache);
}

/** Name → content of every file. The two languages of a table are two parts. */
function filesOf({ collection, dictionary, repair }: CompiledFiles): Record<string, string> {
  const parts = Object.entries({ ...collection, repair }).flatMap(([name, value]): [string, unknown][] =>
    name.endsWith('Tables')
      ? Object.entries(value).map(([inner, table]) => [`${name}.${inner}`, table])
      : [[name, value]],
  );
  return {
    ...Object.fromEntries(parts.map(([name, value]) => [`${name}.json`, JSON.stringify(value)])),
    'jieba.dict.utf8': dictionary,
    'jieba.user.utf8': '',
    'jieba.idf.utf8': '民政厅 10\n',
    'jieba.stop.utf8': '的\n',
  };
}

/** Removes all but the newest collections. What cannot be removed does no harm. */
function removeOld(cache: string): void {
  try {
    const folders = readdirSync(cache)
      .filter((name) => /^[0-9a-f]{16}$/u.test(name))
      .map((name) => ({ folder: path.join(cache, name), time: statSync(path.join(cache, name)).mtimeMs }))
      .toSorted((a, b) => b.time - a.time);
    for (const { folder } of folders.slice(KEPT)) rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another process was faster.
  }
}
