import type { Contents } from '../adapters/web/answer.ts';
import { createWebServer } from '../adapters/web/server.ts';
import type { Log } from '../chat/intent.ts';
import type { WebSettings } from '../config.ts';
import { AppError } from '../errors.ts';
import { growing } from './growing.ts';

type Deps = Contents & {
  log: Log;
  /** How long to wait before the next try to open the port. */
  delayMs?: (failures: number) => number;
};

/**
 * Serves calendar feeds beside the platforms, which a port that is in use does not hold up: it is tried again, and
 * the one before us (a restart) may soon give it back.
 */
export function serveFeeds({ port, url }: WebSettings, deps: Deps): { stop: () => Promise<void> } {
  const { log, delayMs = growing } = deps;
  let server = createWebServer(deps);
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const start = async (failures: number): Promise<void> => {
    try {
      await server.start(port);
      if (stopped) await server.stop();
      else log.info({ port, url }, 'feeds are served');
    } catch (error) {
      if (stopped) return;
      const inMs = delayMs(failures);
      log.error({ ...wordsOf(error), failures, inMs }, 'feeds are not served; it is tried again');
      server = createWebServer(deps);
      timer = setTimeout(() => void start(failures + 1), inMs);
    }
  };
  void start(1);

  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await server.stop();
    },
  };
}

const wordsOf = (error: unknown): Record<string, string> =>
  error instanceof AppError ? { error: error.message, next: error.nextStep } : { error: String(error) };
