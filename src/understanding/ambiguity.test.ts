import { describe, expect, test } from 'vitest';
import { ask, collection } from '../testing/collection.ts';
import { understand } from './understand.ts';

describe('part of a name that several agencies share', () => {
  test.each([
    ['工委配合哪些任务', '工委'],
    ['那个办公室牵头什么', '办公室'],
    ['what does the committee support?', 'committee'],
  ])('%s is asked back', (text, part) => {
    const { trouble } = understand(text, collection, null);
    expect(trouble).toMatchObject({ kind: 'ambiguous-agency' });
    const { answer, card } = ask(text);
    expect(answer).toMatchObject({ kind: 'ambiguous', clauses: [] });
    expect(answer.options.length).toBeGreaterThan(1);
    expect(answer.options.length).toBeLessThanOrEqual(6);
    expect(new Set(answer.options).size).toBe(answer.options.length);
    expect(answer.text).toContain(part);
    expect(card.choices).toEqual(answer.options);
  });

  test('each reading is a complete question that is answered or said to have none', () => {
    for (const question of ask('工委配合哪些任务').answer.options)
      expect(['tasks', 'none']).toContain(ask(question).answer.kind);
  });

  test('the same readings in each order of asking', () => {
    const { options } = ask('工委配合哪些任务').answer;
    expect(ask('工委配合哪些任务').answer.options).toEqual(options);
  });
});

describe('nothing to ask back', () => {
  test.each([
    '关工委配合哪些任务',
    '民政厅牵头什么',
    '发改委牵头什么',
    '谁负责婚姻登记？',
    '联席会议办公室设在哪里',
    'who leads marriage registration?',
    'which department leads marriage registration?',
  ])('%s', (text) => {
    expect(understand(text, collection, null).trouble).toBeNull();
  });
});
