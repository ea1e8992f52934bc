import type { MadeDigest } from '../model/digest.ts';
import type { Subscription } from '../store/subscriptions.ts';

/** What became of a digest that was to be posted. */
export type Posted =
  /** It is there; `message` is its id on the platform. */
  | { kind: 'posted'; message: string }
  /**
   * Surely not taken. `forGood`: it never will be until somebody does something (the channel is archived, the bot was
   * removed, a permission is missing); else it is tried again.
   */
  | { kind: 'refused'; reason: string; forGood: boolean }
  /** It may have gone out (no answer in time, a connection that broke): it is never posted again. */
  | { kind: 'unknown'; reason: string };

/** Puts a digest into the room of its subscription. One that throws may have posted: it counts as `unknown`. */
export type Post = (subscription: Subscription, digest: MadeDigest) => Promise<Posted>;

/** Tells the owner of a subscription that it was paused, and why. */
export type Tell = (subscription: Subscription, reason: string) => Promise<void>;
