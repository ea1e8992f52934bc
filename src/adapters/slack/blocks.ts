import type {
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  KnownBlock,
  RichTextBlock,
  RichTextElement,
} from '@slack/types';
import { CONTEXT_ELEMENTS, HEADER, TEXT } from './limits.ts';
import type { Row, Run } from './rows.ts';
import { shorten, split } from './text.ts';

// Texts of people and documents stand only in plain_text and in the text elements of rich_text: Slack reads no
// mentions, links or formatting there.

export const divider = (): DividerBlock => ({ type: 'divider' });

export const plain = (text: string) => ({ type: 'plain_text', text, emoji: false }) as const;

export const header = (text: string): HeaderBlock => ({ type: 'header', text: plain(shorten(text, HEADER)) });

/** Small print. Longer texts go on in further elements and blocks. */
export function context(text: string): ContextBlock[] {
  const elements = split(text, TEXT).map(plain);
  const blocks: ContextBlock[] = [];
  for (let at = 0; at < elements.length; at += CONTEXT_ELEMENTS)
    blocks.push({ type: 'context', elements: elements.slice(at, at + CONTEXT_ELEMENTS) });
  return blocks;
}

/** Rows of one kind that stand in one block: facts share one. */
export function richText(rows: { kind: Row['kind']; runs: Run[] }[]): RichTextBlock {
  return {
    type: 'rich_text',
    elements: rows.map(({ kind, runs }) => ({
      type: kind === 'quote' ? 'rich_text_quote' : 'rich_text_section',
      elements: runs.flatMap(elementsOf),
    })),
  };
}

function elementsOf({ text, look }: Run): RichTextElement[] {
  return split(text, TEXT).map((part) =>
    look ? { type: 'text', text: part, style: { [look]: true } } : { type: 'text', text: part },
  );
}

/** The blocks of a row, with its source below. */
export function rowBlocks({ kind, head, body, source }: Row): KnownBlock[] {
  return [richText([{ kind, runs: [...head, ...body] }]), ...(source ? context(source) : [])];
}

/** Characters that blocks take, with the id that each gets later and the comma behind it. */
export const sizeOf = (blocks: readonly KnownBlock[]): number =>
  blocks.reduce((sum, block) => sum + JSON.stringify(block).length + 48, 0);

/**
 * A row that is longer than `room` in parts that are not; each says again which row it is of, and its source.
 * Only the text between is cut, at the end of a sentence where there is one.
 */
export function cutRow(row: Row, room: number): Row[] {
  if (sizeOf(rowBlocks(row)) <= room) return [row];
  const mark = (part: number, parts: number): Run => ({ text: `(${part}/${parts}) `, look: 'bold' });
  const around = sizeOf(rowBlocks({ ...row, body: [mark(9999, 9999)] }));
  const parts: Run[][] = [[]];
  let left = room - around;
  for (const run of row.body.flatMap(({ text, look }) =>
    split(text, ATOM).map((part): Run => (look ? { text: part, look } : { text: part })),
  )) {
    const size = JSON.stringify(elementsOf(run)).length;
    if (size > left && parts.at(-1)?.length) {
      parts.push([]);
      left = room - around;
    }
    parts.at(-1)?.push(run);
    left -= size;
  }
  return parts.map((body, index) => ({ ...row, body: [mark(index + 1, parts.length), ...body] }));
}

/** What is cut at once; small beside a page. */
const ATOM = 400;
