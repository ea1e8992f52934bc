/**
 * Spelling of pinyin in which common confusions fall together: zhèng, zen and zeng are one, lü, lv and nu too.
 * Input is plain pinyin without tones, of one syllable or of many: minzhengting, minzenting → minzentin.
 */
export function looseSound(pinyin: string): string {
  return pinyin
    .replace(/[vü]/gu, 'u')
    .replace(/([zcs])h/gu, '$1')
    .replace(/([aei])ng/gu, '$1n')
    .replace(/l/gu, 'n');
}

/** Letters with tone marks → plain pinyin, ü as v: gōng'ān → gong'an, lǜ → lv. */
export function plainPinyin(text: string): string {
  return text
    .normalize('NFD')
    .replace(/u\u0308/gu, 'v')
    .replace(/[\u0300-\u036f]/gu, '');
}

const SYLLABLE =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|[zcs]h)?(?:[aeo]|ai|ei|ao|ou|an|en|ang|eng|ong|er|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|v|ve|ue))$/u;

/** Whether letters can be read as pinyin from end to end: minzhengting, but not ministry. */
export function isPinyin(letters: string): boolean {
  const reachable = new Set([0]);
  for (let from = 0; from < letters.length; from++) {
    if (!reachable.has(from)) continue;
    for (let to = from + 1; to <= Math.min(letters.length, from + 6); to++) {
      if (SYLLABLE.test(letters.slice(from, to))) reachable.add(to);
    }
  }
  return letters.length > 0 && reachable.has(letters.length);
}
