import type { Document } from './document.ts';
import { FIRST_LEADS_NOTE, SIGN_LEADS_NOTE } from './line-notes.ts';
import type { Item, Line } from './outline.ts';
import { ledByFirst, ledBySigned } from './responsibility.ts';

/**
 * Obeys what a document says about its own lines: 「（省民政厅、省公安厅，列第一位的为牵头单位，下同）」 holds for
 * the lines below, 「注：带★的为牵头单位」 for all. Lines that say themselves who leads stay as they are.
 */
export function withConventions(document: Document, items: readonly Item[]): Item[] {
  const from = firstLeadsFrom(document, items);
  const sign = SIGN_LEADS_NOTE.exec(document.text)?.groups?.['sign'];
  if (from === null && sign === undefined) return [...items];
  const obeying = (line: Line): Line => {
    let { responsibility } = line;
    if (sign !== undefined) responsibility = ledBySigned(responsibility, sign);
    if (from !== null && line.start >= from) responsibility = ledByFirst(responsibility);
    return { ...line, responsibility };
  };
  return items.map((item) => ({ ...item, lines: item.lines.map(obeying) }));
}

/**
 * From where on the first unit of a list leads; null where nothing says so. A note inside a line holds for that
 * line alone, if it does not say 下同; one behind the last line for the whole document.
 */
function firstLeadsFrom({ text }: Document, items: readonly Item[]): number | null {
  const lines = items.flatMap((item) => item.lines);
  for (const note of text.matchAll(FIRST_LEADS_NOTE)) {
    const within = lines.some(({ start, end }) => start <= note.index && note.index < end);
    if (within && note.groups?.['onwards'] === undefined) continue;
    return lines.some(({ start }) => start > note.index) ? note.index : 0;
  }
  return null;
}
