import type { Document, Stretch } from './document.ts';

/** 「— 3 —」 「-3-」 「第3页 共12页」 on a line of its own. */
const PAGE_NUMBER =
  /^[ \t]*(?:[—\-·•]{1,2}[ \t]*\d{1,3}[ \t]*[—\-·•]{1,2}|第[ \t]*\d{1,3}[ \t]*页(?:[ \t,/]*共[ \t]*\d{1,3}[ \t]*页)?|\d{1,3}[ \t]*\/[ \t]*\d{1,3})[ \t]*$/u;

/**
 * Takes page numbers out of the reading text, and a running head that stands beside them more than once,
 * so that a sentence over two pages is one: 「（公安部负责，⏎— 3 —⏎民政部配合）」. The source stays as it is.
 */
export function withoutFurniture(document: Document): Document {
  const lines = linesOf(document.text);
  const isPage = lines.map((line) => PAGE_NUMBER.test(line.words));
  if (!isPage.some(Boolean)) return document;
  const heads = runningHeads(lines, isPage);
  const kept = lines.filter(
    (line, i) => !isPage[i] && !(heads.has(line.words.trim()) && besidePage(isPage, lines, i)),
  );
  return assemble(document, kept);
}

type TextLine = { start: number; end: number; words: string };

function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let start = 0;
  for (const words of text.split('\n')) {
    lines.push({ start, end: Math.min(text.length, start + words.length + 1), words });
    start += words.length + 1;
  }
  return lines;
}

/** The nearest lines around a page number that are not blank, if the same words stand there again and again. */
function runningHeads(lines: TextLine[], isPage: boolean[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    const words = line.words.trim();
    if (words && words.length <= 40 && !isPage[i] && besidePage(isPage, lines, i))
      counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return new Set(
    [...counts]
      .filter(([words, count]) => count >= 2 && !/[。;:()]$|^\(/u.test(words))
      .map(([words]) => words),
  );
}

function besidePage(isPage: boolean[], lines: TextLine[], index: number): boolean {
  const near = (step: number): boolean => {
    for (let i = index + step; i >= 0 && i < lines.length; i += step)
      if (isPage[i] || lines[i]?.words.trim()) return isPage[i] === true;
    return false;
  };
  return near(-1) || near(1);
}

function assemble(document: Document, lines: TextLine[]): Document {
  let text = '';
  const stretches: Stretch[] = [];
  for (const { start, end } of lines) {
    for (const { at, origin, length } of document.stretches) {
      const from = Math.max(start, at);
      const to = Math.min(end, at + length);
      if (from >= to) continue;
      stretches.push({ at: text.length, origin: origin < 0 ? -1 : origin + from - at, length: to - from });
      text += document.text.slice(from, to);
    }
  }
  return { source: document.source, text, stretches };
}
