import { testAdapter } from '../../testing/adapter-contract.ts';
import { createDiscordDriver } from '../../testing/discord-driver.ts';

testAdapter('Discord', async () => createDiscordDriver());
