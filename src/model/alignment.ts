import { z } from 'zod';

/**
 * One line of corpus/alignment.json: clause `a` of one plan and clause `b` of another that may be the same
 * measure. `auto` was found by `npm run align` and may change with it; a person sets `confirmed` (the same
 * measure, whatever the score), `related` (near, but not the same) or `rejected`, and no re-run changes that.
 */
export const alignedPairSchema = z.strictObject({
  a: z.string(),
  b: z.string(),
  /** How much the two have in common, 0…1, by src/collection/align.ts. */
  score: z.number().min(0).max(1),
  /** What they have in common, or why a person decided. */
  reason: z.string().min(1),
  status: z.enum(['auto', 'confirmed', 'related', 'rejected']),
});
export type AlignedPair = z.infer<typeof alignedPairSchema>;

/**
 * An automatic pair from here on is taken for the same measure. In the five plans 98 of 100 such pairs are, by a
 * reading of all of them; of the pairs that are, it finds two thirds, and persons confirmed the rest.
 */
export const STRONG_SCORE = 0.35;
/** Below this a pair is not even worth showing as related. */
export const WEAK_SCORE = 0.2;

/** A clause of another plan as seen from a clause. Strong: the same measure; weak: related, to be shown as such. */
export type Counterpart = { id: string; score: number; reason: string; strong: boolean };
