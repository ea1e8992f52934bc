/** Colours of a terminal: ESC [31m. */
const COLOURS = /\p{Cc}\[[\d;?]*[A-Za-z]/gu;
/** <b>, </span>, <script src="…">; neither <@U123> nor <https://…>. */
const TAGS = /<\/?[a-z][a-z\d]*(?:\s+[\w-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*\s*\/?>/giu;
/** alert('…'): the name of what is called. */
const CALLS = /\b[a-z_$][\w$.]*\(\s*(?=["'])/giu;

/** A message without what is for machines and no word of a question: colours, tags, calls. */
export function plainWords(raw: string): string {
  return /[<(\p{Cc}]/u.test(raw) ? raw.replace(COLOURS, '').replace(TAGS, ' ').replace(CALLS, ' ') : raw;
}
