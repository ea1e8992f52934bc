import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { AppError } from './errors.ts';

const project = path.resolve(import.meta.dirname, '..');

test('an empty environment gives the defaults, and so does an empty value', () => {
  const keep = { conversations: 90, feedback: 365, deliveries: 400, deadlines: 730 };
  const store = { data: `${project}/data`, url: null, keep };
  const defaults = { corpus: `${project}/corpus`, cache: `${project}/.cache`, lang: 'auto', store };
  expect(readConfig({})).toEqual(defaults);
  expect(readConfig({ ZEREN_CORPUS: '', ZEREN_LANG: '', DATABASE_URL: '', PATH: '/bin' })).toEqual(defaults);
});

test('given values are taken; relative folders count from the project', () => {
  const url = 'postgres://ann:secret@db:5432/zeren';
  const given = { ZEREN_CORPUS: '../plans', ZEREN_CACHE: '/var/cache/zeren', ZEREN_LANG: 'en' };
  expect(readConfig({ ...given, DATABASE_URL: url, ZEREN_KEEP_FEEDBACK: '0' })).toMatchObject({
    corpus: path.resolve(project, '../plans'),
    cache: '/var/cache/zeren',
    lang: 'en',
    store: { url, keep: { feedback: 0 } },
  });
});

test.each([
  [{ ZEREN_LANG: 'fr' }, 'ZEREN_LANG is "fr", but it must be zh, en or auto.'],
  [{ ZEREN_CORPUS: '  ' }, 'ZEREN_CORPUS is "  ", but it must name a folder.'],
  [{ ZEREN_KEEP_DELIVERIES: '7' }, 'ZEREN_KEEP_DELIVERIES is "7", but it must be 31 or more, or 0.'],
  [{ ZEREN_KEEP_FEEDBACK: 'x' }, 'ZEREN_KEEP_FEEDBACK is "x", but it must be a number of days.'],
  [
    { DATABASE_URL: 'mysql://ann:secret@db/zeren' },
    'DATABASE_URL is no address of a database: it must be postgres://USER:PASSWORD@HOST:5432/DATABASE.',
  ],
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
