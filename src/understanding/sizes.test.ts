import { describe, expect, test } from 'vitest';
import type { SizeTerm } from '../model/query.ts';
import { ask, normal } from '../testing/collection.ts';
import { readSizes } from './sizes.ts';

const MOST = Number.MAX_SAFE_INTEGER;

describe('how many units have a part', () => {
  test.each([
    ['三个以上单位牵头的任务', 'lead', 3, MOST],
    ['两个以上部门共同牵头的有哪些', 'lead', 2, MOST],
    ['3家及以上单位配合的任务', 'support', 3, MOST],
    ['只有一家单位负责的任务', 'lead', 1, 1],
    ['由一个部门单独牵头的', 'lead', 1, 1],
    ['两家单位共同牵头的', 'lead', 2, 2],
    ['没有配合单位的任务', 'support', 0, 0],
    ['无配合单位', 'support', 0, 0],
    ['不带任何配合部门的', 'support', 0, 0],
    ['clauses with three or more lead agencies', 'lead', 3, MOST],
    ['two or more agencies that support', 'support', 2, MOST],
    ['more than two lead agencies', 'lead', 3, MOST],
    ['at least four leads', 'lead', 4, MOST],
    ['tasks with only one lead agency', 'lead', 1, 1],
    ['a single lead agency', 'lead', 1, 1],
    ['牵头单位超过3个的任务', 'lead', 4, MOST],
    ['牵头单位多于两个的', 'lead', 3, MOST],
    ['配合单位不少于8个的任务', 'support', 8, MOST],
    ['配合单位少于三家的', 'support', 0, 2],
    ['至多2个牵头单位', 'lead', 0, 2],
    ['只有一个配合单位的任务', 'support', 1, 1],
    ['没写配合单位的', 'support', 0, 0],
    ['未列配合单位', 'support', 0, 0],
    ['shares the lead with at least one other unit', 'lead', 2, MOST],
    ['lead together with somebody else', 'lead', 2, MOST],
    ['leads jointly with another agency', 'lead', 2, MOST],
    ['和其他部门共同牵头', 'lead', 2, MOST],
    ['会同别的单位联合牵头', 'lead', 2, MOST],
    ['no supporting agencies', 'support', 0, 0],
    ['without any support units', 'support', 0, 0],
    ['有配合单位的任务', 'support', 1, MOST],
    ['没有任何单位配合的', 'support', 0, 0],
    ['nobody supports', 'support', 0, 0],
    ['led without any supporter', 'support', 0, 0],
    ['with no supporters', 'support', 0, 0],
    ['measures that no other agency supports', 'support', 0, 0],
  ])('%s', (text, role, min, max) => {
    expect(readSizes(normal(text)).map(({ size }) => size)).toEqual([{ role, min, max }]);
  });

  test.each([
    '民政厅牵头什么',
    '有无配合单位都算',
    '16岁以上的未成年人谁负责',
    '多少个单位牵头',
    'who supports school re-enrollment?',
    'which two plans mention hotlines?',
    '联席会议一共几家单位',
    '一把手负责制',
    '',
  ])('%s says nothing of it', (text) => {
    expect(readSizes(normal(text))).toEqual([]);
  });
});

describe('clauses of such a size', () => {
  test.each<[string, SizeTerm]>([
    ['福建2021 没有配合单位的任务有哪些', { role: 'support', min: 0, max: 0 }],
    ['云阳三个以上单位牵头的任务', { role: 'lead', min: 3, max: MOST }],
    ['Jiangsu: tasks with a single lead agency', { role: 'lead', min: 1, max: 1 }],
  ])('%s', (text, { role, min, max }) => {
    const { clauses } = ask(text).answer;
    expect(clauses.length).toBeGreaterThan(0);
    for (const clause of clauses) {
      expect(clause.attribution).not.toBe('unknown');
      expect(clause[role].length).toBeGreaterThanOrEqual(min);
      expect(clause[role].length).toBeLessThanOrEqual(max);
    }
  });
});
