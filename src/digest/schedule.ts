import type { Clock, Log } from '../chat/intent.ts';
import type { Digests } from './deliver.ts';

/** No timer is longer: a clock that was moved, or a machine that slept, is noticed within a minute. */
const LONGEST_MS = 60_000;
const SHORTEST_MS = 1000;

/**
 * Delivers digests until the signal comes; then begins nothing new and waits for what is being posted. A tick that takes
 * long holds up no other: each takes care of what no other has in hand.
 */
export async function deliverDaily(
  digests: Digests,
  { clock, log, signal }: { clock: Clock; log: Log; signal: AbortSignal },
): Promise<void> {
  const running = new Set<Promise<Date | null>>();
  while (!signal.aborted) {
    const ticking = tick();
    running.add(ticking);
    void ticking.then(() => running.delete(ticking));
    const over = new AbortController();
    const nextAt = await Promise.race([ticking, pause(LONGEST_MS, over.signal)]);
    over.abort();
    if (nextAt) await pause(nextAt.getTime() - clock.now().getTime());
  }
  await Promise.all(running);

  /** When there is something to do again; null where it failed: then in a while. */
  async function tick(): Promise<Date | null> {
    try {
      return (await digests.tick(signal)).nextAt;
    } catch (error) {
      log.error({ error: error instanceof Error ? error.message : String(error) }, 'digests wait');
      return new Date(clock.now().getTime() + LONGEST_MS);
    }
  }

  /** Shorter where a signal comes. */
  async function pause(ms: number, over?: AbortSignal): Promise<null> {
    const awake = over ? AbortSignal.any([signal, over]) : signal;
    if (awake.aborted) return null;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, Math.min(LONGEST_MS, Math.max(SHORTEST_MS, ms)));
    const wake = (): void => resolve();
    awake.addEventListener('abort', wake);
    await promise;
    clearTimeout(timer);
    awake.removeEventListener('abort', wake);
    return null;
  }
}
