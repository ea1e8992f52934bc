import type { AskedAgency, ClausePath, DeadlineFilter, Query, Topic } from './query.ts';

type Bilingual = { zh: string; en: string };

/** What was found in the words of a person for each option. Typed options and one free text are read into the same. */
export type ReadOptions = {
  agency?: AskedAgency[];
  plan?: Query['plans'];
  topic?: Topic;
  number?: ClausePath;
  year?: DeadlineFilter;
  question?: string;
};
export type OptionName = keyof ReadOptions;

/** An option as a platform registers it. */
export type OptionInfo = {
  name: OptionName;
  localName: { zh: string };
  description: Bilingual;
  required: boolean;
  /** Offered while it is typed. */
  completed: boolean;
};

/**
 * What a command asks: a question in words, one or more queries that make one reply, or for help; else the
 * options of which at least one is missing.
 */
export type CommandAsk =
  | { kind: 'question'; question: string }
  | { kind: 'queries'; queries: [Query, ...Query[]] }
  | { kind: 'help' }
  | { kind: 'missing'; options: OptionName[] };

/** One slash command, the same on every platform. */
export type Command = {
  /** Lower case letters: `lead`. */
  name: string;
  /** Its name where the platform has names by language: 牵头. */
  localName: { zh: string };
  description: Bilingual;
  /** What goes behind the name: 民政厅 2021. Empty for a command that needs nothing. */
  example: Bilingual;
  /** Required ones first. */
  options: OptionInfo[];
  /** Checks the options and turns them into what is asked. `all` is the query without any condition. */
  read: (options: ReadOptions, all: Query) => CommandAsk;
};
