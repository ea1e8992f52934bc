// Several processes on one database; npm run prove:digest does more of it.
import { describe, expect, test } from 'vitest';
import { killDeliveries } from '../testing/digest/kill.ts';
import { raceDeliveries } from '../testing/digest/race.ts';
import { postgresPeer, sqlitePeer } from '../testing/store/peers.ts';
import type { StorePeer } from '../testing/store/samples.ts';

const server = process.env['TEST_DATABASE_URL'];

describe('on the embedded database', () => {
  testDelivery(sqlitePeer, 60);
});
describe.skipIf(!server)('on a PostgreSQL server (TEST_DATABASE_URL)', () => {
  testDelivery(() => postgresPeer(server ?? ''), 1000);
});

function testDelivery(createPeer: () => StorePeer, subscriptions: number): void {
  test(`two instances race ${subscriptions} deliveries: none doubled, none missed`, async () => {
    const peer = createPeer();
    const raced = await raceDeliveries(await peer.create(), { instances: 2, subscriptions });
    await peer.remove();
    expect(raced).toMatchObject({ deliveries: subscriptions, doubled: 0, missed: 0 });
    console.info(
      `${subscriptions} deliveries raced: ${raced.posted.join(' + ')} posted, 0 doubled, 0 missed`,
    );
  }, 120_000);

  test('a process is killed at every step of a delivery: nothing comes twice, nothing is lost', async () => {
    const peer = createPeer();
    const all = await killDeliveries(await peer.create(), 1);
    await peer.remove();
    for (const { step, ...figures } of all)
      expect({ step, ...figures }).toMatchObject({ kills: 1, deliveries: 5, doubled: 0, lost: 0 });
    const madeUp = Object.fromEntries(all.map(({ step, madeUpFor }) => [step, madeUpFor]));
    expect(madeUp['before the claim']).toBe(0);
    // The one case in which a digest does not come on its day.
    expect(madeUp['after it is handed over']).toBeGreaterThan(0);
  }, 120_000);
}
