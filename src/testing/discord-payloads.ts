import { ChannelType, MessageType, PermissionFlagsBits } from 'discord.js';

// What our Discord sends: users, servers, messages, as its API describes them.

export type Json = Record<string, unknown>;

export const APP = '1100000000000000001';
export const GUILD = '1100000000000000002';
export const CHANNEL = '1100000000000000003';
export const TOKEN = 'made-up.token.of-the-bot';
const PEOPLE = { ann: '1100000000000000011', bob: '1100000000000000012', otherbot: '1100000000000000013' };
export type Person = keyof typeof PEOPLE;

let last = 1_200_000_000_000_000_000n;
/** A new id, greater than all before. */
export const snowflake = (): string => String((last += 4096n));

export const idOf = (person: Person): string => PEOPLE[person];

export function user(id: string): Json {
  const name = Object.entries(PEOPLE).find(([, own]) => own === id)?.[0] ?? 'zeren';
  return {
    id,
    username: name,
    global_name: name,
    avatar: null,
    discriminator: '0',
    public_flags: 0,
    flags: 0,
    primary_guild: null,
    ...((id === APP || name === 'otherbot') && { bot: true }),
  };
}

export const member = (id: string): Json => ({
  user: user(id),
  roles: [],
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  deaf: false,
  mute: false,
  flags: 0,
  permissions: '0',
});

export type Stored = {
  id: string;
  channel: string;
  author: string;
  content: string;
  embeds: Json[];
  components: Json[];
  /** Text files that came with it. */
  files: { name: string; text: string }[];
  flags: number;
  edited: string | null;
  nonce?: string | undefined;
  reference?: string | undefined;
  /** Placeholder of a deferred answer. */
  thinking?: boolean;
};

/** A message as MessageResponse of the API. */
export function messageOf(stored: Stored): Json {
  return {
    id: stored.id,
    type: stored.reference ? MessageType.Reply : MessageType.Default,
    channel_id: stored.channel,
    author: user(stored.author),
    content: stored.content,
    timestamp: '2026-11-21T08:00:00.000000+00:00',
    edited_timestamp: stored.edited,
    tts: false,
    mention_everyone: false,
    mentions: stored.content.includes(`<@${APP}>`) ? [user(APP)] : [],
    mention_roles: [],
    attachments: stored.files.map(({ name, text }, index) => ({
      id: String(BigInt(stored.id) + BigInt(index + 1)),
      filename: name,
      size: Buffer.byteLength(text),
      url: `https://cdn.discordapp.com/attachments/1/2/${name}`,
      proxy_url: `https://media.discordapp.net/attachments/1/2/${name}`,
    })),
    embeds: stored.embeds.map((embed) => ({ type: 'rich', ...withInline(embed) })),
    components: withIds(stored.components),
    pinned: false,
    flags: stored.flags,
    ...(stored.nonce && { nonce: stored.nonce }),
  };
}

const withInline = (embed: Json): Json =>
  Array.isArray(embed['fields'])
    ? { ...embed, fields: (embed['fields'] as Json[]).map((field) => ({ inline: false, ...field })) }
    : embed;

/** Discord numbers the components of a message. */
function withIds(rows: readonly Json[]): Json[] {
  let id = 0;
  const numbered = (component: Json): Json => ({
    ...component,
    id: ++id,
    ...(Array.isArray(component['components']) && {
      components: (component['components'] as Json[]).map(numbered),
    }),
    ...(component['type'] === 3 && { min_values: 1, max_values: 1 }),
  });
  return rows.map(numbered);
}

export const threadOf = (id: string, name: string): Json => ({
  id,
  type: ChannelType.PublicThread,
  guild_id: GUILD,
  parent_id: CHANNEL,
  name,
  owner_id: APP,
  flags: 0,
  last_message_id: null,
  message_count: 0,
  member_count: 1,
  total_message_sent: 0,
  rate_limit_per_user: 0,
  thread_metadata: {
    archived: false,
    archive_timestamp: '2026-11-21T08:00:00.000000+00:00',
    auto_archive_duration: 1440,
    locked: false,
    create_timestamp: '2026-11-21T08:00:00.000000+00:00',
  },
});

export const directOf = (id: string, person: string): Json => ({
  id,
  type: ChannelType.DM,
  flags: 0,
  last_message_id: null,
  recipients: [user(person)],
});

export const readyOf = (session: string, gateway: string): Json => ({
  v: 10,
  user: { ...user(APP), verified: true, mfa_enabled: false, email: null },
  guilds: [{ id: GUILD, unavailable: true }],
  session_id: session,
  resume_gateway_url: gateway,
  shard: [0, 1],
  application: { id: APP, flags: 0 },
});

export const guildOf = (locale: string): Json => ({
  id: GUILD,
  name: 'Test',
  owner_id: idOf('ann'),
  preferred_locale: locale,
  unavailable: false,
  large: false,
  member_count: 3,
  joined_at: '2026-01-01T00:00:00.000000+00:00',
  channels: [
    { id: CHANNEL, type: ChannelType.GuildText, name: 'general', position: 0, permission_overwrites: [] },
  ],
  threads: [],
  members: [member(APP)],
  roles: [
    {
      id: GUILD,
      name: '@everyone',
      permissions: String(PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages),
      position: 0,
      color: 0,
      hoist: false,
      managed: false,
      mentionable: false,
    },
  ],
  emojis: [],
  stickers: [],
  features: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});
