import { LOST } from './document.ts';
import { bareLineAt, type FoundLine, lineAt } from './line-at.ts';
import { type Marker, markerAt, RANK } from './marker.ts';
import type { MarkerContext } from './marker-context.ts';

/** The parts of a paragraph in reading order. Between them stand only blanks and the mark that ends a line. */
export type Token =
  | { kind: 'marker'; marker: Marker; start: number; end: number }
  | { kind: 'text'; start: number; end: number }
  | { kind: 'line'; line: FoundLine }
  | { kind: 'lost' };

/** Cuts a paragraph at markers, responsibility lines and lost sentences. */
export function* tokens(text: string, from: number, to: number, context: MarkerContext): Generator<Token> {
  let position = from;
  let atStart = true;
  while (position < to) {
    position += /^\s*/u.exec(text.slice(position, to))?.[0].length ?? 0;
    if (position >= to) return;
    if (text[position] === LOST) {
      yield { kind: 'lost' };
      position++;
      context.lose();
      atStart = true;
      continue;
    }
    const bullet = atStart ? bulletAt(text, position, to) : 0;
    if (bullet > 0) {
      position += bullet;
      continue;
    }
    const marker = markerAt(text.slice(position, Math.min(to, position + 12)));
    if (marker && (atStart ? context.opens(marker) : context.continues(marker))) {
      context.enter(marker);
      yield { kind: 'marker', marker, start: position, end: position + marker.length };
      position += marker.length;
      atStart = false;
      continue;
    }
    const line =
      lineAt(text, position, to) ??
      (atStart || text[position - 1] === '。' ? bareLineAt(text, position, to) : null);
    if (line) {
      yield { kind: 'line', line };
      position = line.end + (/^\s*[。;]/u.exec(text.slice(line.end, to))?.[0].length ?? 0);
    } else {
      const end = textEnd(text, position, to, context);
      yield { kind: 'text', start: position, end };
      position = end;
    }
    atStart = false;
  }
}

/** Signs that stand in front of a label. */
const SIGNS = /^[★☆▲△◆◇■□●○▪►▶※•·*—-]{1,3}\s*/u;

/**
 * Length of a sign or a small number in front of a labelled line: it opens no item of its own.
 * 「◆责任单位：市委网信办」, 「（1）牵头单位：市民政局⏎（2）配合单位：市公安局」.
 */
function bulletAt(text: string, position: number, to: number): number {
  const words = text.slice(position, position + 12);
  const marker = markerAt(words);
  const sign = SIGNS.exec(words)?.[0].length ?? 0;
  const number = marker && marker.rank > RANK.digit ? marker.length : 0;
  const from = position + Math.max(sign, number);
  const gap = /^\s*/u.exec(text.slice(from, from + 8))?.[0].length ?? 0;
  const isLabel = from > position && from + gap < to && lineAt(text, from + gap, to)?.how === 'label';
  return isLabel ? from + gap - position : 0;
}

/** Where the running text from `position` ends: at a line, a lost sentence, or a marker set into the line. */
function textEnd(text: string, position: number, to: number, context: MarkerContext): number {
  for (let i = position + 1; i < to; i++) {
    const character = text[i] ?? '';
    if (character === LOST) return i;
    if ((character === '(' || character === '[') && lineAt(text, i, to)) return i;
    if (
      /[。;,\s]/u.test(text[i - 1] ?? '') &&
      character !== '(' &&
      (lineAt(text, i, to) ?? bareAfterSentence(text, i, to))
    )
      return i;
    if (!/[\d(一二三四五六七八九十第\u2460-\u249B\u3220-\u3229\u3251-\u325F]/u.test(character)) continue;
    const before = text.slice(position, i).trimEnd();
    const marker = markerAt(text.slice(i, Math.min(to, i + 12)));
    if (
      marker &&
      startsInline(before, marker, text.slice(i + marker.length, to)) &&
      context.continues(marker)
    )
      return i;
  }
  return to;
}

function bareAfterSentence(text: string, position: number, to: number): FoundLine | null {
  return text[position - 1] === '。' ? bareLineAt(text, position, to) : null;
}

/** A marker inside a paragraph opens an item after a full stop, or where it divides a bare heading. */
function startsInline(before: string, marker: Marker, after: string): boolean {
  // 「按照（一）的要求」
  if (/^\s*(?:的|项|款|目|中|、|和|及|至|—|所|条)/u.test(after)) return false;
  if (/[。)]$/u.test(before)) return true;
  return marker.number === 1 && before.length <= 40 && !/[,。;:(]/u.test(before);
}
