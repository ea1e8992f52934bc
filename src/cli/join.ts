import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { OutputChunk, Plugin } from 'rolldown';
import type { Joined } from './joined.mjs';

const project = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** Packages on the way of a question that are joined too; all others stay where they are. */
const JOINED = new Set(['fastest-levenshtein', 'get-east-asian-width', 'minisearch', 'stemmer']);
/** Files that decide how the others are joined. */
const DECIDING = ['package-lock.json', 'src/cli/join.ts', 'src/cli/joined.mjs'];
/** So many joined programs stay in the cache folder: another process may still be loading from an older one. */
const KEPT = 4;

/**
 * Joins the files of the command line, into the cache folder, for the next starts. It is a comfort: where the
 * files cannot be joined or written, the program goes on starting from its own files, 40 ms later.
 */
export async function join(cache: string): Promise<void> {
  const programs = path.join(cache, 'program');
  const began = Date.now();
  const folder = `${began}-${process.pid}`;
  try {
    // First, for where nothing can be written there is no need to join.
    mkdirSync(path.join(programs, folder), { recursive: true });
    const { chunks, files } = await joinFiles();
    for (const { fileName, code } of chunks) writeFileSync(path.join(programs, folder, fileName), code);
    const sources = files.map(sourceOf);
    // What has changed meanwhile may be joined as it was before.
    if (sources.every(([, , mtimeMs]) => mtimeMs < began)) pointTo({ folder, project, sources }, programs);
    removeOld(programs);
  } catch {}
}

/** All files that can be reached from the command line; what a question needs is in one chunk. */
async function joinFiles(): Promise<{ chunks: OutputChunk[]; files: string[] }> {
  const { rolldown } = await import('rolldown');
  const files = DECIDING.map((file) => path.join(project, file));
  const program = await rolldown({
    input: ['run', 'ask'].map((name) => path.join(import.meta.dirname, `${name}.ts`)),
    platform: 'node',
    plugins: [inPlace(files)],
    logLevel: 'silent',
  });
  const { output } = await program.generate({
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
    codeSplitting: { groups: [{ name: 'answer', tags: ['$initial'] }] },
  });
  await program.close();
  return { chunks: output.filter((file) => file.type === 'chunk'), files };
}

/** Joined files find packages and data from where they were; `files` takes the path of each. */
function inPlace(files: string[]): Plugin {
  return {
    name: 'in-place',
    resolveId(id) {
      if (/^(?:\.|node:)/u.test(id) || path.isAbsolute(id) || JOINED.has(id)) return null;
      return { id: require.resolve(id), external: 'absolute' };
    },
    transform(code, id) {
      if (!path.isAbsolute(id)) return null;
      files.push(id);
      return code
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(id)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href));
    },
  };
}

function sourceOf(file: string): Joined['sources'][number] {
  const { size, mtimeMs } = statSync(file);
  return [path.relative(project, file), size, mtimeMs];
}

/** From one start to the next, in one step. */
function pointTo(joined: Joined, programs: string): void {
  const fresh = path.join(programs, `${joined.folder}.json`);
  writeFileSync(fresh, JSON.stringify(joined));
  renameSync(fresh, path.join(programs, 'current.json'));
}

function removeOld(programs: string): void {
  const folders = readdirSync(programs).filter((name) => /^\d+-\d+$/u.test(name));
  for (const folder of folders.toSorted().slice(0, -KEPT))
    rmSync(path.join(programs, folder), { recursive: true, force: true });
}
