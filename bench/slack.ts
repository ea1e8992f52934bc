// npm run bench:slack: acknowledgements and replies of 500 commands at 20 a second, against the peer of the tests,
// with the real core over the real collection and the database of the service.
import { commands } from '../commands/index.ts';
import { createSlackDriver } from '../src/testing/slack-driver.ts';
import { sayLoad, sendLoad } from '../src/testing/slack-load.ts';
import { log, openStoredCore } from './stored-core.ts';

const COUNT = 500;
const PER_SECOND = 20;

// Orders would change what the next ones are answered with: /settings makes replies public.
const questions = commands.filter((command) => 'read' in command);
const asked: [string, string][] = [
  ...questions.map(({ name, example }): [string, string] => [name, example.zh]),
  ...questions.map(({ name, example }): [string, string] => [name, example.en]),
];
for (const mode of ['http', 'socket'] as const) {
  const { core, end } = await openStoredCore();
  const driver = await createSlackDriver({ mode });
  await driver.start(core, log);
  const load = await sendLoad(
    driver,
    Array.from({ length: COUNT }, (_, at) => asked[at % asked.length] ?? ['zeren', '']),
    PER_SECOND,
  );
  console.log(`${mode}: ${sayLoad(load)}`);
  await driver.stop();
  await end();
  if (load.ackP99 > 100 || load.lost > 0 || load.doubled > 0) process.exitCode = 1;
}
