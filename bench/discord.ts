// npm run bench:discord: acknowledgements of 500 commands at 20 a second, against the peer of the tests, with the
// real discord.js and the real core over the real collection and the database of the service.
import { createDiscordDriver } from '../src/testing/discord-driver.ts';
import { sayDiscordLoad, sendDiscordLoad } from '../src/testing/discord-load.ts';
import { log, openStoredCore } from './stored-core.ts';

const COUNT = 500;
const PER_SECOND = 20;

const asked: [string, Record<string, string>][] = [
  ['lead', { agency: '民政厅', plan: '福建 2021' }],
  ['support', { agency: '公安厅' }],
  ['duty', { topic: '婚姻登记' }],
  ['plan', { plan: '国家 2008' }],
  ['due', { plan: '福建 2021' }],
  ['ask', { question: 'Who supports school re-enrollment in Fujian 2021?' }],
  ['zeren', {}],
];
const { core, end } = await openStoredCore();
const driver = await createDiscordDriver();
await driver.start(core, log);
// The first ones load what judges the requests.
await sendDiscordLoad(driver.peer, asked, PER_SECOND);
const load = await sendDiscordLoad(
  driver.peer,
  Array.from({ length: COUNT }, (_, at) => asked[at % asked.length] ?? ['zeren', {}]),
  PER_SECOND,
);
console.log(sayDiscordLoad(load));
await driver.stop();
await end();
if (load.p99 > 100 || load.lost > 0 || load.doubled > 0) process.exitCode = 1;
