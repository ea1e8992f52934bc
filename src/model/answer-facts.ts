import type { Succession } from './agency.ts';
import type { Answer } from './answer.ts';
import type {
  CoverageRow,
  Difference,
  DutyChange,
  Handover,
  Near,
  RankedUnits,
  Tally,
} from './comparison.ts';
import type { Having, SizeTerm, UnitTerm, Want } from './query.ts';

/** An answer without words: facts only, in no language. `detail` is what wording needs beside them. */
export type AnswerFacts = Omit<Answer, 'text' | 'lang'> & { detail: Detail };

/** Why there is nothing to show. */
export type Reason =
  | 'no-plan'
  | 'no-unit'
  | 'unit-without-task'
  | 'no-matter'
  | 'no-clause'
  | 'not-of-units'
  | 'nobody-else'
  | 'no-handover'
  | 'empty'
  | 'too-long'
  | 'noise'
  | 'instruction'
  | 'person'
  | 'progress'
  | 'small-talk'
  | 'unclear'
  | 'no-overlap'
  | 'no-deadline'
  | 'other-role'
  | 'no-unit-here'
  | 'not-stated';

/** Why there is nothing, or how the rows are to be introduced. */
export type Detail = {
  reason?: Reason;
  words?: string;
  /** Names that an ambiguous word may stand for; the options are the questions with them. */
  readings?: string[];
  want?: Want;
  counted?: 'clauses' | 'agencies' | 'plans';
  /** What the measures had to meet, if the title does not say it otherwise. */
  conditions?: Conditions;
  /** Joint conferences of which the asked agency is a member, if it has no task of its own. */
  memberships?: Membership[];
  /** The number asked is missing in the numbering of damaged plans: its clause has probably been lost. */
  gaps?: { plan: string; number: string }[];
  /** Units by the number of their measures, most first, plan by plan; those with equal numbers together. */
  ranking?: RankedUnits[];
  /** Plans by the number of their measures. */
  plans?: { plan: string; count: number }[];
  /** Measures that would be counted if their text, or what ties their units to it, were not lost. */
  uncounted?: { plan: string; path: string; why: 'lost-text' | 'inferred' }[];
  /** Measures that name no unit, as their line is lost: whether a unit has a part in them cannot be told. */
  unitsLost?: number;
  /** Who has a part beside the units passed over. */
  others?: { plan: string; lead: string[]; support: string[] }[];
  handovers?: Handover[];
  /** What the counted agencies do: lead as well as support, or only one of the two. */
  having?: Having;
  incomplete?: string[];
  /** Plans that the question named and the collection does not have, beside those it has. */
  missingPlans?: string[];
  /** Plans of the thread that have nothing on the question; others are shown. */
  without?: string[];
  /** Clauses near a matter that is in none; shown as near, never as an answer. */
  nearClauses?: NearClause[];
  /** Plans that have a matter which those asked do not have. */
  elsewhere?: string[];
  /** Counted agencies by plan. */
  agencies?: { plan: string; names: string[] }[];
  /** Units that were taken for an asked name by renaming, merging or splitting, with the steps between. */
  successions?: SuccessionRemark[];
  /** What became of an agency, oldest step first; names at the level asked. */
  history?: { from: string; to: string; step: Succession }[];
  /** Plans in scope that have nothing on what is compared. */
  absent?: string[];
  differences?: Difference[];
  tally?: Tally[];
  duties?: DutyChange[];
  coverage?: CoverageRow[];
  /** To which clauses the `related` ones are near. */
  near?: Near[];
  /** Clauses that do not have the words of the matter, but are the same measure as those that do. */
  aligned?: Near[];
};

/** An agency that a plan lists as a member of its joint conference, under that name. */
export type Membership = { asked: string; name: string; plan: string };

/** Units by their printed names, each with its part; `together`: a measure meets all, else any of them. */
export type Conditions = {
  units: { name: string; role: UnitTerm['role']; mode: UnitTerm['mode'] }[];
  together: boolean;
  sizes: SizeTerm[];
  lost: boolean;
};

/** 「人社厅」 in the plans of 2008 → 劳动保障厅, because of the merger of 2008. */
export type SuccessionRemark = { asked: string; name: string; plans: string[]; steps: Succession[] };

export type NearClause = { plan: string; path: string; text: string; lead: string[] };
