import type { Adapter, Core, Log, Poster } from '../chat/intent.ts';
import { AppError } from '../errors.ts';
import { growing } from './growing.ts';

/** One platform; `create` makes a new adapter for every try to start. */
export type Platform = { name: string; create: () => Adapter };

export type ServeOptions = {
  platforms: readonly Platform[];
  core: Core;
  log: Log;
  /** Is told who can post, by platform, for as long as each runs. */
  posters?: Map<string, Poster>;
  /** Ends the service. */
  signal: AbortSignal;
  /** How long to wait before the next try to start a platform. */
  delayMs?: (failures: number) => number;
  /** So long an adapter may take to stop. */
  stopMs?: number;
};

const STOP_MS = 10_000;

/**
 * Runs all platforms, each by itself: one that fails to start is tried again and never stops the others. Ends when
 * the signal comes, or when no platform is left: a wrong token is not tried again.
 * @returns whether it ended as it should
 */
export async function serve(options: ServeOptions): Promise<boolean> {
  const ran = await Promise.all(options.platforms.map((platform) => run(platform, options)));
  return ran.some(Boolean) || options.signal.aborted;
}

async function run(platform: Platform, options: ServeOptions): Promise<boolean> {
  const { core, log, posters, signal, delayMs = growing } = options;
  const { name } = platform;
  const end = ended(signal);
  for (let failures = 0; !signal.aborted; ) {
    const adapter = platform.create();
    try {
      const start = adapter.start(core).then((poster) => {
        posters?.set(name, poster);
        log.info({ platform: name }, 'started');
      });
      await Promise.race([start, end]);
      await end;
      await stop(adapter, options);
      return true;
    } catch (error) {
      failures += 1;
      await stop(adapter, options);
      if (error instanceof AppError && error.code === 'config-invalid') {
        log.error({ platform: name, error: error.message, next: error.nextStep }, 'cannot be started');
        return false;
      }
      const inMs = delayMs(failures);
      log.error({ platform: name, error: words(error), failures, inMs }, 'did not start; it is tried again');
      await pause(inMs, end);
    }
  }
  return false;
}

async function stop(adapter: Adapter, { log, posters, stopMs = STOP_MS }: ServeOptions): Promise<void> {
  posters?.delete(adapter.name);
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(() => late.reject(new Error(`not stopped within ${stopMs} ms`)), stopMs);
  try {
    await Promise.race([adapter.stop(), late.promise]);
    log.info({ platform: adapter.name }, 'stopped');
  } catch (error) {
    log.warn({ platform: adapter.name, error: words(error) }, 'did not stop well');
  } finally {
    clearTimeout(timer);
  }
}

async function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

async function pause(ms: number, end: Promise<void>): Promise<void> {
  const over = Promise.withResolvers<void>();
  const timer = setTimeout(over.resolve, ms);
  await Promise.race([over.promise, end]);
  clearTimeout(timer);
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));
