import type { Range } from './document.ts';

/** A cell of a line that came from a table: 「1\t加强巡查\t县公安局\t县民政局\t2025年底前」. */
export type Cell = Range & { words: string };

/** Cells of a line between | signs, tabs, or runs of blanks; null where it is no line of a table. */
export function cellsOf(text: string, line: Range): Cell[] | null {
  const words = text.slice(line.start, line.end);
  if (words.trim() === '') return null;
  const border = (words.match(/\|/gu)?.length ?? 0) >= 2 ? /\|/gu : words.includes('\t') ? /\t/gu : / {2,}/gu;
  if (border.source === ' {2,}') return spacedCells(text, line);
  const cells: Cell[] = [];
  let from = 0;
  for (const match of [...words.matchAll(border), null]) {
    const until = match?.index ?? words.length;
    cells.push(cell(text, line.start + from, line.start + until));
    from = until + (match?.[0].length ?? 0);
  }
  if (border.source === '\\|') {
    if (!cells[0]?.words) cells.shift();
    if (!cells.at(-1)?.words) cells.pop();
  }
  return cells.length >= 2 ? cells : null;
}

/** Blanks around a line are an indent, not empty cells. */
function spacedCells(text: string, line: Range): Cell[] | null {
  const inner = cell(text, line.start, line.end);
  const cells = [...inner.words.matchAll(/\S+(?: \S+)*/gu)].map(({ 0: words, index }) =>
    cell(text, inner.start + index, inner.start + index + words.length),
  );
  return cells.length >= 2 ? cells : null;
}

function cell(text: string, start: number, end: number): Cell {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return {
    start: from,
    end: Math.max(from, end - (words.length - words.trimEnd().length)),
    words: words.trim(),
  };
}

/** Whether a line divides the head of a Markdown table from its rows: 「|---|---|」. */
export function isRule(cells: readonly Cell[]): boolean {
  return cells.every(({ words }) => /^:?[-—]+:?$/u.test(words));
}
