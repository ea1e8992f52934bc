import type { APIEmbed } from 'discord.js';
import type { Card } from '../../model/card.ts';
import { NEUTRAL } from './colour.ts';
import { clippedEscaped, type Piece, piecesOf } from './pieces.ts';
import { WORDS } from './words.ts';

/** Discord's limits: characters over all embeds, embeds, characters of a description, fields of an embed. */
const CHARACTERS = 6000;
const EMBEDS = 10;
const DESCRIPTION = 4096;
const FIELDS = 25;
const TITLE = 256;
/** Kept free for the footer that says which part of the whole a page is. */
const FOOTER = 120;

/** So many clauses, or four times as many facts, are a page that can be read at once. */
const WEIGHT = 6;
/** A last page with one or two clauses would be a nuisance: they go with the page before, if they fit. */
const SPARE = 2;

/**
 * Card → the embeds of its pages. Title and remarks are on the first page, a short title on the others; each plan
 * has its colour and its heading on every page it stands on. A clause is never cut by the end of a page unless it
 * is longer than an embed; then each part has its number and its source.
 */
export function pagesOf(card: Card): { embeds: APIEmbed[]; numbers: number[] }[] {
  const pieces = piecesOf(card);
  const first = { section: 0, heading: '', colour: NEUTRAL, weight: 0, item: 0 };
  const titled = titlePieces(card).map((text): Piece => ({ ...first, kind: 'text', text }));
  const pages: Page[] = [];
  let page = newPage(card);
  const all = [...titled, ...pieces];
  const rest = weightsFrom(all);
  for (const [index, piece] of all.entries()) {
    const full = page.weight + piece.weight > WEIGHT && page.weight + (rest[index] ?? 0) > WEIGHT + SPARE;
    if (!page.empty && (full || !fits(page, piece))) {
      pages.push(page);
      page = newPage(card);
    }
    put(page, piece);
  }
  pages.push(page);
  const clauses = card.blocks.some(({ kind }) => kind === 'clause');
  return pages.map((done, index) => ({
    embeds: finished(done, index, pages, card.lang, clauses),
    numbers: done.items,
  }));
}

type Page = {
  embeds: APIEmbed[];
  size: number;
  weight: number;
  empty: boolean;
  last: Piece | null;
  items: number[];
};

function newPage(card: Card): Page {
  const title = card.title.trim() ? clippedEscaped(card.title, TITLE) : '';
  const embeds: APIEmbed[] = title ? [{ title, color: NEUTRAL }] : [];
  return { embeds, size: title.length, weight: 0, empty: true, last: null, items: [] };
}

/** The whole title where it is too long for one. */
function titlePieces(card: Card): string[] {
  const whole = piecesOf({ ...card, blocks: [{ kind: 'note', text: card.title }] });
  const text = whole.flatMap((piece) => (piece.kind === 'text' && piece.text ? [piece.text] : []));
  return text.length > 1 || (text[0] ?? '').length > TITLE ? text : [];
}

/** How much weight there is from each piece to the end. */
function weightsFrom(pieces: readonly Piece[]): number[] {
  const sums: number[] = [];
  let sum = 0;
  for (const piece of pieces.toReversed()) sums.push((sum += piece.weight));
  return sums.reverse();
}

/** Whether a piece goes on in the last embed of the page. A description cannot follow fields. */
function joins(page: Page, piece: Piece): boolean {
  const embed = page.embeds.at(-1);
  if (!embed) return false;
  const above = page.last ?? (page.embeds.length > 0 && piece.section === 0 ? piece : null);
  if (above?.section !== piece.section || above.colour !== piece.colour) return false;
  if (piece.kind === 'field') return (embed.fields?.length ?? 0) < FIELDS;
  return (
    !embed.fields &&
    (embed.description ?? '').length + separator(piece).length + piece.text.length <= DESCRIPTION
  );
}

function fits(page: Page, piece: Piece): boolean {
  const own = piece.kind === 'field' ? piece.name.length + piece.value.length : piece.text.length;
  const joined = joins(page, piece);
  const heading = joined ? separator(piece).length : headingFor(page, piece).length;
  return page.size + own + heading <= CHARACTERS - FOOTER && (joined || page.embeds.length < EMBEDS);
}

function put(page: Page, piece: Piece): void {
  const joined = joins(page, piece);
  const heading = joined ? '' : headingFor(page, piece);
  const embed: APIEmbed = (joined && page.embeds.at(-1)) || { color: piece.colour };
  if (!joined) page.embeds.push(embed);
  if (heading) embed.title = heading;
  page.size += heading.length;
  if (piece.kind === 'field') {
    (embed.fields ??= []).push({ name: piece.name, value: piece.value, inline: isShort(piece) });
    page.size += piece.name.length + piece.value.length;
  } else if (piece.text) {
    const before = embed.description ? embed.description + separator(piece) : '';
    page.size += before.length - (embed.description ?? '').length + piece.text.length;
    embed.description = before + piece.text;
  }
  page.weight += piece.weight;
  page.empty = false;
  page.last = piece;
  if (piece.item > 0) page.items.push(piece.item);
}

/** A blank line between clauses, none between remarks. */
const separator = (piece: Piece): string => (piece.weight > 0 ? '\n\n' : '\n');

/** The heading is over the first embed of its section on a page. */
function headingFor(page: Page, piece: Piece): string {
  return page.last?.section === piece.section ? '' : piece.heading;
}

const isShort = ({ name, value }: { name: string; value: string }): boolean =>
  name.length <= 20 && value.length <= 20;

function finished(
  page: Page,
  index: number,
  pages: readonly Page[],
  lang: Card['lang'],
  clauses: boolean,
): APIEmbed[] {
  const embeds = page.embeds.filter(
    ({ title, description, fields }) => title || description?.trim() || fields?.length,
  );
  if (embeds.length === 0) embeds.push({ color: NEUTRAL, description: '–' });
  const last = embeds.at(-1);
  if (pages.length > 1 && last) {
    const words = WORDS[lang];
    const of = Math.max(0, ...pages.flatMap(({ items }) => items));
    const [from, to] = [page.items[0], page.items.at(-1)];
    const count = clauses ? words.clauses : words.items;
    const items = from && to ? ` · ${count(from, to, of)}` : '';
    last.footer = { text: words.page(index + 1, pages.length) + items };
  }
  return embeds;
}
