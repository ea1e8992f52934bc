import { setTimeout as sleep } from 'node:timers/promises';
import type { MadeDigest } from '../model/digest.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { Post, Posted } from './post.ts';

/**
 * What became of a post, by the time given; `unknown` after it. What turns out later goes to `later`. One that throws
 * may have posted.
 */
export async function outcomeOf(
  post: Post,
  [subscription, digest]: [Subscription, MadeDigest],
  patienceMs: number,
  later: (posted: Posted) => void,
): Promise<Posted> {
  const over = new AbortController();
  const posting = attempt(post, subscription, digest);
  const late = sleep(patienceMs, null, { signal: over.signal }).catch(() => null);
  const posted = await Promise.race([posting, late]);
  over.abort();
  if (posted !== null) return posted;
  void posting.then(later);
  return { kind: 'unknown', reason: `no answer within ${patienceMs / 1000} s` };
}

async function attempt(post: Post, subscription: Subscription, digest: MadeDigest): Promise<Posted> {
  try {
    return await post(subscription, digest);
  } catch (error) {
    return { kind: 'unknown', reason: error instanceof Error ? error.message : String(error) };
  }
}
