import { describe, expect, test } from 'vitest';
import { collection, planIds } from '../testing/collection.ts';
import { understand } from './understand.ts';

describe('which plan is to have what which other has not', () => {
  test.each([
    ['which measures of the national plan are missing in Jiangsu?', 'n', 'j'],
    ['福建2008有而国家计划没有的措施', 'f8', 'n'],
    ['What is new in Fujian 2021 compared with 2008?', 'f21', 'f8'],
    ['江苏比国家计划少了哪些', 'n', 'j'],
    ['江苏比国家计划多了哪些措施', 'j', 'n'],
    ['跟国家计划比，江苏少了哪些', 'n', 'j'],
    ['与福建2008相比，福建2021新增了哪些措施？', 'f21', 'f8'],
    ['国家计划里有、云阳没有对应的措施有哪些', 'n', 'y'],
    ['国家计划的哪些措施没有写进福建2008', 'n', 'f8'],
    ['哪些国家措施江苏没有落实', 'n', 'j'],
    ['江苏独有的措施', 'j', 'n'],
    ['云阳2013缺少国家计划的哪些内容', 'n', 'y'],
    ['2021年福建删去了2008年的哪些措施', 'f8', 'f21'],
    ['福建2008年的哪些任务到2021年没有了', 'f8', 'f21'],
    ['Which national measures does Yunyang not have?', 'n', 'y'],
    ['Which measures in the national plan have no counterpart in Fujian 2008?', 'n', 'f8'],
    ['What did Fujian drop between 2008 and 2021?', 'f8', 'f21'],
    ['What does Jiangsu lack compared with the national plan?', 'n', 'j'],
    ['measures that are only in Yunyang 2013, not in Fujian 2021', 'y', 'f21'],
    ['What did Fujian 2008 add to the national plan?', 'f8', 'n'],
    ['in the national plan but not in jiangsu', 'n', 'j'],
    ['Jiangsu measures not found in the national plan', 'j', 'n'],
    ['Does the Jiangsu plan leave out anything from the national plan?', 'n', 'j'],
    ["what does fujian 2021 have that yunyang doesn't", 'f21', 'y'],
    ['福建2021比2008多了什么', 'f21', 'f8'],
    ['福建2021有哪些新增的措施', 'f21', 'f8'],
    ["What's new in the 2021 plan?", 'f21', 'f8'],
    ['江苏没有但福建2008有的', 'f8', 'j'],
    ['有哪些措施是国家计划规定了但福建2008没规定的', 'n', 'f8'],
    ['What measures were dropped from the 2008 Fujian plan in 2021?', 'f8', 'f21'],
    ['national measures not covered by the provincial plans', 'n', 'f8 j f21'],
    ['国家计划在江苏的覆盖情况', 'n', 'j'],
    ['福建2021相对福建2008新增了什么', 'f21', 'f8'],
    ['云阳相对国家计划新增的措施', 'y', 'n'],
    ['福建2021与福建2008相比，减少了什么', 'f8', 'f21'],
    ['福建2008和福建2021相比，增加了哪些', 'f21', 'f8'],
    ['福建2008和2021相比，取消了哪些措施', 'f8', 'f21'],
    ['江苏与国家计划相比，少了哪些', 'n', 'j'],
    ['江苏和国家相比多了哪些', 'j', 'n'],
    ['国家计划与江苏相比，少了哪些', 'j', 'n'],
    ['江苏相较国家计划多出的措施', 'j', 'n'],
    ['Relative to Fujian 2008, what is new in Fujian 2021?', 'f21', 'f8'],
    ['Coverage of the national plan in Yunyang', 'n', 'y'],
    ['Is every national measure carried over to Fujian 2008?', 'n', 'f8'],
  ])('%s', (question, of, against) => {
    expect(understand(question, collection, null).query?.want).toEqual({
      kind: 'coverage',
      of: planIds(of),
      against: planIds(against),
      sense: 'missing',
    });
  });

  test('what plans have in common is asked in other words', () => {
    for (const question of [
      '国家计划和福建2008有什么共同的措施',
      'Which measures do the national plan and Fujian 2008 have in common?',
    ])
      expect(understand(question, collection, null).query?.want).toMatchObject({
        kind: 'coverage',
        sense: 'common',
      });
  });
});

test.each([
  ['福建2008和江苏，婚姻登记有没有不同', 'compare'],
  ['民政厅2021年比2008年多了哪些任务', 'compare'],
  ['婚姻登记 national vs Fujian 2021', 'compare'],
  ['谁负责找失踪的孩子', 'agencies'],
  ['A child has just been reported missing. Who has to start the search?', 'agencies'],
  ['国家计划和江苏的文号', 'facts'],
  ['Which agencies in Jiangsu only support?', 'facts'],
])('%s is no question for coverage', (question, kind) => {
  expect(understand(question, collection, null).query?.want.kind).toBe(kind);
});
