import { afterEach, expect, vi } from 'vitest';
import { createDiscordAdapter, type DiscordSettings } from '../adapters/discord/adapter.ts';
import type { Log, Poster } from '../chat/intent.ts';
import type { Card } from '../model/card.ts';
import { createEchoCore, type EchoCore } from './discord-core.ts';
import { discordSpec } from './discord-openapi.ts';
import { type Stored, TOKEN } from './discord-payloads.ts';
import { type DiscordPeer, type PeerOptions, startPeer } from './discord-peer.ts';

if (!discordSpec.there)
  console.warn(`Discord's requests and responses are not judged; ${discordSpec.skipped}`);

/** For `vi.waitFor`. */
export const WAIT = { timeout: 8000, interval: 5 };
const ends: (() => Promise<void>)[] = [];

/** To be called once in each file of tests: this module is loaded once for all of them. */
export function useDiscord(): void {
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });
}

/** Discord wants 5 s between two logins; its peer does not. */
const unthrottled = { waitForIdentify: async () => {} };

/** The real adapter with the real discord.js, an echoing core and our Discord. */
export type World = {
  peer: DiscordPeer;
  core: EchoCore;
  logged: string[];
  poster: Poster;
  stop: () => Promise<void>;
};

export async function world(
  settings: Partial<DiscordSettings> = {},
  options: PeerOptions = {},
): Promise<World> {
  const peer = await startPeer(options);
  const core = createEchoCore();
  const logged: string[] = [];
  const note = (facts: object, message: string): void =>
    void logged.push(`${message} ${JSON.stringify(facts)}`);
  const log: Log = { info: note, warn: note, error: note };
  const adapter = createDiscordAdapter(
    { token: TOKEN, api: peer.api, ...settings },
    { log, delays: [50, 100], client: { ws: { buildIdentifyThrottler: async () => unthrottled } } },
  );
  ends.push(async () => {
    await adapter.stop();
    await peer.close();
    expect(peer.wrong()).toEqual([]);
    expect(logged.join('\n')).not.toContain(TOKEN);
  });
  const poster = await adapter.start(core);
  return { peer, core, logged, poster, stop: () => adapter.stop() };
}

/** What the bot shows, once it is so many messages. */
export const said = async ({ peer }: World, count: number): Promise<Stored[]> =>
  vi.waitFor(() => {
    const all = peer.said();
    expect(all).toHaveLength(count);
    return all;
  }, WAIT);
/** So long we wait to see that nothing more comes. */
export const quiet = (ms = 80): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
export const titles = (messages: readonly Stored[]): unknown[] =>
  messages.map(({ embeds }) => embeds[0]?.['title']);

/** Until the adapter has told the core of so many messages. */
export async function told({ core }: World, count: number): Promise<void> {
  await vi.waitFor(() => expect(core.told).toHaveLength(count), WAIT);
}

/** Thirty clauses. */
export const long: Card = {
  lang: 'zh',
  title: '公安厅',
  blocks: Array.from({ length: 30 }, (_, i) => ({
    kind: 'clause',
    number: i + 1,
    id: `fujian-2021/${i}`,
    text: `第${i + 1}条`,
    gloss: null,
    units: [],
    role: null,
    remark: null,
    source: `—— 福建 2021 · ${i}`,
  })),
  choices: [],
};
