import { describe, expect, test } from 'vitest';
import { ask, collection, normal } from '../testing/collection.ts';
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
    ['2010年到期的', 2010, null],
    ['2013年6月16日到期的', 2013, '2013-06-16'],
    ['2013-06-16之前', 2013, '2013-06-16'],
    ["what's due by 16 June 2013", 2013, '2013-06-16'],
    ['due by June 16, 2013', 2013, '2013-06-16'],
    ['before the end of June 2013', 2013, '2013-06-30'],
    ['by 1st of Sept. 2012', 2012, '2012-09-01'],
    ['by 2013-06-16', 2013, '2013-06-16'],
    ['江苏2009年要完成什么', 2009, null],
    ['What is due in Yunyang in 2020?', 2020, null],
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

  test.each([
    ['what is due in December 2008', '2008-12-01', '2008-12-31'],
    ['deadlines in Sept 2013', '2013-09-01', '2013-09-30'],
    ['what falls due on 31 December 2009?', '2009-12-31', '2009-12-31'],
    ['due on June 16, 2013', '2013-06-16', '2013-06-16'],
  ])('only what falls into it: %s', (text, from, until) => {
    expect(readDueDates(normal(text))).toMatchObject([{ from, until }]);
  });

  test.each(['Which plan was issued in December 2007?', 'published on 11 June 2008'])(
    'the day of another thing is none: %s',
    (text) => {
      expect(readDueDates(normal(text))).toEqual([]);
    },
  );

  test('two in one message', () => {
    expect(readDueDates(normal('2008年底前和2009年底前')).map(({ year }) => year)).toEqual([2008, 2009]);
  });
});

describe('the year of a plan is no due date', () => {
  const deadlinesOf = (...plans: string[]): string[] =>
    collection.deadlines.filter(({ plan }) => plans.includes(plan)).map(({ text }) => text);

  test.each([
    ['云阳2013有哪些时限', 'yunyang-2013'],
    ['江苏2008 时限', 'jiangsu-2008'],
    ['江苏省2008年的时限有哪些', 'jiangsu-2008'],
    ['福建2021的时限有哪些', 'fujian-2021'],
    ['福建2021有哪些时限', 'fujian-2021'],
    ['福建2008有哪些时限', 'fujian-2008'],
    ['国家2008时限', 'national-2008'],
    ['2021年的时限', 'fujian-2021'],
    ['2013有什么期限', 'yunyang-2013'],
    ['Jiangsu 2008 deadlines', 'jiangsu-2008'],
  ])('%s', (text, plan) => {
    const { deadlines } = ask(text).answer;
    expect(deadlines.map((deadline) => deadline.text)).toEqual(deadlinesOf(plan));
  });

  test.each([
    ['2008有哪些时限', 2008],
    ['2009年底前要完成什么', 2009],
    ['2012年到期的', 2012],
    ['福建2008年底之前要完成什么', 2008],
  ])('a year in which something falls due is one: %s', (text, year) => {
    const { deadlines } = ask(text).answer;
    expect(deadlines).not.toEqual([]);
    expect(new Set(deadlines.map(({ date }) => date?.slice(0, 4)))).toEqual(new Set([String(year)]));
  });

  test('what falls due in a month, and by a day', () => {
    const dates = (text: string): (string | null)[] => ask(text).answer.deadlines.map(({ date }) => date);
    expect(new Set(dates('what is due in December 2009?'))).toEqual(new Set(['2009-12-31']));
    expect(new Set(dates("what's due by 16 June 2011"))).toEqual(new Set(['2008-12-31', '2009-12-31']));
  });

  test('with an agency only the deadlines of its measures', () => {
    const { deadlines } = ask('教育厅2021有什么时限要求').answer;
    expect(deadlines.map(({ clause }) => clause)).toEqual(['fujian-2021/2.1.2.4']);
    expect(ask('民政厅2021有什么时限要求').answer).toMatchObject({
      kind: 'none',
      deadlines: [],
      understood: { topic: null },
    });
    expect(ask('民政厅2021有什么时限要求').answer.text).toContain('民政厅');
  });
});
