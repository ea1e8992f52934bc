import type { Core, Intent, Log } from '../../chat/intent.ts';
import type { Occasion } from './deliver.ts';
import type { Us } from './events.ts';
import type { Web } from './web.ts';
import type { createWork } from './work.ts';

/** What it takes to hear an event and to answer it. */
export type Hearing = {
  us: Us;
  core: Core;
  web: Web;
  work: ReturnType<typeof createWork>;
  log: Log;
  answer: (intent: Intent, occasion: Occasion) => Promise<void>;
};
