import { readConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import { hasDatabase } from '../store/database.ts';
import { openStore, type Store, type StoreSettings } from '../store/open.ts';
import { exportData } from './data-export.ts';
import { forgetPerson } from './data-forget.ts';
import { personOf } from './person.ts';
import type { Io } from './print.ts';
import { readArgs } from './read-args.ts';

const USAGE =
  'zeren data export [--user USER] [--out FILE], or zeren data forget USER [--yes]. USER: slack/T123/U456, discord/123/456, U456';

/**
 * `zeren data export [--user USER] [--out FILE]` and `zeren data forget USER [--yes]`: what the database holds, and
 * what it is to hold no more. The service can run meanwhile.
 */
export async function data(args: readonly string[], io: Io): Promise<void> {
  const { positionals, values } = parse(args);
  const [verb, ...rest] = positionals;
  if (verb === 'export') {
    if (rest.length > 0)
      throw usage(`data export takes no argument such as "${rest[0]}"; one person: --user slack/T123/U456.`);
    if (values.yes) throw usage('data export asks nothing: --yes goes with data forget.');
    const { user, out } = values;
    if (out?.trim() === '') throw usage('--out takes the name of a file.');
    const person = user === undefined ? undefined : personOf(user);
    return withStore(io, (store) => exportData(store, { person, file: out }, io));
  }
  if (verb === 'forget') {
    if (values.user !== undefined || values.out !== undefined)
      throw usage('data forget takes the person as its argument, and neither --user nor --out.');
    const person = personOf(rest.join(' '));
    return withStore(io, (store) => forgetPerson(store, person, { sure: values.yes === true }, io));
  }
  throw usage('data takes `export` or `forget USER`.');
}

/** A wrong folder is told, and no empty database is made in it. */
async function withStore(io: Io, work: (store: Store) => Promise<void>): Promise<void> {
  const { store: settings } = readConfig(io.env);
  if (!hasDatabase(settings)) throw missing(settings);
  const store = await openStore(settings, { now: () => new Date() });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}

const missing = ({ data }: StoreSettings): AppError =>
  new AppError(
    'store-missing',
    `There is no database in ${data}.`,
    'Set ZEREN_DATA or DATABASE_URL to what the service has; it makes its database when it first starts: npm run serve.',
  );

const parse = (args: readonly string[]) =>
  readArgs(
    {
      args: [...args],
      allowPositionals: true,
      options: { user: { type: 'string' }, out: { type: 'string' }, yes: { type: 'boolean' } },
    },
    USAGE,
  );

const usage = (message: string): AppError => new AppError('usage', message, USAGE);
