import type { Document } from './document.ts';
import { markerAt } from './marker.ts';

/** A paragraph of the reading text: offsets, after blanks and Markdown heading signs at its start. */
export type Paragraph = { start: number; end: number };

/**
 * Splits the reading text into paragraphs. A line break inside a sentence does not end one:
 * 「…开展法制宣传教育活动，⏎积极拓展农村就业渠道…」, 「在劳务市⏎场及其周边地区」. A heading, which has no
 * sentence punctuation, does end at its line.
 */
export function paragraphsOf({ text }: Document): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const lead = /^\s*(?:#{1,6}\s+|>\s+|\*\*)?\s*/u.exec(line)?.[0].length ?? 0;
    const start = offset + lead;
    const end = offset + line.trimEnd().length;
    offset += line.length + 1;
    if (start >= end) continue;
    const last = paragraphs.at(-1);
    if (last && !line.trimStart().startsWith('#') && breaksInside(text.slice(last.start, last.end), text.slice(start, end))) last.end = end;
    else paragraphs.push({ start, end });
  }
  return paragraphs;
}

function breaksInside(before: string, after: string): boolean {
  if (markerAt(after) || /[。;:!?)\]》”"]\**$/u.test(before)) return false;
  return /[,。;]/u.test(before) && !/^[([]/u.test(after);
}
