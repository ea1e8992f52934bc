import { describe, expect, test } from 'vitest';
import type { Clause } from '../model/clause.ts';
import { collection, normal } from '../testing/collection.ts';
import { readClausePath } from '../understanding/clause-path.ts';
import { atPath } from './at-path.ts';

const [first] = collection.clauses;
if (!first) throw new Error('no clauses');

/** Clauses of a made-up plan by their printed numbers: 「五、15」 → id 5.15. */
const planOf = (plan: string, numbers: [path: string, id: string][]): Clause[] =>
  numbers.map(([path, id]) => ({ ...first, plan, path, id: `${plan}/${id}` }));

const through = planOf('through', [
  ['一、1', '1.1'],
  ['一、2', '1.2'],
  ['二、3', '2.3'],
]);
const anew = planOf('anew', [
  ['一、（一）1', '1.1.1'],
  ['一、（二）1', '1.2.1'],
  ['一、（二）3', '1.2.3'],
]);

const found = (text: string, clauses: readonly Clause[]): string[] =>
  atPath(clauses, readClausePath(normal(text))).map(({ path }) => path);

describe('numbers of plans without （一）', () => {
  test.each([
    ['遵义 二、3', ['二、3']],
    ['遵义方案一、2由谁负责', ['一、2']],
    ['第3条谁负责', ['二、3']],
    ['第2条是什么', ['一、2']],
    ['二、4', []],
  ])('%s', (text, paths) => {
    expect(found(text, through)).toEqual(paths);
  });

  test('a number that begins anew in each part is none of the whole', () => {
    expect(found('第3条谁负责', anew)).toEqual([]);
    expect(found('第1条谁负责', anew)).toEqual([]);
    expect(found('第3条谁负责', [...anew, ...through])).toEqual(['二、3']);
  });
});
