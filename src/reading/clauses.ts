import type { Clause } from '../model/clause.ts';
import type { Passage } from '../model/plan.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { printed, spansOf, type Document } from './document.ts';
import { RANK, SECTION_RANK, idPath, printPath } from './marker.ts';
import { numberingJumps } from './numbering.ts';
import type { Item, Line } from './outline.ts';

/** Where a clause stands in the reading text; later stages look for dates there. */
export type Placed<T> = T & { at: { start: number; end: number } };

export type Measures = { clauses: Placed<Clause>[]; passages: Placed<Passage>[]; problems: Problem[] };

/**
 * Outline → clauses with their units, and all other text as passages.
 * In a damaged text a line is only given to a clause when nothing, or one sentence at the most, is lost
 * in between (`inferred`); a clause whose line is lost gets no units, a line whose clause is lost no text.
 */
export function readClauses(plan: string, document: Document, items: readonly Item[]): Measures {
  const attributed = attribute(items);
  const damaged = document.stretches.some((stretch) => stretch.origin < 0);
  const measures: Measures = { clauses: [], passages: [], problems: [] };
  const ids = new Set<string>();
  for (const [index, item] of attributed.entries()) {
    const isMeasure = item.lines.length > 0 || (damaged && lostItsLine(attributed, index));
    if (!isMeasure && item.end === item.start) continue;
    const place = { path: printPath(item.steps), section: sectionOf(document, attributed, index) };
    if (!isMeasure) {
      const source = spansOf(document, item.start, item.end)[0];
      if (source) measures.passages.push({ ...place, text: printed(document, item.start, item.end), source, at: at(item) });
      continue;
    }
    const clause = clauseOf(document, item, { ...place, plan, id: unique(`${plan}/${idPath(item.steps)}`, ids), parent: parentText(document, attributed, index) }, damaged);
    measures.clauses.push({ ...clause, at: at(item) });
    measures.problems.push(...doubts(clause, item));
  }
  for (const item of numberingJumps(items)) {
    const span = spansOf(document, item.start, item.end)[0];
    if (span) measures.problems.push({ code: 'numbering-jump', message: `The numbering jumps to ${printPath(item.steps)}.`, ...span });
  }
  return measures;
}

const at = (item: Item): { start: number; end: number } => ({ start: item.start, end: item.end });

/** Gives a line that comes after one lost sentence to the item before, if no number is missing in between. */
function attribute(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  for (const [index, item] of items.entries()) {
    const previous = result.at(-1);
    const line = item.lines[0];
    const textless = item.start === item.end && line !== undefined;
    if (textless && previous && previous.lines.length === 0 && line.lost > 0 && closesPrevious(previous, line, items[index + 1])) previous.lines = [line];
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
  return items.some((other) => other.lines.length > 0 && other.steps[0]?.rank === top?.rank && other.steps[0]?.number === top?.number);
}

type Place = Pick<Clause, 'plan' | 'id' | 'path' | 'section' | 'parent'>;

function clauseOf(document: Document, item: Item, place: Place, damaged: boolean): Clause {
  const pieces = spansOf(document, item.start, item.end);
  const first = item.lines[0];
  const lineSpan = first && spansOf(document, first.start, first.end)[0];
  const said = item.lines.map((line) => line.responsibility);
  return {
    ...place,
    text: printed(document, item.start, item.end),
    lead: said.flatMap((r) => r.lead),
    support: said.flatMap((r) => r.support),
    other: said.flatMap((r) => r.other),
    open_ended: said.some((r) => r.openEnded),
    attribution: first === undefined ? 'unknown' : first.lost > 0 && item.end > item.start ? 'inferred' : damaged ? 'restored' : 'stated',
    source: pieces[0] ?? lineSpan ?? { start: 0, end: 0 },
    pieces,
    line: first && lineSpan ? { text: document.source.slice(lineSpan.start, lineSpan.end), ...lineSpan } : null,
  };
}

function doubts(clause: Clause, item: Item): Problem[] {
  const span = clause.line && !clause.text ? clause.line : clause.source;
  const problem = (code: ProblemCode, message: string): Problem => ({ code, message, start: span.start, end: span.end });
  const found: Problem[] = [];
  if (!clause.text) found.push(problem('clause-lost', `${clause.path}: the text of the measure is lost, only its responsibility line came down.`));
  if (clause.attribution === 'unknown') found.push(problem('line-lost', `${clause.path}: the responsibility line is lost; nobody is named.`));
  if (clause.attribution === 'inferred') found.push(problem('line-inferred', `${clause.path}: a sentence is lost between the measure and its line; the units are probable.`));
  if (clause.text && !item.numbered && item.lostBefore > 0) found.push(problem('beginning-lost', `${clause.path}: the beginning of the measure is lost; its number follows from its neighbours.`));
  if (item.lines.some((line) => line.responsibility.irregular)) found.push(problem('line-irregular', `${clause.path}: the responsibility line is punctuated unusually: ${clause.line?.text ?? ''}`));
  return found;
}

/** Heading of the deepest section down to （一）; '' where the heading is lost. */
function sectionOf(document: Document, items: readonly Item[], index: number): string {
  const item = items[index] as Item;
  const steps = item.steps.filter((step) => step.rank <= SECTION_RANK);
  const heading = items.slice(0, index + 1).findLast((other) => other.rank !== null && other.steps.length === steps.length && other.steps.every((s, i) => s.rank === steps[i]?.rank && s.number === steps[i]?.number));
  if (!heading || steps.length === 0) return '';
  const words = printed(document, heading.start, heading.end);
  return (words.split('。')[0] ?? words).replace(/[。：:]$/u, '').trim();
}

/** Text of the numbered measure above a “——” or deeper item: 「进一步完善和加强以公安机关为主…工作机制。」 */
function parentText(document: Document, items: readonly Item[], index: number): string | null {
  const item = items[index] as Item;
  const steps = item.steps.slice(0, -1);
  if ((steps.at(-1)?.rank ?? 0) < RANK.digit) return null;
  const parent = items.slice(0, index).findLast((other) => other.rank !== null && other.steps.length === steps.length && other.steps.every((s, i) => s.rank === steps[i]?.rank && s.number === steps[i]?.number));
  const words = parent ? printed(document, parent.start, parent.end) : '';
  return words.length > 8 ? words : null;
}

function unique(id: string, taken: Set<string>): string {
  let candidate = id;
  for (let n = 2; taken.has(candidate); n++) candidate = `${id}-${n}`;
  taken.add(candidate);
  return candidate;
}
