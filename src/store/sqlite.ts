import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { databaseFile } from './database-file.ts';
import { explainSqlite, isBusy, type Target, unwritable } from './faults.ts';

/** For how long a write waits for another program to end its own. */
const PATIENCE_MS = 5000;

/** The embedded database: one file, durable at each commit, open for several processes of one machine. */
export function sqliteDialect(folder: string, patienceMs: number = PATIENCE_MS): Dialect {
  const file = databaseFile(folder);
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new NodeSqliteDriver(file, patienceMs),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/**
 * Kysely's own driver for SQLite is for better-sqlite3, and begins a transaction without the lock for writing,
 * which fails as soon as two of them have read the same row.
 */
class NodeSqliteDriver implements Driver {
  readonly #file: string;
  readonly #patienceMs: number;
  #connection: SqliteConnection | null = null;

  constructor(file: string, patienceMs: number) {
    this.#file = file;
    this.#patienceMs = patienceMs;
  }

  async init(): Promise<void> {
    const target = { words: `The database ${this.#file}` };
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true, mode: 0o700 });
    } catch (error) {
      throw unwritable(`The folder ${path.dirname(this.#file)}`, error);
    }
    const connection = new SqliteConnection(this.#file, target, this.#patienceMs);
    await connection.open();
    this.#connection = connection;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (!this.#connection) throw new Error('the database is not open');
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // Some errors, such as a full disk, have ended the transaction already.
    if (this.#connection?.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    this.#connection?.close();
    this.#connection = null;
  }
}

class SqliteConnection implements DatabaseConnection {
  readonly #file: string;
  readonly #target: Target;
  readonly #patienceMs: number;
  #db: DatabaseSync | null = null;

  constructor(file: string, target: Target, patienceMs: number) {
    this.#file = file;
    this.#target = target;
    this.#patienceMs = patienceMs;
  }

  get inTransaction(): boolean {
    return this.#db?.isTransaction ?? false;
  }

  async open(): Promise<void> {
    await this.#patiently(() => {
      const db = new DatabaseSync(this.#file, { timeout: 0 });
      try {
        // What is deleted is overwritten, not only unlinked: people can ask to be forgotten.
        for (const setting of ['journal_mode = wal', 'synchronous = full', 'secure_delete = on'])
          db.exec(`pragma ${setting}`);
      } catch (error) {
        db.close();
        throw error;
      }
      this.#db = db;
    });
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return this.#patiently(() => {
      if (!this.#db) throw new Error('the database is closed');
      const statement = this.#db.prepare(sql);
      const values = parameters as readonly SQLInputValue[];
      if (statement.columns().length > 0) return { rows: statement.all(...values) as R[] };
      const { changes } = statement.run(...values);
      return { rows: [], numAffectedRows: BigInt(changes) };
    });
  }

  streamQuery(): never {
    throw new Error('rows are read in pages');
  }

  close(): void {
    this.#db?.close();
    this.#db = null;
  }

  /**
   * Tries again while another program writes. SQLite's own waiting would stop the whole process; here other work
   * goes on. Within a transaction there is nothing to wait for: it holds the lock.
   */
  async #patiently<T>(work: () => T): Promise<T> {
    const until = performance.now() + this.#patienceMs;
    for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
      try {
        return work();
      } catch (error) {
        if (!isBusy(error) || this.inTransaction || performance.now() > until)
          throw explainSqlite(error, this.#target);
      }
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}
