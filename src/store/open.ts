import { type DatabaseSettings, openDatabase } from './database.ts';
import { createDeadlines, type Deadlines } from './deadlines.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { exportLines } from './export.ts';
import { createFeedback, type FeedbackList } from './feedback.ts';
import { type Forgotten, forget, wouldForget } from './forget.ts';
import { createMarks, type Marks } from './marks.ts';
import { type Keep, type Purged, purge } from './retention.ts';
import { createSettings, type PlaceSettingsList } from './settings.ts';
import { createSubscriptions, type Subscriptions } from './subscriptions.ts';
import { createThreads, type Threads } from './threads.ts';
import type { Clock } from './values.ts';

export type StoreSettings = DatabaseSettings & { keep: Keep };

/** Everything that outlives the process. When a call that writes has resolved, what it wrote is on the disk. */
export type Store = {
  subscriptions: Subscriptions;
  deliveries: Deliveries;
  deadlines: Deadlines;
  marks: Marks;
  threads: Threads;
  feedback: FeedbackList;
  settings: PlaceSettingsList;
  /** Deletes what is older than it is to be kept. */
  purge: (now: Date) => Promise<Purged>;
  /** Everything, or everything about one person, as lines of JSON. */
  export: (userId?: string) => AsyncGenerator<string>;
  /** Removes a person: what is theirs is deleted, what the team needs stays without them. */
  forget: (userId: string) => Promise<Forgotten>;
  /** What `forget` would do now; nothing is changed. */
  wouldForget: (userId: string) => Promise<Forgotten>;
  close: () => Promise<void>;
};

/**
 * Opens the database, and brings its tables up to date.
 * @throws AppError `store-…`, which says what is wrong with it and what to do
 */
export async function openStore(settings: StoreSettings, clock: Clock): Promise<Store> {
  const { db, engine } = await openDatabase(settings, clock);
  return {
    subscriptions: createSubscriptions(db, clock),
    deliveries: createDeliveries(db, clock),
    deadlines: createDeadlines(db, clock),
    marks: createMarks(db, clock),
    threads: createThreads(db, clock),
    feedback: createFeedback(db, clock),
    settings: createSettings(db, clock),
    purge: (now) => purge(db, settings.keep, now),
    export: (userId) => exportLines(db, clock, userId),
    forget: (userId) => forget(db, engine, userId),
    wouldForget: (userId) => wouldForget(db, userId),
    close: () => db.destroy(),
  };
}
