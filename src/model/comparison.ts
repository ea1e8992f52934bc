import type { Relation } from './agency.ts';
import type { Role, Unit } from './unit.ts';

/** `sameYears`: both are in force at the same time, so that nothing is new or gone, only here or there. */
export type ComparedPlans = { from: string; to: string; sameYears: boolean };

/**
 * One measure in two plans: clauses `from` of the one and `to` of the other, which may have been split or
 * merged. Empty on one side: only the other plan has it.
 */
export type Difference = {
  plans: ComparedPlans;
  from: string[];
  to: string[];
  /** Plans whose responsibility line for it is lost; nothing is said about units then. */
  unknown: string[];
  gained: { unit: Unit; role: Role }[];
  lost: { unit: Unit; role: Role }[];
  /** Lead in the one plan, support in the other. */
  moved: { unit: Unit; from: Role; to: Role }[];
  /** The same body under another name, or the one that took its work over: no gain and no loss. */
  renamed: { from: Unit; to: Unit; role: Role; relation: Relation; year: number | null }[];
};

/** What an agency does in a plan: numbers of clauses, null for a part that was not asked for. */
export type Tally = { plan: string; unit: string; lead: number | null; support: number | null };

/** What an agency does in one plan (`to`) and did in another (`from`); clause ids. */
export type DutyChange = {
  plans: ComparedPlans;
  kept: string[];
  moved: { from: string; to: string; roles: { from: Role; to: Role } }[];
  /** Measures that only the later plan has, and measures of both plans that name the agency only now. */
  gained: { fresh: string[]; joined: string[] };
  /** Measures that only the earlier plan has, and measures of both plans that no longer name the agency. */
  lost: { ended: string[]; left: string[] };
  /** The text, or the responsibility line of the counterpart, is lost. */
  unknown: string[];
};

/** How far the measures of the plan `of` have counterparts in the plan `against`. */
export type CoverageRow = {
  of: string;
  against: string;
  /** Measures of `of` that were looked at, and those of them that `against` has too. */
  total: number;
  covered: string[];
  missing: string[];
  /** Clauses of `of` without text: nothing can be said about them. */
  unreadable: number;
};

/** A clause shown because it is near others that are shown, or that are missing. */
export type Near = { id: string; to: string[] };

/** Units that have the same number of measures in a plan. */
export type RankedUnits = { plan: string; count: number; units: string[] };

/**
 * Measures of two plans that are aligned and whose lead is another. `strong`: they are the same measure, else only
 * related ones. `renamed`: leads that go on under another name, or in the body that took them over; no change of hands.
 */
export type Handover = {
  plans: ComparedPlans;
  from: string;
  to: string;
  strong: boolean;
  before: string[];
  now: string[];
  gone: string[];
  come: string[];
  renamed: { from: string; to: string }[];
};
