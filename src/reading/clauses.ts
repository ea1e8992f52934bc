import type { Clause } from '../model/clause.ts';
import type { Passage } from '../model/plan.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { Unit } from '../model/unit.ts';
import { attribute, lostItsLine } from './attribute.ts';
import {
  type Document,
  isDamaged,
  printedForms,
  printedRanges,
  type Range,
  spanOf,
  spansOf,
} from './document.ts';
import { doubts } from './doubts.ts';
import { parentText, sectionOf } from './headings.ts';
import { idPath, printPath } from './marker.ts';
import { numberingJumps } from './numbering.ts';
import type { Item, Line } from './outline.ts';
import type { Responsibility } from './responsibility.ts';
import { unreadLines } from './unread-lines.ts';

/** Where a clause or passage stands in the reading text; later stages look for dates there. */
export type Placed<T> = T & {
  /** From its first to its last word. */
  at: Range;
  text_at: Range[];
  /** Parts of the text or its line that are a date by themselves. */
  dated_at: Range[];
  line_at: Range | null;
};

export type Measures = { clauses: Placed<Clause>[]; passages: Placed<Passage>[]; problems: Problem[] };

/**
 * Outline → clauses with their units, and all other text as passages.
 * In a damaged text a line is only given to a clause when nothing, or one sentence at the most, is lost
 * in between (`inferred`); a clause whose line is lost gets no units, a line whose clause is lost no text.
 */
export function readClauses(plan: string, document: Document, items: readonly Item[]): Measures {
  const attributed = attribute(items);
  const damaged = isDamaged(document);
  const measures: Measures = { clauses: [], passages: [], problems: [] };
  const ids = new Map<string, number>();
  for (const [index, item] of attributed.entries()) {
    const isMeasure = item.lines.length > 0 || (damaged && lostItsLine(attributed, index));
    if (!isMeasure && item.text.length === 0) continue;
    measures.problems.push(...unreadIn(document, item));
    const place = { path: printPath(item.steps), section: sectionOf(document, attributed, index) };
    if (!isMeasure) {
      const source = spanOf(document, ...endsOf(item.text));
      if (source)
        measures.passages.push({
          ...place,
          text: printedRanges(document, item.text),
          source,
          ...placeIn(item),
        });
      continue;
    }
    const clause = clauseOf(
      document,
      item,
      {
        ...place,
        plan,
        id: unique(`${plan}/${idPath(item.steps)}`, ids),
        parent: parentText(document, attributed, index),
      },
      damaged,
    );
    measures.clauses.push({ ...clause, ...placeIn(item) });
    measures.problems.push(...doubts(clause, item));
  }
  const note = (code: ProblemCode, message: string, item: Item): void => {
    const span = spanOf(document, ...endsOf(item.text));
    if (span) measures.problems.push({ code, message, ...span });
  };
  for (const item of numberingJumps(items))
    note('numbering-jump', `The numbering jumps to ${printPath(item.steps)}.`, item);
  for (const item of items.filter(({ unread }) => unread))
    note('table-unread', 'A line of a table does not fit its head; whom it names is not known.', item);
  return measures;
}

function unreadIn(document: Document, item: Item): Problem[] {
  return unreadLines(document, item.text).flatMap(({ start, end }) => {
    const span = spanOf(document, start, end);
    if (!span) return [];
    const words = document.source.slice(span.start, span.end);
    return [
      {
        code: 'line-unread' as const,
        message: `${printPath(item.steps)}: names units as a responsibility line does, but is not read as one; they are in no list: ${words}`,
        ...span,
      },
    ];
  });
}

const endsOf = (ranges: readonly Range[]): [number, number] => [
  ranges[0]?.start ?? 0,
  ranges.at(-1)?.end ?? 0,
];

function placeIn(item: Item): Pick<Placed<Clause>, 'at' | 'text_at' | 'dated_at' | 'line_at'> {
  const line = item.lines[0] ?? null;
  const [start, end] = endsOf(item.text);
  return {
    at: { start, end },
    text_at: item.text,
    dated_at: item.dated,
    line_at: line && { start: line.start, end: line.end },
  };
}

type Place = Pick<Clause, 'plan' | 'id' | 'path' | 'section' | 'parent'>;

function clauseOf(document: Document, item: Item, place: Place, damaged: boolean): Clause {
  const pieces = item.text.flatMap(({ start, end }) => spansOf(document, start, end));
  const first = item.lines[0];
  const lineSpan = first ? spanOf(document, first.start, first.end) : null;
  const said = item.lines.map((line) => asPrinted(document, line));
  const named = said.some((r) => r.lead.length + r.support.length + r.other.length > 0);
  return {
    ...place,
    text: printedRanges(document, item.text),
    lead: said.flatMap((r) => r.lead),
    support: said.flatMap((r) => r.support),
    other: said.flatMap((r) => r.other),
    open_ended: said.some((r) => r.openEnded),
    attribution:
      first === undefined || !named
        ? 'unknown'
        : first.lost > 0 && item.text.length > 0
          ? 'inferred'
          : damaged
            ? 'restored'
            : 'stated',
    source: pieces[0] ?? lineSpan ?? { start: 0, end: 0 },
    pieces,
    line:
      first && lineSpan ? { text: document.source.slice(lineSpan.start, lineSpan.end), ...lineSpan } : null,
  };
}

/** Units as they stand in the source, where reading folded brackets or script: 各县（市、区）人民政府. */
function asPrinted(document: Document, line: Line): Responsibility {
  const formOf = printedForms(document, line.start, line.end);
  const said = line.responsibility;
  const read = <T extends Unit>(units: T[]): T[] =>
    units.map((unit) => ({ ...unit, printed: formOf(unit.printed) }));
  return { ...said, lead: read(said.lead), support: read(said.support), other: read(said.other) };
}

/** `id`, or where it is taken `id-2`, `id-3` …; `taken` has how often each was wanted. */
function unique(id: string, taken: Map<string, number>): string {
  let count = taken.get(id) ?? 0;
  let candidate = count === 0 ? id : `${id}-${count + 1}`;
  while (count > 0 && taken.has(candidate)) candidate = `${id}-${++count + 1}`;
  taken.set(id, count + 1);
  if (candidate !== id) taken.set(candidate, 1);
  return candidate;
}
