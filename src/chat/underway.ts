import type { Outgoing } from './intent.ts';

/** Replies on their way to the platform. */
export class Underway {
  readonly #told = new Map<string, () => void>();
  readonly #waitMs: number;

  /** @param waitMs for how long the next question of a thread waits at most */
  constructor(waitMs: number) {
    this.#waitMs = waitMs;
  }

  /** A reply of which the platform will tell that it is posted. */
  add(replyId: string): void {
    this.#told.set(replyId, () => {});
  }

  arrived(replyId: string): void {
    this.#told.get(replyId)?.();
    this.#told.delete(replyId);
  }

  /** Until the platform shows a reply, but never for long. */
  async whenPosted(outgoing: Outgoing): Promise<void> {
    if (outgoing.kind !== 'say' || !this.#told.has(outgoing.shown.replyId)) return;
    const { replyId } = outgoing.shown;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#told.set(replyId, resolve);
    const timer = setTimeout(resolve, this.#waitMs);
    await promise;
    clearTimeout(timer);
    this.#told.delete(replyId);
  }
}
