import path from 'node:path';
import type { Settings } from '../config.ts';

/** The settings that answering needs. */
export type AskSettings = Pick<Settings, 'corpus' | 'cache' | 'lang'>;

type Environment = Record<string, string | undefined>;

const project = path.resolve(import.meta.dirname, '../..');
const LANGUAGES = ['zh', 'en', 'auto'] as const;

/**
 * The settings of the command line: those of src/config.ts, read without zod, which takes longer to load than
 * a question to answer. What is not plainly right is left to src/config.ts, which says what is wrong.
 */
export async function readSettings(env: Environment): Promise<AskSettings> {
  return plainSettings(env) ?? (await import('../config.ts')).readConfig(env);
}

/** The settings, if every variable is unset, empty or plainly right; else null. A test holds this to src/config.ts. */
export function plainSettings(env: Environment): AskSettings | null {
  const corpus = env['ZEREN_CORPUS'] || 'corpus';
  const cache = env['ZEREN_CACHE'] || '.cache';
  const lang = LANGUAGES.find((known) => known === (env['ZEREN_LANG'] || 'auto'));
  if (!lang || !isPlain(corpus) || !isPlain(cache)) return null;
  return { corpus: path.resolve(project, corpus), cache: path.resolve(project, cache), lang };
}

const isPlain = (folder: string): boolean => folder !== '' && folder === folder.trim();
