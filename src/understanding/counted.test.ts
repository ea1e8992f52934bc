import { describe, expect, test } from 'vitest';
import { collection, normal } from '../testing/collection.ts';
import { readCountedUnits } from './counted.ts';
import { readMessage } from './read-message.ts';

describe('units that are counted, and the part they are named by', () => {
  test.each([
    ['福建2021中牵头单位一共有多少个', 'lead'],
    ['云阳有多少个牵头单位', 'lead'],
    ['福建2008牵头单位数量', 'lead'],
    ['江苏配合单位有多少家', 'support'],
    ['国家计划一共涉及多少个部门', null],
    ['How many supporting agencies are there in Jiangsu?', 'support'],
    ['number of lead agencies in Yunyang', 'lead'],
    ['how many different departments are in the national plan', null],
  ])('%s', (text, role) => {
    expect(readCountedUnits(normal(text))).toMatchObject({ role });
    expect(readMessage(normal(text), collection).query.want).toMatchObject({ kind: 'count', of: 'agencies' });
  });

  test.each([
    '民政厅牵头多少条',
    'how many measures does 民政厅 lead',
    '谁是牵头单位',
    '联席会议成员单位有多少个',
    '',
  ])('%s counts no units', (text) => {
    expect(readCountedUnits(normal(text))).toBeNull();
  });

  test('measures with a number of units are counted as measures', () => {
    const { want } = readMessage(normal('云阳三个以上单位牵头的任务有几条'), collection).query;
    expect(want).toEqual({ kind: 'count', of: 'clauses' });
  });
});
