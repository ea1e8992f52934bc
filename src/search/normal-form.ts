/** Controls, zero-width characters, marks that turn the direction of writing. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Character table from traditional to simplified, compiled with the collection: 「牽」 → 「牵」. */
export type SimplifiedTable = Readonly<Record<string, string>>;

/**
 * The one form in which texts and questions are compared: NFKC, lower case, simplified, one kind of
 * quotation mark and dash, no invisible characters. 「打拐ＤＮＡ數據庫」 → 「打拐dna数据库」.
 */
export function normalForm(text: string, simplified: SimplifiedTable): string {
  const plain = text
    .normalize('NFKC')
    .replace(INVISIBLE, ' ')
    .toLowerCase()
    .replace(/[“”„‟"「」『』]/gu, '"')
    .replace(/[‘’`´]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]+/gu, '-')
    .replace(/[〔【［]/gu, '[')
    .replace(/[〕】］]/gu, ']');
  return plain.replace(/[\u3400-\u9fff\uf900-\ufaff]/gu, (character) => simplified[character] ?? character);
}
