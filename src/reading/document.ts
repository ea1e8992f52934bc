import type { Span } from '../model/span.ts';

/**
 * A text in reading order that knows where each of its characters stands in the source.
 * `text` is the form that is parsed (normalized), `source` the file as decoded. Where the source was
 * damaged the order differs and `LOST` stands for each lost sentence.
 */
export type Document = { source: string; text: string; stretches: Stretch[] };

/** `length` characters of `text` from `at` stand in the source from `origin`; lost ones have origin -1. */
export type Stretch = { at: number; origin: number; length: number };

/** Stands in `Document.text` for one lost sentence. An object replacement character, never printed. */
export const LOST = '\uFFFC';

/** Source spans of a range of the reading text, in reading order; neighbours are joined. */
export function spansOf(document: Document, start: number, end: number): Span[] {
  const spans: Span[] = [];
  for (const { at, origin, length } of document.stretches) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + length);
    if (from >= to || origin < 0) continue;
    const span = trimmed(document.source, { start: origin + from - at, end: origin + to - at });
    if (!span) continue;
    const last = spans.at(-1);
    if (last && last.end <= span.start && !document.source.slice(last.end, span.start).trim()) last.end = span.end;
    else spans.push(span);
  }
  return spans;
}

/** The printed words of a range, as in the source, with line breaks and indents inside closed up. */
export function printed(document: Document, start: number, end: number): string {
  return spansOf(document, start, end)
    .map((span) => document.source.slice(span.start, span.end))
    .join('')
    .replace(/[ \t\u3000]*[\r\n]+\s*/gu, '')
    .trim();
}

function trimmed(source: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && isBlank(source[start])) start++;
  while (end > start && isBlank(source[end - 1])) end--;
  return start < end ? { start, end } : null;
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /[\s\u200B-\u200F\u2060\uFEFF]/u.test(character);
}
