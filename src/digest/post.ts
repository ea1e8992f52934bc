import type { Posted } from '../chat/intent.ts';
import type { MadeDigest } from '../model/digest.ts';
import type { Subscription } from '../store/subscriptions.ts';

export type { Posted };

/** Puts a digest into the room of its subscription. One that throws may have posted: it counts as `unknown`. */
export type Post = (subscription: Subscription, digest: MadeDigest) => Promise<Posted>;

/** Tells the owner of a subscription that it was paused, and why. */
export type Tell = (subscription: Subscription, reason: string) => Promise<void>;
