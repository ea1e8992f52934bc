import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const KEPT = 500;

/** Questions typed before, kept from one start to the next. `lines` has the newest first. */
export type History = { lines: readonly string[]; add: (line: string) => void };

/**
 * History in a file that only its owner can read. It is a comfort: where it cannot be read or written, the
 * chat goes on without.
 */
export function openHistory(file: string): History {
  const lines = kept(file);
  return {
    lines,
    add: (line) => {
      if (line.trim() === '' || /\p{Cc}/u.test(line)) return;
      quietly(() => {
        mkdirSync(path.dirname(file), { recursive: true });
        appendFileSync(file, `${line}\n`, { mode: 0o600 });
      });
    },
  };
}

/** The newest lines of the file, each once; a file that has grown long is cut. */
function kept(file: string): string[] {
  const all = quietly(() => readFileSync(file, 'utf8').split('\n')) ?? [];
  const lines = [
    ...new Set(all.filter((line) => line.trim() !== '' && !/\p{Cc}/u.test(line)).toReversed()),
  ].slice(0, KEPT);
  if (all.length > 2 * KEPT)
    quietly(() => writeFileSync(file, `${lines.toReversed().join('\n')}\n`, { mode: 0o600 }));
  return lines;
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
