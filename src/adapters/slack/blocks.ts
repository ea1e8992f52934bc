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

export function elementsOf({ text, look, person }: Run): RichTextElement[] {
  // Of Slack's own making: it shows a name. Replies to one person and changed messages notify nobody.
  if (person !== undefined) return [{ type: 'user', user_id: person }];
  return split(text, TEXT).map((part) =>
    look ? { type: 'text', text: part, style: { [look]: true } } : { type: 'text', text: part },
  );
}

/** Characters that blocks take, with the id that each gets later and the comma behind it. */
export const sizeOf = (blocks: readonly KnownBlock[]): number =>
  blocks.reduce((sum, block) => sum + JSON.stringify(block).length + 48, 0);
