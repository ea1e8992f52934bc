import { commands } from '../../commands/index.ts';
import { commandsOf, isPermission } from '../adapters/discord/commands.ts';
import { register } from '../adapters/discord/register.ts';
import { readConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import { type Io, print } from './print.ts';
import { readArgs } from './read-args.ts';

const USAGE = 'zeren discord register [--guild ID] [--permission NAME] [--dry-run]';

/**
 * `zeren discord register [--guild ID] [--permission NAME] [--dry-run]`: puts the commands, in one server at once
 * or in all of them. `--dry-run` prints what would be sent; it needs no token.
 */
export async function discord(args: readonly string[], io: Io, api?: string): Promise<void> {
  const { positionals, values } = parse(args);
  const [verb, ...more] = positionals;
  if (verb !== 'register' || more.length > 0) throw usage('discord takes `register`.');
  const { guild = null, permission = null } = values;
  if (guild !== null && !/^\d{15,21}$/u.test(guild))
    throw usage(`--guild takes the number of a server, not "${guild}".`);
  if (permission !== null && !isPermission(permission))
    throw usage(`--permission takes a permission such as ManageGuild, not "${permission}".`);
  const all = commandsOf(commands, permission);
  if (values['dry-run']) return print(io.stdout, `${JSON.stringify(all, null, 2)}\n`);

  const { discord: settings, discordAppId: application } = readConfig(io.env);
  if (!settings)
    throw new AppError(
      'config-invalid',
      'DISCORD_TOKEN is not set.',
      'Set it to the token of the bot (.env.example), or see with --dry-run what would be sent.',
    );
  const names = await register({
    token: settings.token,
    application,
    guild,
    commands: all,
    ...(api !== undefined && { api }),
  });
  const where = guild === null ? 'all servers' : `the server ${guild}`;
  await print(io.stdout, `${names.length} commands for ${where}: ${names.join(', ')}\n`);
}

const parse = (args: readonly string[]) =>
  readArgs(
    {
      args: [...args],
      allowPositionals: true,
      options: {
        guild: { type: 'string' },
        permission: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    },
    USAGE,
  );

const usage = (message: string): AppError => new AppError('usage', message, USAGE);
