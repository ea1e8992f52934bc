import type { KnownBlock } from '@slack/types';
import type { Shown } from '../../chat/intent.ts';
import { context, header, sizeOf } from './blocks.ts';
import { actionBlocks, actionButtons, choiceGroups, pager } from './buttons.ts';
import { HEADER, type Limits, MESSAGE, TEXT } from './limits.ts';
import { type Page, paginate } from './pages.ts';
import { type Row, rowsOf } from './rows.ts';
import { cleanLine, escape, shorten } from './text.ts';
import { wordsOf } from './words.ts';

/** One message: blocks to look at, and the same in words for notifications and screen readers. */
export type Rendered = { text: string; blocks: KnownBlock[]; page: number; pages: number };

/**
 * Page `shown.page` of a reply, or its last one. What stands on which page depends on nothing but the card, its
 * buttons and the limits.
 */
export function render(shown: Shown, limits: Limits = MESSAGE): Rendered {
  const pages = pagesOf(shown, limits);
  const wanted = typeof shown.page === 'number' ? shown.page : withNumber(shown.page.with, pages);
  return layOut(shown, Math.min(Math.max(Math.trunc(wanted) || 0, 0), pages.length - 1), pages);
}

/** Every page of a reply. */
export function renderEach(shown: Shown, limits: Limits = MESSAGE): Rendered[] {
  const pages = pagesOf(shown, limits);
  return pages.map((_, page) => layOut(shown, page, pages));
}

const withNumber = (number: number, pages: readonly Page[]): number =>
  pages.findIndex(({ numbers }) => numbers.includes(number));

function layOut(shown: Shown, page: number, pages: Page[]): Rendered {
  const { rows = [], blocks = [] } = pages[page] ?? {};
  const all = [...titleOf(shown), ...blocks, ...below(shown, page, pages)];
  // Where a message is replaced, its blocks are to have new ids.
  const id = `${shown.replyId}-${page}-${sizeOf(all).toString(36)}`;
  return {
    text: fallback(shown, rows),
    blocks: all.map((block, index) => ({ ...block, block_id: `${id}-${index}` })),
    page,
    pages: pages.length,
  };
}

function pagesOf(shown: Shown, limits: Limits): Page[] {
  const { card } = shown;
  const groups = choiceGroups(shown);
  const everywhere = small(groups) ? groups.flat() : [];
  const furniture = [...titleOf(shown), ...everywhere, ...widestEdge(shown)];
  const room: Limits = {
    ...limits,
    blocks: limits.blocks - furniture.length,
    characters: limits.characters - sizeOf(furniture),
  };
  return paginate(
    [...longTitle(card.title), ...rowsOf(card, shown.items)],
    everywhere.length > 0 ? [] : groups,
    room,
    wordsOf(card.lang),
  );
}

/** Choices that are few stand on every page, others behind the last row. */
const small = (groups: KnownBlock[][]): boolean => groups.length === 1 && sizeOf(groups.flat()) < 1_800;

const titleOf = ({ card }: Shown): KnownBlock[] =>
  cleanLine(card.title) === '' ? [] : [header(cleanLine(card.title))];

/** A title that no header holds stands in full as the first row. */
function longTitle(title: string): Row[] {
  const text = cleanLine(title);
  if (text.length <= HEADER) return [];
  return [
    {
      kind: 'title',
      number: null,
      head: [],
      body: [{ text, look: 'bold' }],
      source: null,
      link: null,
      actions: [],
    },
  ];
}

function below(shown: Shown, page: number, pages: Page[]): KnownBlock[] {
  const groups = choiceGroups(shown);
  return [
    ...(pages.length > 1 ? context(elsewhere(shown, page, pages)) : []),
    ...(small(groups) ? groups.flat() : []),
    ...actionBlocks([...pager(shown, page, pages.length), ...actionButtons(shown)]),
  ];
}

/** The most that `below` can take beside the choices. */
function widestEdge(shown: Shown): KnownBlock[] {
  return [
    ...context('0'.repeat(EDGE)),
    ...actionBlocks([...pager({ ...shown, page: 1 }, 9_998, 10_000), ...actionButtons(shown)]),
  ];
}

const EDGE = 300;

/** 「第 2/4 页 · 第 11–20 条，共 37 条 · 第 1 页：1–10 · 第 3 页：21–30 …」 */
function elsewhere(shown: Shown, page: number, pages: Page[]): string {
  const words = wordsOf(shown.card.lang);
  const spans = pages.map(({ numbers }) => ({
    first: Math.min(...numbers),
    last: Math.max(...numbers),
    any: numbers.length > 0,
  }));
  const all = new Set(pages.flatMap(({ numbers }) => numbers)).size;
  const here = spans[page];
  const parts = [words.page(page + 1, pages.length)];
  if (here?.any) parts.push(words.rows(here.first, here.last, all));
  for (const [index, span] of spans.entries())
    if (index !== page && span.any) parts.push(words.others(index + 1, span.first, span.last));
  return shorten(parts.join(' · '), EDGE);
}

/** The page in words; Slack reads markup here, so it is escaped, and the message is sent with `mrkdwn: false`. */
function fallback({ card }: Shown, rows: Row[]): string {
  const lines = rows.map(({ head, body, source }) =>
    [[...head, ...body].map(({ text }) => text).join(''), source].filter(Boolean).join('\n'),
  );
  const words = [cleanLine(card.title), ...lines].filter(Boolean).join('\n');
  const escaped = escape(shorten(words, TEXT));
  return (escaped.length > TEXT ? escape(shorten(words, TEXT / 5)) : escaped) || '…';
}
