import { describe, expect, test } from 'vitest';
import { ask, normal } from '../testing/collection.ts';
import { readClausePath } from './clause-path.ts';

/** 「10:2 25:5 90:4」: rank and number of each step. */
const steps = (text: string): string | undefined =>
  readClausePath(normal(text))
    ?.steps.map(({ rank, number }) => `${rank}:${number}`)
    .join(' ');

describe('numbers of plans in articles', () => {
  test.each([
    ['安康第七条由谁负责', '25:7'],
    ['第十二条谁配合', '25:12'],
    ['云南 第八条（四）', '25:8 90:4'],
    ['第8条第（四）项', '25:8 90:4'],
    ['第二章第五条4', '10:2 25:5 90:4'],
    ['第二章的第五条第4项第2款', '10:2 25:5 90:4 90:2'],
    ['本办法第五条', '25:5'],
    ['Ankang article 5 item 2', '25:5 90:2'],
    ['article 8(4): who leads?', '25:8 90:4'],
    ['方案第16项任务谁负责', '90:16'],
    ['任务11是什么', '90:11'],
  ])('%s', (text, read) => expect(steps(text)).toBe(read));

  test.each([
    ['第二部分第一节第2条第3款', '20:2 30:1 40:2 50:3'],
    ['第二部分（一）第2条', '20:2 30:1 40:2'],
    ['国家计划四（二）2（1）里的第3条', '20:4 30:2 40:2 50:1 90:3'],
    ['第五部分第二条', '20:5 40:2'],
    ['刑法第七条', undefined],
    ['《反家庭暴力法》第二条', undefined],
    ['任务2025年完成', undefined],
    ['最后一条', undefined],
  ])('others are read as before: %s', (text, read) => expect(steps(text)).toBe(read));

  test('a plan without articles has no article 7, nor another number instead', () => {
    const { answer } = ask('福建2008第七条谁负责');
    expect(answer.kind).toBe('none');
    expect(answer.clauses).toEqual([]);
    expect(answer.text).toContain('第七条');
  });
});
