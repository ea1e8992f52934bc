import { describe, expect, test } from 'vitest';
import type { Clause } from '../model/clause.ts';
import { collection } from '../testing/collection.ts';
import { readClausePath } from '../understanding/clause-path.ts';
import { atArticle } from './article-at.ts';
import { isAt } from './printed-path.ts';

const [sample] = collection.clauses as [Clause];
const clauses = [
  ['rules', '第二章第五条'],
  ['rules', '第二章第六条1'],
  ['rules', '第二章第六条2'],
  ['rules', '第三章第七条'],
  ['rules', '第三章第八条（四）'],
  ['rules', '第三章第十七条'],
  ['tasks', '七、'],
  ['tasks', '一、7'],
  ['tasks', '二、（三）16'],
  ['tasks', '二、（七）'],
  ['tasks', '二、（八）（7）'],
].map(([plan = '', path = '']) => ({ ...sample, plan, path }));

function found(text: string): string[] | undefined {
  const path = readClausePath(text);
  return path ? atArticle(clauses, path)?.map((clause) => clause.path) : undefined;
}

describe('articles', () => {
  test.each([
    ['第七条', ['第三章第七条']],
    ['第六条', ['第二章第六条1', '第二章第六条2']],
    ['第六条2', ['第二章第六条2']],
    ['第六条最后一条', ['第二章第六条2']],
    ['第八条(四)', ['第三章第八条（四）']],
    ['第三章第八条第4项', ['第三章第八条（四）']],
    ['第二章第八条', []],
    ['第九条', []],
    ['第16项任务', ['二、（三）16']],
    ['第7项任务', ['一、7']],
  ])('%s', (text, paths) => expect(found(text)).toEqual(paths));

  test('other numbers are none of its', () => expect(found('二(三)16')).toBeUndefined());

  test.each([
    ['第七条', '第三章第七条', true],
    ['第三章第七条', '第三章第七条', true],
    ['第七条', '七、', false],
    ['第七条', '二、（七）', false],
    ['第七条', '第三章第十七条', false],
  ])('%s and the passage %s', (text, printed, is) => {
    const path = readClausePath(text);
    expect(path && isAt(path, printed)).toBe(is);
  });
});
