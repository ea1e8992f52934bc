import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { commandsOf } from '../adapters/discord/commands.ts';
import { createJudge, discordSpec } from '../testing/discord-openapi.ts';
import { APP, GUILD, TOKEN } from '../testing/discord-payloads.ts';
import { type DiscordPeer, startPeer } from '../testing/discord-peer.ts';
import { wrongInCommands } from '../testing/discord-rules.ts';
import { discord } from './discord.ts';
import type { Io } from './print.ts';

let peer: DiscordPeer;
beforeAll(async () => {
  peer = await startPeer();
});
afterAll(() => peer.close());

async function printed(args: string[], env: Record<string, string> = {}): Promise<string> {
  const stdout = new PassThrough();
  let text = '';
  stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  await discord(args, { stdout, env } as unknown as Io, peer.api);
  return text;
}

describe('the commands of Discord', () => {
  test('keep its rules', () => {
    expect(wrongInCommands(commandsOf(commands) as Parameters<typeof wrongInCommands>[0])).toEqual([]);
  });

  test.skipIf(!discordSpec.there)(`are accepted by its own document (else ${discordSpec.skipped})`, () => {
    const judge = createJudge();
    for (const permission of [null, 'ManageGuild'] as const) {
      // The document takes the number where the API takes the text that JSON can hold.
      const body = commandsOf(commands, permission).map((command) => ({
        ...command,
        ...(command.default_member_permissions && {
          default_member_permissions: Number(command.default_member_permissions),
        }),
      }));
      for (const path of ['/applications/1/commands', '/applications/1/guilds/2/commands'])
        expect(judge.request({ method: 'PUT', path, body })).toEqual([]);
    }
  });

  test('are those of commands/, with Chinese names, completion, and the entry in the menu of a message', () => {
    const all = commandsOf(commands);
    expect(all.map(({ name }) => name)).toEqual([
      ...commands.map(({ name }) => name),
      'Who is responsible for this?',
    ]);
    expect(all.find(({ name }) => name === 'lead')).toMatchObject({
      name_localizations: { 'zh-CN': '牵头' },
      options: [{ name: 'agency', required: true, autocomplete: true }, { name: 'plan' }, { name: 'topic' }],
    });
  });
});

test('--dry-run prints what would be sent, without a token', async () => {
  expect(JSON.parse(await printed(['register', '--dry-run']))).toEqual(commandsOf(commands));
});

test('they are put in one server or in all, in place of those before', async () => {
  const env = { DISCORD_TOKEN: TOKEN };
  const count = commands.length + 1;
  expect(await printed(['register', '--guild', GUILD], env)).toContain(
    `${count} commands for the server ${GUILD}`,
  );
  expect(peer.state.commands.get(GUILD)).toHaveLength(count);
  expect(await printed(['register'], { ...env, DISCORD_APP_ID: APP })).toContain(
    `${count} commands for all servers`,
  );
  expect(peer.state.commands.get('global')).toHaveLength(count);
  expect(peer.wrong().filter((reason) => !reason.includes('GET /applications/@me'))).toEqual([]);
});

test.each([
  [[], {}, 'usage', 'register'],
  [['register', '--guild', 'x'], {}, 'usage', '--guild'],
  [['register', '--permission', 'Everything'], {}, 'usage', '--permission'],
  [['register', '--glid', 'x'], {}, 'usage', '--glid'],
  [['register'], {}, 'config-invalid', 'DISCORD_TOKEN is not set'],
  [['register'], { DISCORD_TOKEN: 'wrong-and-secret' }, 'config-invalid', 'Discord refuses the token'],
])('%j is refused', async (args, env, code, words) => {
  const error = await printed(args, env as Record<string, string>).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
  expect(JSON.stringify(error)).not.toContain('wrong-and-secret');
});
