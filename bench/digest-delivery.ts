// npm run prove:digest [-- ROUNDS]
// What the delivery of digests promises, on the embedded database and on a real PostgreSQL server: two instances race
// 1,000 deliveries; processes that deliver are killed with SIGKILL at every step of a delivery. Exit code 1, if
// a digest comes twice, or what was in one is lost.
import { killDeliveries } from '../src/testing/digest/kill.ts';
import { raceDeliveries } from '../src/testing/digest/race.ts';
import { postgresPeer, sqlitePeer } from '../src/testing/store/peers.ts';
import type { StorePeer } from '../src/testing/store/samples.ts';

const ROUNDS = 10;
const DELIVERIES = 1000;
const rounds = Number(process.argv[2] ?? ROUNDS);
const server = process.env['TEST_DATABASE_URL'];
let failed = false;

await prove('node:sqlite', sqlitePeer());
if (server) await prove('PostgreSQL', postgresPeer(server));
else console.log('PostgreSQL: skipped, for there is no TEST_DATABASE_URL (npm run prove:digest sets it)');
process.exitCode = failed ? 1 : 0;

async function prove(name: string, peer: StorePeer): Promise<void> {
  const began = performance.now();
  const raced = await raceDeliveries(await peer.create(), { instances: 2, subscriptions: DELIVERIES });
  console.log(
    `${name}, two instances: ${raced.deliveries} deliveries, ${raced.posted.join(' + ')} posted, ` +
      `${raced.doubled} doubled, ${raced.missed} missed (${seconds(began)} s)`,
  );
  failed ||= raced.doubled + raced.missed > 0;
  for (const { step, ...sum } of await killDeliveries(await peer.create(), rounds)) {
    console.log(
      `${name}, killed ${step}: ${sum.kills} kills, ${sum.deliveries} deliveries, ${sum.came} on their day, ` +
        `${sum.madeUpFor} in the next digest, ${sum.doubled} doubled, ${sum.lost} lost`,
    );
    failed ||= sum.doubled + sum.lost > 0 || sum.kills < rounds;
  }
  await peer.remove();
  console.log(`${name}: ${seconds(began)} s`);
}

function seconds(began: number): number {
  return Math.round((performance.now() - began) / 1000);
}
