import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { missingCorpus } from './missing-corpus.ts';

/** Code whose change makes a saved collection stale. */
const CODE = ['../model', '../reading', '../search', '../collection'].map((name) =>
  path.resolve(import.meta.dirname, name),
);

/**
 * Stands for the names, sizes and times of all files that go into a collection: 16 hexadecimal digits, others
 * after any change. It is taken at every start, so it reads no file, and loads no cryptography (6 ms).
 * @throws AppError `corpus-missing`
 */
export function fingerprint(corpus: string): string {
  const stamps: string[] = [process.version];
  for (const folder of [corpus, ...CODE]) stamp(folder, stamps);
  return hash64(stamps.join('\n'));
}

function stamp(folder: string, stamps: string[]): void {
  for (const entry of entriesOf(folder)) {
    const file = `${folder}/${entry.name}`;
    stamps.push(entry.name);
    if (entry.isDirectory()) stamp(file, stamps);
    else if (!entry.name.endsWith('.test.ts')) {
      const { size, mtimeMs } = statSync(file);
      stamps.push(`${size} ${mtimeMs}`);
    }
  }
}

function entriesOf(folder: string): { name: string; isDirectory: () => boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    throw missingCorpus(folder, cause);
  }
}

/** FNV-1a, twice. */
function hash64(words: string): string {
  let [high, low] = [0x811c9dc5, 0x01234567];
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x01000193);
  }
  return [high, low].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}
