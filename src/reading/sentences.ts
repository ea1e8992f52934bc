/**
 * Sentence ranges of a stretch of normalized text, end marks included. A closing quotation mark or
 * bracket stays with its sentence.
 */
export function sentencesOf(text: string, start: number, end: number): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  for (const match of text.slice(start, end).matchAll(/[^。!?;]*[。!?;][”"』」)]*|[^。!?;]+$/gu)) {
    if (match[0].trim())
      sentences.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return sentences;
}
