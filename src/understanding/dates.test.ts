import { describe, expect, test } from 'vitest';
import { normal } from '../testing/collection.ts';
import { readDueDates } from './dates.ts';

describe('due dates', () => {
  test.each([
    ['2008年底之前要完成什么', 2008, null],
    ['2008年末', 2008, null],
    ['到2009年底', 2009, null],
    ['截至2009年12月31日', 2009, null],
    ['2010年前要完成的', 2010, null],
    ['2012年以前', 2012, null],
    ['到2030年要达到什么目标', 2030, null],
    ['2013年9月前', 2013, '2013-09-30'],
    ['2013年9月底之前', 2013, '2013-09-30'],
    ['2013年9月15日前', 2013, '2013-09-15'],
    ['2012年2月底前', 2012, '2012-02-29'],
    ['2008年12月底前', 2008, '2008-12-31'],
    ['by the end of 2008', 2008, null],
    ['by end of 2009', 2009, null],
    ['before 2010', 2010, null],
    ['by 2012', 2012, null],
    ['no later than 2012', 2012, null],
    ['at the close of 2012', 2012, null],
    ['year-end 2008', 2008, null],
    ['due by year end 2008', 2008, null],
  ])('%s', (text, year, until) => {
    const [due, ...others] = readDueDates(normal(text));
    expect(due).toMatchObject({ year, until });
    expect(others).toEqual([]);
    expect(normal(text).slice(due?.start, due?.end)).toContain(String(year));
  });

  test.each([
    '2008年的计划',
    '福建2021',
    '2008—2012年',
    '2021 plan',
    '1949',
    'the 2008 plans',
    '2021年版',
    '福建2008和2021',
    '',
  ])('%s names none', (text) => {
    expect(readDueDates(normal(text))).toEqual([]);
  });

  test('two in one message', () => {
    expect(readDueDates(normal('2008年底前和2009年底前')).map(({ year }) => year)).toEqual([2008, 2009]);
  });
});
