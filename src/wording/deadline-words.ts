import type { Refusal, Unsure } from '../model/order.ts';
import type { OwnAction, OwnChange, ShownDeadline } from '../model/own-deadline.ts';

/** The sentences around the deadlines of a team; complete in a language when this type is met. */
export type OwnWords = {
  /** 2026-12-15（周二） */
  day: (day: string) => string;
  /** Title when it was done. */
  changed: Record<OwnAction, (shown: ShownDeadline) => string>;
  /** Title when there was nothing to do. */
  same: Record<OwnAction, (shown: ShownDeadline) => string>;
  doneAlready: (shown: ShownDeadline) => string;
  deletedAlready: (shown: ShownDeadline) => string;
  noNumber: (number: number) => string;
  full: (most: number) => string;
  /** How the day was read. */
  read: (words: string, day: string) => string;
  /** Working days were counted in a year whose holidays are not arranged yet. */
  unarranged: (year: number) => string;
  /** The reminder comes after the day. */
  snoozedBeyond: (due: string) => string;
  /** When it is due. */
  state: (shown: ShownDeadline) => string;
  /** What people made of it, each with who it was behind it. */
  mark: Record<'created' | 'done' | 'deleted', (at: string) => string>;
  /** Where it is from: people, and no plan. */
  source: string;
  about: (cited: string) => string;
  /** Stands for a text that there is not. */
  ofClause: (cited: string) => string;
  /** The id of a clause that the collection has no longer. */
  lostClause: (id: string) => string;
  unit: string;
  nothing: string;
  listed: (open: number, overdue: number) => string;
  none: (withDone: boolean) => string;
  doneCount: (count: number) => string;
  doneHeading: (count: number) => string;
  history: (shown: ShownDeadline) => string;
  event: Record<OwnAction, string>;
  field: Record<OwnChange['field'], string>;
  refused: (why: Refusal) => string;
  unsure: Record<Exclude<Unsure, 'agency'>, (asked: string) => string>;
  /** Complete orders that can be given next. */
  orders: { list: string; all: string };
};
