import { testAdapter } from '../../testing/adapter-contract.ts';
import { testDigest } from '../../testing/digest-contract.ts';
import { createDiscordDriver } from '../../testing/discord-driver.ts';

testAdapter('Discord', async () => createDiscordDriver());
testDigest('Discord', async () => createDiscordDriver());
