import { type FileHandle, open, unlink } from 'node:fs/promises';
import { printableJson } from '../adapters/terminal/printable.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../store/open.ts';
import { type Io, print, say } from './print.ts';

/** Characters that are written at once. */
const CHUNK = 65_536;
/** Entries between two signs of life. */
const STEP = 1000;

type Wanted = { person: string | undefined; file: string | undefined };

/**
 * Writes the database, or what it holds of one person, as lines of JSON to standard output or to a new file that
 * only its owner can read. The last line counts the entries before it: where it is missing, the rest is, too.
 * @throws AppError `output-unwritable` where the output takes no more; a file begun is removed then
 */
export async function exportData(store: Store, { person, file }: Wanted, io: Io): Promise<void> {
  if (file === undefined) {
    const count = await write(store, person, (text) => toStdout(text, io), io.stdout.isTTY ? null : io);
    return sayNothingFound(count, person, io);
  }
  const handle = await create(file);
  let count = 0;
  try {
    count = await write(store, person, (text) => toFile(text, file, handle), io);
    await handle.sync().catch((error: unknown) => Promise.reject(unwritable(`The file ${file}`, error)));
  } catch (error) {
    await handle.close().catch(() => {});
    await unlink(file).catch(() => {});
    throw error;
  }
  await handle.close();
  await print(io.stdout, `${count} 条，已写入 / entries, written to: ${file}\n`);
  return sayNothingFound(count, person, io);
}

/** @returns how many entries there were, without the first line and the last */
async function write(
  store: Store,
  person: string | undefined,
  put: (text: string) => Promise<void>,
  progress: Io | null,
): Promise<number> {
  const tell = (words: string): void => {
    if (progress?.stderr.isTTY) say(progress, words);
  };
  let waiting = '';
  let count = -1;
  for await (const line of store.export(person)) {
    waiting += `${printableJson(line)}\n`;
    count += 1;
    if (waiting.length >= CHUNK) {
      await put(waiting);
      waiting = '';
    }
    if (count > 0 && count % STEP === 0) tell(`\r${count} 条… / entries…`);
  }
  await put(`${waiting}${JSON.stringify({ table: 'end', entries: count })}\n`);
  if (count >= STEP) tell('\r\u001b[K');
  return count;
}

async function toStdout(text: string, io: Io): Promise<void> {
  try {
    await print(io.stdout, text);
  } catch (error) {
    if (codeOf(error) === 'EPIPE')
      throw new AppError(
        'output-unwritable',
        'Whoever reads the output has closed it before its end: what they have is not everything.',
        'Export again; --out FILE writes to a file.',
        { cause: error },
      );
    throw unwritable('Standard output', error);
  }
}

async function toFile(text: string, file: string, handle: FileHandle): Promise<void> {
  try {
    await handle.writeFile(text);
  } catch (error) {
    throw unwritable(`The file ${file}`, error);
  }
}

async function create(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx', 0o600);
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST')
      throw new AppError('usage', `${file} exists already, and is left as it is.`, 'Name another file.', {
        cause,
      });
    if (codeOf(cause) === 'ENOENT')
      throw new AppError('usage', `The folder of ${file} does not exist.`, 'Make it, or name another file.', {
        cause,
      });
    throw unwritable(`The file ${file}`, cause);
  }
}

async function sayNothingFound(count: number, person: string | undefined, io: Io): Promise<void> {
  if (count > 0 || person === undefined) return;
  say(io, `数据库中没有关于 ${person} 的内容。 / The database holds nothing of ${person}.\n`);
}

const unwritable = (what: string, cause: unknown): AppError =>
  new AppError(
    'output-unwritable',
    `${what} cannot be written (${codeOf(cause) || String(cause)}): the export is not complete.`,
    'Free room on its disk, or check the right to write there, and export again.',
    { cause },
  );

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
