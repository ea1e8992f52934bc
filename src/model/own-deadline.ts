import type { Clause } from './clause.ts';
import type { SaidDay } from './order.ts';

// What a reply tells of the deadlines of a team. They are people's own words and marks; the only words of a plan are
// those of `clause`.

/**
 * Who did something, by their id on the platform (null: a person who was forgotten), and when by the clock of the place:
 * 2026-11-21 09:05.
 */
export type Stamp = { by: string | null; at: string };

export type OwnState = 'open' | 'done' | 'deleted';

export type ShownDeadline = {
  number: number;
  text: string;
  due: string;
  daysLeft: number;
  unit: string | null;
  /** Null: it is about no clause; its id alone, where the collection has it no longer. */
  clause: Clause | string | null;
  state: OwnState;
  /** ISO day; null also when it has come. */
  snoozedUntil: string | null;
  created: Stamp;
  /** Who marked it as done or deleted it, and when; null while it is open. Others may have changed its words since. */
  closed: Stamp | null;
};

/** What somebody did with a deadline, as the history has it. */
export type OwnEvent = Stamp & {
  action: OwnAction;
  changes: OwnChange[];
};

export type OwnAction = 'created' | 'edited' | 'done' | 'reopened' | 'snoozed' | 'deleted';

/** A field as it was and as it became; a clause as it is cited. */
export type OwnChange = {
  field: 'text' | 'due' | 'unit' | 'clause' | 'until';
  before: string | null;
  after: string | null;
};

/** What came of an order. Where nothing was changed, it says why. */
export type OwnOutcome =
  | { kind: 'changed'; action: OwnAction; changes: OwnChange[]; said: SaidDay | null }
  /** It was so already: nothing to change, done by somebody before, never done. */
  | { kind: 'same'; action: OwnAction }
  /** What is done has no reminder that could come later. */
  | { kind: 'done-already' }
  | { kind: 'deleted-already' };
