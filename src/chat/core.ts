import type { Collection } from '../collection/collection.ts';
import type { Command } from '../model/command.ts';
import type { Ask } from './ask.ts';
import type { Clock, Core, Log } from './intent.ts';
import type { Memory } from './memory.ts';

export type CoreDeps = {
  collection: Collection;
  commands: readonly Command[];
  memory: Memory;
  clock: Clock;
  log: Log;
  /** Answers free text; that of the collection unless told. */
  ask?: Ask;
};

/** The one place that meets every message. */
export function createCore(_deps: CoreDeps): Core {
  return {
    isPrivate: (intent) => intent.kind === 'command' || intent.kind === 'about',
    handle: async () => ({ kind: 'nothing' }),
    posted: () => {},
  };
}
