import { describe, expect, test } from 'vitest';
import { ask } from '../testing/collection.ts';

describe('what became of an agency', () => {
  test.each([
    ['人口计生委后来并到哪里了？', '人口计生委 → 卫计委', '卫计委 → 卫健委'],
    ['劳动保障厅现在是什么部门', '劳动保障厅 → 人社厅', '2009'],
    ['铁道部现在的名字是什么', '铁道部 → 国家铁路局', '国铁集团'],
    ['铁道部改成什么了', '铁道部 → 国家铁路局', '2013'],
    ['广电总局后来改成什么', '广电总局 → 新闻出版广电总局', '2018'],
    ['综治办取消了吗', '综治办 → 中央政法委', '2018'],
    ['谁取代了人口计生委', '人口计生委 → 卫计委', '2013'],
    ['人口计生委的职能归谁了', '人口计生委 → 卫计委', '2013'],
    ['原来的劳动保障厅现在归谁管', '劳动保障厅 → 人社厅', '2009'],
    ['扶贫办现在是哪个部门', '扶贫办 → 乡村振兴局', '2021'],
    ['工商局现在叫什么名字', '市场监管', '2018'],
    ['交通厅现在叫什么', '交通厅 → 交通运输厅', '2009'],
    ['市场监管局的前身', '市场监管', '质检'],
    ['工商局并入了哪个单位', '市场监管', '2018'],
    ['What did the Family Planning Commission become?', '人口计生委 → 卫计委', '卫计委 → 卫健委'],
    ['what happened to 劳动保障厅', '劳动保障厅 → 人社厅', '2009'],
    ['what happened to the Ministry of Railways?', '铁道部 → 国家铁路局', 'dissolved'],
    ['who took over the duties of the family planning commission?', '人口计生委 → 卫计委', '2013'],
    ['what was the health commission formerly known as?', '卫生部 → 卫计委', '2013'],
    ['Does the Ministry of Railways still exist?', '铁道部 → 国家铁路局', '2013'],
  ])('%s', (text, step, also) => {
    const { answer } = ask(text);
    expect(answer).toMatchObject({ kind: 'plan', clauses: [] });
    expect(new Set(answer.facts.map(({ key }) => key))).toEqual(new Set(['printed_name']));
    expect(answer.text).toContain(step);
    expect(answer.text).toContain(also);
  });

  test.each(['妇联改名了吗', '公安厅还存在吗', 'has the public security department been renamed?'])(
    'one that stayed itself: %s',
    (text) => {
      expect(ask(text).answer.text).toMatch(/没有登记|on record/u);
    },
  );
});

describe('how two agencies are related', () => {
  test.each([
    ['工商局和市场监管局什么关系', ['市场监管']],
    ['工商局跟市场监管局是同一个单位吗', ['市场监管']],
    ['How is the family planning commission related to the health commission?', ['卫计委', '卫健委']],
    ['卫健委和人口计生委什么关系', ['卫计委', '卫健委']],
  ])('only the steps between them: %s', (text, names) => {
    const steps = ask(text).answer.text.match(/^\d{4}.*→.*$/gmu) ?? [];
    expect(steps).toHaveLength(names.length);
    for (const [index, name] of names.entries()) expect(steps[index]).toContain(`→ ${name}`);
  });

  test('two names of one', () => {
    const { answer } = ask('交通厅和交通运输厅是什么关系');
    expect(answer.text).toContain('交通厅 → 交通运输厅');
    expect(answer.clauses).toEqual([]);
  });

  test('two that were never one are asked for together', () => {
    expect(ask('公安厅和民政厅什么关系').answer.kind).toBe('tasks');
  });
});

describe('words of change in other questions ask no names', () => {
  test.each([
    ['人社厅合并后谁负责婚姻登记', 'none'],
    ['公安厅取消拐卖人口犯罪嫌疑人的资格有规定吗', 'none'],
    ['民政厅2021牵头什么', 'tasks'],
    ['劳动保障厅到了2021年还牵头什么？', 'tasks'],
    ['机构改革后人社厅牵头什么', 'tasks'],
    ['what does the former labour department lead now?', 'tasks'],
    ['which tasks went to the health commission in 2021?', 'tasks'],
    ['what changed for 民政厅 between 2008 and 2021?', 'compare'],
  ])('%s', (text, kind) => {
    const { answer } = ask(text);
    expect(answer.facts).toEqual([]);
    expect(answer.kind).toBe(kind);
  });
});
