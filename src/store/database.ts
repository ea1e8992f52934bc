import { statSync } from 'node:fs';
import { type Dialect, Kysely } from 'kysely';
import { databaseFile } from './database-file.ts';
import { type Database, migrate } from './migrate.ts';
import type { Tables } from './schema.ts';
import type { Clock } from './values.ts';

/** Which database: a PostgreSQL server where `url` is given, else a file in the folder `data`. */
export type DatabaseSettings = {
  data: string;
  url: string | null;
  /** For how long to wait for a connection or a lock; some seconds unless told. */
  patienceMs?: number;
};

/** Whether there is a database already: a server is asked nothing, and a folder that cannot be read may hold one. */
export function hasDatabase({ data, url }: DatabaseSettings): boolean {
  if (url) return true;
  try {
    return statSync(databaseFile(data), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOTDIR');
  }
}

/** Opens the database and brings its tables up to date. */
export async function openDatabase(settings: DatabaseSettings, clock: Clock): Promise<Database> {
  const database = await connect(settings);
  try {
    await migrate(database, clock);
    return database;
  } catch (error) {
    await database.db.destroy().catch(() => {});
    throw error;
  }
}

/** The database as it is. */
export async function connect(settings: DatabaseSettings): Promise<Database> {
  const dialect = await dialectOf(settings);
  return { db: new Kysely<Tables>({ dialect }), engine: settings.url ? 'postgres' : 'sqlite' };
}

/** Only the driver that is used is loaded. */
async function dialectOf({ data, url, patienceMs }: DatabaseSettings): Promise<Dialect> {
  if (url) return (await import('./postgres.ts')).postgresDialect(url, patienceMs);
  return (await import('./sqlite.ts')).sqliteDialect(data, patienceMs);
}
