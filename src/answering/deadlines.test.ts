import { describe, expect, test } from 'vitest';
import type { Answer } from '../model/answer.ts';
import { ask } from '../testing/collection.ts';

const due = ({ deadlines }: Answer): string[] =>
  deadlines.map(({ plan, date, kind }) => `${plan} ${date ?? '-'} ${kind}`);
const asked = (text: string): Answer => ask(text).answer;

describe('deadlines of a year', () => {
  test.each([
    ['2008年底之前要完成什么？', ['national-2008 2008-12-31 by', 'fujian-2008 2008-12-31 by']],
    ['What must be done by the end of 2009?', ['jiangsu-2008 2009-12-31 by']],
    ['福建2008计划到2008年底要完成什么', ['fujian-2008 2008-12-31 by']],
  ])('%s', (text, expected) => {
    expect(due(asked(text))).toEqual(expected);
  });

  test('with the clauses that state them', () => {
    expect(asked('2008年底之前要完成什么？').clauses.map(({ id }) => id)).toEqual([
      'national-2008/4.2.2.3',
      'fujian-2008/3.5.1',
    ]);
  });

  test('up to a month, everything before', () => {
    const { deadlines } = asked('2013年9月前要完成什么');
    expect(deadlines.length).toBeGreaterThan(3);
    expect(deadlines.every(({ date }) => date !== null && date <= '2013-09-30')).toBe(true);
  });

  test('a year without one is said to have none', () => {
    const answer = asked('2015年底前要完成什么');
    expect(answer).toMatchObject({ kind: 'none', deadlines: [] });
    expect(answer.text).toContain('没有相应的时间要求');
  });
});

describe('deadlines of a kind', () => {
  test.each([
    ['云阳有哪些定期的工作', ['yunyang-2013'], ['recurring', 'ongoing']],
    ['福建2021定期开展的工作', ['fujian-2021'], ['recurring', 'ongoing']],
    [
      'Who does the mid-term and final evaluation in the 2008 plans?',
      ['national-2008', 'fujian-2008', 'jiangsu-2008'],
      ['evaluation'],
    ],
  ])('%s', (text, plans, kinds) => {
    const { deadlines } = asked(text);
    expect([...new Set(deadlines.map(({ plan }) => plan))]).toEqual(plans);
    expect(deadlines.every(({ kind }) => kinds.includes(kind))).toBe(true);
  });

  test('the body that evaluates is named', () => {
    const { deadlines } = asked('国家计划的终期评估由谁负责');
    expect(deadlines.map(({ responsible }) => responsible.map(({ name }) => name))).toEqual([
      ['联席会议办公室'],
    ]);
  });
});

describe('deadlines of a matter and of an agency', () => {
  test('a matter: the commitments about it, in each plan', () => {
    expect(due(asked('合作意向书什么时候签订'))).toEqual([
      'national-2008 2008-12-31 by',
      'fujian-2008 2008-12-31 by',
      'jiangsu-2008 2009-12-31 by',
    ]);
  });

  test('a matter without one: its clauses, and that no time is stated', () => {
    const answer = asked('DNA数据库什么时候建成');
    expect(answer.deadlines).toEqual([]);
    expect(answer.clauses.length).toBeGreaterThan(0);
    expect(answer.kind).toBe('passage');
  });

  test('an agency: those of its clauses', () => {
    const { deadlines, clauses } = asked('福建2021公安厅有哪些定期的工作');
    expect(deadlines.length).toBeGreaterThan(0);
    expect(deadlines.every(({ clause }) => clauses.some(({ id }) => id === clause))).toBe(true);
    expect(
      clauses.every(({ lead, support }) => [...lead, ...support].some(({ name }) => name === '公安厅')),
    ).toBe(true);
  });

  test('the end of a plan', () => {
    expect(due(asked('云阳计划什么时候到期'))).toEqual(['yunyang-2013 2020-12-31 period-end']);
  });
});

describe('a duty that must be done soon, without a date', () => {
  test.each([
    ['拐卖儿童案的专案组什么时候可以撤', ['yunyang-2013/3.2.2.1.3', 'fujian-2021/2.2.1.2']],
    ['医生发现疑似拐卖，多久要报告？云阳', ['yunyang-2013/3.1.2.3.3']],
    ['When do hotels have to report suspected abuse of minors?', ['fujian-2021/2.1.5']],
    ['How quickly must the police act on a missing child report in Fujian 2021?', ['fujian-2021/2.2.1.2']],
  ])('%s', (text, expected) => {
    const answer = asked(text);
    expect(answer.clauses.map(({ id }) => id)).toEqual(expected);
    expect(answer.deadlines).toEqual([]);
    expect(answer.text).toMatch(/没有给出日期|give no date/u);
  });

  test('one with a date is answered with the date', () => {
    expect(asked('合作意向书什么时候签订').text).not.toContain('没有给出日期');
  });
});
