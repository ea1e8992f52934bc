import { distance } from 'fastest-levenshtein';

const COST = { exchanged: 0.9, doubled: 0.8, letter: 1, vowel: 1, other: 1.2, first: 0.6 } as const;
const VOWELS = /^[aeiouy]$/u;
/** Letters that sound alike: justise, trafiking. */
const ALIKE = new Set(['cs', 'sc', 'sz', 'zs', 'ck', 'kc', 'gj', 'jg', 'fv', 'vf', 'mn', 'nm']);

/**
 * How unlikely it is that one word was typed for another: two letters exchanged, one left out or doubled cost
 * less than a wrong one, and the first letter is seldom wrong. Infinity above `most`.
 */
export function slipCost(typed: string, meant: string, most: number): number {
  if (Math.abs(typed.length - meant.length) > most / COST.doubled || distance(typed, meant) > 2 * most)
    return Infinity;
  const cost = typed[0] === meant[0] ? restCost(typed, meant) : restCost(typed, meant) + COST.first;
  return cost <= most ? cost : Infinity;
}

/** Damerau's distance with the costs above, row by row. */
function restCost(typed: string, meant: string): number {
  let before: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, k) => k);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    for (let k = 1; k <= meant.length; k++) {
      const exchanged = i > 1 && k > 1 && typed[i - 1] === meant[k - 2] && typed[i - 2] === meant[k - 1];
      row[k] = Math.min(
        (last[k] ?? 0) + (typed[i - 1] === typed[i - 2] ? COST.doubled : COST.letter),
        (row[k - 1] ?? 0) + (meant[k - 1] === meant[k - 2] ? COST.doubled : COST.letter),
        (last[k - 1] ?? 0) + letterCost(typed[i - 1] ?? '', meant[k - 1] ?? ''),
        exchanged ? (before[k - 2] ?? 0) + COST.exchanged : Infinity,
      );
    }
    [before, last] = [last, row];
  }
  return last[meant.length] ?? Infinity;
}

function letterCost(typed: string, meant: string): number {
  if (typed === meant) return 0;
  return (VOWELS.test(typed) && VOWELS.test(meant)) || ALIKE.has(typed + meant) ? COST.vowel : COST.other;
}
