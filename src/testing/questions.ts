// npm run questions [-- FILE… --show 20 --min 0.9]
// Asks the real program the acceptance questions and prints the score by category. The questions and score.mjs
// are in the folder QUESTIONS, by default ../shared/questions; without FILE, all questions*.jsonl in it are asked.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, globSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const project = path.resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string', default: '20' }, min: { type: 'string', default: '0' } },
});
const folder = path.resolve(process.env['QUESTIONS'] ?? path.join(project, '../shared/questions'));
const score = path.join(folder, 'score.mjs');
const files =
  positionals.length > 0
    ? positionals
    : globSync('questions*.jsonl', { cwd: folder })
        .toSorted()
        .map((name) => path.join(folder, name));

if (!existsSync(score) || files.length === 0) {
  console.error(
    `There ${existsSync(score) ? 'are no questions' : 'is no score.mjs'} in ${folder}.\n` +
      'Set QUESTIONS to the folder that holds score.mjs and questions*.jsonl.',
  );
  process.exitCode = 2;
} else {
  for (const file of files) scoreFile(file);
}

/** Questions → answers of `zeren ask --batch`, both kept in .cache → what score.mjs says of them. */
function scoreFile(file: string): void {
  const kept = path.join(project, '.cache/answers', path.basename(file, '.jsonl'));
  mkdirSync(path.dirname(kept), { recursive: true });
  const [inputs, answers] = [`${kept}.inputs.jsonl`, `${kept}.jsonl`];
  runNode([score, file, '--inputs'], { from: null, to: inputs });
  const began = performance.now();
  runNode([path.join(project, 'src/cli.mjs'), 'ask', '--batch'], { from: inputs, to: answers });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${file}: ${readFileSync(inputs, 'utf8').trim().split('\n').length} questions in ${seconds} s`);
  const judge = [score, file, answers, '--show', values.show, '--min', values.min];
  if (spawnSync(process.execPath, judge, { stdio: 'inherit' }).status !== 0) process.exitCode = 1;
}

/**
 * Runs a Node program from file to file; its errors are shown. One that fails ends the run. To a pipe score.mjs does not
 * always write everything before it ends.
 */
function runNode(args: string[], { from, to }: { from: string | null; to: string }): void {
  const [input, output] = [from === null ? null : openSync(from, 'r'), openSync(to, 'w')];
  const ran = spawnSync(process.execPath, args, { stdio: [input ?? 'ignore', output, 'inherit'] });
  for (const file of [input, output]) if (file !== null) closeSync(file);
  if (ran.status === 0) return;
  console.error(`${args.join(' ')} ended with ${ran.status ?? ran.signal ?? ran.error?.message}.`);
  process.exit(1);
}
