import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { plainSettings, readSettings } from './settings.ts';

/** Corpus, cache and language as src/config.ts reads them; null where it refuses. */
function configOf(env: Record<string, string | undefined>): unknown {
  try {
    const { corpus, cache, lang } = readConfig(env);
    return { corpus, cache, lang };
  } catch {
    return null;
  }
}

const value = fc.option(
  fc.oneof(fc.constantFrom('', ' ', 'zh', 'en', 'auto', 'fr', '/tmp', '../x', ' padded '), fc.string()),
  { nil: undefined },
);
const environment = fc.record({ ZEREN_CORPUS: value, ZEREN_CACHE: value, ZEREN_LANG: value });

test('what is read without zod is what src/config.ts reads', () => {
  fc.assert(
    fc.property(environment, (env) => {
      const settings = plainSettings(env);
      expect(settings ?? configOf(env)).toEqual(configOf(env));
    }),
  );
});

test('the usual settings are plain', () => {
  expect(plainSettings({})).toMatchObject({ lang: 'auto' });
  expect(plainSettings({ ZEREN_CORPUS: '/a', ZEREN_CACHE: 'b', ZEREN_LANG: 'zh' })).not.toBeNull();
});

test('what is not plain gets the sentence of src/config.ts', async () => {
  await expect(readSettings({ ZEREN_LANG: 'fr' })).rejects.toMatchObject({ code: 'config-invalid' });
});
