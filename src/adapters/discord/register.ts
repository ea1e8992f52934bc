import {
  DiscordAPIError,
  REST,
  type RESTGetCurrentApplicationResult,
  type RESTPutAPIApplicationCommandsJSONBody,
  type RESTPutAPIApplicationCommandsResult,
  Routes,
} from 'discord.js';
import { AppError } from '../../errors.ts';
import { factsOf } from './rest.ts';

export type Registration = {
  token: string;
  /** Number of the application; asked of Discord where it is null. */
  application: string | null;
  /** The server that gets them at once; null = all servers. */
  guild: string | null;
  commands: RESTPutAPIApplicationCommandsJSONBody;
  /** Another address of Discord's API, for tests. */
  api?: string;
};

/**
 * Puts all commands in the place of those that were registered before, and gives their names.
 * @throws AppError that says what to do; never with the token
 */
export async function register({
  token,
  application,
  guild,
  commands,
  api,
}: Registration): Promise<string[]> {
  const rest = new REST({ ...(api !== undefined && { api }) }).setToken(token);
  try {
    const id =
      application ?? ((await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult).id;
    const route =
      guild === null ? Routes.applicationCommands(id) : Routes.applicationGuildCommands(id, guild);
    const made = (await rest.put(route, { body: commands })) as RESTPutAPIApplicationCommandsResult;
    return made.map(({ name }) => name);
  } catch (error) {
    throw faultOf(error, guild);
  }
}

function faultOf(error: unknown, guild: string | null): AppError {
  const status = error instanceof DiscordAPIError ? error.status : null;
  const what = JSON.stringify(factsOf(error));
  if (status === 401)
    return new AppError(
      'config-invalid',
      'DISCORD_TOKEN: Discord refuses the token.',
      'Copy the token of the bot again: discord.com/developers/applications, your application, Bot, Reset Token.',
    );
  if (status === 403 || status === 404)
    return new AppError(
      'config-invalid',
      `Discord does not let this bot register commands ${guild === null ? 'here' : `in the server ${guild}`}. ${what}`,
      'Check DISCORD_APP_ID and --guild, and add the app to the server with the scopes bot and applications.commands.',
    );
  return new AppError(
    'internal',
    `Discord does not take the commands. ${what}`,
    'Try again in a few minutes.',
    {
      cause: error,
    },
  );
}
