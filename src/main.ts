// npm run serve: the service. Starts every platform whose tokens are there, all with the one core.
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { calendarAddress, clauseAddress } from './adapters/web/address.ts';
import { createAsk } from './chat/ask.ts';
import type { Core } from './chat/intent.ts';
import type { Collection } from './collection/collection.ts';
import { openCollection } from './collection/open.ts';
import { readConfig, type Settings } from './config.ts';
import { AppError } from './errors.ts';
import { createCalendarFor } from './main/calendar-for.ts';
import { createClauseFor } from './main/clause-for.ts';
import { runDigests } from './main/digests.ts';
import { serveFeeds } from './main/feeds.ts';
import { createLog } from './main/log.ts';
import { chatSettings } from './main/places.ts';
import { purgeDaily } from './main/purge.ts';
import { type Platform, serve } from './main/serve.ts';
import { openService } from './main/service.ts';
import { openStore } from './store/open.ts';

const clock = { now: () => new Date() };

/** So long the end of the service waits for digests that are being posted. */
const LAST_POSTS_MS = 10_000;

async function main(): Promise<boolean> {
  loadEnvironment();
  const settings = readConfig(process.env);
  const log = createLog(settings);
  const platforms = await platformsOf(settings, log);
  const { corpus, cache } = settings;
  const collection = await openCollection({ corpus, cache, onBuild: () => log.info({}, 'building') });
  const store = await openStore(settings.store, clock);
  const signal = endSignal();
  const { web } = settings;
  const addressOf = (id: string): string | null => web && clauseAddress(web.url, id);
  const { core, digests, posters } = await openService({
    collection,
    store,
    clock,
    log,
    settings: chatSettings(settings),
    calendarAddress: (secret) => web && calendarAddress(web.url, secret),
    clauseAddress: addressOf,
    signal,
  });
  // What a fault in an SDK throws past everybody must not end the other platform.
  process.on('unhandledRejection', (error) => log.error({ error: String(error) }, 'unhandled rejection'));
  process.on('uncaughtException', (error) => log.error({ error: error.stack }, 'uncaught exception'));
  await warmUp(core, collection);
  log.info({ version: collection.version, platforms: platforms.map(({ name }) => name) }, 'starting');
  purgeDaily(store, clock, log, signal);
  const noneLeft = new AbortController();
  const delivered = runDigests(digests, AbortSignal.any([signal, noneLeft.signal]));
  const calendarFor = createCalendarFor({ collection, store, clock, clauseAddress: addressOf });
  const clauseFor = createClauseFor(collection);
  const feeds = web && serveFeeds(web, { calendarFor, clauseFor, log });
  try {
    return await serve({ platforms, core, log, posters, signal });
  } finally {
    noneLeft.abort();
    await Promise.race([delivered, sleep(LAST_POSTS_MS)]);
    await feeds?.stop();
    await store.close();
  }
}

/** What is loaded on first use is loaded before the first person waits for it: repair, completion. */
async function warmUp(core: Core, collection: Collection): Promise<void> {
  createAsk(collection)('民政听牵头什么');
  const nobody = {
    where: { platform: 'web' as const, workspace: '', channel: '', thread: null, direct: true },
    who: { id: '', locale: null },
  };
  for (const option of ['agency', 'plan', 'topic'])
    for (const text of ['', 'a'])
      await core.handle({ ...nobody, kind: 'suggest', command: 'compare', option, text, deliveryId: '' });
}

/** The platforms with tokens; the SDK of another is not even loaded. */
async function platformsOf(settings: Settings, log: ReturnType<typeof createLog>): Promise<Platform[]> {
  const { slack, discord } = settings;
  const deps = { log, clock, fetch: globalThis.fetch };
  const platforms: Platform[] = [];
  if (slack) {
    const { createSlackAdapter } = await import('./adapters/slack/adapter.ts');
    platforms.push({ name: 'slack', create: () => createSlackAdapter(slack, deps) });
  }
  if (discord) {
    const { createDiscordAdapter } = await import('./adapters/discord/adapter.ts');
    platforms.push({ name: 'discord', create: () => createDiscordAdapter(discord, deps) });
  }
  if (platforms.length > 0) return platforms;
  throw new AppError(
    'config-invalid',
    'No platform is set up: neither SLACK_BOT_TOKEN nor DISCORD_TOKEN is set.',
    'Set one of them, or talk in the terminal: npm start.',
  );
}

/** Comes with the first SIGTERM or SIGINT; the second one ends the process at once. */
function endSignal(): AbortSignal {
  const end = new AbortController();
  for (const name of ['SIGTERM', 'SIGINT'] as const)
    process.on(name, () => {
      if (end.signal.aborted) process.exit(1);
      end.abort();
    });
  return end.signal;
}

function loadEnvironment(): void {
  try {
    process.loadEnvFile(path.resolve(import.meta.dirname, '../.env'));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return;
    const next = 'Correct its rights, or remove it.';
    throw new AppError('config-invalid', 'The file .env cannot be read.', next, { cause });
  }
}

try {
  const ran = await main();
  process.exit(ran ? 0 : 1);
} catch (error) {
  const known = error instanceof AppError ? error : null;
  const message = known ? `${known.message}\n→ ${known.nextStep}` : `It cannot start: ${String(error)}`;
  process.stderr.write(`zeren: ${message}\n`);
  process.exit(known?.exitCode ?? 1);
}
