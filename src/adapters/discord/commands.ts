import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type PermissionsString,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Command, OptionInfo } from '../../model/command.ts';

/** Longest text that an option takes; Discord's own limit is 6,000. */
const QUESTION = 1000;

/** In servers and in direct messages with the bot, of apps that are added to a server. */
const places = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
  integration_types: [ApplicationIntegrationType.GuildInstall],
};

/**
 * The commands as Discord registers them, with Chinese names and descriptions, and the entry in the menu of a
 * message. `permission`: who may use them until a server's administrators say otherwise; all people unless given.
 */
export function commandsOf(
  commands: readonly Command[],
  permission: PermissionsString | null = null,
): RESTPutAPIApplicationCommandsJSONBody {
  const who =
    permission === null ? {} : { default_member_permissions: String(PermissionFlagsBits[permission]) };
  return [
    ...commands.map(({ name, localName, description, options }) => ({
      type: ApplicationCommandType.ChatInput as const,
      name,
      name_localizations: { 'zh-CN': localName.zh },
      description: description.en,
      description_localizations: { 'zh-CN': description.zh },
      options: options.map(optionOf),
      ...places,
      ...who,
    })),
    {
      type: ApplicationCommandType.Message as const,
      name: 'Who is responsible for this?',
      name_localizations: { 'zh-CN': '这件事谁负责？' },
      ...places,
      ...who,
    },
  ];
}

/** The names of permissions as `--permission` takes them: ManageGuild, ManageMessages … */
export const isPermission = (name: string): name is PermissionsString =>
  Object.hasOwn(PermissionFlagsBits, name);

function optionOf({ name, localName, description, required, completed, choices }: OptionInfo) {
  return {
    type: ApplicationCommandOptionType.String as const,
    name,
    name_localizations: { 'zh-CN': localName.zh },
    description: description.en,
    description_localizations: { 'zh-CN': description.zh },
    required,
    ...(choices
      ? {
          choices: choices.map(({ value, zh, en }) => ({
            name: en,
            name_localizations: { 'zh-CN': zh },
            value,
          })),
        }
      : { autocomplete: completed, max_length: QUESTION }),
  };
}
