import { type ChildProcessByStdio, spawn } from 'node:child_process';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { StoreSettings } from '../../store/open.ts';
import type { Task } from './worker.ts';

/** They start in half the time. */
const CACHE = path.resolve(import.meta.dirname, '../../../.cache/code');

export type Worker = {
  child: ChildProcessByStdio<Writable, Readable, Readable>;
  /** Resolves when it has opened the store. */
  ready: Promise<void>;
  /** Its lines after that, when it has ended in whatever way. */
  ended: Promise<{ lines: string[]; code: number | null; errors: string }>;
};

/** Another process that does something with the same database. */
export function startWorker(task: Task, settings: StoreSettings): Worker {
  return startProgram(path.join(import.meta.dirname, 'worker.ts'), task, settings);
}

/** The same of another program, which says in a first line that it is ready. */
export function startProgram(file: string, task: unknown, settings: StoreSettings): Worker {
  const child = spawn(process.execPath, [file, JSON.stringify(task), JSON.stringify(settings)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: CACHE },
  });
  let [output, errors] = ['', ''];
  const ready = Promise.withResolvers<void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (output.includes('\n')) ready.resolve();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const ended = new Promise<Awaited<Worker['ended']>>((resolve) => {
    child.on('close', (code) => {
      ready.reject(new Error(errors || 'the worker ended before it was ready'));
      // What stands behind the last line break was not said to the end.
      resolve({ lines: output.split('\n').slice(1, -1), code, errors });
    });
  });
  ready.promise.catch(() => {});
  return { child, ready: ready.promise, ended };
}

/** Its lines, if all went well. */
export async function linesOf(worker: Worker): Promise<string[]> {
  const { lines, code, errors } = await worker.ended;
  if (code !== 0) throw new Error(`a worker ended with ${code}: ${errors}`);
  return lines;
}
