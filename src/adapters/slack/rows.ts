import type { Action, ItemActions } from '../../chat/intent.ts';
import type { Block, Card, ClauseBlock } from '../../model/card.ts';
import { clean, cleanLine } from './text.ts';
import { type Words, wordsOf } from './words.ts';

/** Words in one look; or a person by their id, where `text` is what stands for them in plain text. */
export type Run = { text: string; look?: 'bold' | 'italic'; person?: string };

/** One row of a card before it is laid out. It is never cut, unless it alone is longer than a page. */
export type Row = {
  kind: 'title' | 'heading' | 'note' | 'quote' | 'fact' | 'clause';
  /** Number of the clause. */
  number: number | null;
  /** Stands again in front of each part, should the row have to be cut: 「12. [牵头] 」. */
  head: Run[];
  body: Run[];
  source: string | null;
  /** Where the source leads. */
  link: string | null;
  /** Buttons below it. */
  actions: readonly Action[];
};

/** Longer than this, what stands around the body of a row becomes part of it, so that it can be cut. */
const LONGEST_HEAD = 500;
const LONGEST_SOURCE = 2_000;

/** Card → rows, in its order. */
export function rowsOf(card: Card, items: readonly ItemActions[] = []): Row[] {
  const words = wordsOf(card.lang);
  return card.blocks
    .map((block) => cuttable({ ...rowOf(block, words), actions: actionsOf(block, items) }))
    .filter(({ body }) => body.length > 0);
}

function actionsOf(block: Block, items: readonly ItemActions[]): readonly Action[] {
  if (block.kind !== 'clause') return [];
  return items.find(({ number }) => number === block.number)?.actions ?? [];
}

function cuttable({ head, body, source, ...row }: Row): Row {
  const long = head.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_HEAD || body.length === 0;
  const below = source && source.length > LONGEST_SOURCE ? [{ text: `\n${source}` }] : [];
  return {
    ...row,
    head: long ? [] : head,
    body: [...(long ? head : []), ...body, ...below],
    source: below.length > 0 ? null : source,
  };
}

function rowOf(block: Block, words: Words): Row {
  switch (block.kind) {
    case 'note':
      return row('note', [], [{ text: clean(block.text) }]);
    case 'heading':
      return row('heading', [], [{ text: cleanLine(block.text), look: 'bold' }]);
    case 'quote':
      return { ...row('quote', [], [{ text: clean(block.text) }]), source: sourceOf(block.source) };
    case 'row':
      return row(
        'fact',
        [{ text: `${cleanLine(block.label)}${words.colon}`, look: 'bold' }],
        [{ text: clean(block.value) }, ...personRuns(block.person)],
      );
    case 'clause':
      return {
        ...row('clause', ...clauseRuns(block, words)),
        number: block.number,
        source: sourceOf(block.source),
        link: block.link ?? null,
      };
  }
}

function row(kind: Row['kind'], head: Run[], body: Run[]): Row {
  const filled = (runs: Run[]): Run[] =>
    runs.filter(({ text }, at) => text.trim() !== '' || runs[at + 1]?.person);
  return {
    kind,
    number: null,
    head: filled(head),
    body: filled(body),
    source: null,
    link: null,
    actions: [],
  };
}

/** 「12. [牵头] 完善流浪儿童救助保护制度」, then gloss, units and remark, each on its line. */
function clauseRuns(block: ClauseBlock, { colon, comma }: Words): [head: Run[], body: Run[]] {
  const role = block.role ? `[${cleanLine(block.role)}] ` : '';
  const lines: Run[][] = [
    [{ text: clean(block.text).trim() }],
    ...(block.gloss ? [[{ text: clean(block.gloss), look: 'italic' } as const]] : []),
    ...block.units.map(({ label, names }): Run[] => [
      { text: `${cleanLine(label)}${colon}`, look: 'bold' },
      { text: names.map(cleanLine).join(comma) },
    ]),
    ...(block.remark ? [[{ text: clean(block.remark), look: 'italic' } as const]] : []),
    ...(block.marks ?? []).map(({ text, person }): Run[] => [
      { text: clean(text), look: 'bold' },
      ...personRuns(person),
    ]),
  ];
  return [[{ text: `${block.number}. ${role}`, look: 'bold' }], joinLines(lines)];
}

function personRuns(person: string | null | undefined): Run[] {
  return person && /^[UW][A-Z0-9]+$/u.test(person) ? [{ text: ' ' }, { text: `@${person}`, person }] : [];
}

function joinLines(lines: Run[][]): Run[] {
  return lines.flatMap((line, index) =>
    index === 0 ? line : line.map((run, at) => (at === 0 ? { ...run, text: `\n${run.text}` } : run)),
  );
}

const sourceOf = (source: string): string | null => cleanLine(source) || null;
