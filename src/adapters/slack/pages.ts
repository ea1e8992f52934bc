import type { KnownBlock } from '@slack/types';
import { divider, sizeOf } from './blocks.ts';
import type { Limits } from './limits.ts';
import { cutRow, rowBlocks } from './row-blocks.ts';
import type { Row } from './rows.ts';
import type { Words } from './words.ts';

/** What fits on one page, and which clauses these are. */
export type Page = { rows: Row[]; blocks: KnownBlock[]; numbers: number[]; size: number };

/**
 * Rows in pages that hold no more than `limits`. A row is on one page; one that is longer than a page is cut
 * into parts. A heading stays with its first row, and stands again where its rows go on.
 */
export function paginate(
  rows: readonly Row[],
  groups: readonly KnownBlock[][],
  limits: Limits,
  words: Words,
): Page[] {
  const pages: Page[] = [];
  let page = open(null);
  let pending: Row | null = null;
  let heading: Row | null = null;
  const room = limits.characters - HEADING;

  function open(above: Row | null): Page {
    const started: Page = { rows: [], blocks: [], numbers: [], size: 0 };
    pages.push(started);
    if (above)
      put(started, {
        ...above,
        head: [...above.head],
        body: [...above.body, { text: words.continued, look: 'bold' }],
      });
    return started;
  }

  function place(row: Row): void {
    const due: Row[] = pending ? [pending, row] : [row];
    if (!fits(page, due, limits)) page = open(pending ? null : heading);
    for (const one of due) put(page, one);
    pending = null;
  }

  for (const row of rows.flatMap((long) => cutRow(long, room))) {
    if (row.kind === 'heading' && sizeOf(rowBlocks(row)) < HEADING) {
      if (pending) place(pending);
      pending = heading = row;
    } else place(row);
  }
  if (pending) {
    const last = pending;
    pending = null;
    place(last);
  }
  for (const blocks of groups) {
    const size = sizeOf(blocks);
    if (page.size + size > limits.characters || page.blocks.length + blocks.length > limits.blocks)
      page = open(null);
    page.blocks.push(...blocks);
    page.size += size;
  }
  return pages;
}

/** Longest heading that may stand again on the next page. */
const HEADING = 1_500;

function fits(page: Page, rows: Row[], limits: Limits): boolean {
  if (page.blocks.length === 0) return true;
  const trial: Page = {
    rows: [...page.rows],
    blocks: [...page.blocks],
    numbers: [...page.numbers],
    size: page.size,
  };
  for (const row of rows) put(trial, row);
  return (
    trial.blocks.length <= limits.blocks &&
    trial.size <= limits.characters &&
    trial.rows.filter(({ kind }) => kind === 'clause' || kind === 'quote').length <= limits.rows
  );
}

/** Adds a row; a fact joins the facts above it, a heading is set off by a line. */
function put(page: Page, row: Row): void {
  const above = page.rows.at(-1);
  const last = page.blocks.at(-1);
  page.rows.push(row);
  if (row.number !== null) page.numbers.push(row.number);
  const blocks = rowBlocks(row);
  const [first] = blocks;
  if (
    row.kind === 'fact' &&
    above?.kind === 'fact' &&
    last?.type === 'rich_text' &&
    first?.type === 'rich_text'
  )
    page.blocks[page.blocks.length - 1] = { ...last, elements: [...last.elements, ...first.elements] };
  else {
    if (row.kind === 'heading' && page.blocks.length > 0) blocks.unshift(divider());
    page.blocks.push(...blocks);
  }
  page.size += sizeOf(blocks);
}
