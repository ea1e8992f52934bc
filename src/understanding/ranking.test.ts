import { describe, expect, test } from 'vitest';
import { collection, normal } from '../testing/collection.ts';
import { readHaving, readRanking } from './ranking.ts';
import { readMessage } from './read-message.ts';

const wantOf = (text: string): unknown => readMessage(normal(text), collection).query.want;

describe('who comes first, and by which part', () => {
  test.each([
    ['哪个单位牵头最多 福建2021', 'lead'],
    ['谁牵头的任务最多 国家', 'lead'],
    ['云阳哪个部门配合最多', 'support'],
    ['各单位牵头任务数排名 江苏', 'lead'],
    ['与妇联一起出现最多的单位是谁 云阳', 'either'],
    ['国家计划中配合公安部最多的单位', 'support'],
    ['民政厅牵头的任务中，谁配合最多', 'support'],
    ['民政厅最常和谁合作', 'either'],
    ['Which agency leads the most measures in Yunyang?', 'lead'],
    ['Which agency supports the Ministry of Public Security most often?', 'support'],
    ['rank the agencies by number of measures they lead in Yunyang', 'lead'],
  ])('%s → %s', (text, role) => {
    expect(wantOf(text)).toEqual({ kind: 'partners', role });
  });

  test.each(['哪个计划任务最多', 'which plan has the most measures?', '哪份文件里民政局牵头的任务最多'])(
    '%s ranks plans',
    (text) => {
      expect(wantOf(text)).toEqual({ kind: 'plan-ranking' });
    },
  );

  test.each(['案件最多的地区谁负责整治', 'who protects the most vulnerable children?', '最多', ''])(
    '%s ranks nothing',
    (text) => {
      expect(readRanking(normal(text))).toBeNull();
    },
  );

  test.each([
    ['牵头单位最多的任务是哪条', 'lead'],
    ['哪条任务配合单位最多', 'support'],
    ['Which measure has the most supporting agencies in Jiangsu?', 'support'],
  ])('%s ranks measures', (text, most) => {
    expect(wantOf(text)).toEqual({ kind: 'tasks', most });
  });

  test('“most” is no ministry', () => {
    const { units } = readMessage(normal('Which agency supports 公安部 most?'), collection).query;
    expect(units.map(({ agency }) => agency.asked)).toEqual(['公安部']);
  });
});

describe('units by what they do', () => {
  test.each([
    ['既牵头又配合的单位', 'both'],
    ['agencies that both lead and support', 'both'],
    ['只牵头不配合的单位', 'lead-only'],
    ['哪些单位没有配合任务', 'lead-only'],
    ['how many agencies only support and never lead', 'support-only'],
    ['民政厅只配合不牵头的任务', null],
    ['哪些单位牵头', null],
  ])('%s → %s', (text, having) => {
    expect(readHaving(normal(text))).toBe(having);
  });
});
