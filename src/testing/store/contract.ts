// What the store has to do, on whatever database. The test of a database calls
//
//   testStore('SQLite', sqlitePeer);
//
// Each test has an empty database of its own.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openStore, type Store, type StoreSettings } from '../../store/open.ts';
import { testDeliveries } from './deliveries-contract.ts';
import { testPeople } from './people-contract.ts';
import { testProcesses } from './processes-contract.ts';
import { testRecords } from './records-contract.ts';
import { fakeClock, type StorePeer } from './samples.ts';
import { testSchema } from './schema-contract.ts';

/** What each part of the contract works with. */
export type Bench = {
  clock: ReturnType<typeof fakeClock>;
  /** Settings of an empty database. */
  create: () => Promise<StoreSettings>;
  /** A store on an empty database, or on a given one. It is closed when the test has ended. */
  open: (settings?: StoreSettings) => Promise<Store>;
};

export function testStore(name: string, createPeer: () => StorePeer): void {
  describe(`contract of the store: ${name}`, () => {
    let peer: StorePeer;
    const open: Store[] = [];
    const bench: Bench = {
      clock: fakeClock(),
      create: () => peer.create(),
      open: async (settings) => {
        const store = await openStore(settings ?? (await peer.create()), bench.clock);
        open.push(store);
        return store;
      },
    };
    beforeAll(() => {
      peer = createPeer();
    });
    afterEach(async () => {
      await Promise.all(open.splice(0).map((store) => store.close()));
      bench.clock = fakeClock();
    });
    afterAll(() => peer.remove());

    testRecords(bench);
    testDeliveries(bench);
    testPeople(bench);
    testSchema(bench);
    testProcesses(bench);

    test('what was written is there after a restart', async () => {
      const settings = await bench.create();
      const before = await bench.open(settings);
      await before.threads.set('thread', 'slack T1 C1 100', 1, {
        value: { 民: '政' },
        reply: 'o1',
        person: null,
      });
      await before.close();
      const after = await bench.open(settings);
      expect(await after.threads.get('thread', 'slack T1 C1 100', 1)).toEqual({ 民: '政' });
    });
  });
}
