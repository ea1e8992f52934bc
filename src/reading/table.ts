import type { Range } from './document.ts';
import { type Responsibility, readResponsibility } from './responsibility.ts';
import { LABELS } from './role-words.ts';

/** A cell of a line that came from a table: 「1\t加强巡查\t县公安局\t县民政局\t2025年底前」. */
export type Cell = Range & { words: string };

/** What a column holds. Only columns whose head says so hold units. */
type Column = { kind: 'number' | 'head' | 'charge' | 'support' | 'other' | 'time' | 'text'; label: string };

export type Columns = Column[];

/** One row: its number, the ranges of its text, its units and the cell with its date. */
export type Row = {
  number: number | null;
  marker: Range | null;
  text: Range[];
  dated: Range[];
  line: (Range & { responsibility: Responsibility }) | null;
};

/** Cells of a line between | signs, tabs, or runs of blanks; null where it is no line of a table. */
export function cellsOf(text: string, line: Range): Cell[] | null {
  const words = text.slice(line.start, line.end);
  const border = (words.match(/\|/gu)?.length ?? 0) >= 2 ? /\|/gu : words.includes('\t') ? /\t/gu : / {2,}/gu;
  const cells: Cell[] = [];
  let from = 0;
  for (const match of [...words.matchAll(border), null]) {
    const until = match?.index ?? words.length;
    cells.push(cell(text, line.start + from, line.start + until));
    from = until + (match?.[0].length ?? 0);
  }
  if (border.source === '\\|') {
    if (!cells[0]?.words) cells.shift();
    if (!cells.at(-1)?.words) cells.pop();
  }
  return cells.length >= 2 ? cells : null;
}

function cell(text: string, start: number, end: number): Cell {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return {
    start: from,
    end: Math.max(from, end - (words.length - words.trimEnd().length)),
    words: words.trim(),
  };
}

/** 「序号|重点任务|牵头单位|配合单位|完成时限」 → what the columns of the lines below hold; null for any other line. */
export function columnsOf(cells: readonly Cell[]): Columns | null {
  const columns = cells.map(({ words }) => columnOf(words.replace(/\s+/gu, '')));
  const units = columns.some(({ kind }) => kind === 'head' || kind === 'charge');
  const tasks = columns.some(
    ({ kind, label }) => kind === 'text' && /任务|措施|内容|事项|项目|举措|要求|要点|目标|工作/u.test(label),
  );
  return cells.length >= 3 - Number(units && tasks) && units && tasks ? columns : null;
}

function columnOf(label: string): Column {
  if (/^(?:序号|编号|序|No\.?|#)$/iu.test(label)) return { kind: 'number', label };
  for (const kind of ['head', 'charge', 'support', 'other', 'time'] as const) {
    if (new RegExp(`^(?:${LABELS[kind]})$`, 'u').test(label)) return { kind, label };
  }
  return { kind: 'text', label };
}

/** Whether a line divides the head of a Markdown table from its rows: 「|---|---|」. */
export function isRule(cells: readonly Cell[]): boolean {
  return cells.every(({ words }) => /^:?[-—]+:?$/u.test(words));
}

/** Reads one line of a table under its head. Cells that hold neither number nor units are its text. */
export function readRow(cells: readonly Cell[], columns: Columns): Row {
  const row: Row = { number: null, marker: null, text: [], dated: [], line: null };
  const units: { cell: Cell; said: string }[] = [];
  for (const [i, one] of cells.entries()) {
    const { kind, label } = columns[i] ?? { kind: 'text', label: '' };
    if (!one.words) continue;
    if (kind === 'number' && /^\d{1,3}\.?$/u.test(one.words)) {
      row.number = Number.parseInt(one.words, 10);
      row.marker = rangeOf(one);
    } else if (kind === 'text' || kind === 'number') row.text.push(rangeOf(one));
    else if (kind === 'time') row.dated.push(rangeOf(one));
    else units.push({ cell: one, said: `${label}:${one.words.replace(/\s+/gu, '、')}` });
  }
  const responsibility = readResponsibility(units.map(({ said }) => said).join(';'));
  const loose = [...(responsibility ? [] : units.map(({ cell: one }) => rangeOf(one))), ...row.dated];
  if (responsibility)
    row.line = {
      ...widest(
        units.map(({ cell: one }) => one),
        row,
      ),
      responsibility,
    };
  const { line } = row;
  row.text.push(...loose.filter(({ start, end }) => !line || end <= line.start || start >= line.end));
  row.text = row.text
    .filter(({ start, end }) => !line || end <= line.start || start >= line.end)
    .toSorted((a, b) => a.start - b.start);
  return row;
}

const rangeOf = ({ start, end }: Range): Range => ({ start, end });

/** From the first to the last cell with units, and on to the cell with the date if no text stands between. */
function widest(units: readonly Range[], { text, dated }: Row): Range {
  let start = Math.min(...units.map((unit) => unit.start));
  let end = Math.max(...units.map((unit) => unit.end));
  const free = (from: number, to: number): boolean =>
    !text.some((range) => range.start >= from && range.end <= to);
  for (const date of dated) {
    if (date.start > end && free(end, date.start)) end = date.end;
    else if (date.end < start && free(date.end, start)) start = date.start;
  }
  return { start, end };
}
