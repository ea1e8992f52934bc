import type { Level } from './plan.ts';
import type { Role } from './unit.ts';

/** What is asked for. Every projection is answered and worded, or nothing compiles. */
export type Want =
  /** `most`: only those with most units in a role. */
  | { kind: 'tasks'; most?: Role | 'either' }
  | { kind: 'agencies' }
  /** `having`: only agencies that lead and support, or do only one of the two. */
  | { kind: 'count'; of: 'clauses' | 'agencies' | 'plans'; having?: Having }
  /** Which plans have most such measures. */
  | { kind: 'plan-ranking' }
  | { kind: 'deadlines' }
  | { kind: 'facts'; keys: FactKey[] }
  | { kind: 'passage' }
  | { kind: 'compare' }
  /** Measures of the plans `of` that the plans `against` do not have (or both ways), or that both have. */
  | { kind: 'coverage'; of: string[]; against: string[]; sense: 'missing' | 'both-ways' | 'common' }
  /** Who has most measures, or shares most with the units asked for, in a role. */
  | { kind: 'partners'; role: Role | 'either' }
  /** Measures of several plans whose lead is another in each. */
  | { kind: 'handover' }
  | { kind: 'names' };

export type Having = 'both' | 'lead-only' | 'support-only';

export type FactKey =
  | 'title'
  | 'document_number'
  | 'issue_date'
  | 'publish_date'
  | 'issuing_body'
  | 'based_on'
  | 'basis'
  | 'period'
  | 'joint_conference_lead'
  | 'convenor'
  | 'office'
  | 'office_head'
  | 'functions'
  | 'member_count'
  | 'members'
  | 'is_member'
  | 'members_without_task'
  | 'support_only'
  | 'source_complete'
  | 'responsible';

/**
 * An agency as asked: the registry ids (without level) that its name stands for, and the level the name
 * fixes (民政部 = national), or null.
 */
export type AskedAgency = { asked: string; ids: string[]; level: Level | null };

/**
 * One condition on the units of a clause. `with`: it has the role; `only`: nobody else has that role beside
 * it; `not`: it must not have the role; `besides`: another than it must have the role.
 */
export type UnitTerm = {
  agency: AskedAgency;
  role: Role | 'either';
  mode: 'with' | 'only' | 'not' | 'besides';
};

/**
 * One thing a matter is made of. `tokens` are index tokens any of which finds it, `inner` those of concepts
 * inside its words, which nearly find it, `pieces` parts of an unknown word. A `common` term (women, crime) never
 * identifies a measure by itself, a `broad` one of these (education) only among those of one agency or plan. A `listed` one is asked for beside others: 「信息化、信息系统」, “A and B”.
 */
export type TopicTerm = {
  label: string;
  tokens: string[];
  inner: string[];
  pieces: string[];
  weight: number;
  known: boolean;
  common: boolean;
  broad: boolean;
  concept: boolean;
  listed: boolean;
};
export type Topic = { words: string; terms: TopicTerm[] };

/** Rank of 「第七条」, as in the reading of plans. */
export const ARTICLE_RANK = 25;

/** How many units have a role: 「三个以上单位牵头」, “a single lead agency”, 「没有配合单位」. */
export type SizeTerm = { role: Role; min: number; max: number };

/**
 * Rank of a number that is called an item only, 「第3项」: of whatever form the numbers below are. Deeper than all that
 * are printed.
 */
export const ITEM_RANK = 90;

/** A clause number as asked; levels that people leave out are left out. */
export type ClausePath = {
  steps: { rank: number; number: number }[];
  /** Only the last clause under these numbers: 「最后一条」. */
  last: boolean;
  printed: string;
};

/** Which deadlines: those that fall into a year, those up to a day (and from one), those of some kinds, or all. */
export type DeadlineFilter = { year: number | null; from?: string; until: string | null; kinds: string[] };

export type Query = {
  want: Want;
  /** Plans in scope; `stated` = the question named them. `missing` = named, but not in the collection. */
  plans: { ids: string[]; stated: boolean; missing: string[] };
  units: UnitTerm[];
  /** Whether a clause must meet all unit terms, or any of them. */
  unitsMatch: 'all' | 'any';
  sizes: SizeTerm[];
  /** Only clauses whose responsibility line is lost. */
  lostOnly: boolean;
  role: Role | 'both' | null;
  topic: Topic | null;
  path: ClausePath | null;
  deadlines: DeadlineFilter | null;
};

/** A correction of the message before it was read: 民政听 → 民政厅. */
export type Correction = { from: string; to: string };

/** Why a message gave no query. */
export type Trouble =
  | { kind: 'empty' }
  | { kind: 'too-long'; length: number }
  | { kind: 'noise' }
  | { kind: 'instruction' }
  | { kind: 'person' }
  | { kind: 'progress' }
  | { kind: 'small-talk' }
  | { kind: 'help' }
  | { kind: 'unclear' }
  | { kind: 'ambiguous-agency'; asked: string; names: string[]; questions: string[] };

/** What a message was understood as: a query, or what stands in the way of one. */
export type Understanding = {
  lang: 'zh' | 'en';
  corrections: Correction[];
  /** What was taken over from the thread: plan, agency, role, topic, path. */
  carried: string[];
  /** Plans of the thread that were left out again, as they have nothing on a question that is complete without them. */
  without?: string[];
} & ({ query: Query; trouble: null } | { query: null; trouble: Trouble });

/** What a thread remembers of its last turn. */
export type ThreadContext = { query: Query; clauses: string[] };
