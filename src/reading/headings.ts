import { type Document, printedRanges } from './document.ts';
import { RANK, SECTION_RANK, type Step } from './marker.ts';
import type { Item } from './outline.ts';

/** Heading of the deepest section down to （一） that has one; '' where the heading is lost. */
export function sectionOf(document: Document, items: readonly Item[], index: number): string {
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
  for (let i = before - 1; i >= 0; i--) {
    const other = items[i] as Item;
    if (other.rank === null || other.steps.length !== steps.length) continue;
    if (other.steps.every((step, k) => step.rank === steps[k]?.rank && step.number === steps[k]?.number))
      return other;
  }
  return undefined;
}

/** Text of the numbered measure above a “——” or deeper item: 「进一步完善和加强以公安机关为主…工作机制。」 */
export function parentText(document: Document, items: readonly Item[], index: number): string | null {
  const item = items[index] as Item;
  const steps = item.steps.slice(0, -1);
  if ((steps.at(-1)?.rank ?? 0) < RANK.digit) return null;
  const parent = itemAt(items, index, steps);
  const words = parent ? printedRanges(document, parent.text) : '';
  return words.length > 8 ? words : null;
}
