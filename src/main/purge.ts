import type { Clock, Log } from '../chat/intent.ts';
import type { Store } from '../store/open.ts';

const DAY_MS = 24 * 3600 * 1000;

/**
 * Deletes what is older than it is to be kept, and tells of subscriptions that are damaged: now and once a day, until the
 * signal comes.
 */
export function purgeDaily(
  store: Pick<Store, 'purge' | 'subscriptions'>,
  clock: Clock,
  log: Log,
  signal: AbortSignal,
): void {
  const purge = async (): Promise<void> => {
    try {
      log.info({ ...(await store.purge(clock.now())) }, 'old entries deleted');
      const unreadable = await store.subscriptions.unreadable();
      if (unreadable.length > 0)
        log.warn({ unreadable }, 'subscriptions whose wish cannot be read get nothing');
    } catch (error) {
      log.warn({ error: String(error) }, 'old entries are not deleted; tried again tomorrow');
    }
  };
  void purge();
  const timer = setInterval(() => void purge(), DAY_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
