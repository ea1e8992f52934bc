import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { AppError } from './errors.ts';

const project = path.resolve(import.meta.dirname, '..');

test('an empty environment gives the defaults, and so does an empty value', () => {
  const defaults = {
    corpus: `${project}/corpus`,
    cache: `${project}/.cache`,
    lang: 'auto',
    slack: null,
    discord: null,
    discordAppId: null,
    answerInThreads: 'all',
    places: null,
    logLevel: 'info',
  };
  expect(readConfig({})).toEqual(defaults);
  expect(readConfig({ ZEREN_CORPUS: '', ZEREN_LANG: '', PATH: '/bin' })).toEqual(defaults);
});

test('given values are taken; relative folders count from the project', () => {
  expect(
    readConfig({ ZEREN_CORPUS: '../plans', ZEREN_CACHE: '/var/cache/zeren', ZEREN_LANG: 'en' }),
  ).toMatchObject({
    corpus: path.resolve(project, '../plans'),
    cache: '/var/cache/zeren',
    lang: 'en',
  });
});

test('Slack over Socket Mode where there is an app-level token, else over HTTP', () => {
  const tokens = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef' };
  expect(readConfig({ ...tokens, PORT: '8080' }).slack).toEqual({
    botToken: 'xoxb-1',
    mode: 'http',
    signingSecret: '0123456789abcdef',
    port: 8080,
  });
  expect(readConfig({ ...tokens, SLACK_APP_TOKEN: 'xapp-1' }).slack).toEqual({
    botToken: 'xoxb-1',
    mode: 'socket',
    appToken: 'xapp-1',
  });
  expect(thrownBy(() => readConfig({ SLACK_BOT_TOKEN: 'xoxb-1' }))).toMatchObject({ code: 'config-invalid' });
});

test.each(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'DISCORD_TOKEN'])(
  'a wrong secret is named, never shown: %s',
  (variable) => {
    const error = thrownBy(() => readConfig({ [variable]: 'sesame 1' }));
    expect(error).toMatchObject({ code: 'config-invalid' });
    expect(String(error)).toContain(variable);
    expect(String(error)).not.toContain('sesame');
  },
);

test.each([
  [{ PORT: 'eighty' }, 'PORT is "eighty", but it must be a port, 0 to 65535.'],
  [{ ANSWER_IN_THREADS: 'yes' }, 'ANSWER_IN_THREADS is "yes", but it must be all or mentioned.'],
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
