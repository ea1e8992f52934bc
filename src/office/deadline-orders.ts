import type { Clock } from '../chat/intent.ts';
import type { Made, MadeItem, Ordering } from '../chat/office.ts';
import type { Collection } from '../collection/collection.ts';
import { localDay } from '../digest/local-day.ts';
import { addWorkingDays, knowsYear } from '../digest/working-days.ts';
import type { ClauseBlock } from '../model/card.ts';
import { yearOf } from '../model/days.ts';
import type { Labels } from '../model/labels.ts';
import type { DeadlineOrder, SaidDay } from '../model/order.ts';
import type { OwnAction, OwnOutcome, ShownDeadline } from '../model/own-deadline.ts';
import type { ItemVerb } from '../model/press.ts';
import type { DeadlineContent, Deadlines, OwnDeadline } from '../store/deadlines.ts';
import {
  citation,
  deadlineBlock,
  deadlineHistoryCard,
  deadlineListCard,
  noDeadlineCard,
  outcomeCard,
} from '../wording/deadline.ts';
import { roomOf } from './room-of.ts';
import { changesIn, type Reader, shownDeadline, shownEvents } from './shown-deadline.ts';

export type DeadlineOrdersDeps = {
  deadlines: Deadlines;
  collection: Collection;
  labels: Labels;
  clock: Clock;
  /** The time zone of the place. */
  zone: (by: Ordering) => Promise<string>;
};

export type DeadlineOrders = {
  carryOut: (order: DeadlineOrder, by: Ordering) => Promise<Made>;
  /** One of them as a card shows it now, also where it is deleted; null where there is none. */
  asItIs: (id: string, by: Ordering) => Promise<{ block: ClauseBlock; item: MadeItem } | null>;
};

/** Open deadlines that a room has at most. */
export const MOST_OPEN = 500;
/** Characters of a text that name a deadline beside a button. */
const LABEL = 20;

type Of<A extends DeadlineOrder['action']> = Extract<DeadlineOrder, { action: A }>;
type Marking = 'done' | 'reopen' | 'delete';

/** What each order does, as the history names it. */
const ACTIONS = { done: 'done', reopen: 'reopened', delete: 'deleted' } as const satisfies Record<
  Marking,
  OwnAction
>;

/**
 * Carries out what people order for the deadlines of their room, and makes the card that says what they are now. All
 * people of a channel see and change the same list; what is noted in a direct message is that person's.
 * Never changes another one silently: each card names what was changed, and what was not is said to be unchanged.
 */
export function createDeadlineOrders({
  deadlines,
  collection,
  labels,
  clock,
  zone: zoneOf,
}: DeadlineOrdersDeps): DeadlineOrders {
  return { carryOut, asItIs };

  async function carryOut(order: DeadlineOrder, by: Ordering): Promise<Made> {
    const reader = await readerOf(by);
    if (order.action === 'list') return listed(order.withDone, by, reader);
    if (order.action === 'add') return added(order, by, reader);
    const found = await deadlines.numbered(roomOf(by), order.which);
    if (!found) return { card: noDeadlineCard({ number: order.which }, by.lang), items: [] };
    return onOne(order, found, by, reader);
  }

  async function asItIs(id: string, by: Ordering): Promise<{ block: ClauseBlock; item: MadeItem } | null> {
    const found = await deadlines.get(id);
    if (!found) return null;
    const shown = await shownOf(found, await readerOf(by));
    return { block: deadlineBlock(shown, true, by.lang, labels), item: itemOf(found) };
  }

  async function shownOf(deadline: OwnDeadline, reader: Reader): Promise<ShownDeadline> {
    const history = deadline.state === 'open' ? [] : await deadlines.history(deadline.id);
    return shownDeadline(deadline, history, reader, collection);
  }

  async function readerOf(by: Ordering): Promise<Reader> {
    const zone = await zoneOf(by);
    return { zone, today: localDay(clock.now(), zone) };
  }

  async function listed(withDone: boolean, by: Ordering, reader: Reader): Promise<Made> {
    const room = roomOf(by);
    const [open, done] = [await deadlines.inRoom(room), await deadlines.inRoom(room, ['done'])];
    const shown = (all: OwnDeadline[]): Promise<ShownDeadline[]> =>
      Promise.all(all.map((one) => shownOf(one, reader)));
    const lists = { open: await shown(open), done: await shown(done) };
    const card = deadlineListCard({ ...lists, withDone }, by.lang, labels);
    return { card, items: [...open, ...(withDone ? done : [])].map(itemOf) };
  }

  async function added({ text, due, clause, unit }: Of<'add'>, by: Ordering, reader: Reader): Promise<Made> {
    const room = roomOf(by);
    if ((await deadlines.inRoom(room)).length >= MOST_OPEN)
      return { card: noDeadlineCard({ most: MOST_OPEN }, by.lang), items: [] };
    const content = { text, due: dayOf(due, reader.today), clause, unit };
    const made = await deadlines.add(room, content, by.person);
    return outcome(made, { kind: 'changed', action: 'created', changes: [], said: due }, by, reader);
  }

  async function onOne(
    order: Exclude<DeadlineOrder, Of<'list' | 'add'>>,
    found: OwnDeadline,
    by: Ordering,
    reader: Reader,
  ): Promise<Made> {
    if (order.action === 'history') return history(found, by, reader);
    if (found.state === 'deleted') {
      const kind =
        order.action === 'delete' ? { kind: 'same', action: 'deleted' } : { kind: 'deleted-already' };
      return outcome(found, kind as OwnOutcome, by, reader);
    }
    switch (order.action) {
      case 'edit': {
        const { due, ...rest } = order.change;
        const content: Partial<DeadlineContent> = {
          ...rest,
          ...(due && { due: dayOf(due, reader.today) }),
        };
        const after = await deadlines.edit(found.id, content, by.person);
        return changed(found, after, 'edited', due ?? null, by, reader);
      }
      case 'snooze': {
        const after = await deadlines.snooze(found.id, dayOf(order.until, reader.today), by.person);
        if (after?.state === 'done') return outcome(after, { kind: 'done-already' }, by, reader);
        return changed(found, after, 'snoozed', order.until, by, reader);
      }
      case 'done':
      case 'reopen':
      case 'delete': {
        const mark = { done: deadlines.done, reopen: deadlines.reopen, delete: deadlines.remove };
        const after = await mark[order.action](found.id, by.person);
        return changed(found, after, ACTIONS[order.action], null, by, reader);
      }
    }
  }

  /** What became of it. Somebody else can have changed or deleted it a moment before. */
  async function changed(
    before: OwnDeadline,
    after: OwnDeadline | null,
    action: OwnAction,
    said: SaidDay | null,
    by: Ordering,
    reader: Reader,
  ): Promise<Made> {
    if (!after) {
      const gone = await deadlines.get(before.id);
      return outcome(gone ?? before, { kind: 'deleted-already' }, by, reader);
    }
    const events = await deadlines.history(after.id);
    const event = events.find(({ version }) => version === after.version);
    const ours = after.version > before.version && event?.by === by.person && event.action === action;
    if (!ours) return outcome(after, { kind: 'same', action }, by, reader);
    const changes = changesIn(action, event.changes, cite(by));
    return outcome(after, { kind: 'changed', action, changes, said }, by, reader);
  }

  async function outcome(
    deadline: OwnDeadline,
    result: OwnOutcome,
    by: Ordering,
    reader: Reader,
  ): Promise<Made> {
    const shown = await shownOf(deadline, reader);
    const said = result.kind === 'changed' ? result.said : null;
    const day = said && dayOf(said, reader.today);
    const unarranged = said !== null && 'workingDays' in said && day !== null && !knowsYear(yearOf(day));
    const card = outcomeCard(shown, result, day === null ? null : { day, unarranged }, by.lang, labels);
    return { card, items: deadline.state === 'deleted' ? [] : [itemOf(deadline)] };
  }

  async function history(found: OwnDeadline, by: Ordering, reader: Reader): Promise<Made> {
    const shown = await shownOf(found, reader);
    const events = shownEvents(await deadlines.history(found.id), reader, cite(by));
    const card = deadlineHistoryCard(shown, events, by.lang, labels);
    return { card, items: found.state === 'deleted' ? [] : [itemOf(found)] };
  }

  /** fujian-2021/2.1.2.3 → 福建 2021 · 二、（一）2（3） */
  function cite({ lang }: Ordering): (id: string) => string {
    return (id) => {
      const clause = collection.clauses.find((one) => one.id === id) ?? id;
      return citation({ clause }, lang, labels) ?? id;
    };
  }

  /** What people can do with it at once. */
  function itemOf({ id, number, text, state, clause: clauseId }: OwnDeadline): MadeItem {
    const clause = collection.clauses.find((one) => one.id === clauseId);
    const characters = Array.from(text.replace(/\s+/gu, ' '));
    const words = characters.length > LABEL ? `${characters.slice(0, LABEL).join('')}…` : characters.join('');
    const verbs: ItemVerb[] =
      state === 'deleted'
        ? []
        : [
            ...(state === 'done' ? (['undo'] as const) : (['done', 'later'] as const)),
            ...(clause ? (['clause'] as const) : []),
            'delete',
          ];
    return {
      number,
      id: `own:${id}`,
      label: `#${number} ${words}`,
      verbs,
      clause: clause ? { plan: clause.plan, path: clause.path } : null,
    };
  }
}

const dayOf = (said: SaidDay, today: string): string =>
  'day' in said ? said.day : addWorkingDays(today, said.workingDays);
