import { expect, test } from 'vitest';
import { createFakeCore, keptLog } from '../../testing/slack-core.ts';
import { createSlackDriver } from '../../testing/slack-driver.ts';
import { sayLoad, sendLoad } from '../../testing/slack-load.ts';

// 500 commands at 20 a second, with the real core: npm run bench:slack. Here faster and shorter.
test.each(['http', 'socket'] as const)('commands in quick succession over %s', async (mode) => {
  const driver = await createSlackDriver({ mode });
  await driver.start(createFakeCore(), keptLog());
  const load = await sendLoad(
    driver,
    Array.from({ length: 50 }, (_, at) => ['lead', `民政厅 ${at}`]),
    100,
  );
  console.log(`${mode}: ${sayLoad(load)}`);
  await driver.stop();
  expect(load).toMatchObject({ sent: 50, lost: 0, doubled: 0 });
  // On a quiet machine it is 10 ms; here others are at work, too.
  expect(load.ackP99).toBeLessThan(1_000);
});
