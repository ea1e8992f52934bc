// Whatever is wrong with the files: a sentence that names the file and says what to do, and never half an answer.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runZeren } from '../testing/terminal.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zeren-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

let copies = 0;

/** A copy of the corpus in which something has been spoilt. */
function spoilt(spoil: (corpus: string) => void): Record<string, string> {
  const corpus = path.join(folder, String(++copies));
  cpSync(path.resolve(import.meta.dirname, '../../corpus'), corpus, { recursive: true });
  spoil(corpus);
  return { ZEREN_CORPUS: corpus, ZEREN_CACHE: path.join(folder, 'cache') };
}

function changeMeta(corpus: string, change: object): void {
  const file = path.join(corpus, 'plans/fujian-2021/meta.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
}

test.each<[what: string, spoil: (corpus: string) => void, says: RegExp]>([
  [
    'the folder is missing',
    (corpus) => rmSync(corpus, { recursive: true }),
    /corpus folder .* cannot be read.*ZEREN_CORPUS/su,
  ],
  [
    'the folder is a file',
    (corpus) => {
      rmSync(corpus, { recursive: true });
      writeFileSync(corpus, '');
    },
    /corpus folder .* cannot be read/u,
  ],
  [
    'the folder is empty',
    (corpus) => {
      rmSync(corpus, { recursive: true });
      mkdirSync(corpus);
    },
    /agencies\.json cannot be read/u,
  ],
  [
    'there is no plans/',
    (corpus) => rmSync(path.join(corpus, 'plans'), { recursive: true }),
    /cannot be read/u,
  ],
  [
    'a list is missing',
    (corpus) => rmSync(path.join(corpus, 'glossary.json')),
    /glossary\.json cannot be read/u,
  ],
  [
    'a list is no JSON',
    (corpus) => writeFileSync(path.join(corpus, 'agencies.json'), '[{'),
    /agencies\.json is no valid JSON/u,
  ],
  [
    'a list has a wrong field',
    (corpus) => writeFileSync(path.join(corpus, 'places.json'), '[{"id":5}]'),
    /places\.json: field "0\.id"/u,
  ],
  [
    'a meta.json is missing',
    (corpus) => rmSync(path.join(corpus, 'plans/fujian-2021/meta.json')),
    /fujian-2021\/meta\.json cannot be read/u,
  ],
  [
    'a meta.json has a wrong field',
    (corpus) => changeMeta(corpus, { level: 'village' }),
    /fujian-2021\/meta\.json: field "level"/u,
  ],
  [
    'a meta.json has a field too many',
    (corpus) => changeMeta(corpus, { tilte: 'x' }),
    /fujian-2021\/meta\.json: .*tilte/u,
  ],
  [
    'two plans have one id',
    (corpus) => changeMeta(corpus, { id: 'fujian-2008' }),
    /"fujian-2008" is there twice/u,
  ],
  [
    'a source is missing',
    (corpus) => rmSync(path.join(corpus, 'plans/fujian-2021/source.txt')),
    /source\.txt cannot be read/u,
  ],
  [
    'a source was changed',
    (corpus) => writeFileSync(path.join(corpus, 'plans/fujian-2021/source.txt'), '一、'),
    /sha256 differs/u,
  ],
  [
    'a source is another file',
    (corpus) =>
      renameSync(
        path.join(corpus, 'plans/fujian-2008/source.txt'),
        path.join(corpus, 'plans/fujian-2021/source.txt'),
      ),
    /cannot be read|sha256 differs/u,
  ],
])('%s', async (_, spoil, says) => {
  const env = spoilt(spoil);
  for (const args of [
    ['ask', '谁负责婚姻登记'],
    ['ask', '--batch'],
    ['corpus', 'export', '--json'],
    ['chat'],
  ]) {
    const { code, stdout, stderr } = await runZeren(args, '{"id":"1","text":"谁负责婚姻登记"}\n', env);
    expect({ args, code, stdout }).toEqual({ args, code: 1, stdout: '' });
    const told = stderr.replace(/^正在编译.*\n/u, '');
    expect(told).toMatch(says);
    expect(told).toMatch(/^zeren: .+\n→ .+\n$/su);
    expect(told).not.toMatch(/\n\s+at |\.ts:\d/u);
  }
});

test('a cache folder that cannot be written, a wrong setting', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  const unwritable = await runZeren(['ask', 'x'], '', { ZEREN_CACHE: path.join(file, 'cache') });
  expect(unwritable).toMatchObject({ code: 1, stdout: '' });
  expect(unwritable.stderr).toMatch(/cannot be written.*\n→ Set ZEREN_CACHE/u);
  const wrong = await runZeren(['ask', 'x'], '', { ZEREN_LANG: 'fr' });
  expect(wrong).toMatchObject({ code: 2, stdout: '' });
  expect(wrong.stderr).toContain('ZEREN_LANG is "fr"');
});
