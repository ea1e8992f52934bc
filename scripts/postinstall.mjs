// Builds nodejieba with the Node that will run it. Its own install script is denied in package.json:
// it calls npx, which may ask a question nobody can answer.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

if (!loads()) build();

/** Asks for the binary itself: `require('nodejieba')` succeeds without it. */
function loads() {
  try {
    require('nodejieba/build/Release/nodejieba.node');
    return true;
  } catch {
    return false;
  }
}

function build() {
  console.log('Building nodejieba …');
  const folder = path.dirname(require.resolve('nodejieba/package.json'));
  const nodePreGyp = require.resolve('@mapbox/node-pre-gyp/bin/node-pre-gyp');
  const options = ['install', '--fallback-to-build', `--directory=${folder}`, ...headers()];
  const built = spawnSync(process.execPath, [nodePreGyp, ...options], { encoding: 'utf8' });
  if (built.status === 0 && loads()) return;

  console.error(built.stdout, built.stderr);
  console.error(`nodejieba, the Chinese word segmenter, could not be built. ${nextStep()}`);
  process.exitCode = 1;
}

/** The headers beside the running Node, where it has them; otherwise node-gyp fetches them. */
function headers() {
  const prefix = path.resolve(process.execPath, '../..');
  return existsSync(path.join(prefix, 'include/node/node_api.h')) ? [`--nodedir=${prefix}`] : [];
}

function nextStep() {
  const missing = ['python3', 'make', 'g++'].filter((tool) => spawnSync(tool, ['--version']).error);
  return missing.length > 0
    ? `Missing: ${missing.join(', ')}. Install them (Debian: apt-get install python3 make g++) and run npm ci again.`
    : 'The compiler is there; what it says stands above.';
}
