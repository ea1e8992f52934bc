import { eastAsianWidth } from 'get-east-asian-width';

/** No line begins with one of these … */
const CLOSING = new Set('、，。；：？！）》」』”’】〕…—·～,.;:?!)]}%％');
/** … and none ends with one of these. */
const OPENING = new Set('（《「『“‘【〔([{');

/**
 * Columns a text takes. Characters that are wide in Chinese fonts and narrow in others (“”…—) count as wide,
 * so that a line never runs over.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of graphemes(text)) width += widthOfOne(character);
  return width;
}

/**
 * Text → lines of at most `width` columns; the first may have another measure. Breaks between Han characters
 * and at blanks, but not before closing or after opening punctuation. 「（省民政厅」 is not left as 「（」.
 */
export function wrap(text: string, width: number, first = width): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n'))
    lines.push(...wrapOne(paragraph, width, lines.length === 0 ? first : width));
  return lines;
}

/** Items that are kept whole where they fit: 公安厅、 民政厅、 are never cut in the middle of a name. */
export function wrapItems(items: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const item of items) {
    if (line && widthOf(line + item.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    const parts = wrap(line + item, width);
    line = `${parts.pop() ?? ''}${item.endsWith(' ') ? ' ' : ''}`;
    lines.push(...parts);
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

function wrapOne(text: string, width: number, first: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  let room = Math.max(first, 2);
  for (const character of graphemes(text)) {
    const blank = character === ' ';
    const size = widthOfOne(character);
    // Again where one narrow character made way for a wide one.
    while (used + size > room && line.length > 0 && !blank) {
      const at = lastBreak([...line, character]);
      lines.push(line.slice(0, at).join('').trimEnd());
      line = line.slice(at);
      used = line.reduce((sum, kept) => sum + widthOfOne(kept), 0);
      room = Math.max(width, 2);
    }
    if (blank && line.length === 0 && lines.length > 0) continue;
    line.push(character);
    used += size;
  }
  return [...lines, line.join('').trimEnd()];
}

/** Where a line that has become too long is cut: the last place that allows it, else before the last character. */
function lastBreak(line: readonly string[]): number {
  for (let at = line.length - 1; at > 0; at--) {
    if (line[at - 1]?.trim() !== '' && mayBreak(line[at - 1] ?? '', line[at] ?? '')) return at;
    if (line[at - 1] === ' ' && line.slice(0, at).some((character) => character !== ' ')) return at;
  }
  return Math.max(1, line.length - 1);
}

function mayBreak(before: string, after: string): boolean {
  if (after === ' ' || CLOSING.has(after) || OPENING.has(before)) return false;
  if (before === '—' && /\d/u.test(after)) return false;
  return widthOfOne(before) > 1 || widthOfOne(after) > 1;
}

/** Characters that may join with others into one; all else is one by itself. */
const JOINING =
  /[\p{M}\u200D\p{Regional_Indicator}\p{Emoji_Modifier}\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]/u;
let segmenter: Intl.Segmenter | undefined;

/** Characters as a reader counts them. A Segmenter takes 10 ms to make, so it is made for texts that need one. */
function graphemes(text: string): string[] {
  if (!JOINING.test(text)) return Array.from(text);
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function widthOfOne(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x7f) return 1;
  if (code >= 0x4e00 && code <= 0x9fff) return 2;
  if (/^\p{M}+$/u.test(character)) return 0;
  if (character.includes('\uFE0F')) return 2;
  return eastAsianWidth(code, { ambiguousAsWide: true });
}
