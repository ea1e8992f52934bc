import type { DeadlineOptions, DigestOptions, Order, SettingsOptions } from './order.ts';
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
/** An option of a command that orders something. */
export type OrderOptionName = keyof DigestOptions | keyof DeadlineOptions | keyof SettingsOptions;

/** An option as a platform registers it. */
export type OptionInfo<N extends string = OptionName | OrderOptionName> = {
  name: N;
  localName: { zh: string };
  description: Bilingual;
  required: boolean;
  /** Offered while it is typed. */
  completed: boolean;
  /** The only values that there are; null = any words. */
  choices: readonly (Bilingual & { value: string })[] | null;
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

/** What every command has, the same on every platform. */
type CommandInfo<N extends string> = {
  /** Lower case letters: `lead`. */
  name: string;
  /** Its name where the platform has names by language: 牵头. */
  localName: { zh: string };
  description: Bilingual;
  /** What goes behind the name: 民政厅 2021. Empty for a command that needs nothing. */
  example: Bilingual;
  /** Required ones first. */
  options: OptionInfo<N>[];
};

/** A command that asks something. */
export type QuestionCommand = CommandInfo<OptionName> & {
  /** Checks the options and turns them into what is asked. `all` is the query without any condition. */
  read: (options: ReadOptions, all: Query) => CommandAsk;
};

/** A command that orders something: what it does is kept in the database. */
export type OrderCommand = CommandInfo<OrderOptionName> & {
  on: Order['on'];
  /** Checks the options as typed or as found in a text; else names the one that is wrong, or is missing. */
  check: (given: Readonly<Record<string, unknown>>) => OrderCheck;
};

export type OrderCheck =
  | { kind: 'fine'; on: 'digest'; options: DigestOptions }
  | { kind: 'fine'; on: 'deadline'; options: DeadlineOptions }
  | { kind: 'fine'; on: 'settings'; options: SettingsOptions }
  | { kind: 'wrong'; option: OrderOptionName }
  | { kind: 'missing'; option: OrderOptionName };

export type Command = QuestionCommand | OrderCommand;
