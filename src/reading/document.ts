import type { Span } from '../model/span.ts';

/**
 * A text in reading order that knows where each of its characters stands in the source.
 * `text` is the form that is parsed (normalized), `source` the file as decoded. Where the source was
 * damaged the order differs and `LOST` stands for each lost sentence; page numbers are left out.
 */
export type Document = { source: string; text: string; stretches: Stretch[] };

/** `length` characters of `text` from `at` stand in the source from `origin`; lost ones have origin -1. */
export type Stretch = { at: number; origin: number; length: number };

/** A range of the reading text, `end` exclusive. */
export type Range = { start: number; end: number };

/** Stands in `Document.text` for one lost sentence. An object replacement character, never printed. */
export const LOST = '\uFFFC';

/** Whether something of the document is lost. */
export function isDamaged(document: Document): boolean {
  return document.stretches.some((stretch) => stretch.origin < 0);
}

/** Source spans of a range of the reading text, in reading order; neighbours are joined. */
export function spansOf(document: Document, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const stretch of cut(document, start, end)) {
    const span = trimmed(document.source, { start: stretch.origin, end: stretch.origin + stretch.length });
    if (!span) continue;
    const last = spans.at(-1);
    if (last && last.end <= span.start && isBlank(document.source.slice(last.end, span.start)))
      last.end = span.end;
    else spans.push(span);
  }
  return spans;
}

/** The printed words of a range, as in the source, with line breaks, indents, bold signs and `<br>` taken out. */
export function printed(document: Document, start: number, end: number): string {
  return spansOf(document, start, end)
    .map((span) => document.source.slice(span.start, span.end))
    .join('')
    .replace(/[ \t\u3000]*[\r\n\v\f\u0085\u2028\u2029]+\s*/gu, '')
    .replace(/\*\*|<br ?\/?>/giu, '')
    .trim();
}

/** The printed words of several ranges; what stood in other lines or cells begins a new line. */
export function printedRanges(document: Document, ranges: readonly Range[]): string {
  let words = '';
  for (const [i, { start, end }] of ranges.entries()) {
    const between = document.text.slice(ranges[i - 1]?.end ?? start, start);
    words += (/[\n\t|]| {2}/u.test(between) && words ? '\n' : '') + printed(document, start, end);
  }
  return words;
}

/** One source span from the first to the last character of a range; where the source was damaged its first part. */
export function spanOf(document: Document, start: number, end: number): Span | null {
  const spans = spansOf(document, start, end);
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return null;
  return isDamaged(document) ? first : { start: first.start, end: last.end };
}

/**
 * Looks up how words of a range are printed: 「各县(市、区)政府」 as read is 「各县（市、区）政府」 in the source.
 * The words are those of a responsibility line: without blanks, with one kind of brackets.
 */
export function printedForms(document: Document, start: number, end: number): (normalized: string) => string {
  let read = '';
  let source = '';
  for (const { at, origin, length } of cut(document, start, end)) {
    for (let i = 0; i < length; i++) {
      const character = document.text[at + i] ?? ' ';
      if (/[\s\uFFFC]/u.test(character)) continue;
      read += character.replace('[', '(').replace(']', ')');
      source += document.source[origin + i] ?? '';
    }
  }
  let from = 0;
  return (normalized) => {
    const after = read.indexOf(normalized, from);
    const found = after < 0 ? read.indexOf(normalized) : after;
    if (found < 0) return normalized;
    from = found + normalized.length;
    return source.slice(found, from);
  };
}

/** The parts of the stretches inside a range that stand in the source. */
function cut(document: Document, start: number, end: number): Stretch[] {
  const parts: Stretch[] = [];
  for (const { at, origin, length } of document.stretches) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + length);
    if (from < to && origin >= 0) parts.push({ at: from, origin: origin + from - at, length: to - from });
  }
  return parts;
}

function trimmed(source: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isBlank(source[start] ?? '')) start++;
  while (end > start && isBlank(source[end - 1] ?? '')) end--;
  return start < end ? { start, end } : null;
}

const isBlank = (words: string): boolean => /^[\s\u200B-\u200F\u2060\uFEFF]*$/u.test(words);
