#!/usr/bin/env node
// The command line. JavaScript, not TypeScript: Node would need 45 ms to strip the types of its first file,
// which no cache can save; from here on, what is loaded is kept compiled in the cache folder.
import module from 'node:module';
import path from 'node:path';

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
  module.enableCompileCache(path.resolve(project, process.env['ZEREN_CACHE'] || '.cache', 'code'));
  const { run } = await import('./cli/run.ts');
  process.exitCode = await run(process.argv.slice(2), process, unreadable);
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
