import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { manifestOf, SCOPES } from './manifest.ts';

const specs = process.env['PLATFORM_SPECS'] ?? path.resolve(import.meta.dirname, '../../../../shared/specs');
const file = path.join(specs, 'slack-manifest.schema.json');
const why = existsSync(file) ? '' : ` (skipped: no ${file}; set PLATFORM_SPECS to a folder that has it)`;

const URL = 'https://zeren.example.org/slack/events';
const variants = [
  { url: null, agent: true },
  { url: null, agent: false },
  { url: URL, agent: true },
  { url: URL, agent: false },
];

test('README names exactly the scopes of the manifest', () => {
  const readme = readFileSync(path.join(import.meta.dirname, 'README.md'), 'utf8');
  const named = [...readme.matchAll(/^\| `([a-z:_]+)` \|/gmu)].map(([, scope]) => scope);
  expect(named).toEqual(manifestOf(commands, { url: null, agent: true }).oauth_config.scopes.bot);
});

describe('the manifest', () => {
  test.skipIf(why !== '').each(variants)(`is what Slack's schema takes: %j${why}`, (options) => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    const valid = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
    expect(valid(manifestOf(commands, options)) ? [] : valid.errors).toEqual([]);
  });

  test('has every command, within what Slack shows', () => {
    const { slash_commands: slash } = manifestOf(commands, { url: null, agent: true }).features;
    expect(slash.map(({ command }) => command)).toEqual(commands.map(({ name }) => `/${name}`));
    for (const { command, description } of slash) {
      expect(command).toMatch(/^\/[a-z0-9_-]{1,31}$/u);
      expect(description.length).toBeLessThanOrEqual(2000);
    }
  });

  test('asks for no scope that nothing needs', () => {
    const scopes = (agent: boolean) => manifestOf(commands, { url: null, agent }).oauth_config.scopes.bot;
    expect(scopes(false)).toEqual(Object.keys(SCOPES).toSorted());
    expect(scopes(true)).toEqual([...Object.keys(SCOPES), 'assistant:write'].toSorted());
  });

  test('tells Slack one address for all, or none in Socket Mode', () => {
    const { settings, features } = manifestOf(commands, { url: URL, agent: true });
    expect(settings.socket_mode_enabled).toBe(false);
    expect(new Set(JSON.stringify({ settings, features }).match(/https:[^"]+/gu))).toEqual(new Set([URL]));
    expect(JSON.stringify(manifestOf(commands, { url: null, agent: true }))).not.toContain('https:');
  });
});
