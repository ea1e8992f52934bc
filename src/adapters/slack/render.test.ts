import { describe, expect, test } from 'vitest';
import type { Shown } from '../../chat/intent.ts';
import type { Block, Card } from '../../model/card.ts';
import { readPress } from '../../model/press.ts';
import { wrongBlocks } from '../../testing/slack-blocks.ts';
import { seenText, seenValues } from '../../testing/slack-seen.ts';
import { render } from './render.ts';

const card = (blocks: Block[], over: Partial<Card> = {}): Card => ({
  lang: 'zh',
  title: '结果',
  blocks,
  choices: [],
  ...over,
});
const shown = (of: Card, page = 0): Shown => ({
  card: of,
  replyId: 'o12ab34',
  page,
  actions: [
    { label: '👍', value: 'good:o12ab34', style: 'plain' },
    { label: '👎', value: 'bad:o12ab34', style: 'plain' },
  ],
});
const clause = (number: number, text = `措施${number}。`): Block => ({
  kind: 'clause',
  number,
  id: `p/${number}`,
  text,
  gloss: null,
  units: [{ label: '牵头', names: ['民政厅', '公安厅'] }],
  role: '牵头',
  remark: null,
  source: `—— 福建 2021 · 二、（${number}）`,
});

function allPages(of: Card) {
  const first = render(shown(of));
  return Array.from({ length: first.pages }, (_, page) => render(shown(of, page)));
}

describe('a card on Slack', () => {
  test('has its title, its rows, and each source below its row', () => {
    const { blocks, text, pages } = render(shown(card([{ kind: 'heading', text: '福建 2021' }, clause(1)])));
    expect(wrongBlocks(blocks)).toEqual([]);
    expect(pages).toBe(1);
    expect(blocks.map(({ type }) => type)).toEqual([
      'header',
      'rich_text',
      'rich_text',
      'context',
      'actions',
    ]);
    expect(seenText(blocks)).toContain('1. [牵头] 措施1。\n牵头：民政厅、公安厅');
    expect(text).toContain('—— 福建 2021 · 二、（1）');
  });

  test('has a line between plans, and facts in one block', () => {
    const { blocks } = render(
      shown(
        card([
          { kind: 'heading', text: '国家 2008' },
          { kind: 'row', label: '文号', value: '国办发〔2008〕1号' },
          { kind: 'row', label: '期限', value: '2008–2012' },
          { kind: 'heading', text: '福建 2021' },
          clause(1),
        ]),
      ),
    );
    expect(blocks.map(({ type }) => type)).toEqual([
      'header',
      'rich_text',
      'rich_text',
      'divider',
      'rich_text',
      'rich_text',
      'context',
      'actions',
    ]);
  });

  test('says on each page which rows stand on the others, and repeats the plan', () => {
    const long = card([
      { kind: 'heading', text: '福建 2021' },
      ...Array.from({ length: 37 }, (_, at) => clause(at + 1)),
    ]);
    const pages = allPages(long);
    expect(pages).toHaveLength(4);
    expect(seenText(pages[1]?.blocks)).toContain(
      '第 2/4 页 · 第 11–20 条，共 37 条 · 第 1 页：1–10 · 第 3 页：21–30',
    );
    expect(seenText(pages[1]?.blocks)).toContain('福建 2021（续）');
    expect(seenValues(pages[1]?.blocks)).toEqual([
      'page:o12ab34:0',
      'page:o12ab34:2',
      'file:o12ab34',
      'good:o12ab34',
      'bad:o12ab34',
    ]);
    expect(render(shown(long, 99)).page).toBe(3);
  });

  test('offers few choices as buttons, many as a select, long ones in full', () => {
    const choices = (count: number): string[] => Array.from({ length: count }, (_, at) => `问题${at}？`);
    const few = render(shown(card([], { choices: choices(5) }))).blocks;
    expect(
      seenValues(few)
        .slice(0, 5)
        .map((value) => readPress(value)),
    ).toEqual([0, 1, 2, 3, 4].map((number) => ({ verb: 'choice', reply: 'o12ab34', number })));
    const many = render(shown(card([], { choices: choices(6) }))).blocks;
    expect(JSON.stringify(many)).toContain('static_select');
    const long = `谁负责${'很'.repeat(80)}？`;
    expect(seenText(render(shown(card([], { choices: [long] }))).blocks)).toContain(long);
  });

  test('gives what people write no force', () => {
    const words =
      '<!channel> <@U123> @everyone *火* _局_ ~x~ `y` [局](https://example.org) <https://a.b|局> :fire: & <#C1>';
    const { blocks, text } = render(shown(card([{ kind: 'note', text: words }], { title: words })));
    expect(wrongBlocks(blocks)).toEqual([]);
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
    expect(seenText(blocks)).toContain(words);
    expect(text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/u);
  });
});
