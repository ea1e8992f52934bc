import type { CalendarFor } from '../adapters/web/answer.ts';
import type { Clock } from '../chat/intent.ts';
import { labelsOf } from '../chat/labels.ts';
import type { Collection } from '../collection/collection.ts';
import { calendarOf } from '../digest/calendar.ts';
import { itemsBetween } from '../digest/digest.ts';
import { localDay } from '../digest/local-day.ts';
import { passesOwn } from '../digest/own-filter.ts';
import { addDays } from '../model/days.ts';
import type { Store } from '../store/open.ts';
import { calendarName, eventWords } from '../wording/digest.ts';
import { ownEventWords } from '../wording/own-event.ts';

/** How far a feed looks back and ahead, in days. */
const BACK = 30;
const AHEAD = 366;

type Deps = {
  collection: Collection;
  store: Pick<Store, 'subscriptions' | 'deadlines' | 'marks'>;
  clock: Clock;
  /** The address of the page of a clause by its id; null where none are served. */
  clauseAddress: (id: string) => string | null;
};

/**
 * The feed of a subscription, in its language: what its filter lets through from a month back to a year ahead, and the
 * own deadlines of its room that are open, whenever they are. What the room has marked as done is left out; a snooze
 * moves no date. How early reminders come (the horizon) is nothing to a calendar. A paused subscription has its feed, a
 * stopped one has none.
 */
export function createCalendarFor({ collection, store, clock, clauseAddress }: Deps): CalendarFor {
  const labels = labelsOf(collection);
  const clauses = new Map(collection.clauses.map((clause) => [clause.id, clause]));

  return async (secret) => {
    const subscription = await store.subscriptions.byFeed(secret);
    if (subscription === null || subscription.state === 'stopped') return null;
    const { room, wish } = subscription;
    const { filter, lang, zone } = wish;
    const [marks, deadlines] = await Promise.all([store.marks.inRoom(room), store.deadlines.inRoom(room)]);
    const done = new Set(marks.filter(({ state }) => state === 'done').map(({ item }) => item));
    const today = localDay(clock.now(), zone);
    const items = itemsBetween(addDays(today, -BACK), addDays(today, AHEAD), collection, filter)
      .filter(({ id }) => !done.has(id))
      .map((item) => ({ ...eventWords(item, lang, labels), url: item.clause && clauseAddress(item.clause) }));
    const own = deadlines
      .filter(({ unit }) => passesOwn(unit, filter, collection.plans))
      .map((deadline) => {
        const clause = clauses.get(deadline.clause ?? '') ?? null;
        return {
          ...ownEventWords({ ...deadline, clause }, lang, labels),
          url: clause && clauseAddress(clause.id),
        };
      });
    return calendarOf(calendarName(lang), [...items, ...own], today);
  };
}
