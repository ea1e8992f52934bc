import { withConventions } from './conventions.ts';
import { type Document, isDamaged, type Range } from './document.ts';
import { joinItems } from './join-items.ts';
import type { FoundLine } from './line-at.ts';
import { RANK, type Step } from './marker.ts';
import { MarkerContext } from './marker-context.ts';
import { numberItems } from './numbering.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Responsibility, readResponsibility } from './responsibility.ts';
import { LABEL, LABELS } from './role-words.ts';
import type { Row } from './table.ts';
import { tokens } from './tokens.ts';

/** A responsibility line in the reading text, brackets included; `lost` sentences stand before it. */
export type Line = Range & {
  lost: number;
  responsibility: Responsibility;
  /** What it says, without brackets around it and with a colon behind each label. */
  words: string;
  /** It is a paragraph by itself. */
  alone: boolean;
};

/**
 * One numbered, dashed or plain paragraph. Ranges are those of the reading text; `text` is empty where the
 * words are lost and only the line came down. `steps` is its path, its own step last.
 */
export type Item = {
  rank: number | null;
  number: number | null;
  /** The numbers before its own in 「2.1.1」. */
  above: number[];
  /** Where its number or dash stands, if it has one. */
  marker: Range | null;
  text: Range[];
  /** Parts of the text that are a date and nothing else, such as the cell 「2025年12月」. */
  dated: Range[];
  /** Lost sentences directly before and after its text. */
  lostBefore: number;
  lostAfter: number;
  lines: Line[];
  steps: Step[];
  /** Whether its own number is read from the text, not concluded from its neighbours. */
  numbered: boolean;
  /** It is a row of a table. */
  row: boolean;
  /** It is a line of a table that does not fit the head. */
  unread: boolean;
  /** Which paragraph of the document it begins in. */
  paragraph: number;
};

/**
 * A document's items in reading order, each with its path. Every printed character is in the text, the
 * marker or a line of one item, except blanks and the stop behind a line.
 */
export function outline(document: Document): Item[] {
  const items = withConventions(document, scan(document));
  return numberItems(isDamaged(document) ? items : joinItems(document, items));
}

function scan(document: Document): Item[] {
  const items: Item[] = [];
  const context = new MarkerContext();
  let rows = 0;
  for (const [index, paragraph] of paragraphsOf(document).entries()) {
    rows = paragraph.row ? rows + 1 : 0;
    const from = items.length;
    if (paragraph.row) items.push(rowItem(paragraph.row, rows, index));
    // 「牵头单位⇥配合单位」 in a head assigns nothing.
    else if (paragraph.head)
      items.push({ ...newItem(index, 0), text: [{ start: paragraph.start, end: paragraph.end }] });
    else scanParagraph(document, { ...paragraph, index }, context, items);
    for (const item of items.slice(from)) item.unread = paragraph.unread;
  }
  return items;
}

function scanParagraph(
  document: Document,
  paragraph: Range & { index: number },
  context: MarkerContext,
  items: Item[],
): void {
  let open: Item | null = null;
  let lost = 0;
  for (const token of tokens(document.text, paragraph.start, paragraph.end, context)) {
    if (token.kind === 'lost') {
      lost++;
      const last = items.at(-1);
      if (last) last.lostAfter++;
      open = null;
    } else if (token.kind === 'marker') {
      const { rank, number, above = [] } = token.marker;
      open = {
        ...newItem(paragraph.index, lost),
        rank,
        number,
        above,
        numbered: number !== null,
        marker: { start: token.start, end: token.end },
      };
      items.push(open);
      lost = 0;
    } else if (token.kind === 'text') {
      if (!open && extendsLine(document, items.at(-1), token)) continue;
      if (!open || open.text.length > 0 || open.lines.length > 0) {
        open = newItem(paragraph.index, lost);
        items.push(open);
      }
      open.text.push({ start: token.start, end: token.end });
      lost = 0;
    } else {
      addLine(
        document,
        items,
        open,
        { ...token.line, lost, alone: isAlone(document, paragraph.start, token.line.start) },
        token.line.how,
        paragraph.index,
      );
      open = null;
      lost = 0;
    }
  }
}

/** Nothing but a sign or a number, 「◆责任单位：…」, stands before a line in its paragraph. */
const isAlone = ({ text }: Document, from: number, start: number): boolean =>
  /^[^\p{Script=Han}]*$/u.test(text.slice(from, start));

/** Gives a line to the item it closes: the open one, or the one before if the line is a paragraph by itself. */
function addLine(
  document: Document,
  items: Item[],
  open: Item | null,
  found: Line,
  how: FoundLine['how'],
  paragraph: number,
): void {
  const { start, end, lost, responsibility, words, alone } = found;
  const line: Line = { start, end, lost, responsibility, words, alone };
  const last = items.at(-1);
  const owner = open ?? (lost === 0 && last && last.lines.length === 0 && last.text.length > 0 ? last : null);
  const before = lost === 0 && !owner && last?.lines.at(-1);
  const together = before && oneLine(document, before, line);
  if (owner) owner.lines.push(line);
  else if (last && before && together) last.lines[last.lines.length - 1] = together;
  else if (how === 'bare') items.push({ ...newItem(paragraph, lost), text: [{ start, end }] });
  else items.push({ ...newItem(paragraph, lost), lines: [line] });
}

const TIME_LABEL = new RegExp(`^(?:${LABELS.time})(?::|(?=[\\d长持每]))[^。;]*[。;]?$`, 'u');

/** 「完成时限：2021年12月底前」 below a line is part of it. */
function extendsLine(document: Document, item: Item | undefined, { start, end }: Range): boolean {
  const line = item?.lines.at(-1);
  const words = document.text.slice(start, end).replace(/\s+/gu, '');
  if (!line || !TIME_LABEL.test(words) || !/^[\s。;,]*$/u.test(document.text.slice(line.end, start)))
    return false;
  line.end = end;
  return true;
}

/** 「责任单位：县公安局」 and 「配合单位：县民政局」 below it are one line, if the second does not begin anew. */
function oneLine(document: Document, first: Line, second: Line): Line | null {
  const between = document.text.slice(first.end, second.start);
  const label = labelsIn(second.words)[0];
  const anew =
    label === undefined ? second.responsibility.lead.length > 0 : labelsIn(first.words).includes(label);
  if (anew || /[\p{L}\uFFFC]/u.test(between)) return null;
  const words = `${first.words};${second.words}`;
  const responsibility = readResponsibility(words);
  return responsibility && { ...first, end: second.end, words, responsibility };
}

const labelsIn = (words: string): string[] =>
  [...words.replace(/\s+/gu, '').matchAll(LABEL)].map(([label]) => label);

function rowItem(row: Row, count: number, paragraph: number): Item {
  const line = row.line && { ...row.line, lost: 0, words: '', alone: false };
  return {
    ...newItem(paragraph, 0),
    rank: RANK.digit,
    number: row.number ?? count,
    marker: row.marker,
    text: row.text,
    dated: row.dated,
    lines: line ? [line] : [],
    numbered: true,
    row: true,
  };
}

function newItem(paragraph: number, lostBefore: number): Item {
  return {
    rank: null,
    number: null,
    above: [],
    marker: null,
    text: [],
    dated: [],
    lostBefore,
    lostAfter: 0,
    lines: [],
    steps: [],
    numbered: false,
    row: false,
    unread: false,
    paragraph,
  };
}
