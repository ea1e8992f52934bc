import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import { namesOf } from './people.ts';
import type { Tables } from './schema.ts';
import type { Clock } from './values.ts';

const PAGE = 200;

type Exported = Exclude<keyof Tables, 'migrations' | 'claims'>;
/** Any table; the columns named are only those that the condition of that table has. */
type Any = ExpressionBuilder<Tables, Exported>;

/** The tables, and which of their rows are about a person. */
const tables: Record<Exported, (eb: Any, names: string[]) => Expression<SqlBool>[]> = {
  subscriptions: (eb, names) => [
    eb('subscriptions.person', 'in', names),
    eb('subscriptions.owner', 'in', names),
  ],
  deliveries: (eb, names) => [
    eb(
      'deliveries.subscription',
      'in',
      eb.selectFrom('subscriptions as own').select('own.id').where('own.person', 'in', names),
    ),
  ],
  deadlines: (eb, names) => [
    eb('deadlines.person', 'in', names),
    eb('deadlines.created_by', 'in', names),
    eb('deadlines.changed_by', 'in', names),
  ],
  marks: (eb, names) => [eb('marks.person', 'in', names), eb('marks.changed_by', 'in', names)],
  history: (eb, names) => [eb('history.by', 'in', names)],
  kept: (eb, names) => [
    eb('kept.reply', 'in', eb.selectFrom('kept as own').select('own.reply').where('own.person', 'in', names)),
  ],
  feedback: (eb, names) => [eb('feedback.person', 'in', names), eb('feedback.asker', 'in', names)],
  settings: (eb, names) => [eb('settings.changed_by', 'in', names)],
};

/**
 * Everything in the database, or everything about one person, as lines of JSON: the first says what it is, each
 * other is a row with the name of its table. Secrets of calendar feeds are left out. It goes page by page: what
 * changes meanwhile is in it either way.
 */
export async function* exportLines(
  db: Kysely<Tables>,
  clock: Clock,
  userId?: string,
): AsyncGenerator<string> {
  const names = userId === undefined ? null : await namesOf(db, userId);
  yield line({ table: 'export', format: 1, at: clock.now().toISOString(), person: userId ?? null });
  if (names?.length === 0) return;
  const feeds = await db.selectFrom('subscriptions').select('feed').execute();
  const secrets = feeds.map(({ feed }) => feed);
  for (const [table, about] of Object.entries(tables) as [Exported, (typeof tables)[Exported]][])
    for await (const row of rowsOf(db, table, names && ((eb: Any) => about(eb, names))))
      yield without(secrets, line({ table, ...row, feed: undefined }));
}

async function* rowsOf(
  db: Kysely<Tables>,
  table: Exported,
  about: ((eb: Any) => Expression<SqlBool>[]) | null,
): AsyncGenerator<Record<string, unknown>> {
  for (let last = ''; ; ) {
    const page = db.selectFrom(table).selectAll().where('id', '>', last).orderBy('id').limit(PAGE);
    const rows = await (about ? page.where((eb) => eb.or(about(eb as unknown as Any))) : page).execute();
    yield* rows as Record<string, unknown>[];
    if (rows.length < PAGE) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** The cards of /digest, which are remembered, show the address of its calendar. */
const without = (secrets: readonly string[], text: string): string =>
  secrets.reduce((rest, secret) => rest.replaceAll(secret, '…'), text);

/** JSON that is kept as text is JSON in the line, too. */
function line(row: Record<string, unknown>): string {
  return JSON.stringify(row, (key, value: unknown) =>
    ['wish', 'value', 'changes', 'details'].includes(key) && typeof value === 'string'
      ? JSON.parse(value)
      : value,
  );
}
