import { describe, expect, test } from 'vitest';
import { collection, normal } from '../testing/collection.ts';
import { readMessage } from './read-message.ts';

const wantOf = (text: string): string => readMessage(normal(text), collection).query.want.kind;

describe('measures that changed hands', () => {
  test.each([
    '哪些任务在福建2008和2021之间换了牵头单位',
    '牵头单位变化的措施 国家 江苏',
    '国家和云阳哪些措施的牵头单位不一样',
    '福建2021哪些任务换了牵头单位',
    'Which measures changed lead agency between Fujian 2008 and Fujian 2021?',
    'Which measures changed hands between the national plan and Yunyang?',
    'measures with a different lead in Jiangsu and the national plan',
  ])('%s', (text) => {
    expect(wantOf(text)).toBe('handover');
  });

  test.each([
    ['中介机构监管的牵头单位从2008到2021怎么变的（福建）', 'compare'],
    ['福建2008和2021对比', 'compare'],
    ['福建2021谁负责婚姻登记', 'agencies'],
    ['民政厅在2021计划里牵头什么', 'tasks'],
  ])('%s → %s', (text, want) => {
    expect(wantOf(text)).toBe(want);
  });
});
