import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ItemActions, Shown } from '../../chat/intent.ts';
import type { Block, Card } from '../../model/card.ts';
import { wrongBlocks } from '../../testing/slack-blocks.ts';
import { seenText, seenValues } from '../../testing/slack-seen.ts';
import { listOf } from './list.ts';
import { render, renderEach } from './render.ts';

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
  items: of.blocks.flatMap((block) => (block.kind === 'clause' ? [itemOf(block.number)] : [])),
  actions: [
    { label: '👍', value: 'good:o12ab34', style: 'plain' },
    { label: '👎', value: 'bad:o12ab34', style: 'plain' },
  ],
});
const itemOf = (number: number): ItemActions => ({
  number,
  label: `${number}`,
  actions: (['done', 'later', 'clause'] as const).map((verb) => ({
    label: verb,
    menu: verb,
    value: `${verb}:o12ab34:${number}`,
    style: 'plain',
  })),
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

/** Where the words of a block begin and end: single characters, which no page can cut. */
const mark =
  (kind: number) =>
  (at: number): string =>
    String.fromCodePoint(0xf0000 + kind * 1000 + at);
const marks = { text: mark(0), textEnd: mark(1), source: mark(2), sourceEnd: mark(3) };

/** Every page; the last one also as it is rendered alone. */
function allPages(of: Card) {
  const pages = renderEach(shown(of));
  expect(render(shown(of, pages.length - 1))).toEqual(pages.at(-1));
  return pages;
}

const words = (most: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .integer({ min: 1, max: most })
      .map((length) => '民政厅负责"流浪"儿童，\n公安厅配合。'.repeat(length / 12 + 1).slice(0, length)),
    fc.integer({ min: 1, max: most }).map((length) => '<&>"\\'.repeat(length / 5 + 1).slice(0, length)),
    fc.integer({ min: 1, max: most / 2 }).map((length) => '👨‍👩‍👧'.repeat(length / 8 + 1).slice(0, length)),
  );
const someClause = fc.record({
  kind: fc.constant('clause' as const),
  number: fc.constant(0),
  id: fc.constant('x'),
  text: words(20_000),
  gloss: fc.option(words(3_000)),
  units: fc.array(
    fc.record({ label: words(20), names: fc.array(words(30), { maxLength: 80, size: 'max' }) }),
    {
      maxLength: 4,
    },
  ),
  role: fc.option(words(700)),
  remark: fc.option(words(3_000)),
  source: words(4_000),
});
const someBlock: fc.Arbitrary<Block> = fc.oneof(
  { arbitrary: someClause, weight: 3 },
  fc.record({ kind: fc.constant('note' as const), text: words(14_000) }),
  fc.record({ kind: fc.constant('heading' as const), text: words(3_000) }),
  fc.record({ kind: fc.constant('quote' as const), text: words(9_000), source: words(300) }),
  fc.record({ kind: fc.constant('row' as const), label: words(1_500), value: words(9_000) }),
);
const someCard: fc.Arbitrary<Card> = fc
  .record({
    lang: fc.constantFrom('zh' as const, 'en' as const),
    title: words(2_000),
    blocks: fc.array(someBlock, { maxLength: 40, size: 'max' }),
    choices: fc.array(words(300), { maxLength: 130, size: 'max' }),
  })
  // Each clause and source bears a mark by which it is found again.
  .map((made) => ({
    ...made,
    blocks: made.blocks.map((block, at) =>
      block.kind === 'clause'
        ? {
            ...block,
            number: at + 1,
            text: marks.text(at) + block.text + marks.textEnd(at),
            source: marks.source(at) + block.source + marks.sourceEnd(at),
          }
        : block.kind === 'quote'
          ? {
              ...block,
              text: marks.text(at) + block.text + marks.textEnd(at),
              source: marks.source(at) + block.source + marks.sourceEnd(at),
            }
          : block,
    ),
  }));

describe('whatever a card holds', () => {
  test('Slack takes every page; no row, no source and no choice is lost, and only what no page holds is cut', () => {
    fc.assert(
      fc.property(someCard, (of) => {
        const pages = allPages(of);
        for (const { blocks, text } of pages) {
          expect(wrongBlocks(blocks)).toEqual([]);
          expect(text.length).toBeLessThanOrEqual(3_000);
          expect(text).not.toMatch(/[<>]/u);
        }
        const seen = pages.map(({ blocks }) => seenText(blocks));
        const all = seen.join('\n');
        for (const [at, block] of of.blocks.entries()) {
          if (block.kind !== 'clause' && block.kind !== 'quote') continue;
          for (const mark of Object.values(marks)) expect(all).toContain(mark(at));
          const cut = JSON.stringify(block).length > 5_000;
          const whole = seen.some(
            (page) =>
              page.includes(marks.text(at)) &&
              page.includes(marks.textEnd(at)) &&
              page.includes(marks.sourceEnd(at)),
          );
          expect(whole || cut).toBe(true);
        }
        const offered = new Set(pages.flatMap(({ blocks }) => seenValues(blocks)));
        for (const number of of.choices.keys()) expect(offered).toContain(`choice:o12ab34:${number}`);
        for (const { number } of shown(of).items ?? []) expect(offered).toContain(`done:o12ab34:${number}`);
        const sources = of.blocks.flatMap(({ kind }, at) => (kind === 'clause' ? [marks.source(at)] : []));
        for (const source of sources) expect(listOf(of).text).toContain(source);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  test('every word of a text that is cut stands on some page, in its order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 9_000, max: 60_000 }), (length) => {
        const text = Array.from({ length: length / 6 }, (_, at) => `${at}字、`).join('');
        const pages = allPages(card([clause(7, text)]));
        const seen = pages
          .map(({ blocks }) => seenText(blocks.filter(({ type }) => type === 'rich_text')))
          .join('');
        const found = [...seen.matchAll(/(\d+)字、/gu)].map(([, number]) => Number(number));
        expect(found).toEqual(found.map((_, at) => at));
        expect(found).toHaveLength(Math.floor(length / 6));
        for (const { blocks } of pages) expect(seenText(blocks)).toContain('（7）');
      }),
      { numRuns: 20 },
    );
  });
});
