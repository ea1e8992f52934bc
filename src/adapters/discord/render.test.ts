import { describe, expect, test } from 'vitest';
import type { Shown } from '../../chat/intent.ts';
import type { Card, ClauseBlock } from '../../model/card.ts';
import { coloursOf } from './colour.ts';
import { escape, visible } from './escape.ts';
import { pagesOf } from './pages.ts';
import { type Payload, render } from './render.ts';

const clause = (number: number, given: Partial<ClauseBlock> = {}): ClauseBlock => ({
  kind: 'clause',
  number,
  id: `fujian-2021/${number}`,
  text: `第${number}条的全文。`,
  gloss: null,
  units: [{ label: '牵头', names: ['公安厅', '民政厅'] }],
  role: '牵头',
  remark: null,
  source: `—— 福建 2021 · 二、（一）${number}`,
  ...given,
});
const card = (given: Partial<Card> = {}): Card => ({
  lang: 'zh',
  title: '',
  blocks: [],
  choices: [],
  ...given,
});
const shown = (of: Card, page = 0): Shown => ({ card: of, replyId: 'o1', page, actions: [] });

/** What a person reads. */
const read = (text: string): string => text.replace(/^> /gmu, '').replace(/\\([^0-9A-Za-z\s])/gu, '$1');
const textsOf = ({ body }: Payload): string[] =>
  (body.embeds ?? []).flatMap(({ title, description, fields }) => [
    title ?? '',
    description ?? '',
    ...(fields ?? []).map(({ name, value }) => `${name}\n${value}`),
  ]);

describe('text of people and documents', () => {
  test.each([
    ['**bold** _it_ ~~s~~ ||sp|| `c`', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~s\\~\\~ \\|\\|sp\\|\\| \\`c\\`'],
    ['<@123> <@&5> <#7> <t:1> </x:1>', '\\<\\@123\\> \\<\\@&5\\> \\<#7\\> \\<t\\:1\\> \\</x\\:1\\>'],
    ['@everyone @here', '\\@everyone \\@here'],
    ['[局](https://example.org)', '\\[局\\](https\\://example.org)'],
    ['# 标题', '\\# 标题'],
    ['-# small\n- list\n1. one', '\\-# small\n\\- list\n1\\. one'],
    ['> quote', '\\> quote'],
    [':smile:x: 注意: 一', '\\:smile\\:x: 注意: 一'],
    ['a\\*b', 'a\\\\\\*b'],
  ])('%j is shown as it is', (text, escaped) => {
    expect(escape(text)).toBe(escaped);
    expect(read(escaped)).toBe(text);
  });

  test('what nobody sees is not there', () => {
    expect(visible('@\u200Beveryone \u202Eabc\u2066 \u0000\u001B[31m\u00ADx\uFEFF')).toBe(
      '@everyone abc [31mx',
    );
    expect(visible('a\r\nb\u2028c\ud800')).toBe('a\nb\nc\uFFFD');
  });
});

test('each plan has a colour of its own', () => {
  for (const plans of [
    ['国家 2008', '福建 2008', '江苏 2008', '云阳 2013', '福建 2021'],
    ['National 2008', 'Fujian 2008', 'Jiangsu 2008', 'Yunyang 2013', 'Fujian 2021'],
  ]) {
    expect(new Set(plans.flatMap((plan) => [...coloursOf([plan]).values()])).size).toBe(plans.length);
  }
  const many = Array.from({ length: 12 }, (_, i) => `某市 ${2000 + i}`);
  expect(new Set(coloursOf(many).values()).size).toBe(12);
});

test('clauses, facts and quotes of one plan have its colour', () => {
  const embeds = pagesOf(
    card({
      blocks: [
        { kind: 'note', text: '说明' },
        { kind: 'heading', text: '【福建 2021】 1 条' },
        clause(1),
        { kind: 'heading', text: '【国家 2008】' },
        { kind: 'row', label: '印发', value: '2008年' },
        { kind: 'heading', text: '另请留意' },
        { kind: 'quote', text: '原文', source: '—— 国家 2008 · 一' },
      ],
    }),
  ).flatMap((page) => page.embeds);
  const [note, fujian, national, also] = embeds.map(({ color }) => color);
  expect(new Set([note, fujian, national]).size).toBe(3);
  expect(also).toBe(national);
  expect(embeds.map(({ title }) => title)).toEqual([
    undefined,
    '【福建 2021】 1 条',
    '【国家 2008】',
    '另请留意',
  ]);
});

test('a clause has its number, part, words, units and source in one place', () => {
  const [text = ''] = textsOf(render(shown(card({ blocks: [clause(3)] })))).filter(Boolean);
  expect(text).toBe('**3. 牵头** · 第3条的全文。\n**牵头**：公安厅、民政厅\n-# 福建 2021 · 二、（一）3');
});

test('what can be done with items and what can be asked next fit into five rows', () => {
  const blocks = Array.from({ length: 20 }, (_, i) => clause(i + 1));
  const items = blocks.map(({ number }) => ({
    number,
    label: `第${number}条`,
    actions: ['完成', '稍后', '条款', '删除'].map((label, i) => ({
      label,
      menu: label,
      value: `${['done', 'later', 'clause', 'delete'][i]}:o1:${number}`,
      style: 'plain' as const,
    })),
  }));
  const { body } = render({ ...shown(card({ blocks, choices: ['列表 全部'] })), items });
  const rows = JSON.stringify(body.components);
  expect(body.components).toHaveLength(5);
  for (const verb of ['done', 'later', 'clause', 'delete']) expect(rows).toContain(`${verb}:o1:6`);
  expect(rows).toContain('choice:o1:0');
  expect(rows).not.toContain('done:o1:7');
});

test('long lists have pages with a pager and the complete list', () => {
  const long = card({ title: '公安厅', blocks: Array.from({ length: 20 }, (_, i) => clause(i + 1)) });
  const pages = pagesOf(long);
  expect(pages.length).toBe(3);
  expect(pages.map(({ embeds }) => embeds.at(-1)?.footer?.text)).toEqual([
    '第 1/3 页 · 第 1–6 条，共 20 条',
    '第 2/3 页 · 第 7–12 条，共 20 条',
    '第 3/3 页 · 第 13–20 条，共 20 条',
  ]);
  const ids = (page: number): unknown[] => idsOf(render(shown(long, page)));
  expect(ids(0)).toEqual(['end:o1:0', 'here:o1', 'page:o1:1', 'file:o1']);
  expect(ids(1)).toEqual(['page:o1:0', 'here:o1', 'page:o1:2', 'file:o1']);
  expect(ids(9)).toEqual(['page:o1:1', 'here:o1', 'end:o1:1', 'file:o1']);
});

test('few short choices are buttons, others an entry of a select', () => {
  expect(idsOf(render(shown(card({ choices: ['甲？', '乙？'] }))))).toEqual(['choice:o1:0', 'choice:o1:1']);
  expect(idsOf(render(shown(card({ choices: Array.from({ length: 10 }, (_, i) => `${i}？`) }))))).toEqual([
    'choices:o1:0',
    ...Array.from({ length: 10 }, (_, i) => `choice:o1:${i}`),
  ]);
});

const idsOf = ({ body }: Payload): string[] =>
  (body.components ?? []).flatMap((row) =>
    'components' in row
      ? row.components.flatMap((part) => [
          'custom_id' in part ? part.custom_id : '?',
          ...('options' in part ? part.options.map(({ value }) => value) : []),
        ])
      : [],
  );
