import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessage,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  type GatewayMessageCreateDispatchData,
  type GatewayMessageDeleteDispatchData,
  type GatewayMessageUpdateDispatchData,
  InteractionType,
  MessageType,
} from 'discord.js';
import type { Intent } from '../../chat/intent.ts';
import {
  localeOfServer,
  type Surroundings,
  whereOfInteraction,
  whereOfMessage,
  whoOfInteraction,
} from './where.ts';

const WRITTEN: readonly number[] = [MessageType.Default, MessageType.Reply];

/**
 * A message → what is asked of the bot; null for what is none of its business: bots, itself, messages that do not
 * name it. Of those Discord delivers the words only with the message-content intent; then it is up to the core
 * whether it takes part in their thread.
 */
export function intentOfMessage(
  message: GatewayMessageCreateDispatchData,
  around: Surroundings,
): Extract<Intent, { kind: 'ask' }> | null {
  if (!isForUs(message, around)) return null;
  const where = whereOfMessage(message, around);
  return {
    kind: 'ask',
    text: wordsOf(message.content, around.self),
    via: where.direct ? 'direct' : names(message, around) ? 'mention' : 'thread',
    message: message.id,
    where,
    who: { id: message.author.id, locale: localeOfServer(message.guild_id, around) },
    deliveryId: message.id,
  };
}

/** An edited message → the new question; null where Discord has only added something, such as a preview or a thread. */
export function intentOfUpdate(
  message: GatewayMessageUpdateDispatchData,
  around: Surroundings,
): Intent | null {
  if (!message.edited_timestamp || !isForUs(message, around)) return null;
  return {
    kind: 'edited',
    text: wordsOf(message.content, around.self),
    message: message.id,
    where: whereOfMessage(message, around),
    who: { id: message.author.id, locale: localeOfServer(message.guild_id, around) },
    deliveryId: `${message.id}:${message.edited_timestamp}`,
  };
}

/** Whose message was deleted is not told; the core knows whether it had asked something. */
export function intentOfDelete(message: GatewayMessageDeleteDispatchData, around: Surroundings): Intent {
  return {
    kind: 'deleted',
    message: message.id,
    where: whereOfMessage(message, around),
    who: { id: '', locale: null },
    deliveryId: `${message.id}:deleted`,
  };
}

/** A command, a button, an entry of a select, a completion; null for anything else. */
export function intentOfInteraction(interaction: APIInteraction): Intent | null {
  const delivered = {
    where: whereOfInteraction(interaction),
    who: whoOfInteraction(interaction),
    deliveryId: interaction.id,
  };
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete: {
      const focused = (interaction.data.options ?? []).find(
        (option) => 'focused' in option && option.focused,
      );
      if (!focused) return null;
      const text = 'value' in focused ? String(focused.value) : '';
      return { kind: 'suggest', command: interaction.data.name, option: focused.name, text, ...delivered };
    }
    case InteractionType.ApplicationCommand: {
      const { data } = interaction;
      if (data.type === ApplicationCommandType.ChatInput)
        return { kind: 'command', name: data.name, options: optionsOf(data.options ?? []), ...delivered };
      if (data.type !== ApplicationCommandType.Message) return null;
      const message = data.resolved.messages[data.target_id];
      return { kind: 'about', text: message ? textOf(message) : '', ...delivered };
    }
    case InteractionType.MessageComponent: {
      const { data } = interaction;
      if (data.component_type === ComponentType.Button)
        return { kind: 'press', value: data.custom_id, ...delivered };
      const [value] = 'values' in data ? data.values : [];
      return value === undefined ? null : { kind: 'press', value, ...delivered };
    }
    case InteractionType.Ping:
    case InteractionType.ModalSubmit:
      return null;
  }
}

function isForUs(message: GatewayMessageCreateDispatchData, around: Surroundings): boolean {
  const { author, webhook_id, type, guild_id, channel_id } = message;
  if (author.bot || author.system || author.id === around.self || webhook_id || !WRITTEN.includes(type))
    return false;
  if (!guild_id || names(message, around)) return true;
  return around.hearsAll && around.parentOf(channel_id) !== null;
}

const names = ({ mentions }: GatewayMessageCreateDispatchData, { self }: Surroundings): boolean =>
  mentions.some(({ id }) => id === self);

/** The words without the mention of the bot. */
function wordsOf(content: string, self: string): string {
  return content
    .replaceAll(new RegExp(`<@!?${self}>`, 'gu'), ' ')
    .replace(/[ \t]+/gu, ' ')
    .trim();
}

function optionsOf(
  options: readonly APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommand>[],
): Record<string, unknown> {
  return Object.fromEntries(
    options.flatMap((option) =>
      option.type === ApplicationCommandOptionType.Subcommand ||
      option.type === ApplicationCommandOptionType.SubcommandGroup
        ? []
        : [[option.name, option.value]],
    ),
  );
}

/** Words of a message, and of the cards in it, where somebody points at what a bot has posted. */
function textOf({ content, embeds }: Pick<APIMessage, 'content' | 'embeds'>): string {
  const cards = embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...cards].filter(Boolean).join('\n');
}
