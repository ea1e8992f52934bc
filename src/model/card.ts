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
  /** `person` stands behind the value. */
  | { kind: 'row'; label: string; value: string; person?: string | null };

/**
 * What people have made of something: 「✓ 2026-06-24 标记为已完成」, and behind it who: an id of the platform, which
 * shows as a name and pings nobody.
 */
export type Mark = { text: string; person: string | null };

/** One measure with its units. `gloss` says in English what a Chinese text is about. */
export type ClauseBlock = {
  kind: 'clause';
  number: number;
  id: string;
  text: string;
  gloss: string | null;
  units: { label: string; names: string[] }[];
  /** Part of the asked unit: 牵头, 配合. */
  role: string | null;
  remark: string | null;
  marks?: readonly Mark[];
  source: string;
  /** Address of a page with the whole clause. */
  link?: string | null;
};
