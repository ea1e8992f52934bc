import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { collection, corpusFolder } from '../testing/collection.ts';
import { readCorpus } from './corpus-files.ts';

const { agencies, concepts, phrasebook, places } = readCorpus(corpusFolder);

/** Words that no entry needs to reach, by reason. A new one needs an entry in corpus/glossary.json, or a reason here. */
const allowed: Record<string, string[]> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'unreached-words.json'), 'utf8'),
);

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** jieba with its full dictionary marks the parts of speech. In a process of its own: it has one dictionary a process. */
function tagged(texts: readonly string[]): { word: string; tag: string }[][] {
  const code =
    'const j = require("nodejieba"); j.load();' +
    'const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));' +
    'console.log(JSON.stringify(texts.map((text) => j.tag(text))))';
  const cwd = path.resolve(import.meta.dirname, '../..');
  const input = JSON.stringify(texts);
  return JSON.parse(
    execFileSync(process.execPath, ['-e', code], { cwd, input, encoding: 'utf8', maxBuffer: 2 ** 28 }),
  );
}

/** For each character of a text whether it is part of a printed term of the glossary. */
function coverOf(text: string, terms: readonly string[]): boolean[] {
  const covered = Array.from({ length: text.length }, () => false);
  for (const term of terms)
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
      covered.fill(true, at, at + term.length);
  return covered;
}

/** Nouns and verbs of the clauses that are nowhere part of a term, nor a name or a word of questions. */
function unreachedWords(): Map<string, string> {
  const terms = concepts.flatMap(({ zh }) => zh.map(plain)).filter((term) => !term.includes('...'));
  const { facts: _, ...markers } = phrasebook;
  const known = new Set([
    ...concepts.flatMap(({ zh, also }) => [...zh, ...also]),
    ...agencies.flatMap(({ field, levels }) => [
      ...field.zh,
      ...Object.values(levels).flatMap((names) => names.flatMap(({ name, also }) => [name, ...also])),
    ]),
    ...places.flatMap(({ zh }) => zh),
    ...Object.values(markers).flatMap(({ zh }) => zh),
  ]);
  const texts = collection.clauses.map(({ text }) => plain(text));
  const seen = new Map<string, string>();
  const reached = new Set<string>();
  for (const [number, words] of tagged(texts).entries()) {
    const text = texts[number] ?? '';
    const covered = coverOf(text, terms);
    let at = 0;
    for (const { word, tag } of words) {
      const start = at;
      at += word.length;
      if (!/^[nv]/u.test(tag) || !/^\p{Script=Han}{2,}$/u.test(word)) continue;
      seen.set(word, text.slice(Math.max(0, start - 10), at + 10));
      if (known.has(word) || covered.slice(start, at).every(Boolean)) reached.add(word);
    }
  }
  expect(seen.size).toBeGreaterThan(500);
  return new Map([...seen].filter(([word]) => !reached.has(word)));
}

test('every noun and verb of the measures is reached by the glossary, or has a reason not to be', () => {
  const reasons = new Set(Object.values(allowed).flat());
  const left = [...unreachedWords()].filter(([word]) => !reasons.has(word));
  expect(left.map(([word, sample]) => `${word}: …${sample}…`)).toEqual([]);
});

test('the list of reasons is short, sorted and without repeats', () => {
  const words = Object.values(allowed).flat();
  expect(words.length).toBeLessThanOrEqual(90);
  expect(new Set(words).size).toBe(words.length);
  for (const list of Object.values(allowed)) expect(list).toEqual(list.toSorted());
});
