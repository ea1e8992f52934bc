import { type APIInteraction, ChannelType, type Locale, PermissionFlagsBits } from 'discord.js';
import type { Where, Who } from '../../chat/intent.ts';

/** What the adapter knows of the servers it is in, beside what an event says itself. */
export type Surroundings = {
  /** The bot's own id. */
  self: string;
  /** The channel that a thread is in; null where the id is no thread that we know. */
  parentOf: (channel: string) => string | null;
  /** The language that a server is set to; null where we do not know it. */
  localeOf: (guild: string) => string | null;
  /** Whether Discord delivers the words of messages that do not mention the bot. */
  hearsAll: boolean;
  /** Whether a mention in a channel opens a thread. */
  opensThread: (channel: string) => boolean;
};

/** Who may manage the server, or everything. */
const MANAGES = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator;

const THREADS: readonly number[] = [
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
];

/** 「zh-CN」 → zh, “en-GB” → en; null for other languages, in which we have no words. */
function languageOf(locale: Locale | string | null | undefined): Who['locale'] {
  const language = locale?.slice(0, 2).toLowerCase();
  return language === 'zh' || language === 'en' ? language : null;
}

/** The place of a command, a button or a completion. */
export function whereOfInteraction({ guild_id, channel, channel_id }: APIInteraction): Where {
  const id = channel?.id ?? channel_id ?? '';
  const place = { platform: 'discord', workspace: guild_id ?? '', direct: !guild_id } as const;
  const parent = channel && 'parent_id' in channel ? channel.parent_id : null;
  if (channel && THREADS.includes(channel.type) && parent) return { ...place, channel: parent, thread: id };
  return { ...place, channel: id, thread: null };
}

/** Who gave it: the language of the person, else that of the server. */
export function whoOfInteraction(interaction: APIInteraction): Who {
  const id = (interaction.member?.user ?? interaction.user)?.id ?? '';
  const own = 'locale' in interaction ? languageOf(interaction.locale) : null;
  const locale = own ?? languageOf(interaction.guild_locale);
  const { permissions } = interaction.member ?? {};
  if (permissions === undefined) return { id, locale };
  return { id, locale, manages: (BigInt(permissions) & MANAGES) !== 0n };
}

/**
 * The place of a message and of its reply. A mention in a channel opens a thread, which has the id of the message
 * that it is opened on.
 */
export function whereOfMessage(
  { id, channel_id, guild_id }: { id: string; channel_id: string; guild_id?: string | undefined },
  around: Surroundings,
): Where {
  const place = { platform: 'discord', workspace: guild_id ?? '', direct: !guild_id } as const;
  if (!guild_id) return { ...place, channel: channel_id, thread: null };
  const parent = around.parentOf(channel_id);
  if (parent !== null) return { ...place, channel: parent, thread: channel_id };
  return { ...place, channel: channel_id, thread: around.opensThread(channel_id) ? id : null };
}

/** The language of the writer is not told; that of the server is, where somebody has set it to Chinese. */
export function localeOfServer(guild: string | undefined, around: Surroundings): Who['locale'] {
  const language = guild === undefined ? null : languageOf(around.localeOf(guild));
  // English is what a server has that nobody has set: it says nothing.
  return language === 'zh' ? 'zh' : null;
}
