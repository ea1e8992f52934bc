import { describe, expect, test } from 'vitest';
import { ask, collection, normal } from '../testing/collection.ts';
import { closeUp } from './close-up.ts';

describe('blanks between characters', () => {
  test.each([
    ['民 政 厅 2021 牵 头 什 么', '民政厅 2021 牵头什么'],
    ['民　政　厅2021牵头什么', '民政厅2021牵头什么'],
    ['公安 厅 牵头 什么', '公安厅牵头 什么'],
    ['公安厅 教育厅 民政厅', '公安厅 教育厅 民政厅'],
    ['福建 和 江苏', '福建和江苏'],
    ['婚  姻  登  记', '婚姻登记'],
    ['what does 民政厅 lead', 'what does 民政厅 lead'],
    ['婚姻 登记 谁负责', '婚姻登记 谁负责'],
    ['发展 改革委', '发展改革委'],
    ['', ''],
  ])('%j → %j', (text, closed) => {
    expect(closeUp(normal(text), collection)).toBe(closed);
  });

  test.each([
    ['民 政 厅 2021 牵头什么', '民政厅2021牵头什么'],
    ['民　政　厅　2021　牵　头　什　么', '民政厅2021牵头什么'],
    ['云阳 谁 负 责 婚 姻 登 记', '云阳谁负责婚姻登记'],
    ['谁 负责 婚姻 登记', '谁负责婚姻登记'],
    ['what does 民 政 厅 lead in 2021?', 'what does 民政厅 lead in 2021?'],
  ])('no word is lost by them: %s', (spaced, plain) => {
    const { clauses } = ask(plain).answer;
    expect(clauses).not.toEqual([]);
    expect(ask(spaced).answer.clauses).toEqual(clauses);
  });
});
