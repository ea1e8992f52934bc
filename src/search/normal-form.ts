import { placeOf, type SortedWords } from './sorted-words.ts';

/** Controls that divide words: tabs, ends of lines. */
const BLANK = /[\t-\r\u0085\u2028\u2029]/gu;
/** Other controls, zero-width characters, marks that turn the direction of writing: they may stand inside a word. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** Traditional characters, and what each is simplified to at the same place: 「廳牽」, 「厅牵」. Compiled with the collection. */
export type SimplifiedTable = { readonly traditional: SortedWords; readonly simplified: string };

/**
 * The one form in which texts and questions are compared: NFKC, lower case, simplified, one kind of
 * quotation mark and dash, no invisible characters. 「打拐ＤＮＡ數據庫」 → 「打拐dna数据库」.
 */
export function normalForm(text: string, simplified: SimplifiedTable): string {
  const plain = text
    .replace(BLANK, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„‟"「」『』]/gu, '"')
    .replace(/[‘’`´]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]+/gu, '-')
    .replace(/[〔【［]/gu, '[')
    .replace(/[〕】］]/gu, ']');
  return plain.replace(/[\u3400-\u9fff\uf900-\ufaff]/gu, (character) => simplify(character, simplified));
}

/** 廳 → 厅; a character that is no traditional one as it is. */
export function simplify(character: string, { traditional, simplified }: SimplifiedTable): string {
  const place = placeOf(traditional, character);
  return place === -1 ? character : simplified.charAt(place);
}
