import type { Range } from './document.ts';
import { type Responsibility, readResponsibility } from './responsibility.ts';
import type { Cell } from './table-cells.ts';
import type { Column, Columns } from './table-columns.ts';
import { looksLikeUnit } from './unit-name.ts';

/** One row: its number, the ranges of its text, its units and the cell with its date. */
export type Row = {
  number: number | null;
  marker: Range | null;
  text: Range[];
  dated: Range[];
  line: (Range & { responsibility: Responsibility }) | null;
};

/** Reads one line of a table under its head. Cells that hold neither number nor units are its text. */
export function readRow(cells: readonly Cell[], columns: Columns): Row {
  const row: Row = { number: null, marker: null, text: [], dated: [], line: null };
  const units: { cell: Cell; said: string }[] = [];
  const persons: Range[] = [];
  for (const [i, one] of cells.entries()) {
    const { kind } = columns[i] ?? { kind: 'text' };
    if (!one.words) continue;
    if (kind === 'number' && /^\d{1,3}\.?$/u.test(one.words)) {
      row.number = Number.parseInt(one.words, 10);
      row.marker = rangeOf(one);
    } else if (kind === 'text' || kind === 'number') {
      // 「1.提高医疗保健水平」 in a table without a column of numbers
      if (row.text.length === 0 || row.number === null)
        row.number ??= Number.parseInt(/^\d{1,3}(?=[.、]\D)/u.exec(one.words)?.[0] ?? '', 10) || null;
      row.text.push(rangeOf(one));
    } else if (kind === 'time') row.dated.push(rangeOf(one));
    else units.push({ cell: one, said: saidIn(one, columns[i] as Column) });
  }
  const responsibility = readResponsibility(units.map(({ said }) => said).join(';'));
  const loose = [
    ...(responsibility ? [] : units.map(({ cell: one }) => rangeOf(one))),
    ...row.dated,
    ...persons,
  ];
  if (responsibility)
    row.line = {
      ...widest(
        units.map(({ cell: one }) => one),
        row.text,
        [...row.dated, ...persons],
      ),
      responsibility,
    };
  const { line } = row;
  if (line?.responsibility.lead.length === 0 && line.responsibility.support.length > 0)
    line.responsibility.unread.push(...emptyLead(cells, columns));
  row.text.push(...loose.filter(({ start, end }) => !line || end <= line.start || start >= line.end));
  row.text = row.text
    .filter(({ start, end }) => !line || end <= line.start || start >= line.end)
    .toSorted((a, b) => a.start - b.start);
  return row;
}

/** What a cell says, as a line would: 「牵头单位:市公安局」. */
function saidIn({ words }: Cell, { label, firstLeads }: Column): string {
  // A sheet puts cells with line breaks into quotation marks.
  const list = words
    .replace(/^"|"$/gu, '')
    .split(/\s+/u)
    .reduce((said, next) => `${said}${isBorder(said, next) ? '、' : ''}${next}`);
  if (!firstLeads) return `${label}:${list}`;
  const [first = '', ...others] = list.split(/[、,;]/u);
  return `牵头单位:${first}${others.length > 0 ? `;${label}:${others.join('、')}` : ''}`;
}

/** Whether two units meet where a cell has a blank or is broken: 「市公安局⏎市民政局」, not 「市发展⏎改革委」. */
const isBorder = (before: string, after: string): boolean =>
  [before.split(/[、,;]/u).at(-1) ?? '', after.split(/[、,;]/u)[0] ?? ''].every((words) =>
    looksLikeUnit(words),
  );

/** The lead may stand in a cell of a row above that is merged with this one; that is not known. */
const emptyLead = (cells: readonly Cell[], columns: Columns): string[] =>
  columns.flatMap(({ kind, label }, i) =>
    (kind === 'head' || kind === 'charge') && cells[i]?.words === '' ? [`${label}:`] : [],
  );

const rangeOf = ({ start, end }: Range): Range => ({ start, end });

/** From the first to the last cell with units, and on to the cells with the date and the persons if no text stands between. */
function widest(units: readonly Range[], text: readonly Range[], beside: readonly Range[]): Range {
  let start = Math.min(...units.map((unit) => unit.start));
  let end = Math.max(...units.map((unit) => unit.end));
  const free = (from: number, to: number): boolean =>
    !text.some((range) => range.start >= from && range.end <= to);
  for (const one of beside) {
    if (one.start > end && free(end, one.start)) end = one.end;
    else if (one.end < start && free(one.end, start)) start = one.start;
  }
  return { start, end };
}
