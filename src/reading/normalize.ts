import type { Document } from './document.ts';
import { isTraditional, simplified } from './traditional.ts';

/** Circled numbers and the like are markers; their compatibility form would be a bare digit. */
const KEEP = /[\u2460-\u24FF\u2776-\u2793\u3220-\u3229\u3251-\u325F\u32B1-\u32BF]/u;
/** Control and format characters: byte order marks, zero-width blanks, soft hyphens. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;
const LINE_BREAKS = '\n\v\f\u0085\u2028\u2029';

/**
 * The form that is parsed: full-width letters, digits and brackets become half-width, traditional
 * characters simplified, invisible characters blanks, every kind of dash one kind. Character by
 * character, so that offsets stay: `text.length === source.length`.
 * 「（省公安厅负责，省司法厅配合）」, 「(省公安厅负责,省司法厅配合)」 and 「（省公安廳負責，省司法廳配合）」 come out alike.
 */
export function normalize(source: string): Document {
  const fold = isTraditional(source)
    ? (character: string) => simplified(normalCharacter(character))
    : normalCharacter;
  let text = '';
  for (let i = 0; i < source.length; i++)
    text += source[i] === '\r' ? (source[i + 1] === '\n' ? ' ' : '\n') : fold(source[i] ?? ' ');
  // Markdown bold is no character of the text: 「**责任单位：**省公安厅」
  text = text.replaceAll('**', '  ');
  // Nor is a line break in a cell of a Markdown table: 「市民政局<br>市教育局」
  text = text.replace(/<br ?\/?>/giu, (sign) => ' '.repeat(sign.length));
  return { source, text, stretches: [{ at: 0, origin: 0, length: source.length }] };
}

function normalCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x7f && code > 0x1f) return character;
  if (character === '\t') return character;
  if (LINE_BREAKS.includes(character)) return '\n';
  if (character === '\uFFFC' || INVISIBLE.test(character)) return ' ';
  if (/\s/u.test(character)) return ' ';
  if (code >= 0xd800 && code <= 0xdfff) return character;
  if (/[\u2010-\u2015\u2500\u2501\uFF0D\uFE58\u2212]/u.test(character)) return '—';
  if (/[〔［【〖﹝]/u.test(character)) return '[';
  if (/[〕］】〗﹞]/u.test(character)) return ']';
  if (KEEP.test(character)) return character;
  const normal = character.normalize('NFKC');
  return normal.length === 1 ? normal : character;
}
