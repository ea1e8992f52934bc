// npm run bench [-- QUESTIONS.jsonl]
// How long the first answer takes from the start of the process, how long each further one, and how much memory
// that needs; beside a Node that does nothing and a plain MiniSearch over the same clauses.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { createAsk } from '../src/chat/ask.ts';
import { labelsOf } from '../src/chat/labels.ts';
import { openCollection } from '../src/collection/open.ts';
import { readConfig } from '../src/config.ts';
import type { ThreadContext } from '../src/model/query.ts';
import { bigrams } from '../src/search/tokenize.ts';

type Question = { text: string; thread?: string | null };
type Times = { p50: number; p99: number };

const STARTS = 21;
/** Questions whose first answer is timed: a matter, a unit of one plan, a matter in English. */
const FIRST = [
  '谁负责婚姻登记？',
  'what does 民政厅 lead in 2021 plan?',
  'who supports school re-enrollment?',
];
const PASSES = 10;
/** First answer within so many bare starts; a question within so many ms. */
const TARGETS = { start: 3, p50: 0.5, p99: 3 };

const project = path.resolve(import.meta.dirname, '..');
// The collection is built by another process, if it has to be: building takes far more memory than answering.
runNode([path.join(project, 'src/cli.mjs'), 'ask', FIRST[0] ?? '']);
const rssBefore = process.memoryUsage.rss();
const collection = await openCollection(readConfig(process.env));
const ask = createAsk(collection);
const { questions, from } = readQuestions();

const { slowest, ...answers } = timeAnswers();
const rss = process.memoryUsage.rss();
const search = timeSearches();
const start = timeStarts();

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown CPU'} × ${cpus().length}`);
console.log(
  `${collection.plans.length} plans, ${collection.clauses.length} clauses; ${questions.length} questions of ${from}\n`,
);
console.table({
  'start: node -e 0': row(start.bare, 1),
  'start: first answer of zeren ask': row(
    start.ask,
    start.ask / start.bare,
    mark(start.ask / start.bare, TARGETS.start, '× node'),
  ),
  'warm: plain MiniSearch p50': row(search.p50, 1),
  'warm: question p50': row(answers.p50, answers.p50 / search.p50, mark(answers.p50, TARGETS.p50, 'ms')),
  'warm: plain MiniSearch p99': row(search.p99, 1),
  'warm: question p99': row(answers.p99, answers.p99 / search.p99, mark(answers.p99, TARGETS.p99, 'ms')),
});
console.log(
  `start: medians of ${STARTS} runs in turn; warm: ${PASSES} passes. Slowest: ${slowest.text.slice(0, 60)} (${round(slowest.ms)} ms)`,
);
console.log(`memory: ${mb(rss)} with the collection and all questions answered, ${mb(rssBefore)} before.`);

/** Starts Node bare and with a question in turn, so that both meet the same load of the machine. */
function timeStarts(): { bare: number; ask: number } {
  const cli = path.join(project, 'src/cli.mjs');
  for (const text of FIRST) runNode([cli, 'ask', '--json', text]);
  const bare: number[] = [];
  const first: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    bare.push(runNode(['-e', '0']));
    first.push(runNode([cli, 'ask', '--json', FIRST[i % FIRST.length] ?? '']));
  }
  return { bare: quantile(bare, 0.5), ask: quantile(first, 0.5) };
}

function runNode(args: string[]): number {
  const began = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}`);
  return performance.now() - began;
}

/** Answers all questions, in their threads, in several passes after two that are not counted. */
function timeAnswers(): Times & { slowest: { text: string; ms: number } } {
  const times: number[] = [];
  let slowest = { text: '', ms: 0 };
  for (let pass = -2; pass < PASSES; pass++) {
    const threads = new Map<string, ThreadContext | null>();
    for (const { text, thread } of questions) {
      const context = thread ? (threads.get(thread) ?? null) : null;
      const began = performance.now();
      const reply = ask(text, { thread: context });
      const ms = performance.now() - began;
      if (thread) threads.set(thread, reply.thread);
      if (pass < 0) continue;
      times.push(ms);
      if (ms > slowest.ms) slowest = { text, ms };
    }
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99), slowest };
}

/** What a search library alone takes: it finds words, and neither understands a question nor words an answer. */
function timeSearches(): Times {
  const tokenize = (text: string): string[] => [...bigrams(text), ...(text.match(/[a-z0-9]+/giu) ?? [])];
  const plain = new MiniSearch<{ id: string; text: string }>({ fields: ['text'], tokenize });
  plain.addAll(collection.clauses.map(({ id, text }) => ({ id, text })));
  const times: number[] = [];
  for (let pass = -2; pass < PASSES; pass++) {
    for (const { text } of questions) {
      const began = performance.now();
      plain.search(text);
      if (pass >= 0) times.push(performance.now() - began);
    }
  }
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

function readQuestions(): { questions: Question[]; from: string } {
  const shared = path.join(project, '../shared/questions');
  const given =
    process.argv[2] ??
    globSync('questions*.jsonl', { cwd: shared }).map((name) => path.join(shared, name))[0];
  if (given && existsSync(given)) {
    const lines = readFileSync(given, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    return { questions: lines.map((line) => JSON.parse(line) as Question), from: given };
  }
  const { zh, en } = labelsOf(collection).examples;
  const examples = given ? `the examples, as ${given} is not there` : 'the examples';
  return { questions: [...zh, ...en].map((text) => ({ text })), from: examples };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

function row(ms: number, ratio: number, target = ''): { ms: number; ratio: number; target: string } {
  return { ms: round(ms), ratio: round(ratio), target };
}

function mark(value: number, most: number, unit: string): string {
  return `≤ ${most} ${unit}: ${value <= most ? 'met' : 'MISSED'}`;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function mb(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}
