/**
 * Work that goes on after Slack has its acknowledgement. What has the same line is done one after the other, so
 * that replies in a thread keep the order of the questions; all else at the same time.
 */
export function createWork(failed: (error: unknown) => void) {
  const lines = new Map<string, Promise<void>>();
  const going = new Set<Promise<void>>();

  return {
    begin(line: string | null, work: () => Promise<void>): Promise<void> {
      const before = (line === null ? undefined : lines.get(line)) ?? Promise.resolve();
      const done = before.then(work).catch(failed);
      going.add(done);
      if (line !== null) lines.set(line, done);
      void done.then(() => {
        going.delete(done);
        if (line !== null && lines.get(line) === done) lines.delete(line);
      });
      return done;
    },
    /** Waits for what is under way, at most so long. */
    async end(mostMs: number): Promise<void> {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, mostMs);
      });
      await Promise.race([Promise.all(going), late]);
      clearTimeout(timer);
    },
  };
}
