import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commands } from '../commands/index.ts';
import { createCore } from '../src/chat/core.ts';
import type { Core, Log } from '../src/chat/intent.ts';
import { labelsOf } from '../src/chat/labels.ts';
import { createStoredMemory } from '../src/chat/stored-memory.ts';
import { openCollection } from '../src/collection/open.ts';
import { readConfig } from '../src/config.ts';
import { createOffice } from '../src/office/office.ts';
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
  const calendarAddress = (): null => null;
  const labels = labelsOf(collection);
  const office = createOffice({ store, collection, known: collection, labels, clock, calendarAddress });
  const memory = createStoredMemory(store.threads);
  const core = createCore({ collection, commands, memory, office, votes: store.feedback, clock, log });
  const end = async (): Promise<void> => {
    await store.close();
    rmSync(data, { recursive: true, force: true });
  };
  return { core, end };
}
