import path from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';
import { AppError } from './errors.ts';

const project = path.resolve(import.meta.dirname, '..');

test('an empty environment gives the defaults, and so does an empty value', () => {
  const keep = { conversations: 90, feedback: 365, deliveries: 400, deadlines: 730 };
  const defaults = {
    corpus: `${project}/corpus`,
    cache: `${project}/.cache`,
    lang: 'auto',
    slack: null,
    discord: null,
    discordAppId: null,
    web: null,
    answerInThreads: 'all',
    places: null,
    logLevel: 'info',
    store: { data: `${project}/data`, url: null, keep },
  };
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

test('feeds have a port, and the address that they are reached under', () => {
  expect(readConfig({ DISCORD_TOKEN: 'a.b.c.d.e', DISCORD_MESSAGE_CONTENT: 'yes' }).discord).toEqual({
    token: 'a.b.c.d.e',
    mentions: 'thread',
    messageContent: true,
  });
  expect(readConfig({ WEB_PORT: '3001' }).web).toEqual({ port: 3001, url: 'http://localhost:3001' });
  for (const url of ['https://zeren.example.org', 'https://zeren.example.org/', 'http://10.0.0.1:8080/a/b/'])
    expect(readConfig({ WEB_PORT: '3001', WEB_URL: url }).web?.url).toBe(url.replace(/\/$/u, ''));
});

test.each(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'DISCORD_TOKEN', 'DATABASE_URL'])(
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
  [{ ZEREN_KEEP_DELIVERIES: '7' }, 'ZEREN_KEEP_DELIVERIES is "7", but it must be 31 or more, or 0.'],
  [{ WEB_PORT: '0' }, 'WEB_PORT is "0", but it must be a port, 1 to 65535.'],
  [{ WEB_URL: 'https://a.org' }, 'WEB_URL is set, but WEB_PORT is not.'],
  [
    { WEB_PORT: '1', WEB_URL: 'zeren.org' },
    'WEB_URL is "zeren.org", but it must be like https://zeren.example.org.',
  ],
  [
    { WEB_PORT: '1', WEB_URL: 'https://a.org/?x' },
    'WEB_URL is "https://a.org/?x", but it must be like https://zeren.example.org.',
  ],
  [
    { WEB_PORT: '3000', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef' },
    'WEB_PORT and PORT are both 3000, but Slack needs a port of its own.',
  ],
  [{ ZEREN_KEEP_FEEDBACK: 'x' }, 'ZEREN_KEEP_FEEDBACK is "x", but it must be a number of days.'],
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
