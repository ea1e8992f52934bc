import type { Correction } from '../../model/query.ts';

/** A stretch of a text and what it is mended to. */
export type Edit = { start: number; end: number; to: string };

/** Puts edits into a text and lists them as corrections, the same one once. Edits must not overlap. */
export function applyEdits(
  text: string,
  edits: readonly Edit[],
): { text: string; corrections: Correction[] } {
  let mended = '';
  let from = 0;
  const corrections = new Map<string, Correction>();
  for (const { start, end, to } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < from) continue;
    mended += text.slice(from, start) + to;
    corrections.set(`${text.slice(start, end)}→${to}`, { from: text.slice(start, end), to });
    from = end;
  }
  return { text: mended + text.slice(from), corrections: [...corrections.values()] };
}
