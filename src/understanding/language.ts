/** The language to answer in: Chinese if the message has Chinese sentence words, English if Latin words outweigh. */
export function languageOf(text: string): 'zh' | 'en' {
  const latin = text.match(/[a-z]{2,}/giu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return latin > 0 ? 'en' : 'zh';
  return latin >= 3 && latin * 2 > han ? 'en' : 'zh';
}

/** A question has no larger share of characters that are neither letters, digits nor the usual punctuation. */
const MOST_SYMBOLS = 0.12;

/** Random characters: many kinds of script and symbol in turn, hardly a common word. */
export function isNoise(text: string): boolean {
  const compact = text.replace(/\s+/gu, '');
  if (compact.length < 12) return false;
  // The usual letters first, as Node takes 1 ms to make the pattern of all there are.
  if (shareOf(/[^a-z0-9\u4e00-\u9fff,.!?。，、；：？！"'()（）《》〔〕[\]-]/gu, compact) <= MOST_SYMBOLS)
    return false;
  if (shareOf(/[^\p{L}\p{N},.!?。，、；：？！"'()（）《》〔〕[\]-]/gu, compact) <= MOST_SYMBOLS) return false;
  const runs = compact.match(/\p{Script=Han}+|[a-z]+|\d+|[^\p{L}\p{N}]+/gu) ?? [];
  return (runs.length - 1) / compact.length > 0.45;
}

/** Which share of a text some characters make; they are taken out to count them, which makes no list of them. */
function shareOf(characters: RegExp, text: string): number {
  return 1 - text.replace(characters, '').length / text.length;
}
