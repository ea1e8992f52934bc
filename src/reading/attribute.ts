import type { Item, Line } from './outline.ts';

/** Gives a line that comes after one lost sentence to the item before, if no number is missing in between. */
export function attribute(items: readonly Item[]): Item[] {
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
export function lostItsLine(items: readonly Item[], index: number): boolean {
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
