import { commands } from '../../commands/index.ts';
import { createCore } from '../chat/core.ts';
import type { Clock, Core, Log, Poster } from '../chat/intent.ts';
import { labelsOf } from '../chat/labels.ts';
import { createPostMade } from '../chat/post-made.ts';
import { type ChatSettings, settingsAt } from '../chat/settings.ts';
import { createStoredMemory } from '../chat/stored-memory.ts';
import type { Collection } from '../collection/collection.ts';
import { createOffice } from '../office/office.ts';
import type { Store } from '../store/open.ts';
import type { DigestsDeps } from './digests.ts';
import { openPlaces } from './live-places.ts';

type ServiceDeps = {
  collection: Collection;
  store: Store;
  clock: Clock;
  log: Log;
  settings: ChatSettings;
  /** The address of a calendar feed by its secret; null where none are served. */
  calendarAddress: (secret: string) => string | null;
  /** The address of the page of a clause by its id; null where none are served. */
  clauseAddress: (id: string) => string | null;
  signal: AbortSignal;
};

/** What stands behind all platforms: the core, what delivers digests, and the list in which platforms put who posts. */
export async function openService({
  settings,
  signal,
  ...deps
}: ServiceDeps): Promise<{ core: Core; digests: DigestsDeps; posters: Map<string, Poster> }> {
  const { collection, store, clock, log } = deps;
  const places = await openPlaces(settings, store, log, signal);
  const memory = createStoredMemory(store.threads);
  const posters = new Map<string, Poster>();
  const desk = { ...deps, known: collection, labels: labelsOf(collection) };
  const office = createOffice({
    ...desk,
    settingsHere: ({ where }) => settingsAt(where, places.settings),
    changePlace: places.change,
  });
  const votes = store.feedback;
  const core = createCore({
    collection,
    commands,
    memory,
    office,
    votes,
    clock,
    log,
    settings: places.settings,
  });
  return { core, posters, digests: { ...desk, postMade: createPostMade(memory, posters) } };
}
