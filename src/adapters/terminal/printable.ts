/**
 * Text that is safe to write to a terminal: it can move no cursor, set no colour or title, and turn no
 * direction of writing. Controls are shown as what they are: ESC is 「␛」. Line breaks stay.
 */
export function printable(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replace(C0, (control) => String.fromCodePoint(0x2400 + (control.codePointAt(0) ?? 0)))
    .replaceAll('\u007f', '␡')
    .replace(/[\u0080-\u009f\p{Cs}]/gu, '\uFFFD')
    .replace(FORMATS, '');
}

/** `printable` on one line. */
export function printableLine(text: string): string {
  return printable(text).replace(/\s*\n\s*/gu, ' ');
}

/** The same for JSON, without a change of its value: 「\u009b」, which JSON leaves as it is, becomes an escape. */
export function printableJson(json: string): string {
  return json.replace(/[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    Array.from({ length: character.length }, (_, i) => `\\u${hex4(character.charCodeAt(i))}`).join(''),
  );
}

const hex4 = (unit: number): string => unit.toString(16).padStart(4, '0');

const UNSAFE = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const C0 = /(?!\n)[\p{Cc}--[\u007f-\u009f]]/gv;
/** Invisible marks, but for the joiner inside an emoji: 👩‍👧. */
const FORMATS = /(?<!\p{Extended_Pictographic}\uFE0F?)\u200D|(?!\u200D)\p{Cf}/gu;
