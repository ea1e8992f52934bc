import { describe, expect, test } from 'vitest';
import type { Topic } from '../model/query.ts';
import { ask, collection, normal } from '../testing/collection.ts';
import { readMessage } from './read-message.ts';
import { identifies, promoteBroad, promoteCommon } from './topic.ts';

const topicOf = (text: string): Topic | null => readMessage(normal(text), collection).query.topic;
const labels = (topic: Topic | null): string[] => topic?.terms.map(({ label }) => label) ?? [];

describe('the matter of a message', () => {
  test.each([
    ['谁负责婚姻登记？', ['婚姻登记']],
    ['婚姻登记婚姻登记谁负责', ['婚姻登记']],
    ['who leads marriage registration?', ['marriage registration']],
    ['民政厅牵头什么', []],
    ['福建2021谁牵头', []],
    ['who is separately responsible for marriage registration?', ['marriage registration']],
  ])('%s', (text, words) => {
    expect(labels(topicOf(text))).toEqual(words);
  });

  test('Chinese and English words of one matter seek the same', () => {
    const tokens = (text: string): string[] => topicOf(text)?.terms.flatMap((term) => term.tokens) ?? [];
    expect(tokens('who leads marriage registration?')).toEqual(tokens('谁负责婚姻登记'));
    expect(tokens('谁负责婚姻登记')).not.toEqual([]);
  });

  test('common words alone identify nothing', () => {
    expect(identifies(topicOf('民政厅 妇女'))).toBe(false);
    expect(identifies(topicOf('民政厅 婚姻登记'))).toBe(true);
    expect(identifies(null)).toBe(false);
  });

  test('an unknown word is part of the matter, but not known', () => {
    const term = topicOf('谁负责螺旋藻养殖')?.terms.find(({ known }) => !known);
    expect(term).toMatchObject({ common: false, concept: false });
  });

  test('unknown words beside a common matter keep it from being answered as if they were not there', () => {
    for (const question of [
      '谁负责螺旋藻养殖宣传',
      '宣传无土栽培番茄归谁管',
      '宣传太空育种哪个部门牵头',
      '量子计算机培训归谁',
      'quantum computing training: who leads?',
      'school lunch programme - lead agency?',
    ])
      expect([question, ask(question).answer.clauses.map(({ id }) => id)]).toEqual([question, []]);
  });

  test('the words of another field weigh more than any other', () => {
    const [foreign, ...others] = (topicOf('谁负责疫苗和婚姻登记')?.terms ?? []).toSorted(
      (a, b) => b.weight - a.weight,
    );
    expect(foreign).toMatchObject({ label: '疫苗', tokens: [], known: false });
    expect(others.map(({ label }) => label)).toContain('婚姻登记');
  });

  test('the rarer a matter, the more it weighs', () => {
    const weight = (text: string): number => topicOf(text)?.terms[0]?.weight ?? 0;
    expect(weight('谁负责收养')).toBeGreaterThan(weight('谁负责宣传'));
  });
});

test('two common words together may tell a measure, one may not', () => {
  const term = { ...topicOf('谁负责婚姻登记')?.terms[0], label: 'a', common: true, concept: true, weight: 1 };
  const topic = (n: number): Topic =>
    ({ words: 'a', terms: Array.from({ length: n }, () => term) }) as unknown as Topic;
  expect(identifies(promoteCommon(topic(1)))).toBe(false);
  expect(identifies(promoteCommon(topic(2)))).toBe(true);
  expect(promoteCommon(topic(2))?.terms[0]?.weight).toBe(5);
  expect(promoteCommon(null)).toBeNull();
});

test('a broad word is a matter among the measures of one agency or plan only', () => {
  const topic = topicOf('教育谁负责');
  expect(identifies(topic)).toBe(false);
  expect(identifies(promoteBroad(topic))).toBe(true);
  expect(identifies(promoteBroad(topicOf('妇女谁负责')))).toBe(false);
  const of = (question: string): number => ask(question).answer.clauses.length;
  expect(of("what does the women's federation do about education?")).toBeGreaterThan(0);
  expect(of('妇联在教育方面做什么')).toBeLessThan(of('妇联做什么') / 2);
});

test('beside a broad concept a common word counts more than beside a telling one', () => {
  const common = (text: string): number => topicOf(text)?.terms.find((term) => term.common)?.weight ?? 0;
  expect(common('谁负责妇女的宣传')).toBeGreaterThan(common('谁负责妇女的婚姻登记'));
});

test('things of which each is asked for are listed', () => {
  const listed = (text: string): string[] =>
    topicOf(text)?.terms.flatMap(({ label, listed: isListed }) => (isListed ? [label] : [])) ?? [];
  expect(listed('热线、志愿者谁负责')).toEqual(['热线', '志愿者']);
  expect(listed('who leads hotlines, including volunteers?')).toEqual(['hotlines', 'volunteers']);
  expect(listed('热线，志愿者谁负责')).toEqual([]);
  expect(listed('who leads hotlines and volunteers?')).toEqual([]);
});

describe('matters of another field are refused', () => {
  test.each([
    '谁负责疫苗接种',
    '谁负责电信诈骗',
    '谁负责食品安全',
    '谁负责垃圾分类',
    '谁负责高考',
    '谁负责螺旋藻养殖',
    '谁负责太空探索',
    'who leads climate policy?',
    'who is responsible for vaccination?',
    'which agency supports rocket launches?',
    'who leads tax reform?',
    '福建2021谁负责房地产',
    '民政厅负责养老金吗',
    '公安厅负责酒驾吗',
    '拐卖妇女罪要判几年',
  ])('%s', (text) => {
    const { answer } = ask(text);
    expect(answer).toMatchObject({ kind: 'none', clauses: [], passages: [], deadlines: [] });
  });
});

test.each([
  '福建反拐志愿者有多少人',
  '江苏解救了多少妇女儿童',
  'How many children were rescued in Jiangsu?',
  'how many volunteers are there in Fujian?',
])('people and cases are not counted in measures: %s', (text) => {
  expect(ask(text).answer).toMatchObject({ kind: 'none', count: null, clauses: [] });
});
