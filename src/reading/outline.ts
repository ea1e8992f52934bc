import { LOST, type Document } from './document.ts';
import { markerAt, type Marker, type Step } from './marker.ts';
import { numberItems } from './numbering.ts';
import { paragraphsOf } from './paragraphs.ts';
import { readResponsibility, type Responsibility } from './responsibility.ts';

/** A responsibility line in the reading text, brackets included; `lost` sentences stand before it. */
export type Line = { start: number; end: number; lost: number; responsibility: Responsibility };

/**
 * One numbered, dashed or plain paragraph. Offsets are into the reading text; `start === end` where the
 * text itself is lost and only its line came down. `steps` is its path, its own step last.
 */
export type Item = {
  rank: number | null;
  number: number | null;
  start: number;
  end: number;
  /** Lost sentences directly before and after its text. */
  lostBefore: number;
  lostAfter: number;
  lines: Line[];
  steps: Step[];
  /** Whether its own number is read from the text, not concluded from its neighbours. */
  numbered: boolean;
};

/** A document's items in reading order, each with its path. Every printed character is in one item or is a marker. */
export function outline(document: Document): Item[] {
  return numberItems(scan(document));
}

type Token =
  | { kind: 'marker'; marker: Marker }
  | { kind: 'text'; start: number; end: number }
  | { kind: 'line'; start: number; end: number; responsibility: Responsibility }
  | { kind: 'lost' };

function scan(document: Document): Item[] {
  const items: Item[] = [];
  const context = new MarkerContext();
  for (const paragraph of paragraphsOf(document)) {
    let open: Item | null = null;
    let lost = 0;
    for (const token of tokens(document.text, paragraph.start, paragraph.end, context)) {
      if (token.kind === 'lost') {
        lost++;
        const last = items.at(-1);
        if (last) last.lostAfter++;
        open = null;
      } else if (token.kind === 'marker') {
        open = newItem(token.marker.rank, token.marker.number, lost);
        items.push(open);
        lost = 0;
      } else if (token.kind === 'text') {
        if (!open || open.end > open.start || open.lines.length > 0) {
          open = newItem(null, null, lost);
          items.push(open);
        }
        open.start = token.start;
        open.end = token.end;
        lost = 0;
      } else {
        const line: Line = { start: token.start, end: token.end, lost, responsibility: token.responsibility };
        const owner: Item | null = open ?? (lost === 0 ? ownerOf(items) : null);
        if (owner) owner.lines.push(line);
        else items.push({ ...newItem(null, null, lost), lines: [line] });
        open = null;
        lost = 0;
      }
    }
  }
  return items;
}

/** A line in a paragraph of its own closes the item before it, unless that one has its line already. */
function ownerOf(items: Item[]): Item | null {
  const last = items.at(-1);
  return last && last.lines.length === 0 && last.end > last.start ? last : null;
}

function newItem(rank: number | null, number: number | null, lostBefore: number): Item {
  return { rank, number, start: 0, end: 0, lostBefore, lostAfter: 0, lines: [], steps: [], numbered: number !== null };
}

function* tokens(text: string, from: number, to: number, context: MarkerContext): Generator<Token> {
  let position = from;
  let atStart = true;
  while (position < to) {
    position += /^\s*/u.exec(text.slice(position, to))?.[0].length ?? 0;
    if (position >= to) return;
    if (text[position] === LOST) {
      yield { kind: 'lost' };
      position++;
      context.lose();
      atStart = true;
      continue;
    }
    const marker = markerAt(text.slice(position, Math.min(to, position + 12)));
    if (marker && (atStart || context.continues(marker))) {
      context.enter(marker);
      yield { kind: 'marker', marker };
      position += marker.length;
      atStart = false;
      continue;
    }
    const line = lineAt(text, position, to);
    if (line) {
      yield line;
      position = line.end + (/^\s*[。;]/u.exec(text.slice(line.end, to))?.[0].length ?? 0);
      atStart = false;
      continue;
    }
    const end = textEnd(text, position, to, context);
    yield { kind: 'text', start: position, end };
    position = end;
    atStart = false;
  }
}

/** A whole paragraph such as 「责任单位:省公安厅、民政厅」, or a bracket that assigns units. */
function lineAt(text: string, position: number, to: number): Extract<Token, { kind: 'line' }> | null {
  if (text[position] !== '(' && text[position] !== '[') return labelLineAt(text, position, to);
  const end = closing(text, position, to);
  if (end === null) return null;
  const responsibility = readResponsibility(text.slice(position + 1, end - 1));
  return responsibility && { kind: 'line', start: position, end, responsibility };
}

function labelLineAt(text: string, position: number, to: number): Extract<Token, { kind: 'line' }> | null {
  const match = /^(?:[^\s:。,]{0,2}(?:责任|牵头|负责|配合|参与)(?:单位|部门))\s*:[^。;]*(?:;\s*(?:责任|牵头|负责|配合|参与)(?:单位|部门)\s*:[^。;]*)*/u.exec(text.slice(position, to));
  if (!match) return null;
  const responsibility = readResponsibility(match[0]);
  return responsibility && { kind: 'line', start: position, end: position + match[0].length, responsibility };
}

function closing(text: string, position: number, to: number): number | null {
  let depth = 0;
  for (let i = position; i < to && i < position + 400; i++) {
    if (text[i] === '(' || text[i] === '[') depth++;
    if ((text[i] === ')' || text[i] === ']') && --depth === 0) return i + 1;
  }
  return null;
}

/** Where the running text from `position` ends: at a line, a lost sentence, or a marker set into the line. */
function textEnd(text: string, position: number, to: number, context: MarkerContext): number {
  for (let i = position + 1; i < to; i++) {
    const character = text[i];
    if (character === LOST) return i;
    if ((character === '(' || character === '[') && lineAt(text, i, to)) return i;
    if (/[责牵负配参主]/u.test(character ?? '') && /[。;\s]/u.test(text[i - 1] ?? '') && labelLineAt(text, i, to)) return i;
    if (!/[\d(一二三四五六七八九十第]/u.test(character ?? '')) continue;
    const before = text.slice(position, i).trimEnd();
    const marker = markerAt(text.slice(i, Math.min(to, i + 12)));
    if (marker && startsInline(before, marker) && context.continues(marker)) return i;
  }
  return to;
}

/** A marker inside a paragraph opens an item after a full stop, or where it divides a bare heading. */
function startsInline(before: string, marker: Marker): boolean {
  if (/[。)]$/u.test(before)) return true;
  return marker.number === 1 && before.length <= 40 && !/[,。;:(]/u.test(before);
}

/** Knows which marker may come next, so that 「(1)」 in running text is not taken for an item. */
class MarkerContext {
  #open: { rank: number; number: number }[] = [];
  #sure = true;

  /** Something is lost: until the next marker is seen, any marker may come. */
  lose(): void {
    this.#sure = false;
  }

  enter({ rank, number }: Marker): void {
    this.#open = this.#open.filter((step) => step.rank < rank);
    this.#open.push({ rank, number: number ?? 0 });
    this.#sure = true;
  }

  /** First item of a deeper kind, or the next of a kind that is open. */
  continues({ rank, number }: Marker): boolean {
    if (number === null) return false;
    if (!this.#sure) return true;
    const same = this.#open.find((step) => step.rank === rank);
    return same ? same.number + 1 === number : number === 1;
  }
}
