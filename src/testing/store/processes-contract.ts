import { describe, expect, test } from 'vitest';
import type { Bench } from './contract.ts';
import { killRounds } from './kill.ts';
import { ANN, CHANNEL, content, wish } from './samples.ts';
import { linesOf, startWorker } from './start-worker.ts';

const PROCESSES = 4;
const each = Array.from({ length: PROCESSES });

/** Several processes on one database; npm run prove:store does more of it. */
export function testProcesses(bench: Bench): void {
  describe('several processes', () => {
    test('open an empty database at once', async () => {
      const settings = await bench.create();
      const workers = each.map(() => startWorker({ do: 'open' }, settings));
      expect(await Promise.all(workers.map(linesOf))).toEqual(each.map(() => []));
    });

    test('race 400 claims: each delivery has one holder', async () => {
      const settings = await bench.create();
      const { subscriptions } = await bench.open(settings);
      const { id } = await subscriptions.add(CHANNEL, wish(), ANN);
      const days = Array.from({ length: 400 }, (_, number) => `day ${String(number).padStart(3, '0')}`);
      const workers = each.map(() => startWorker({ do: 'claim', subscription: id, days }, settings));
      const won = await Promise.all(workers.map(linesOf));
      expect(won.flat().sort()).toEqual(days);
    });

    test('read, change and write the same rows: no change is lost', async () => {
      const settings = await bench.create();
      const { deadlines, settings: places } = await bench.open(settings);
      const { id } = await deadlines.add(CHANNEL, content(), ANN);
      const times = 25;
      const workers = each.map(() => startWorker({ do: 'count', times, deadline: id }, settings));
      await Promise.all(workers.map(linesOf));
      expect(await places.get('slack/T1')).toMatchObject({
        value: { count: PROCESSES * times },
        version: PROCESSES * times,
      });
      expect((await deadlines.get(id))?.version).toBe(PROCESSES * times + 1);
      const history = await deadlines.history(id);
      expect(history.map(({ version }) => version)).toEqual(
        Array.from({ length: PROCESSES * times + 1 }, (_, i) => i + 1),
      );
      // Each change saw the one before it.
      const [texts, seen] = [1, 0].map((side) => history.map(({ changes }) => changes['text']?.[side]));
      expect(seen?.slice(1)).toEqual(texts?.slice(0, -1));
    });

    test('are killed at any moment: nothing is lost that was acknowledged', async () => {
      const { acknowledged, lost, torn } = await killRounds(await bench.create(), {
        rounds: 3,
        withinMs: 250,
      });
      expect({ lost, torn }).toEqual({ lost: [], torn: 0 });
      expect(acknowledged).toBeGreaterThan(0);
    });
  });
}
