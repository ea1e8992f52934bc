import type { Agency } from '../model/agency.ts';
import type { Counterpart } from '../model/alignment.ts';
import type { Clause } from '../model/clause.ts';
import type { Deadline } from '../model/deadline.ts';
import type { Example } from '../model/example.ts';
import type { Phrasebook } from '../model/phrasebook.ts';
import type { Place } from '../model/place.ts';
import type { Passage, Plan } from '../model/plan.ts';
import type { RepairData } from '../model/repair-data.ts';
import type { ClauseIndex } from '../search/clause-index.ts';
import type { SimplifiedTable } from '../search/normal-form.ts';
import type { ConceptTables, PhraseTable } from '../search/phrases.ts';
import type { SortedLines } from '../search/sorted-lines.ts';
import type { SortedWords } from '../search/sorted-words.ts';
import type { Cutter } from '../search/tokenize.ts';

/** A name by which an agency is known, at one level, or at all (`level` null: 民政部门, the police). */
export type AgencyForm = { agency: string; level: Plan['level'] | null };

/** Glossary entry as far as answering needs it. */
export type ConceptLabel = { id: string; zh: string; en: string; common: boolean; broad: boolean };

/**
 * Everything an answer is made from: immutable, the same for all faces. Plans stand in the order in which
 * they are shown: by first year, then from the nation down to the county.
 */
export type Collection = {
  version: string;
  plans: readonly Plan[];
  agencies: readonly Agency[];
  places: readonly Place[];
  concepts: readonly ConceptLabel[];
  /** What each clause is about in a few English words, in the order of the clauses. */
  glosses: readonly string[];
  examples: readonly Example[];
  /** Clauses of all plans in order; their numbers are their ids in `index`. */
  clauses: readonly Clause[];
  /** Deadlines of all plans; they follow the passages in the index. */
  deadlines: readonly Deadline[];
  /** Passages follow the clauses in the index. */
  passages: readonly (Passage & { plan: string })[];
  /** Short names of plans beside title, place and year. */
  aliases: Readonly<Record<string, string[]>>;
  /** For each clause the clauses of other plans that are the same measure, or related to it; best first. */
  alignment: Readonly<Record<string, readonly Counterpart[]>>;
  index: ClauseIndex;
  conceptTables: ConceptTables;
  agencyTables: { zh: PhraseTable; en: PhraseTable; forms: readonly AgencyForm[] };
  /** English words of the lexicons as lists between line breaks: as they are, their stems, their forms without a vowel. */
  knownEnglish: { words: string; stems: string; endings: string };
  /** Names of fields that stand for their agencies where they are used as such: 教育. */
  bareFields: readonly string[];
  markerTables: { zh: PhraseTable; en: PhraseTable };
  placeTables: { zh: PhraseTable; en: PhraseTable };
  /** All provinces, prefectures and counties, to tell a place of which there is no plan; values are numbers of `DIVISION_KINDS`. */
  divisionTables: { zh: PhraseTable; en: PhraseTable };
  factPatterns: Phrasebook['facts'];
  simplified: SimplifiedTable;
  /** Loaded on first use: only questions with words outside the lexicons need them. */
  cut: Cutter;
  repair: () => RepairTables;
};

/** What repair needs beside the lexicons; lists of words are joined by blanks. See repair-tables.ts. */
export type RepairTables = {
  /** Syllable → the characters that sound so. */
  sounds: Readonly<Record<string, string>>;
  /** Loose sound → words of the lexicons. */
  words: SortedLines;
  /** First and last character → long words of the lexicons: 民厅 → 民政保障厅. */
  longWords: SortedLines;
  /** Words that sound otherwise than their characters alone: 参与 canyu. */
  readings: Readonly<Record<string, string>>;
  /** Character → characters that look alike. */
  shapes: Readonly<Record<string, string>>;
  /** Words that are no slips: Chinese by their length, English without their regular forms. */
  ordinary: { zh: Readonly<Record<string, SortedWords>>; en: string };
  /** English words of the lexicons as printed; `small` ones say nothing by themselves. */
  english: { telling: string; small: string };
} & Pick<RepairData, 'syllables' | 'bare' | 'levels' | 'asked'>;
