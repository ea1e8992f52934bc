/** Words of one length put together in ascending order: quick to load, and still quick to look up. */
export type SortedWords = string;

/** [公安, 民政] → 公安民政; all words must be of the same length. */
export function sortWords(words: Iterable<string>): SortedWords {
  return Array.from(new Set(words)).toSorted().join('');
}

export function hasWord(words: SortedWords, word: string): boolean {
  return placeOf(words, word) !== -1;
}

/** How many words stand before a word; -1 if it is not there. */
export function placeOf(words: SortedWords, word: string): number {
  const width = word.length;
  let [low, high] = [0, words.length / width];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const difference = differenceAt(words, middle * width, word);
    if (difference === 0) return middle;
    if (difference < 0) low = middle + 1;
    else high = middle;
  }
  return -1;
}

/** Less than 0 if what stands at a place comes before a word; no string is made to see it. */
function differenceAt(words: SortedWords, start: number, word: string): number {
  for (let i = 0; i < word.length; i++) {
    const difference = words.charCodeAt(start + i) - word.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}
