import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../errors.ts';
import { PhraseTable } from '../search/phrases.ts';
import { TokenIndex } from '../search/token-index.ts';
import { type CompiledFiles, compile } from './compile.ts';
import { readCorpus } from './corpus-files.ts';
import { ENCODING, isSaved } from './saved.ts';

/** So many collections stay in the cache folder: another process may still be answering from an older one. */
const KEPT = 8;

/**
 * Builds the collection of a corpus and puts it in place as `folder`, which is in `cache`, in one step.
 * @throws AppError `corpus-missing`, `corpus-invalid` or `cache-unwritable`
 */
export function build(corpus: string, cache: string, folder: string): void {
  const fresh = `${folder}.${process.pid}`;
  try {
    writing(cache, () => mkdirSync(fresh, { recursive: true }));
    const files = Object.entries(filesOf(compile(readCorpus(corpus))));
    writing(cache, () => {
      for (const [name, words] of files)
        writeFileSync(path.join(fresh, name), words, name.endsWith('.utf8') ? 'utf8' : ENCODING);
      renameSync(fresh, folder);
    });
  } catch (error) {
    quietly(() => rmSync(fresh, { recursive: true, force: true }));
    // Another process may have been faster.
    if (!isSaved(folder)) throw error;
  }
  quietly(() => removeOld(cache));
}

function writing(cache: string, act: () => void): void {
  try {
    act();
  } catch (cause) {
    throw new AppError(
      'cache-unwritable',
      `The compiled collection cannot be written to ${cache}.`,
      'Set ZEREN_CACHE to a folder that can be written.',
      { cause },
    );
  }
}

/** nodejieba wants a model for words outside the dictionary. Nothing is cut with it, and its own takes 25 ms to load. */
const HMM = `${'0 0 0 0\n'.repeat(5)}${'的:0\n'.repeat(4)}`;

/** Name → content of every file. The two languages of a table, and the two indexes, are two parts. */
function filesOf({ collection, dictionary, repair }: CompiledFiles): Record<string, string> {
  const parts = Object.entries({ ...collection, repair }).flatMap(([name, value]): [string, unknown][] =>
    name.endsWith('Tables') || name === 'index'
      ? Object.entries(value).map(([inner, table]) => [`${name}.${inner}`, table])
      : [[name, value]],
  );
  return {
    ...Object.fromEntries(
      parts.map(([name, value]) => {
        if (value instanceof PhraseTable) return [`${name}.phrases`, value.save()];
        if (value instanceof TokenIndex) return [`${name}.tokens`, value.save()];
        return [`${name}.json`, JSON.stringify(value)];
      }),
    ),
    'jieba.dict.utf8': dictionary,
    'jieba.user.utf8': '',
    'jieba.hmm.utf8': HMM,
    'jieba.idf.utf8': '民政厅 10\n',
    'jieba.stop.utf8': '的\n',
  };
}

/** Removes all but the newest collections. */
function removeOld(cache: string): void {
  const folders = readdirSync(cache)
    .filter((name) => /^[0-9a-f]{16}$/u.test(name))
    .map((name) => ({ folder: path.join(cache, name), time: statSync(path.join(cache, name)).mtimeMs }))
    .toSorted((a, b) => b.time - a.time);
  for (const { folder } of folders.slice(KEPT)) rmSync(folder, { recursive: true, force: true });
}

/** What fails here does no harm: a folder too many, or one that another process has just removed. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}
