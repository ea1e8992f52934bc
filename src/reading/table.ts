import type { Range } from './document.ts';
import { type Responsibility, readResponsibility } from './responsibility.ts';
import { LABELS } from './role-words.ts';
import { looksLikeUnit } from './unit-name.ts';

/** A cell of a line that came from a table: 「1\t加强巡查\t县公安局\t县民政局\t2025年底前」. */
export type Cell = Range & { words: string };

/** What a column holds. Only columns whose head says so hold units. */
type Column = {
  kind: 'number' | 'head' | 'charge' | 'support' | 'other' | 'time' | 'person' | 'text';
  label: string;
  /** The head says that the unit named first leads. */
  firstLeads: boolean;
};

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
  if (words.trim() === '') return null;
  const border = (words.match(/\|/gu)?.length ?? 0) >= 2 ? /\|/gu : words.includes('\t') ? /\t/gu : / {2,}/gu;
  if (border.source === ' {2,}') return spacedCells(text, line);
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

/** Blanks around a line are an indent, not empty cells. */
function spacedCells(text: string, line: Range): Cell[] | null {
  const inner = cell(text, line.start, line.end);
  const cells = [...inner.words.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: words, index }) =>
    cell(text, inner.start + index, inner.start + index + words.length),
  );
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
  const columns = headed(cells.map(({ words }) => columnOf(words.replace(/\s+/gu, ''))));
  const units = columns.some(({ kind }) => kind === 'head' || kind === 'charge');
  const tasks = columns.some(
    ({ kind, label }) => kind === 'text' && /任务|措施|内容|事项|项目|举措|要求|要点|目标|工作/u.test(label),
  );
  return cells.length >= 3 - Number(units && tasks) && units && tasks ? columns : null;
}

/** Persons are no part of a measure; their cells stay in its line. */
const PERSON = /(?:领导|责任人|负责人|联系人|联络员|联系方式|电话)$/u;

const FIRST_LEADS = /(?:第一|首位|最前|在前|首个|前面).*牵头/u;

/** A column without a head of its own, beside one of units, is under the same head. */
function headed(columns: Columns): Columns {
  const all = [...columns];
  for (const [i, column] of all.entries()) {
    const before = all[i - 1];
    if (column.label === '' && i < all.length - 1 && before && /head|charge|support/u.test(before.kind))
      all[i] = before;
  }
  return all;
}

/** 「牵头|配合」 below 「责任单位」: a second head, which says more of the columns that have words in it. Null for a row. */
export function subHead(cells: readonly Cell[], columns: Columns): Columns | null {
  const below = cells.map(({ words }) => columnOf(words.replace(/\s+/gu, '')));
  const says = below.filter(({ label }) => label !== '');
  const units = says.some(({ kind }) => kind === 'head' || kind === 'charge');
  if (cells.length !== columns.length || !units || says.some(({ kind }) => kind === 'text')) return null;
  return columns.map((column, i) => (below[i]?.label ? (below[i] ?? column) : column));
}

function columnOf(words: string): Column {
  // 「责任单位(排第一的为牵头单位)」
  const label = words.replace(/\(([^()]*)\)$/u, (bracket, note: string) =>
    FIRST_LEADS.test(note) || note.length > 6 ? '' : bracket,
  );
  const firstLeads = FIRST_LEADS.test(words.slice(label.length));
  if (/^(?:序号|编号|序|No\.?|#)$/iu.test(label)) return { kind: 'number', label, firstLeads };
  if (PERSON.test(label)) return { kind: 'person', label, firstLeads };
  for (const kind of ['head', 'charge', 'support', 'other', 'time'] as const) {
    if (new RegExp(`^(?:${LABELS[kind]})$`, 'u').test(label)) return { kind, label, firstLeads };
  }
  return { kind: 'text', label, firstLeads };
}

/** Whether a line divides the head of a Markdown table from its rows: 「|---|---|」. */
export function isRule(cells: readonly Cell[]): boolean {
  return cells.every(({ words }) => /^:?[-—]+:?$/u.test(words));
}

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
