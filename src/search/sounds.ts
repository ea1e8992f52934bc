/** zhuang, shuang */
const LONGEST_SYLLABLE = 6;

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

/** Whether letters can be read as pinyin from end to end: minzhengting, but not ministry. */
export function isPinyin(letters: string, syllables: ReadonlySet<string>): boolean {
  const ends = new Set([0]);
  for (let from = 0; from < letters.length; from++) {
    if (!ends.has(from)) continue;
    for (let to = from + 1; to <= Math.min(letters.length, from + LONGEST_SYLLABLE); to++) {
      const syllable = letters.slice(from, to);
      if (syllables.has(syllable) || syllables.has(syllable.replace('v', 'u'))) ends.add(to);
    }
  }
  return letters.length > 0 && ends.has(letters.length);
}
