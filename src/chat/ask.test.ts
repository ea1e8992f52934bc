import { describe, expect, test } from 'vitest';
import { answerSchema } from '../model/answer.ts';
import { ask, collection } from '../testing/collection.ts';
import { createAsk } from './ask.ts';
import { labelsOf } from './labels.ts';

describe('ask', () => {
  test('gives the answer, its card and what the thread remembers', () => {
    const { answer, card, thread } = ask('民政厅在2021计划里牵头什么？');
    expect(answerSchema.safeParse(answer).error).toBeUndefined();
    expect(answer.text.startsWith(card.title)).toBe(true);
    expect(thread?.clauses).toEqual(answer.clauses.map(({ id }) => id));
    expect(thread?.query.want).toEqual({ kind: 'tasks' });
  });

  test('a message without a question leaves the thread as it was', () => {
    const { thread } = ask('民政厅在2021计划里牵头什么？');
    expect(ask('谢谢', { thread }).thread).toBe(thread);
    expect(ask('谢谢').thread).toBeNull();
  });

  test('two faces of one collection give the same bytes', () => {
    const other = createAsk(collection);
    for (const text of ['谁负责婚姻登记？', 'Compare marriage registration in Yunyang and Fujian 2021'])
      expect(JSON.stringify(other(text))).toBe(JSON.stringify(ask(text)));
  });

  test('an answer does not depend on what was asked before it', () => {
    const before = JSON.stringify(ask('谁负责收养').answer);
    ask('民政厅在2021计划里牵头什么？');
    ask('福建2008和2021对比');
    expect(JSON.stringify(ask('谁负责收养').answer)).toBe(before);
  });

  test('the thread can be kept as JSON', () => {
    const { thread } = ask('民政厅在2021计划里牵头什么？');
    const kept = JSON.parse(JSON.stringify(thread));
    expect(ask('配合呢', { thread: kept }).answer).toEqual(ask('配合呢', { thread }).answer);
  });
});

describe('labels', () => {
  const labels = labelsOf(collection);

  test.each([
    ['national-2008', '国家 2008', 'National 2008'],
    ['fujian-2008', '福建 2008', 'Fujian 2008'],
    ['jiangsu-2008', '江苏 2008', 'Jiangsu 2008'],
    ['yunyang-2013', '云阳 2013', 'Yunyang 2013'],
    ['fujian-2021', '福建 2021', 'Fujian 2021'],
  ])('%s', (id, zh, en) => {
    expect(labels.plan(id)).toMatchObject({ zh, en });
    expect(labels.plan(id).title.length).toBeGreaterThan(10);
  });

  test('an unknown plan has its id', () => {
    expect(labels.plan('nowhere-1999')).toEqual({
      zh: 'nowhere-1999',
      en: 'nowhere-1999',
      title: 'nowhere-1999',
    });
  });

  test('the English name goes with the printed one', () => {
    expect(labels.unit('transport/province', '交通厅')).not.toBe(
      labels.unit('transport/province', '交通运输厅'),
    );
    expect(labels.unit('civil-affairs/province', '民政厅')).toMatch(/civil affairs/iu);
    expect(labels.unit(null, '民政厅')).toBeNull();
    expect(labels.unit('no-such-agency/province', '民政厅')).toBeNull();
  });

  test('every unit that leads or supports has an English name', () => {
    const without = collection.clauses
      .flatMap(({ lead, support }) => [...lead, ...support])
      .filter(({ id, name }) => !/[a-z]/iu.test(labels.unit(id, name) ?? ''));
    expect(without).toEqual([]);
  });

  test('every clause with a text has a gloss in English', () => {
    const without = collection.clauses.filter(({ id, text }) => text !== '' && !labels.gloss(id));
    expect(without.map(({ id }) => id)).toEqual([]);
    expect(labels.gloss('nowhere/1')).toBeNull();
  });
});
