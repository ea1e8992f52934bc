import type { Block, Card } from '../../model/card.ts';

/** A part of a reply, and which of its items it shows: 7–12 of 14. */
export type Page = { card: Card; from: number; to: number; of: number };

const ITEMS = 6;
/** So many short rows take the room of six clauses. */
const ROWS = 20;
/** A last page with one or two items would be a nuisance: they go with the page before. */
const SPARE = 2;

/** An item with what stands above it: the heading of its plan, a remark. */
type Group = { blocks: Block[]; heading: Block | null };

/**
 * Card → pages of about six clauses or quotes, or twenty rows. Each page begins with the heading that its first
 * item stands under. No block is cut, so a clause stays with its source; title and remarks are on the first
 * page, what can be asked next on the last.
 */
export function pagesOf(card: Card): Page[] {
  const long = card.blocks.some(isItem);
  const size = long ? ITEMS : ROWS;
  const groups = groupsOf(card.blocks, long ? isItem : (block) => block.kind === 'row');
  const pages: Page[] = [];
  for (let from = 0, last = false; !last; ) {
    const to = groups.length - from <= size + SPARE ? groups.length : from + size;
    const blocks = groups.slice(from, to).flatMap((group) => group.blocks);
    const heading = groups[from]?.heading;
    if (heading && !groups[from]?.blocks.includes(heading)) blocks.unshift(heading);
    last = to === groups.length;
    pages.push({
      card: { ...card, title: from === 0 ? card.title : '', blocks, choices: last ? card.choices : [] },
      from: from + 1,
      to,
      of: groups.length,
    });
    from = to;
  }
  return pages;
}

function groupsOf(blocks: readonly Block[], counts: (block: Block) => boolean): Group[] {
  const groups: Group[] = [];
  let above: Block[] = [];
  let heading: Block | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block;
    above.push(block);
    if (!counts(block)) continue;
    groups.push({ blocks: above, heading });
    above = [];
  }
  const last = groups.at(-1);
  if (last) last.blocks.push(...above);
  else if (above.length > 0) groups.push({ blocks: above, heading });
  return groups;
}

const isItem = (block: Block): boolean => block.kind === 'clause' || block.kind === 'quote';
