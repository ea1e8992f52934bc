import type { z } from 'zod';
import type { AskedAgency, ClausePath, DeadlineFilter, Query, Topic } from './query.ts';

type Bilingual = { zh: string; en: string };

/** What an option is: found in the words of a person, so that the order of the words does not matter. */
export type OptionKind = 'agency' | 'plan' | 'topic' | 'number' | 'year' | 'text';

/** The words of the options as they were read; a command's schema says which of them it takes. */
export type ReadOptions = {
  agency?: AskedAgency[];
  plan?: Query['plans'];
  topic?: Topic;
  number?: ClausePath;
  year?: DeadlineFilter;
  text?: string;
};

/** What a command asks: a question in words, one or more queries that make one reply, or for help. */
export type CommandAsk = { question: string } | { queries: Query[] } | { help: true };

/** One slash command, the same on every platform. */
export type Command = {
  /** Lower case letters: `lead`. */
  name: string;
  /** Its name where the platform has names by language: 牵头. */
  localName: { zh: string };
  description: Bilingual;
  /** What goes behind the name: 民政厅 2021. Empty for a command that needs nothing. */
  example: Bilingual;
  options: OptionInfo[];
  /** Checks the options of any platform, and turns them into what is asked. `all` is the query without any condition. */
  read: (options: ReadOptions, all: Query) => z.ZodSafeParseResult<CommandAsk>;
};

/** An option as a platform registers it. */
export type OptionInfo = {
  name: string;
  localName: { zh: string };
  description: Bilingual;
  kind: OptionKind;
  required: boolean;
  /** Offered while it is typed. */
  completed: boolean;
};
