// The contract of the command line, held by the real program in processes of its own; few, because each costs
// a start. What needs no process runs in this one.
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../collection/fingerprint.ts';
import { answerSchema } from '../model/answer.ts';
import { planSchema } from '../model/plan.ts';
import { runZeren, spawnZeren } from '../testing/terminal.ts';
import { batchLineSchema, exportSchema } from './schemas.ts';

const project = path.resolve(import.meta.dirname, '../..');
const lines = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** What a stream gives up to its next line feed, or its end. */
async function lineOf(chunks: AsyncIterator<string>): Promise<string> {
  let line = '';
  while (!line.endsWith('\n')) {
    const { value, done } = await chunks.next();
    if (done) break;
    line += value;
  }
  return line;
}

// The collection is built here, if it has to be, so that no test waits for it.
beforeAll(() => runZeren(['ask', 'x']), 60_000);

describe('the real program', () => {
  test('ask prints what a person reads, without colour in a pipe', () => {
    const { code, stdout, stderr } = spawnZeren(['ask', '谁负责婚姻登记？']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('民政厅');
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  test('ask --json prints one answer, the same at every call', () => {
    const first = spawnZeren(['ask', '--json', '民政厅在福建2021牵头什么']);
    const answer = answerSchema.parse(JSON.parse(first.stdout));
    expect(answer).toMatchObject({ kind: 'tasks', lang: 'zh' });
    expect(answer.clauses.length).toBeGreaterThan(5);
    expect(spawnZeren(['ask', '民政厅在福建2021牵头什么', '--json'])).toEqual(first);
  });

  test('a first question joins the program for the second, which keeps its code', () => {
    const cache = mkdtempSync(path.join(tmpdir(), 'zeren-cache-'));
    const collection = fingerprint(path.join(project, 'corpus'));
    symlinkSync(path.join(project, '.cache', collection), path.join(cache, collection));
    const ask = (): unknown => spawnZeren(['ask', '谁负责婚姻登记？'], '', { ZEREN_CACHE: cache });
    const made = (): string[] =>
      globSync('program/*/answer*', { cwd: cache }).map((file) => path.extname(file));
    const first = ask();
    expect(made()).toEqual(['.cjs']);
    expect([ask(), ask()]).toEqual([first, first]);
    expect(made().toSorted()).toEqual(['.cjs', '.code']);
    rmSync(cache, { recursive: true });
  });

  test('wrong usage ends with 2, a fault with 1; both say what to do', () => {
    const wrong = spawnZeren(['asc']);
    expect(wrong).toMatchObject({ code: 2, stdout: '' });
    expect(wrong.stderr).toContain('→ See `zeren --help`');
    const fault = spawnZeren(['ask', 'x'], '', { ZEREN_CORPUS: '/nowhere' });
    expect(fault).toMatchObject({ code: 1, stdout: '' });
    expect(fault.stderr).toMatch(/^zeren: .*\/nowhere.*\n→ .*ZEREN_CORPUS.*\n$/u);
  });

  test('ask --batch answers line after line, while its input is still open', async () => {
    const child = spawn(process.execPath, [path.join(project, 'src/cli.mjs'), 'ask', '--batch']);
    const replies = child.stdout.setEncoding('utf8')[Symbol.asyncIterator]();
    for (const id of ['1', '2']) {
      child.stdin.write(`{"id":"${id}","text":"谁负责婚姻登记？"}\n`);
      const line = await lineOf(replies);
      expect(JSON.parse(line)).toMatchObject({ id, kind: 'agencies' });
    }
    child.stdin.end();
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0);
  });

  test('nobody reads the answers: no fault, no trace', async () => {
    const child = spawn(process.execPath, [path.join(project, 'src/cli.mjs'), 'ask', '--batch']);
    let stderr = '';
    child.stderr.on('data', (data) => (stderr += data));
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    for (let i = 0; i < 2000; i++) child.stdin.write(`{"id":"${i}","text":"公安厅牵头什么"}\n`);
    child.stdin.end();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('chat talks over pipes, in one thread', () => {
    const { code, stdout, stderr } = spawnZeren(['chat'], '公安厅在福建2021牵头什么\n更多\n那配合呢\n退出\n');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^› 公安厅在福建2021牵头什么\n/u);
    expect(stdout).toContain('输入“更多”继续看');
    expect(stdout).toMatch(/› 更多\n【福建 2021】/u);
    expect(stdout).toMatch(/› 那配合呢\n.*配合/u);
  });
});

describe('batch', () => {
  test('threads go on, order stays, and a bad line is told while the next is answered', async () => {
    const { code, stdout, stderr } = await runZeren(
      ['ask', '--batch'],
      [
        '{"id":"a","text":"谁负责婚姻登记？","thread":"t"}',
        'no JSON',
        '{"id":"b","text":"那谁配合？","thread":"t","now":"2026-11-21"}',
        '{"id":"c"}',
        '{"id":4,"text":"x"}',
        '{"id":"d","text":["x"]}',
        '{"id":"e","text":"x","now":"tomorrow"}',
        '[]',
        'null',
        '',
        '{"id":"f","text":"谁配合？","thread":null}',
      ].join('\n'),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const replies = lines(stdout).map((line) => batchLineSchema.parse(line));
    expect(replies.map(({ id }) => id)).toEqual(['a', null, 'b', 'c', 4, 'd', 'e', null, null, 'f']);
    expect(replies.flatMap((reply) => ('error' in reply ? reply.error.code : []))).toEqual(
      Array.from({ length: 7 }, () => 'usage'),
    );
    expect(replies[3]).toMatchObject({ error: { message: expect.stringContaining('"text"') } });
    expect(replies[2]).toMatchObject({ understood: { carried: ['topic'], role: 'support' } });
  });

  test('broken UTF-8 is a bad line', async () => {
    const input = Buffer.concat([
      Buffer.from('{"id":"1","text":"'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}\n{"id":"2","text":"谁负责婚姻登记"}\n'),
    ]);
    const [first, second] = lines((await runZeren(['ask', '--batch'], input)).stdout);
    expect(first).toEqual({ id: '1', error: { code: 'usage', message: 'The line is not UTF-8.' } });
    expect(second).toMatchObject({ id: '2', kind: 'agencies' });
  });
});

describe('questions that are none', () => {
  test.each([
    ['empty', ''],
    ['blank', ' \n\t　'],
    ['100,000 characters', '民政厅牵头什么'.repeat(15_000)],
    ['100,000 marks', '？'.repeat(100_000)],
    ['control characters', '\u0000\u0007\u001b[31m\u001b]0;x\u0007'],
    ['broken UTF-8', Buffer.from([0xe6, 0xb0, 0x91, 0xe6, 0x94]).toString()],
    ['half a character', '\uD83D'],
    ['right-to-left marks', '\u202e谁负责\u202c\u200f婚姻登记'],
    ['emoji', '👩‍👧🎉'],
    ['Arabic', 'من المسؤول؟'],
  ])('%s: a short answer, exit 0', async (_, text) => {
    const { code, stdout, stderr } = await runZeren(['ask', '--json', text]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const answer = answerSchema.parse(JSON.parse(stdout));
    expect(answer.text.length).toBeGreaterThan(0);
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u);
    expect((await runZeren(['ask', text])).stdout).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u);
  });
});

describe('corpus', () => {
  test('export --json prints every plan', async () => {
    const { code, stdout } = await runZeren(['corpus', 'export', '--json']);
    expect(code).toBe(0);
    const { plans } = exportSchema.parse(JSON.parse(stdout));
    expect(plans.map(({ id }) => id).toSorted()).toEqual([
      'fujian-2008',
      'fujian-2021',
      'jiangsu-2008',
      'national-2008',
      'yunyang-2013',
    ]);
  });

  test('read FILE --json prints one plan, with its units in the registry', async () => {
    const { code, stdout } = await runZeren([
      'corpus',
      'read',
      path.join(project, 'corpus/plans/fujian-2008/source.txt'),
      '--json',
    ]);
    expect(code).toBe(0);
    const plan = planSchema.parse(JSON.parse(stdout));
    expect(plan).toMatchObject({ id: 'source', level: 'province', source: { file: 'source.txt' } });
    expect(plan.clauses.some(({ lead }) => lead.some(({ id }) => id === 'civil-affairs/province'))).toBe(
      true,
    );
  });

  test('read of what is no plan is a fault with a sentence', async () => {
    const { code, stdout, stderr } = await runZeren(['corpus', 'read', process.execPath, '--json']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('too large');
  });
});
