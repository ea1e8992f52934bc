import { createDiscordAdapter } from '../adapters/discord/adapter.ts';
import type { Core, Log } from '../chat/intent.ts';
import { readPress } from '../model/press.ts';
import type { AdapterDriver, Person, Said } from './adapter-contract.ts';
import { CHANNEL, GUILD, type Json, type Stored, TOKEN } from './discord-payloads.ts';
import { type DiscordPeer, startPeer } from './discord-peer.ts';

/** Plays Discord and the people in it, with the real adapter on the real discord.js. */
export async function createDiscordDriver(): Promise<AdapterDriver & { peer: DiscordPeer }> {
  const peer = await startPeer();
  let adapter: ReturnType<typeof createDiscordAdapter> | null = null;
  return {
    peer,
    start: async (core: Core, log: Log) => {
      adapter = createDiscordAdapter({ token: TOKEN, api: peer.api }, { log });
      return adapter.start(core);
    },
    channel: () => ({ platform: 'discord', workspace: GUILD, channel: CHANNEL, thread: null, direct: false }),
    stop: async () => {
      await adapter?.stop();
      await peer.close();
      const wrong = peer.wrong();
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    },
    send: async ({ text, person, direct, thread, deliveries }) =>
      peer.write({
        text,
        ...(person && { person }),
        ...(direct && { direct }),
        ...(thread && { thread }),
        ...(deliveries && { deliveries }),
      }),
    edit: async (message, text) => peer.edit(message, text),
    remove: async (message) => peer.remove(message),
    command: async (name, options, person?: Person) =>
      void peer.command(name, options, { ...(person && { person }) }),
    about: async (text, person?: Person) => void peer.about(text, { ...(person && { person }) }),
    press: async ({ id }, value, person?: Person) =>
      void peer.press(id, value, { ...(person && { person }) }),
    said: () => peer.said().map((stored) => saidOf(stored, peer.state.threads.has(stored.channel))),
  };
}

function saidOf(stored: Stored, inThread: boolean): Said {
  const texts = textsOf(stored);
  return {
    id: stored.id,
    text: [...texts.map(readable), ...stored.files.map(({ text }) => text)].join('\n'),
    private: (stored.flags & 64) !== 0,
    thread: inThread ? stored.channel : null,
    buttons: valuesOf(stored).filter((value) => readPress(value)),
    live: texts.flatMap(liveIn),
  };
}

function textsOf({ content, embeds }: Stored): string[] {
  const parts = embeds.flatMap((embed) => [
    embed['title'],
    embed['description'],
    ...((embed['fields'] as Json[]) ?? []).flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...parts].filter((text): text is string => typeof text === 'string' && text !== '');
}

/** As a person reads it: without our own marks, with the escapes undone. */
function readable(text: string): string {
  return text
    .replace(/^(?:> |-# )/gmu, '')
    .replace(/(?<!\\)\*\*/gu, '')
    .replace(/\\([^0-9A-Za-z\s])/gu, '$1');
}

/** Mentions, links, everyone: what is not behind a backslash. */
function liveIn(text: string): string[] {
  const bare = text.replace(/\\[^0-9A-Za-z\s]/gu, ' ');
  return bare.match(/<[@#:t/][^>]*>|@everyone|@here|\[[^\]]*\]\([^)]*\)|https?:\/\/\S+/gu) ?? [];
}

function valuesOf({ components }: Stored): string[] {
  return components.flatMap((row) =>
    (row['components'] as Json[]).flatMap((part) =>
      part['options']
        ? (part['options'] as Json[]).map(({ value }) => String(value))
        : part['disabled']
          ? []
          : [String(part['custom_id'])],
    ),
  );
}
