import { expect, test } from 'vitest';
import { sayDiscordLoad, sendDiscordLoad } from '../../testing/discord-load.ts';
import { long, said, useDiscord, world } from '../../testing/discord-world.ts';

useDiscord();

test('60 commands at 20 a second: each acknowledged in time, none lost, none doubled', async () => {
  const here = await world();
  here.core.card = long;
  // The first one loads what judges the requests.
  here.peer.command('lead');
  await said(here, 1);
  const commands = Array.from({ length: 60 }, (_, i): [string, Record<string, string>] => [
    'lead',
    { topic: `${i}` },
  ]);
  const load = await sendDiscordLoad(here.peer, commands, 20);
  console.log(sayDiscordLoad(load));
  expect(load).toMatchObject({ sent: 60, lost: 0, doubled: 0 });
  expect(load.p50).toBeLessThan(100);
  // With so few commands that is the slowest one, on whatever machine; bench/discord.ts holds 100 ms over 500.
  expect(load.p99).toBeLessThan(1000);
});
