import type { Kysely } from 'kysely';
import type { Tables } from './schema.ts';

/** Every column that names a person as the core does: `slack T1 U1`. */
const columns = [
  ['subscriptions', 'person'],
  ['subscriptions', 'owner'],
  ['deadlines', 'person'],
  ['deadlines', 'created_by'],
  ['deadlines', 'changed_by'],
  ['marks', 'person'],
  ['marks', 'changed_by'],
  ['history', 'by'],
  ['kept', 'person'],
  ['feedback', 'person'],
  ['feedback', 'asker'],
  ['settings', 'changed_by'],
] as const satisfies [keyof Tables, string][];

/**
 * `U1` or `slack T1 U1` → the names under which the person is in the database: one id can be in several
 * workspaces, and on Discord in none.
 */
export async function namesOf(db: Kysely<Tables>, userId: string): Promise<string[]> {
  const names = new Set<string>();
  for (const [table, column] of columns) {
    const rows = await db
      .selectFrom(table as 'history')
      .select(`${column as 'by'} as name`)
      .distinct()
      .where(column as 'by', 'is not', null)
      .execute();
    for (const { name } of rows) if (name === userId || name?.split(' ').at(-1) === userId) names.add(name);
  }
  return [...names].sort();
}
