import { DATE } from './days.ts';
import type { Range } from './document.ts';
import { markerAt, SECTION_RANK } from './marker.ts';
import { type Row, readRow } from './table.ts';
import { type Cell, cellsOf, isRule } from './table-cells.ts';
import { type Columns, columnsOf, subHead } from './table-columns.ts';
import { readUnits } from './unit-list.ts';

/** A printed line of the text: without the blanks around it, and with them, where tabs stand for empty cells. */
export type TableLine = Range & { whole: Range };

/** One part of a table: its head, a row, or a line between the rows; `unread` where that is a row that does not fit the head. */
export type TablePart = Range & { row: Row | null; head: boolean; unread: boolean };

/** Lines that one row may be broken over. */
const LONGEST_ROW = 12;
/** Lines between two rows that are no rows themselves. */
const LONGEST_GAP = 4;

/**
 * Reads the lines below a head of a table to its last row. A row may be broken inside of a cell; sections,
 * 「二、打击犯罪」, a second head and repeated heads stand between rows; a cell that is merged downwards is
 * empty in the rows below. Null where the line is no head.
 * @returns the parts, the head first, and the line that follows the table
 */
export function tableAt(
  text: string,
  lines: readonly TableLine[],
  at: number,
): { parts: TablePart[]; next: number } | null {
  const first = lines[at];
  const head = first && cellsOf(text, first.whole);
  let columns = head && columnsOf(head);
  if (!first || !columns) return null;
  const parts: TablePart[] = [{ ...plain(first), head: true }];
  let i = at + 1;
  while (i < lines.length) {
    const line = lines[i] as TableLine;
    const cells = cellsOf(text, line.whole) ?? [];
    const again: Columns | null = columnsOf(cells);
    const second: Columns | null = parts.length === 1 ? subHead(cells, columns) : null;
    if (cells.length > 1 && isRule(cells)) i++;
    else if (again ?? second) {
      columns = again ?? second ?? columns;
      parts.push({ ...plain(line), head: true });
      i++;
    } else {
      const found = partAt(text, lines, i, columns) ?? between(text, lines, i, columns);
      if (!found) break;
      parts.push(found.part);
      i = found.next;
    }
  }
  return { parts, next: i };
}

const plain = ({ start, end }: Range, unread = false): TablePart => ({
  start,
  end,
  row: null,
  head: false,
  unread,
});

/** A line that fits nothing, with rows below it: the table goes on behind it. */
function between(text: string, lines: readonly TableLine[], at: number, columns: Columns): Found | null {
  const line = lines[at] as TableLine;
  const below = lines.slice(at + 1, at + 1 + LONGEST_GAP);
  const goesOn = below.some((other) => isRow(text, other, columns));
  return goesOn ? { part: plain(line, cellsOf(text, line.whole) !== null), next: at + 1 } : null;
}

type Found = { part: TablePart; next: number };

function partAt(text: string, lines: readonly TableLine[], at: number, columns: Columns): Found | null {
  const line = lines[at] as TableLine;
  const cells = cellsOf(text, line.whole) ?? [];
  const section = sectionIn(cells, columns);
  if (section) return { part: plain(section), next: at + 1 };
  const whole = fitting(cells, columns);
  if (whole) return withTail(text, lines, line, at + 1, whole, columns);
  const goesOn = lines[at + 1] !== undefined && isRow(text, lines[at + 1] as TableLine, columns);
  if (cells.length < 2) {
    // 「市民政局」 between rows: the last cell may go on, or the rows of that unit begin.
    const doubtful = isUnits(text.slice(line.start, line.end)) && !isDay(text, lines[at + 1]);
    return goesOn || doubtful ? { part: plain(line, doubtful), next: at + 1 } : null;
  }
  const words = text.slice(line.whole.start, line.whole.end);
  const broken = words.includes('\t') ? joined(text, lines, at, columns) : null;
  if (broken) return broken;
  const short = /[\t|]/u.test(words) ? shortRow(cells, columns) : null;
  if (short)
    return {
      part: { start: line.start, end: line.end, row: short, head: false, unread: false },
      next: at + 1,
    };
  return cells.length > 2 || goesOn ? { part: plain(line, true), next: at + 1 } : null;
}

/** 「一、预防犯罪」 over all columns: one cell with words, the first, that is no number of a row. */
function sectionIn(cells: readonly Cell[], columns: Columns): Range | null {
  const [first, ...rest] = cells;
  if (!first?.words || rest.some(({ words }) => words) || rest.length === 0) return null;
  return columns[0]?.kind === 'number' && isNumber(first) ? null : first;
}

const isNumber = ({ words }: Cell): boolean => /^\d{1,3}[.、]?$/u.test(words);

/** The cells, if they are as many as the columns; empty ones behind the last column do not count. */
function fitting(cells: readonly Cell[], columns: Columns): readonly Cell[] | null {
  if (cells.length < columns.length || cells.slice(columns.length).some(({ words }) => words)) return null;
  return cells.slice(0, columns.length);
}

function startsRow(cells: readonly Cell[], columns: Columns): boolean {
  const first = cells[0];
  return columns[0]?.kind === 'number' && first !== undefined && cells.length > 1 && isNumber(first);
}

function isRow(text: string, line: TableLine, columns: Columns): boolean {
  const cells = cellsOf(text, line.whole) ?? [];
  return startsRow(cells, columns) || fitting(cells, columns) !== null;
}

const endsOpen = (words: string): boolean => /[、,]$/u.test(words.trim());

/** A row, and the lines below it on which its last cell goes on: 「…市民政局、⏎市教育局」. */
function withTail(
  text: string,
  lines: readonly TableLine[],
  { start, end }: Range,
  after: number,
  cells: readonly Cell[],
  columns: Columns,
): Found {
  const row = readRow(cells, columns);
  const only = { part: { start, end, row, head: false, unread: false }, next: after };
  const last = cells.at(-1);
  if (!last?.words || columns.at(-1)?.kind === 'time') return only;
  let next = after;
  let tail = end;
  while (next < lines.length && next - after < LONGEST_ROW) {
    const line = lines[next] as TableLine;
    const words = text.slice(line.start, line.end);
    const isTail =
      cellsOf(text, line.whole) === null && !isSection(words) && endsOpen(text.slice(start, tail));
    if (!isTail) break;
    tail = line.end;
    next++;
  }
  if (next === after) return only;
  const longer = { ...last, end: tail, words: text.slice(last.start, tail) };
  return {
    part: {
      start,
      end: tail,
      row: readRow([...cells.slice(0, -1), longer], columns),
      head: false,
      unread: false,
    },
    next,
  };
}

const isSection = (words: string): boolean => {
  const marker = markerAt(words);
  return marker !== null && marker.rank <= SECTION_RANK;
};

/** The line after a signature. */
const isDay = (text: string, line: TableLine | undefined): boolean =>
  line !== undefined && DATE.test(text.slice(line.start, line.end));

function isUnits(words: string): boolean {
  const { units, doubtful } = readUnits(words.replace(/\s+/gu, '、'));
  return units.length > 0 && doubtful.length === 0 && !/[。:;]/u.test(words);
}

/** A row that is broken inside of its cells: its lines together have just as many cells as the table has columns. */
function joined(text: string, lines: readonly TableLine[], at: number, columns: Columns): Found | null {
  const first = lines[at] as TableLine;
  const numbered = columns[0]?.kind === 'number';
  if (numbered && !startsRow(cellsOf(text, first.whole) ?? [], columns)) return null;
  for (let next = at + 1; next < lines.length && next - at < LONGEST_ROW; next++) {
    const line = lines[next] as TableLine;
    const before = text.slice(first.start, (lines[next - 1] as TableLine).end);
    const cells = cellsOf(text, line.whole) ?? [];
    // Without numbers nothing but an open list tells that a row goes on.
    if (isRow(text, line, columns) || (!numbered && !endsOpen(before))) return null;
    if (isSection(text.slice(line.start, line.end)) && cells.length < 2) return null;
    const all = cellsOf(text, { start: first.whole.start, end: line.whole.end }) ?? [];
    if (all.length > columns.length) return null;
    if (all.length === columns.length)
      return withTail(text, lines, { start: first.start, end: line.end }, next + 1, all, columns);
  }
  return null;
}

/** A row without its last cells: 「2⇥开展救助⇥市民政局」 where nothing stands under 「备注」. */
function shortRow(cells: readonly Cell[], columns: Columns): Row | null {
  const leads = columns.findLastIndex(({ kind }) => kind === 'head' || kind === 'charge');
  if (cells.length > columns.length || cells.length <= leads) return null;
  if (columns[0]?.kind === 'number' && !startsRow(cells, columns)) return null;
  const row = readRow(cells, columns);
  return row.line && row.line.responsibility.unread.length === 0 ? row : null;
}
