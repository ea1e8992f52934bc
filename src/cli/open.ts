import type { Collection } from '../collection/collection.ts';
import { openCollection } from '../collection/open.ts';
import { type Io, say } from './print.ts';
import type { AskSettings } from './settings.ts';

/** Opens the collection; says so on standard error when it has to be built first. */
export async function open({ corpus, cache }: AskSettings, io: Io): Promise<Collection> {
  return openCollection({
    corpus,
    cache,
    onBuild: () => say(io, '正在编译资料，需要几秒钟… / Building the collection, a few seconds…\n'),
  });
}
