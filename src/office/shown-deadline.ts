import type { Collection } from '../collection/collection.ts';
import { localMinute } from '../digest/local-day.ts';
import { daysBetween } from '../model/days.ts';
import type { OwnAction, OwnChange, OwnEvent, Person, ShownDeadline, Stamp } from '../model/own-deadline.ts';
import type { OwnDeadline } from '../store/deadlines.ts';
import type { Event } from '../store/history.ts';

/** For whom it is shown: who they are, and the day and the zone of their place. */
export type Reader = { person: string; today: string; zone: string };

/** A deadline as the store has it → what a reply tells of it. */
export function shownDeadline(
  deadline: OwnDeadline,
  { person, today, zone }: Reader,
  collection: Collection,
): ShownDeadline {
  const { number, text, due, unit, state, snoozedUntil } = deadline;
  return {
    number,
    text,
    due,
    daysLeft: daysBetween(today, due),
    unit,
    clause: clauseOf(deadline.clause, collection),
    state,
    snoozedUntil: snoozedUntil !== null && snoozedUntil > today ? snoozedUntil : null,
    created: stamp(deadline.createdBy, deadline.createdAt, person, zone),
    changed: stamp(deadline.changedBy, deadline.changedAt, person, zone),
  };
}

function clauseOf(id: string | null, { clauses }: Collection): ShownDeadline['clause'] {
  return id && (clauses.find((clause) => clause.id === id) ?? id);
}

function stamp(by: string | null, at: string, asker: string, zone: string): Stamp {
  return { by: personOf(by, asker), at: localMinute(new Date(at), zone) };
}

/** `slack T1 U1` → U1; on Discord people have one id in all servers. */
function personOf(name: string | null, asker: string): Person {
  const id = name?.split(' ').at(-1) ?? null;
  return { you: name === asker, id };
}

/** The history as the store has it → what a reply tells of it. A clause is told as it is cited. */
export function shownEvents(
  events: readonly Event[],
  { person, zone }: Reader,
  cite: (clause: string) => string,
): OwnEvent[] {
  return events.map(({ action, changes, by, at }) => ({
    ...stamp(by, at, person, zone),
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
