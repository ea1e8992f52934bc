import type { Digest, MadeDigest, OwnItem } from '../model/digest.ts';
import { inGroups, nextOf, shownOf } from './candidates.ts';
import { type DigestWish, digestOn, type Known } from './digest.ts';
import { ownCandidates } from './own-items.ts';

/** The digest of a day as a room gets it, from what its people have marked and from the open ones of their own dates. */
export function madeDigest(
  on: string,
  known: Known,
  wish: DigestWish & { own?: readonly OwnItem[]; late?: MadeDigest['late'] },
): MadeDigest {
  const digest = digestOn(on, known, wish);
  const { filter, since } = digest;
  const view = { on, since, horizon: filter.horizon };
  const candidates = ownCandidates(wish.own ?? [], known.plans, filter);
  const own = shownOf(candidates, view);
  return {
    ...digest,
    count: digest.count + own.length,
    next: sooner(digest.next, nextOf(candidates, view)),
    own: inGroups(own),
    late: wish.late ?? null,
  };
}

function sooner(a: Digest['next'], b: Digest['next']): Digest['next'] {
  if (a === null || b === null) return a ?? b;
  if (a.on === b.on) return { on: a.on, count: a.count + b.count };
  return a.on < b.on ? a : b;
}
