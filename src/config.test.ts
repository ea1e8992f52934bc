import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { AppError } from './errors.ts';

const project = path.resolve(import.meta.dirname, '..');

test('an empty environment gives the defaults, and so does an empty value', () => {
  const defaults = { corpus: `${project}/corpus`, cache: `${project}/.cache`, lang: 'auto' };
  expect(readConfig({})).toEqual(defaults);
  expect(readConfig({ ZEREN_CORPUS: '', ZEREN_LANG: '', PATH: '/bin' })).toEqual(defaults);
});

test('given values are taken; relative folders count from the project', () => {
  expect(readConfig({ ZEREN_CORPUS: '../plans', ZEREN_CACHE: '/var/cache/zeren', ZEREN_LANG: 'en' })).toEqual(
    {
      corpus: path.resolve(project, '../plans'),
      cache: '/var/cache/zeren',
      lang: 'en',
    },
  );
});

test.each([
  [{ ZEREN_LANG: 'fr' }, 'ZEREN_LANG is "fr", but it must be zh, en or auto.'],
  [{ ZEREN_CORPUS: '  ' }, 'ZEREN_CORPUS is "  ", but it must name a folder.'],
])('a bad value is a sentence that names the variable: %o', (env, sentence) => {
  const error = thrownBy(() => readConfig(env));
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'config-invalid', exitCode: 2, message: sentence });
});

function thrownBy(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  return undefined;
}
