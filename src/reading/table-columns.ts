import { LABELS } from './role-words.ts';
import type { Cell } from './table-cells.ts';

/** What a column holds. Only columns whose head says so hold units. */
export type Column = {
  kind: 'number' | 'head' | 'charge' | 'support' | 'other' | 'time' | 'person' | 'text';
  label: string;
  /** The head says that the unit named first leads. */
  firstLeads: boolean;
};

export type Columns = Column[];

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
