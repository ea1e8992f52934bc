/** Whether no lexicon has taken any character of a stretch yet; `free` has a 1 for each that none has. */
export function isFree(free: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (free[at] !== 1) return false;
  return true;
}
