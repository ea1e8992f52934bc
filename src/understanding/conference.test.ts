import { describe, expect, test } from 'vitest';
import { ask } from '../testing/collection.ts';

const keysOf = (text: string): string[] => [...new Set(ask(text).answer.facts.map(({ key }) => key))];
const CONFERENCE = [
  'functions',
  'joint_conference_lead',
  'convenor',
  'office',
  'office_head',
  'member_count',
];

describe('a message that names the joint conference and nothing else', () => {
  test.each([
    '联席会议是什么',
    '什么是联席会议',
    '福建2021联席会议',
    '介绍一下云阳的联席会议',
    'what is the joint conference?',
    'Fujian 2008 joint conference',
  ])('gets its facts: %s', (text) => {
    expect(keysOf(text)).toEqual(CONFERENCE);
  });

  test('is asked back where only the bare name stands', () => {
    expect(ask('联席会议').answer).toMatchObject({ kind: 'ambiguous', facts: [] });
  });

  test.each([
    ['福建2021联席会议的召集人是谁', ['convenor']],
    ['福建2021联席会议有多少成员', ['member_count']],
    ['国家计划联席会议有哪些职责', ['functions']],
    ['what does the joint conference do in Fujian 2008?', ['functions']],
    ['联席会议办公室牵头哪些任务', []],
  ])('gets what it asks: %s', (text, keys) => {
    expect(keysOf(text)).toEqual(keys);
  });
});

describe('the head of its office is a post', () => {
  test.each([
    ['国家计划联席会议办公室主任是谁', 'national-2008', '刑事侦查局局长'],
    ['福建2008联席会议办公室主任是谁', 'fujian-2008', '省公安厅刑事侦查总队总队长'],
    ['云阳联席会议办公室主任由谁担任', 'yunyang-2013', '刑事侦查部门主要负责人'],
    [
      'who is the head of the joint conference office in Fujian 2008?',
      'fujian-2008',
      '省公安厅刑事侦查总队总队长',
    ],
    ['福建2021联席会议办公室主任是谁', 'fujian-2021', null],
  ])('%s', (text, plan, value) => {
    expect(ask(text).answer.facts).toEqual([{ plan, key: 'office_head', value }]);
  });
});

test.each([
  ['国家计划联席会议的主要职能是什么', '组织制定、实施、监督、评估《行动计划》', 5],
  ['福建2008联席会议有哪些职责', '协调和推动反拐省际协作', 3],
])('its functions are those that the plan lists: %s', (text, first, count) => {
  const [fact] = ask(text).answer.facts;
  expect(fact?.value).toHaveLength(count);
  expect(String(fact?.value)).toContain(first);
});
