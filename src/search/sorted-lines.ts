/** Lines of a key, a blank and what belongs to the key, in ascending order: looked up without being parsed. */
export type SortedLines = string;

/** { gongan: '公安', minzen: '民政' } → two lines between line breaks. No key holds a blank, and nothing a line break. */
export function sortLines(entries: Iterable<readonly [key: string, words: string]>): SortedLines {
  const lines = [...entries]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, words]) => `${key} ${words}\n`);
  return `\n${lines.join('')}`;
}

/** What belongs to a key; undefined if there is no such line. */
export function lineOf(lines: SortedLines, key: string): string | undefined {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const start = lines.lastIndexOf('\n', (low + high) >>> 1);
    const blank = lines.indexOf(' ', start);
    const end = lines.indexOf('\n', start + 1);
    const found = lines.slice(start + 1, blank);
    if (found === key) return lines.slice(blank + 1, end);
    if (found < key) low = end;
    else high = start;
  }
  return undefined;
}

export function keysOf(lines: SortedLines): string[] {
  return lines
    .split('\n')
    .slice(1, -1)
    .map((line) => line.slice(0, line.indexOf(' ')));
}
