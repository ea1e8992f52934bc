// npm run prove:store [-- ROUNDS]
// What the store promises, on the embedded database and on a real PostgreSQL server: processes that write are
// killed with SIGKILL at random moments; on PostgreSQL, again, a process of the server is killed instead,
// upon which it ends all connections and recovers from its log. Exit code 1, if anything acknowledged is lost.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { killRounds } from '../src/testing/store/kill.ts';
import { postgresPeer, sqlitePeer } from '../src/testing/store/peers.ts';
import type { StorePeer } from '../src/testing/store/samples.ts';

const ROUNDS = 50;
const WITHIN_MS = 1000;
const rounds = Number(process.argv[2] ?? ROUNDS);
const server = process.env['TEST_DATABASE_URL'];
let failed = false;

await prove('node:sqlite, program killed', sqlitePeer());
if (server) {
  await prove('PostgreSQL, program killed', postgresPeer(server));
  await prove('PostgreSQL, server killed', postgresPeer(server), () => killServer(server));
} else {
  console.log('PostgreSQL: skipped, for there is no TEST_DATABASE_URL (npm run prove:store sets it)');
}
process.exitCode = failed ? 1 : 0;

async function prove(name: string, peer: StorePeer, kill?: () => Promise<void>): Promise<void> {
  const began = performance.now();
  const { acknowledged, lost, torn } = await killRounds(await peer.create(), {
    rounds,
    withinMs: WITHIN_MS,
    ...(kill && { kill }),
  });
  await peer.remove();
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `${name}: ${rounds} rounds, ${acknowledged} writes acknowledged, ${lost.length} lost, ${torn} torn (${seconds} s)`,
  );
  for (const write of lost.slice(0, 10)) console.log(`  lost: ${write}`);
  failed ||= lost.length > 0 || torn > 0 || acknowledged === 0;
}

/** SIGKILL to the process of the server that serves one of our connections. */
async function killServer(address: string): Promise<void> {
  const admin = new pg.Client({ connectionString: address });
  admin.on('error', () => {});
  await admin.connect();
  const { rows } = await admin.query<{ pid: number }>(
    `select pid from pg_stat_activity where application_name = 'zeren' order by random() limit 1`,
  );
  const pid = rows[0]?.pid;
  if (pid === undefined) throw new Error('no connection of ours');
  // The number is one of this machine only if the server runs on it.
  if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres'))
    throw new Error('the server is on another machine');
  process.kill(pid, 'SIGKILL');
  await admin.end().catch(() => {});
}
