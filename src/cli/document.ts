import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../errors.ts';
import { decode } from '../reading/decode.ts';

/** A file to be read as a plan, and the id it has until it is added to a corpus. */
export type DocumentFile = { id: string; file: string; bytes: Uint8Array };

const LARGEST = 20 * 1024 * 1024;
/** Share of characters that no text has, above which a file is none. */
const GARBAGE = 0.02;

/** How common files that are no text begin, and what they are. */
const FORMATS: [bytes: string, name: string][] = [
  ['25504446', 'a PDF file'],
  ['504b0304', 'a zip archive, such as a Word or WPS document'],
  ['d0cf11e0', 'an old Word or WPS document (.doc, .wps)'],
  ['89504e47', 'a picture'],
  ['ffd8ff', 'a picture'],
  ['7b5c727466', 'an RTF document'],
];

/**
 * Reads a file that is to be a plan.
 * @throws AppError `plan-unreadable`, where it is missing, empty, too large or no text
 */
export function readDocument(name: string): DocumentFile {
  const file = path.resolve(name);
  const bytes = bytesOf(file);
  const format = FORMATS.find(([start]) =>
    Buffer.from(bytes.subarray(0, 8)).toString('hex').startsWith(start),
  )?.[1];
  if (format) throw unreadable(`${file} is ${format}.`, 'Save it as plain text (.txt) and read that file.');
  const { source } = decode(bytes);
  if (source.trim() === '') throw unreadable(`${file} is empty.`, 'Give a file with the text of a plan.');
  const garbage = source.match(/(?!\s)\p{Cc}|\uFFFD/gu)?.length ?? 0;
  if (garbage > source.length * GARBAGE)
    throw unreadable(
      `${file} is no text: it holds bytes that no text has.`,
      'Save it as plain text (.txt), best in UTF-8.',
    );
  return { id: idOf(file), file: path.basename(file), bytes };
}

function bytesOf(file: string): Uint8Array {
  try {
    const found = statSync(file);
    if (!found.isFile()) throw unreadable(`${file} is no file.`, 'Give the path of one file.');
    if (found.size > LARGEST)
      throw unreadable(
        `${file} is too large: ${Math.ceil(found.size / 1024 / 1024)} MB, where 20 MB is the most.`,
        'A plan has a few hundred kilobytes: give the text without pictures.',
      );
    return readFileSync(file);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw unreadable(
      `${file} ${missing ? 'does not exist' : 'cannot be read'}.`,
      'Check the path and the rights of the file.',
      cause,
    );
  }
}

/** 「Fujian 2021.txt」 → fujian-2021; where nothing Latin is left, the id is `plan`. */
function idOf(file: string): string {
  const words = path
    .basename(file, path.extname(file))
    .toLowerCase()
    .match(/[a-z0-9]+/gu);
  return words?.join('-') ?? 'plan';
}

function unreadable(message: string, nextStep: string, cause?: unknown): AppError {
  return new AppError('plan-unreadable', message, nextStep, { cause });
}
