#!/usr/bin/env node
// The command line. JavaScript, not TypeScript: Node would need 45 ms to strip the types of its first file,
// which no cache can save; from here on, what is loaded is kept compiled in the cache folder. The first question
// joins the files of the program for the next starts; see cli/joined.mjs.
import module from 'node:module';
import path from 'node:path';
import { loadJoined } from './cli/joined.mjs';

const project = path.resolve(import.meta.dirname, '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 24 || (major === 24 && minor < 11)) {
  console.error(
    `zeren 需要 Node 24.11 或更高版本，这里是 ${process.version}。请用 npm run -s zeren -- … 启动。\n` +
      `zeren needs Node 24.11 or newer; this is ${process.version}. Start it with: npm run -s zeren -- …`,
  );
  process.exitCode = 2;
} else {
  const unreadable = loadEnvironment();
  const cache = path.resolve(project, process.env['ZEREN_CACHE'] || '.cache');
  module.enableCompileCache(path.join(cache, 'code'));
  const joined = loadJoined(cache);
  const { run } = joined ?? (await import('./cli/run.ts'));
  const args = process.argv.slice(2);
  process.exitCode = await run(args, process, unreadable);
  if (args[0] === 'ask' && process.exitCode === 0)
    await (joined ? joined.keepCode() : (await import('./cli/join.ts')).join(cache));
}

/** Reads .env, where there is one; gives the error, if it cannot be read. */
function loadEnvironment() {
  try {
    process.loadEnvFile(path.join(project, '.env'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) return error;
  }
  return undefined;
}
