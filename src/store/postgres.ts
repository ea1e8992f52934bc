import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type QueryResult,
} from 'kysely';
import pg from 'pg';
import { AppError } from '../errors.ts';
import { explainPostgres, type Target } from './faults.ts';

/** For how long to wait for a connection, and for a lock. */
const PATIENCE_MS = 5000;
/** No query of ours takes so much longer: the server hangs. */
const QUERY_MS = 15_000;

/**
 * A PostgreSQL server, for several instances of the program.
 * @throws AppError `config-invalid`, if the address is none
 */
export function postgresDialect(url: string, patienceMs: number = PATIENCE_MS): Dialect {
  const target = targetOf(url);
  const config: PostgresDialectConfig = {
    pool: async () => createPool(url, patienceMs),
    onCreateConnection: (connection) => prepare(connection, patienceMs),
  };
  const dialect = new PostgresDialect(config);
  return {
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => new ExplainingDriver(config, target),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

function createPool(url: string, patienceMs: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs + QUERY_MS,
    max: 5,
    keepAlive: true,
    application_name: 'zeren',
  });
  // A connection that breaks while nobody waits for it tells so here; the next query opens a new one.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** A server may be set to acknowledge before it has written: for us it writes first. */
async function prepare(connection: DatabaseConnection, patienceMs: number): Promise<void> {
  const query = `select set_config('lock_timeout', $1, false),
    set_config('idle_in_transaction_session_timeout', $2, false),
    case current_setting('synchronous_commit') when 'off' then set_config('synchronous_commit', 'on', false) end`;
  await connection.executeQuery(
    CompiledQuery.raw(query, [String(patienceMs), String(patienceMs + QUERY_MS)]),
  );
}

/** postgres://ann:secret@db:5432/zeren → “PostgreSQL server db:5432 (database zeren)” */
function targetOf(url: string): Target {
  let parts: URL;
  try {
    parts = new URL(url);
  } catch {
    // The error of URL carries the address, and with it the password: it is not passed on.
    throw badUrl();
  }
  if (!/^postgres(ql)?:$/u.test(parts.protocol)) throw badUrl();
  const database = decodeURIComponent(parts.pathname.slice(1)) || decodeURIComponent(parts.username);
  return { words: `PostgreSQL server ${parts.host || 'localhost'} (database ${database})` };
}

function badUrl(): AppError {
  return new AppError(
    'config-invalid',
    'DATABASE_URL is no address of a PostgreSQL database.',
    'It looks like postgres://USER:PASSWORD@HOST:5432/DATABASE. Signs such as @ : / # in a password are written %40 %3A %2F %23.',
  );
}

/** The driver of Kysely; its errors say what to do. */
class ExplainingDriver extends PostgresDriver {
  readonly #target: Target;
  readonly #explaining = new WeakSet<DatabaseConnection>();

  constructor(config: PostgresDialectConfig, target: Target) {
    super(config);
    this.#target = target;
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await this.#explained(() => super.acquireConnection());
    if (!this.#explaining.has(connection)) {
      const execute = connection.executeQuery.bind(connection);
      connection.executeQuery = <R>(query: CompiledQuery): Promise<QueryResult<R>> =>
        this.#explained(() => execute<R>(query));
      this.#explaining.add(connection);
    }
    return connection;
  }

  async #explained<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw explainPostgres(error, this.#target);
    }
  }
}
