import type { Clause } from '../model/clause.ts';
import type { Passage } from '../model/plan.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import type { Unit } from '../model/unit.ts';
import {
  type Document,
  isDamaged,
  printedForms,
  printedRanges,
  type Range,
  spanOf,
  spansOf,
} from './document.ts';
import { idPath, printPath, RANK, SECTION_RANK, type Step } from './marker.ts';
import { numberingJumps } from './numbering.ts';
import type { Item, Line } from './outline.ts';
import type { Responsibility } from './responsibility.ts';

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
  const ids = new Set<string>();
  for (const [index, item] of attributed.entries()) {
    const isMeasure = item.lines.length > 0 || (damaged && lostItsLine(attributed, index));
    if (!isMeasure && item.text.length === 0) continue;
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
  for (const item of numberingJumps(items)) {
    const span = spanOf(document, ...endsOf(item.text));
    if (span)
      measures.problems.push({
        code: 'numbering-jump',
        message: `The numbering jumps to ${printPath(item.steps)}.`,
        ...span,
      });
  }
  return measures;
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

/** Gives a line that comes after one lost sentence to the item before, if no number is missing in between. */
function attribute(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  for (const [index, item] of items.entries()) {
    const previous = result.at(-1);
    const line = item.lines[0];
    const textless = item.text.length === 0 && line !== undefined;
    if (
      textless &&
      previous &&
      previous.lines.length === 0 &&
      line.lost > 0 &&
      closesPrevious(previous, line, items[index + 1])
    )
      previous.lines = [line];
    else result.push({ ...item });
  }
  return result;
}

function closesPrevious(previous: Item, line: Line, next: Item | undefined): boolean {
  const followsDirectly = next?.rank === previous.rank && next?.number === (previous.number ?? 0) + 1;
  const numberMissing = next?.rank === previous.rank && !followsDirectly;
  return followsDirectly || (line.lost === 1 && !numberMissing);
}

/** A leaf in a damaged text, in a section whose measures have lines, after which something is lost. */
function lostItsLine(items: readonly Item[], index: number): boolean {
  const item = items[index] as Item;
  const next = items[index + 1];
  if (item.rank === null || item.lostAfter === 0 || item.steps.length < 3) return false;
  if (next && next.steps.length > item.steps.length && next.lostBefore === 0) return false;
  const top = item.steps[0];
  return items.some(
    (other) =>
      other.lines.length > 0 && other.steps[0]?.rank === top?.rank && other.steps[0]?.number === top?.number,
  );
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

function doubts(clause: Clause, item: Item): Problem[] {
  const span = clause.line && !clause.text ? clause.line : clause.source;
  const problem = (code: ProblemCode, message: string): Problem => ({
    code,
    message,
    start: span.start,
    end: span.end,
  });
  const found: Problem[] = [];
  if (!clause.text)
    found.push(
      problem(
        'clause-lost',
        `${clause.path}: the text of the measure is lost, only its responsibility line came down.`,
      ),
    );
  const unread = item.lines.flatMap((line) => line.responsibility.unread);
  if (unread.length > 0)
    found.push({
      ...problem(
        'line-unread',
        `${clause.path}: not understood in the responsibility line, and in no list: ${unread.join(' | ')}`,
      ),
      start: clause.line?.start ?? span.start,
      end: clause.line?.end ?? span.end,
    });
  if (!clause.line)
    found.push(problem('line-lost', `${clause.path}: the responsibility line is lost; nobody is named.`));
  if (clause.attribution === 'inferred')
    found.push(
      problem(
        'line-inferred',
        `${clause.path}: a sentence is lost between the measure and its line; the units are probable.`,
      ),
    );
  if (clause.text && !item.numbered && item.lostBefore > 0)
    found.push(
      problem(
        'beginning-lost',
        `${clause.path}: the beginning of the measure is lost; its number follows from its neighbours.`,
      ),
    );
  if (item.lines.some((line) => line.responsibility.irregular))
    found.push(
      problem(
        'line-irregular',
        `${clause.path}: the responsibility line is punctuated unusually: ${clause.line?.text ?? ''}`,
      ),
    );
  return found;
}

/** Heading of the deepest section down to （一） that has one; '' where the heading is lost. */
function sectionOf(document: Document, items: readonly Item[], index: number): string {
  const item = items[index] as Item;
  for (
    let steps = item.steps.filter((step) => step.rank <= SECTION_RANK);
    steps.length > 0;
    steps = steps.slice(0, -1)
  ) {
    const heading = itemAt(items, index + 1, steps);
    if (!heading) return '';
    const [first = '', rest = ''] = printedRanges(document, heading.text).split(/(?<=^[^。\n]*[。\n])/u);
    const isClause = heading.lines.length > 0 && (rest === '' || first.length > LONGEST_HEADING);
    if (!isClause && heading.rank !== RANK.article) return first.replace(/[。：:\n]+$/u, '').trim();
  }
  return '';
}

/** Longer first sentences are no headings. */
const LONGEST_HEADING = 40;

/** The last item before an index that has a path. */
function itemAt(items: readonly Item[], before: number, steps: readonly Step[]): Item | undefined {
  return items
    .slice(0, before)
    .findLast(
      (other) =>
        other.rank !== null &&
        other.steps.length === steps.length &&
        other.steps.every((s, i) => s.rank === steps[i]?.rank && s.number === steps[i]?.number),
    );
}

/** Text of the numbered measure above a “——” or deeper item: 「进一步完善和加强以公安机关为主…工作机制。」 */
function parentText(document: Document, items: readonly Item[], index: number): string | null {
  const item = items[index] as Item;
  const steps = item.steps.slice(0, -1);
  if ((steps.at(-1)?.rank ?? 0) < RANK.digit) return null;
  const parent = itemAt(items, index, steps);
  const words = parent ? printedRanges(document, parent.text) : '';
  return words.length > 8 ? words : null;
}

function unique(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let n = 2; taken.has(candidate); n++) candidate = `${id}-${n}`;
  taken.add(candidate);
  return candidate;
}
