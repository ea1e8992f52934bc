import path from 'node:path';
import type { Collection } from './collection.ts';
import { fingerprint } from './fingerprint.ts';
import { isSaved, loadSaved } from './saved.ts';

export type OpenOptions = { corpus: string; cache: string; onBuild?: () => void };

/**
 * Opens the collection of a corpus folder: the saved one if neither the corpus nor the code that reads it
 * has changed since, else a new one, which is saved. `onBuild` is called before a slow build.
 * @throws AppError `corpus-missing` or `corpus-invalid`
 */
export async function openCollection({ corpus, cache, onBuild }: OpenOptions): Promise<Collection> {
  const folder = path.join(cache, fingerprint(corpus));
  if (!isSaved(folder)) {
    onBuild?.();
    const { build } = await import('./build.ts');
    build(corpus, cache, folder);
  }
  return loadSaved(folder);
}
