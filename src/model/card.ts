/**
 * A reply as every face shows it: worded, but without markup. A renderer lays it out and may split it between
 * blocks, never inside one, and never drops a block with a source.
 */
export type Card = {
  lang: 'zh' | 'en';
  /** One line: what was found. */
  title: string;
  blocks: Block[];
  /** What can be asked next; each is a complete question. */
  choices: string[];
};

export type Block =
  /** A remark: what was understood, what is missing, what to do. */
  | { kind: 'note'; text: string }
  /** Opens the rows of one plan. */
  | { kind: 'heading'; text: string }
  | ClauseBlock
  /** Words of a document that are no measure. */
  | { kind: 'quote'; text: string; source: string }
  | { kind: 'row'; label: string; value: string };

/** One measure with its units. `gloss` says in English what a Chinese text is about. */
export type ClauseBlock = {
  kind: 'clause';
  number: number;
  id: string;
  text: string;
  gloss: string | null;
  units: { label: string; names: string[] }[];
  /** Stands before the text: the part of the asked unit (牵头, 配合), or what people have made of it (✓ …). */
  role: string | null;
  remark: string | null;
  source: string;
};
