import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import type { Io } from '../cli/print.ts';
import { run } from '../cli/run.ts';

/** What a call of the command line left behind. */
export type Ran = { code: number | null; stdout: string; stderr: string };

type Environment = Record<string, string>;

const program = path.resolve(import.meta.dirname, '../cli.mjs');

/** Runs the real program in a process of its own. */
export function spawnZeren(args: string[], input: string | Uint8Array = '', env: Environment = {}): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 28,
  });
  return { code: status, stdout, stderr };
}

/**
 * Runs the command line inside this process, with streams and an environment of its own. `terminal`: a person sits
 * before it, whose output goes elsewhere.
 */
export async function runZeren(
  args: string[],
  input: string | Uint8Array = '',
  env: Environment = {},
  { terminal = false } = {},
): Promise<Ran> {
  const stdin = Object.assign(new PassThrough(), { isTTY: terminal });
  stdin.end(input);
  const out = collector();
  const err = collector();
  Object.assign(err.stream, { isTTY: terminal });
  const io = { stdin, stdout: out.stream, stderr: err.stream, env } as unknown as Io;
  return { code: await run(args, io), stdout: out.text(), stderr: err.text() };
}

/** A stream that keeps what is written to it. */
export function collector(): { stream: Writable; text: () => string } {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      parts.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(parts).toString('utf8') };
}
