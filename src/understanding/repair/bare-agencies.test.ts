import { describe, expect, test } from 'vitest';
import { correctionsOf, rows } from '../../testing/corrections.ts';

describe('agencies without their level word, 那 for 哪', () => {
  test.each(
    rows(`
      教育2021配合哪些 | 教育→教育部门
      财政 福建2008 牵头什么 | 财政→财政部门
      公安和教育一起牵头的 | 教育→教育部门
      民政、教育、财政共同负责哪些 | 教育→教育部门, 财政→财政部门
      江苏卫生那边配合的有多少条 | 卫生→卫生部门
      公安牵头、卫生配合的 | 卫生→卫生部门
      由教育牵头的 | 教育→教育部门
      妇联配合那些 | 那些→哪些
      云阳公安局负责那几条 | 那几条→哪几条
      婚姻登记由那个部门负责 | 那个部门→哪个部门
    `),
  )('%s', (message, expected) => {
    expect(correctionsOf(message)).toBe(expected);
  });
});
