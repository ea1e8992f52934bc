// The joined program: the files of the command line in a few, with their compiled code, in the cache folder.
// Node takes 0.4 ms to find and link a file: the 85 of a question would take longer than its answer.
// JavaScript without imports, as it is read before anything is cached; join.ts writes what is read here.
const { readFileSync, renameSync, statSync, writeFileSync } = process.getBuiltinModule('node:fs');
const { createRequire } = process.getBuiltinModule('node:module');
const path = process.getBuiltinModule('node:path');
const vm = process.getBuiltinModule('node:vm');

/**
 * What `current.json` says: where the joined files are, and of which files, of which sizes and times, they were made.
 * @typedef {{ folder: string; project: string; sources: [file: string, size: number, mtimeMs: number][] }} Joined
 */

const project = path.resolve(import.meta.dirname, '../..');

/**
 * Loads the joined program of a cache folder. Null where there is none, or one of its sources has changed since.
 * `keepCode` saves what has been compiled of it so far, if that has not been done before.
 * @param {string} cache
 * @returns {(Pick<typeof import('./run.ts'), 'run'> & { keepCode: () => void }) | null}
 */
export function loadJoined(cache) {
  try {
    /** @type {Joined} */
    const joined = JSON.parse(readFileSync(path.join(cache, 'program', 'current.json'), 'utf8'));
    if (joined.project !== project || !joined.sources.every(isUnchanged)) return null;
    const { load, keepCode } = loaderOf(path.join(cache, 'program', joined.folder));
    return { run: load('./run.cjs').run, keepCode };
  } catch {
    return null;
  }
}

/** @param {Joined['sources'][number]} source */
function isUnchanged([file, size, mtimeMs]) {
  const now = statSync(`${project}/${file}`, { throwIfNoEntry: false });
  return now?.size === size && now.mtimeMs === mtimeMs;
}

/**
 * Loads joined files as Node would. Node keeps code as it is compiled at first; here it is kept as it is after an
 * answer, with the functions that have been called.
 * @param {string} folder
 */
function loaderOf(folder) {
  /** @type {Map<string, any>} */
  const loaded = new Map();
  /** @type {[file: string, script: import('node:vm').Script][]} */
  const uncompiled = [];
  const require = createRequire(path.join(project, 'src/cli.mjs'));

  /** @param {string} id */
  function load(id) {
    if (!id.startsWith('./')) return require(id);
    if (loaded.has(id)) return loaded.get(id);
    const file = path.join(folder, id);
    const cachedData = readCode(file);
    const script = new vm.Script(`(function (exports, require) {${readFileSync(file, 'utf8')}\n})`, {
      filename: file,
      ...(cachedData && { cachedData }),
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    if (script.cachedDataRejected !== false) uncompiled.push([file, script]);
    const exports = {};
    loaded.set(id, exports);
    script.runInThisContext()(exports, load);
    return exports;
  }

  /** Where it cannot be written, the next start compiles again. */
  function keepCode() {
    try {
      for (const [file, script] of uncompiled) {
        const fresh = `${file}.${process.pid}`;
        writeFileSync(fresh, script.createCachedData());
        renameSync(fresh, `${file}.code`);
      }
    } catch {}
  }

  return { load, keepCode };
}

/** @param {string} file */
function readCode(file) {
  try {
    return readFileSync(`${file}.code`);
  } catch {
    return undefined;
  }
}
