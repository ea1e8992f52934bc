import type { Collection } from '../collection/collection.ts';
import { localMinute } from '../digest/local-day.ts';
import { daysBetween } from '../model/days.ts';
import type { OwnAction, OwnChange, OwnEvent, ShownDeadline, Stamp } from '../model/own-deadline.ts';
import type { OwnDeadline } from '../store/deadlines.ts';
import type { Event } from '../store/history.ts';

/** Where it is shown: the day and the zone of the place. */
export type Reader = { today: string; zone: string };

/** A deadline and its history as the store has them → what a reply tells of it; of one that is open no history is needed. */
export function shownDeadline(
  deadline: OwnDeadline,
  history: readonly Event[],
  { today, zone }: Reader,
  collection: Collection,
): ShownDeadline {
  const { number, text, due, unit, state, snoozedUntil } = deadline;
  const closing = state === 'open' ? null : history.findLast(({ action }) => action === state);
  return {
    number,
    text,
    due,
    daysLeft: daysBetween(today, due),
    unit,
    clause: clauseOf(deadline.clause, collection),
    state,
    snoozedUntil: snoozedUntil !== null && snoozedUntil > today ? snoozedUntil : null,
    created: stamp(deadline.createdBy, deadline.createdAt, zone),
    closed: closing ? stamp(closing.by, closing.at, zone) : null,
  };
}

function clauseOf(id: string | null, { clauses }: Collection): ShownDeadline['clause'] {
  return id && (clauses.find((clause) => clause.id === id) ?? id);
}

/** `slack T1 U1` → U1 */
function stamp(by: string | null, at: string, zone: string): Stamp {
  return { by: by?.split(' ').at(-1) ?? null, at: localMinute(new Date(at), zone) };
}

/** The history as the store has it → what a reply tells of it. A clause is told as it is cited. */
export function shownEvents(
  events: readonly Event[],
  { zone }: Reader,
  cite: (clause: string) => string,
): OwnEvent[] {
  return events.map(({ action, changes, by, at }) => ({
    ...stamp(by, at, zone),
    action: action as OwnAction,
    changes: changesIn(action, changes, cite),
  }));
}

const FIELDS = { text: 'text', due: 'due', unit: 'unit', clause: 'clause', snoozed_until: 'until' } as const;

/** The fields that an edit changed, or the day of a later reminder; marks and what was first written need no more words. */
export function changesIn(
  action: string,
  changes: Event['changes'],
  cite: (clause: string) => string,
): OwnChange[] {
  if (action !== 'edited' && action !== 'snoozed') return [];
  return Object.entries(changes).flatMap(([column, sides]) => {
    const field = FIELDS[column as keyof typeof FIELDS];
    if (!field) return [];
    const [before, after] = sides.map((value) => {
      if (typeof value !== 'string') return null;
      return field === 'clause' ? cite(value) : value;
    });
    return [{ field, before: before ?? null, after: after ?? null }];
  });
}
