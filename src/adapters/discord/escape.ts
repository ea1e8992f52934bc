/**
 * Text without what nobody sees: control characters, zero-width marks, marks that turn the direction of writing.
 * With them, a text could look other than it is or hide from the escaping below.
 */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}

/** The same on one line. */
export function visibleLine(text: string): string {
  return visible(text).replace(/\s+/gu, ' ').trim();
}

/** What opens a mention, a link, an emoji, a time or a format, wherever it stands: `<@1>`, `@everyone`, `https://`, `**` */
const ANYWHERE = /[\\*_~`|<>[\]@]|:(?=[/\w+-])/gu;
/** What is a format at the start of a line: headings, small print, lists. */
const LINE_START = /^([ \t]*)(?:([-+#])|(\d{1,9})([.)]))/gmu;

/** Text of people and documents so that Discord shows it as it is: it formats, links and pings nothing. */
export function escape(text: string): string {
  return visible(text)
    .replace(ANYWHERE, '\\$&')
    .replace(LINE_START, (_, indent: string, mark: string | undefined, number: string, dot: string) =>
      mark ? `${indent}\\${mark}` : `${indent}${number}\\${dot}`,
    );
}

/** The same on one line. */
export function escapeLine(text: string): string {
  return escape(visibleLine(text));
}

/** Text as it is, at most `length` long, the end replaced by … where it is longer. No character is cut in two. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text
    .slice(0, length - 1)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')}…`;
}

/**
 * Text in parts whose escaped form has at most `room` characters: between sentences where that is possible. All
 * parts together are the text.
 */
export function partsOf(text: string, room: number): string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== ''; ) {
    const length = lengthWithin(rest, room);
    const cut = length < rest.length ? goodCut(rest, length) : length;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return parts;
}

/** What may get a backslash: anywhere, or at the start of a line. */
const ESCAPED: ReadonlySet<string> = new Set('\\*_~`|<>[]:@-+#.)');

/** How many characters of the text fit into `room` when they are escaped; at least one. */
function lengthWithin(text: string, room: number): number {
  let used = 0;
  let length = 0;
  for (const character of text) {
    used += character.length + (ESCAPED.has(character) ? 1 : 0);
    if (used > room && length > 0) break;
    length += character.length;
  }
  return length;
}

/** The last end of a sentence, or else of a clause, in the second half of what fits. */
function goodCut(text: string, length: number): number {
  const head = text.slice(0, length);
  for (const marks of [['\n'], ['。', '！', '？', '；', '!', '?', ';'], ['，', '、', ',', ' ']]) {
    const last = Math.max(...marks.map((mark) => head.lastIndexOf(mark)));
    if (last >= length / 2) return last + 1;
  }
  return length;
}
