import { describe, expect, test } from 'vitest';
import { evaluationsOf } from './evaluations.ts';
import { returnsIn } from './recurring.ts';

const daysIn = (words: string, year = 2026): string =>
  returnsIn(year, words, 2021)
    .map(({ day, derived }) => `${day.slice(5)}${derived ? '' : '!'}`)
    .join(' ');

test.each([
  ['3·8”、“6·1', '03-08 06-01'],
  ['三八', '03-08'],
  ['6.1', '06-01'],
  ['每年', '01-01'],
  ['每年不定期', '01-01'],
  ['年度预算', '01-01'],
  ['年度实施方案', '01-01'],
  ['按年度', '01-01'],
  ['逐年', '01-01'],
  ['一年一次', '01-01'],
  ['每半年', '01-01 07-01'],
  ['半年一次', '01-01 07-01'],
  ['每季度', '01-01 04-01 07-01 10-01'],
  ['按季度', '01-01 04-01 07-01 10-01'],
  ['定期', '01-01 04-01 07-01 10-01'],
  ['不定期', '01-01'],
  ['每学期', '03-01 09-01'],
  ['每学年', '09-01'],
  ['每月', '01-01 02-01 03-01 04-01 05-01 06-01 07-01 08-01 09-01 10-01 11-01 12-01'],
  // Days that the words name are the plan's own
  ['每年6月和12月', '06-30! 12-31!'],
  ['每年十一月底', '11-30!'],
  ['每年6月15日前', '06-15!'],
  ['每年第一季度', '03-31!'],
  ['每年2月30日', ''],
  ['每年13月', ''],
  // More often than a digest is of use for
  ['每周', ''],
  ['每日', ''],
])('%s → %s', (words, days) => expect(daysIn(words)).toBe(days));

test('every two years counts from the first year of the plan', () => {
  expect([2021, 2022, 2023, 2024].map((year) => daysIn('每两年', year))).toEqual(['01-01', '', '01-01', '']);
  expect([2021, 2024, 2025].map((year) => daysIn('每3年', year))).toEqual(['01-01', '01-01', '']);
});

describe('evaluations', () => {
  const of = (text: string, start: string | null = '2021-01-01', end: string | null = '2030-12-31'): string =>
    evaluationsOf(text, { start, end })
      .map(({ day, occasion, derived }) => `${day} ${occasion}${derived ? '' : '!'}`)
      .join(', ');

  test.each([
    [
      '开展阶段性评估和终期评估',
      '2025-12-31 mid-term-evaluation, 2030-01-01 final-year-begins, 2030-12-31 final-evaluation',
    ],
    [
      '组织中期和终期评估',
      '2025-12-31 mid-term-evaluation, 2030-01-01 final-year-begins, 2030-12-31 final-evaluation',
    ],
    ['做好总结性评估', '2030-01-01 final-year-begins, 2030-12-31 final-evaluation'],
    ['中期目标，另行评估', ''],
  ])('%s → %s', (text, days) => expect(of(text)).toBe(days));

  test('follow the period; without one there is no day', () => {
    expect(of('中期评估', '2008-01-01', '2012-12-31')).toBe('2010-06-30 mid-term-evaluation');
    expect(of('中期评估', '2022-11-01', '2024-02-29')).toBe('2023-06-30 mid-term-evaluation');
    expect(of('年度评估', '2024-01-01', '2025-12-31')).toBe('2024-12-31 year-ends, 2025-12-31 year-ends');
    expect(of('终期评估', '2024-01-01', '2024-12-31')).toBe('2024-12-31 final-evaluation');
    expect([of('终期评估', null), of('终期评估', '2021-01-01', null)]).toEqual(['', '']);
  });
});
