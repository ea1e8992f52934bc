import { describe, expect, test } from 'vitest';
import { ask } from '../testing/collection.ts';

/** The first line of a reply. */
const title = (text: string): string => ask(text).card.title;

describe('the title says what the measures had to meet', () => {
  test.each([
    ['江苏公安厅谁负责', '公安厅参与的任务'],
    ['云阳牵头单位少于2个的任务', '至多 1 个牵头单位的任务'],
    ['2021 民政厅牵头、妇联不参与的任务', '民政厅牵头，妇联不参与的任务'],
    ['云阳民政局和公安局共同牵头的', '民政局、公安局共同牵头的任务'],
    ['民政厅和妇联在2021计划里负责哪些', '民政厅或妇联牵头的任务'],
    ['福建2021 没有配合单位的任务有哪些', '没有配合单位的任务'],
    ['云阳妇联和别的单位一起牵头的有哪些', '妇联牵头，至少 2 个牵头单位的任务'],
    ['国家2008 公安部单独牵头的有哪些', '公安部单独牵头的任务'],
    ['2021 哪些任务责任单位丢失', '责任单位不详的任务'],
    [
      'national plan: clauses led by public security with women’s federation supporting',
      'led by 公安部, supported by 妇联',
    ],
    ['national: 公安部 sole lead which', 'led by 公安部 alone'],
    [
      'which tasks in Fujian 2021 is the police involved in but not the women’s federation',
      'with 公安厅, without 妇联',
    ],
    ['how many clauses in Yunyang have three or more lead agencies', 'with at least 3 lead units'],
  ])('%s → %s', (text, words) => {
    expect(title(text)).toContain(words);
  });

  test('a plain question keeps its plain title', () => {
    expect(title('民政厅在2021计划里牵头什么？')).toContain('民政厅牵头，共');
  });
});

describe('where the units asked for have no part in a matter', () => {
  test('the matter is not denied, and its units are named', () => {
    const { answer } = ask('云阳卫生局负责婚姻登记吗');
    expect(answer).toMatchObject({ kind: 'none', clauses: [] });
    expect(answer.text).toContain('没有卫生局牵头的、关于“婚姻登记”的任务');
    expect(answer.text).toContain('规范婚姻登记工作。规范收养渠道。（民政局）');
  });

  test('a matter of other plans is said to be there, and what is lost to be lost', () => {
    const { answer } = ask('2021法律援助谁负责');
    expect(answer).toMatchObject({ kind: 'none', clauses: [] });
    expect(answer.text).toContain('其他计划中有相关内容：国家 2008、福建 2008、江苏 2008、云阳 2013');
    expect(answer.text).toContain('原文有缺失');
  });
});
