import type { Hit } from './hit.ts';

/** What the names of units end with, where no longer word ends so. */
const END = /^[办厅局委署]$/u;
/** Longer words before are no name. */
const LONGEST = 6;

/**
 * Units that no table has, known by their shape: words and 办, 厅, 局, 委 or 署 right before a verb of responsibility. 「人防办牵头
 * 什么」 asks for a unit, not for the matter 人防.
 */
export function strangeUnits(text: string, hits: readonly Hit[]): Hit[] {
  return hits.flatMap(({ start: verb, kind, markers }) => {
    const isVerb = kind === 'marker' && markers.some((marker) => marker === 'lead' || marker === 'support');
    const end = verb;
    if (!isVerb || !END.test(text.charAt(end - 1)) || isPartOf(end - 1, hits)) return [];
    let start = end - 1;
    while (start > 0 && /\p{Script=Han}/u.test(text.charAt(start - 1)) && mayBeName(start - 1, hits)) start--;
    const length = end - 1 - start;
    const isMatter = hits.some((hit) => hit.start >= start && hit.end < end);
    // Words that no lexicon has may be part of a name that one has: 工委.
    return !isMatter || length > LONGEST
      ? []
      : [{ start, end, values: [], kind: 'agency' as const, markers: [] }];
  });
}

/** Whether a sign belongs to a longer word: 办 in 督办. */
function isPartOf(place: number, hits: readonly Hit[]): boolean {
  return hits.some(({ start, end }) => start <= place && place < end && end - start > 1);
}

/** A sign of no word, of a matter, or of a matter of another field. */
function mayBeName(place: number, hits: readonly Hit[]): boolean {
  const over = hits.filter(({ start, end }) => start <= place && place < end);
  return over.every(({ kind, markers }) => kind === 'concept' || markers.includes('elsewhere'));
}
