import type { Document, Range } from './document.ts';
import { labelledListGoesOn } from './labelled-list.ts';
import { markerAt } from './marker.ts';
import { LABEL } from './role-words.ts';
import type { Row } from './table.ts';
import { type TableLine, tableAt } from './table-rows.ts';

/**
 * A paragraph of the reading text: offsets, after blanks and Markdown heading signs at its start.
 * `row` where it is a row of a table, `head` where it names its columns, `unread` where it does not fit that head.
 */
export type Paragraph = Range & { row: Row | null; head: boolean; unread: boolean };

type PrintedLine = TableLine & { heading: boolean };

/**
 * Splits the reading text into paragraphs. A line break inside a sentence does not end one:
 * 「…开展法制宣传教育活动，⏎积极拓展农村就业渠道…」, 「在劳务市⏎场及其周边地区」, 「（省公安厅负责，⏎省民政厅配合）」.
 * A heading, which has no sentence punctuation, does end at its line.
 */
export function paragraphsOf({ text }: Document): Paragraph[] {
  const lines = linesOf(text);
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let previous: PrintedLine | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as PrintedLine;
    const table = tableAt(text, lines, i);
    const last = paragraphs.at(-1);
    if (table) {
      paragraphs.push(...table.parts);
      i = table.next - 1;
      previous = null;
      continue;
    }
    if (last && previous && !line.heading && goesOn(text, last, previous, line, width)) last.end = line.end;
    else paragraphs.push({ start: line.start, end: line.end, row: null, head: false, unread: false });
    previous = line;
  }
  return paragraphs;
}

function linesOf(text: string): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const lead = /^\s*(?:#{1,6}\s+|>\s+)?\s*/u.exec(line)?.[0] ?? '';
    const start = offset + lead.length;
    const end = offset + line.trimEnd().length;
    const whole = { start: offset, end: offset + line.length };
    offset += line.length + 1;
    if (start < end) lines.push({ start, end, whole, heading: lead.includes('#') });
  }
  return lines;
}

/** The width at which a text was wrapped, if a good part of its lines end there; Infinity for one that was not. */
function wrapWidth(lines: PrintedLine[]): number {
  const counts = new Map<number, number>();
  for (const { start, end } of lines) counts.set(end - start, (counts.get(end - start) ?? 0) + 1);
  const near = (width: number): number =>
    [-1, 0, 1].reduce((sum, d) => sum + (counts.get(width + d) ?? 0), 0);
  const best = [...counts.keys()]
    .filter((width) => width >= 15 && width <= 80)
    .toSorted((a, b) => near(b) - near(a))[0];
  return best !== undefined && near(best) >= Math.max(6, lines.length * 0.3)
    ? best - 2
    : Number.POSITIVE_INFINITY;
}

/** Shorter lines with a comma in them are headings: 「一、提高认识，加强领导」. */
const SHORTEST_BROKEN = 28;

function goesOn(text: string, paragraph: Range, previous: Range, line: Range, width: number): boolean {
  const before = text.slice(paragraph.start, paragraph.end);
  const after = text.slice(line.start, line.end);
  const marker = markerAt(after);
  if (
    (marker && !marker.weak) ||
    new RegExp(`^(?:${LABEL.source})`, 'u').test(after.slice(0, 30).replace(/\s/gu, ''))
  )
    return false;
  if (/、\s*$/u.test(before) || labelledListGoesOn(before, after)) return true;
  if (bracketIsOpen(before) && closesFirst(text.slice(line.start, line.start + 400))) return true;
  if (quoteIsOpen(before) && /^[^《》。]{0,60}》/u.test(text.slice(line.start, line.start + 80))) return true;
  if (/[。;:!?)\]》”"]$/u.test(before) || /^[([|]/u.test(after)) return false;
  const length = previous.end - previous.start;
  return length >= width || (/[,。;]/u.test(before) && (length >= SHORTEST_BROKEN || /[,、]$/u.test(before)));
}

function bracketIsOpen(words: string): boolean {
  const tail = words.slice(-400);
  return tail.lastIndexOf('(') > tail.lastIndexOf(')');
}

/** 「《湖南省反对拐卖人口⏎行动实施细则》」 */
function quoteIsOpen(words: string): boolean {
  const tail = words.slice(-120);
  return (tail.match(/《/gu)?.length ?? 0) > (tail.match(/》/gu)?.length ?? 0);
}

function closesFirst(words: string): boolean {
  const close = words.indexOf(')');
  return (
    close >= 0 &&
    !/[(。]/u.test(words.slice(0, close)) &&
    !/\n\s*(?:\d|[一二三四五六七八九十])/u.test(words.slice(0, close))
  );
}
