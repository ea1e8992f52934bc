import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core, Log } from '../src/chat/intent.ts';
import { defaultChatSettings } from '../src/chat/settings.ts';
import { openCollection } from '../src/collection/open.ts';
import { readConfig } from '../src/config.ts';
import { openService } from '../src/main/service.ts';
import { openStore } from '../src/store/open.ts';

/** Says what goes wrong, and nothing else. */
export const log: Log = { info: () => {}, warn: console.warn, error: console.error };

/**
 * The core as the service has it, on a new embedded database, or on the one that DATABASE_URL names. `end` closes
 * it, and removes what was new.
 */
export async function openStoredCore(): Promise<{ core: Core; end: () => Promise<void> }> {
  const settings = readConfig(process.env);
  const data = mkdtempSync(path.join(tmpdir(), 'zeren-bench-'));
  const clock = { now: () => new Date() };
  const collection = await openCollection(settings);
  const store = await openStore({ ...settings.store, data }, clock);
  const over = new AbortController();
  const { core } = await openService({
    collection,
    store,
    clock,
    log,
    settings: defaultChatSettings,
    calendarAddress: () => null,
    clauseAddress: () => null,
    signal: over.signal,
  });
  const end = async (): Promise<void> => {
    over.abort();
    await store.close();
    rmSync(data, { recursive: true, force: true });
  };
  return { core, end };
}
