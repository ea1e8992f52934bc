import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Where } from '../chat/intent.ts';
import { settingsAt } from '../chat/settings.ts';
import { readConfig } from '../config.ts';
import { chatSettings } from './places.ts';

const file = path.join(mkdtempSync(path.join(tmpdir(), 'places-')), 'places.json');
const settingsOf = (places: unknown): ReturnType<typeof chatSettings> => {
  writeFileSync(file, typeof places === 'string' ? places : JSON.stringify(places));
  return chatSettings(readConfig({ CHAT_PLACES: file, ANSWER_IN_THREADS: 'mentioned' }));
};
const at = (workspace: string, channel: string): Where => ({
  platform: 'slack',
  workspace,
  channel,
  thread: null,
  direct: false,
});

test('a channel is as its workspace, unless it says otherwise', () => {
  const settings = settingsOf({ 'slack/T': { lang: 'en' }, 'slack/T/C': { commands: 'public' } });
  expect(settingsAt(at('T', 'C'), settings)).toEqual({
    lang: 'en',
    commands: 'public',
    mentions: 'public',
    threads: 'mentioned',
  });
  expect(settingsAt(at('U', 'C'), settings)).toMatchObject({ lang: 'zh', commands: 'private' });
});

test.each(['{', { teams: {} }, { 'slack/T': { lang: 'fr' } }, { 'slack/T': { colour: 'red' } }])(
  'what is wrong in the file is told: %o',
  (places) => {
    expect(() => settingsOf(places)).toThrow(/CHAT_PLACES/u);
  },
);
