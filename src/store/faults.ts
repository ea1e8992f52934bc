import { AppError } from '../errors.ts';

/** What the database is, in words without its password. */
export type Target = { words: string };

const SQLITE = {
  busy: 5,
  locked: 6,
  readonly: 8,
  io: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  noDatabase: 26,
};
const UNREACHABLE =
  /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|EPERM|EACCES|ENOENT|08|57P|53300)/u;
const UNREACHABLE_WORDS =
  /^(Connection terminated|timeout e|Client has encountered|Query read timeout|The server does not support SSL)/u;

/** An error of SQLite → what people can do about it; any other as it was. */
export function explainSqlite(error: unknown, { words }: Target): unknown {
  const code = sqliteCode(error);
  if (code === SQLITE.busy || code === SQLITE.locked)
    return fault(
      'store-locked',
      `${words} is locked by another program.`,
      'Close the program that holds it (a database browser, a backup, a second zeren that hangs) and try again.',
      error,
    );
  if (code === SQLITE.readonly || code === SQLITE.cannotOpen || code === SQLITE.io)
    return unwritable(words, error);
  if (code === SQLITE.full)
    return fault(
      'store-unwritable',
      `The disk is full: ${words} cannot grow.`,
      'Free some room on it.',
      error,
    );
  if (code === SQLITE.corrupt || code === SQLITE.noDatabase)
    return fault(
      'store-damaged',
      `${words} is no readable database.`,
      'Move the file away and restore a backup; without it zeren starts with an empty database.',
      error,
    );
  return error;
}

export function unwritable(words: string, cause: unknown): AppError {
  return fault(
    'store-unwritable',
    `${words} cannot be written.`,
    'Give the user that zeren runs as the right to write there, or set ZEREN_DATA to a folder on a local disk.',
    cause,
  );
}

/** An error of PostgreSQL or of the way to it → what people can do about it; any other as it was. */
export function explainPostgres(error: unknown, { words }: Target): unknown {
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  if (UNREACHABLE.test(code) || UNREACHABLE_WORDS.test(message))
    return fault(
      'store-unreachable',
      `The ${words} does not answer (${code || message}).`,
      'Check that it runs, and that DATABASE_URL has the right host and port; or leave DATABASE_URL empty for the built-in database.',
      error,
    );
  if (/^(28|3D|3F|42501)/u.test(code) || /SASL|SCRAM|password/u.test(message))
    return fault(
      'store-refused',
      `The ${words} refuses: ${code.startsWith('3D') ? 'there is no such database' : 'user, password or rights are wrong'}.`,
      'Check user, password and database in DATABASE_URL; the user must be allowed to create tables. Signs such as @ : / # in a password are written %40 %3A %2F %23.',
      error,
    );
  if (/^(53100|25006)/u.test(code))
    return fault(
      'store-unwritable',
      `The ${words} takes no writes: its disk is full, or it is a read-only copy.`,
      'Free its disk, or let DATABASE_URL name the primary server.',
      error,
    );
  if (/^(55P03|57014)/u.test(code))
    return fault(
      'store-locked',
      `The ${words} is locked by another program.`,
      'End what holds the lock and try again.',
      error,
    );
  return error;
}

/** Two transactions stood in each other's way: the same work can be tried again. */
export const isConflict = (error: unknown): boolean => /^40(001|P01)$/u.test(codeOf(error));

/** Another program is writing at this moment. */
export const isBusy = (error: unknown): boolean => sqliteCode(error) === SQLITE.busy;

/** 517 (busy, its snapshot is old) → 5 (busy) */
function sqliteCode(error: unknown): number | null {
  const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
  return typeof code === 'number' ? code & 0xff : null;
}

function codeOf(error: unknown): string {
  // All addresses of a host were tried: the errors are inside.
  if (error instanceof AggregateError && !('code' in error)) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function fault(code: AppError['code'], message: string, nextStep: string, cause: unknown): AppError {
  return new AppError(code, message, nextStep, { cause });
}
