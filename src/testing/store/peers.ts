import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { KEEP, type StorePeer } from './samples.ts';

/** Folders that are removed in the end. */
export function sqlitePeer(): StorePeer {
  const root = mkdtempSync(path.join(tmpdir(), 'zeren-store-'));
  let made = 0;
  return {
    create: async () => ({ data: path.join(root, String((made += 1))), url: null, keep: KEEP }),
    remove: async () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Schemas of one database of a server, which are removed in the end. */
export function postgresPeer(server: string): StorePeer {
  const run = `zeren_test_${randomBytes(4).toString('hex')}`;
  const schemas: string[] = [];
  return {
    create: async () => {
      const schema = `${run}_${schemas.length}`;
      schemas.push(schema);
      await perform(server, [`create schema ${schema}`]);
      const url = new URL(server);
      url.searchParams.set('options', `-c search_path=${schema}`);
      return { data: '', url: url.href, keep: KEEP };
    },
    remove: () =>
      perform(
        server,
        schemas.map((schema) => `drop schema ${schema} cascade`),
      ),
  };
}

async function perform(server: string, statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
