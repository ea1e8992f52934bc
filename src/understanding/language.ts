/** The language to answer in: Chinese if the message has Chinese sentence words, English if Latin words outweigh. */
export function languageOf(text: string): 'zh' | 'en' {
  const latin = text.match(/[a-z]{2,}/giu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0) return latin > 0 ? 'en' : 'zh';
  return latin >= 3 && latin * 2 > han ? 'en' : 'zh';
}

/** Random characters: many kinds of script and symbol in turn, hardly a common word. */
export function isNoise(text: string): boolean {
  const compact = text.replace(/\s+/gu, '');
  if (compact.length < 12) return false;
  const symbols = compact.match(/[^\p{L}\p{N},.!?。，、；：？！"'()（）《》〔〕[\]-]/gu)?.length ?? 0;
  if (symbols / compact.length <= 0.12) return false;
  const kinds = [...compact.matchAll(/(\p{Script=Han})|([a-z])|(\d)|([^\p{L}\p{N}])/gu)].map((match) =>
    match.slice(1).findIndex(Boolean),
  );
  const turns = kinds.filter((kind, i) => i > 0 && kind !== kinds[i - 1]).length;
  return turns / compact.length > 0.45;
}
