import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Card } from '../../model/card.ts';
import { pagesOf } from './pages.ts';

const heading = (text: string): Block => ({ kind: 'heading', text });
const quote = (text: string): Block => ({ kind: 'quote', text, source: `source of ${text}` });
const row = (label: string): Block => ({ kind: 'row', label, value: '' });

function card(...blocks: Block[]): Card {
  return { lang: 'zh', title: 'title', blocks, choices: ['next'] };
}

const quotes = (count: number): Block[] => Array.from({ length: count }, (_, i) => quote(String(i + 1)));

test('a short reply is one page', () => {
  const reply = card(heading('A'), ...quotes(8));
  expect(pagesOf(reply)).toEqual([{ card: reply, from: 1, to: 8, of: 8 }]);
  expect(pagesOf(card())).toEqual([{ card: card(), from: 1, to: 0, of: 0 }]);
});

test('a long one has pages of six, each under its heading', () => {
  const [first, second, third] = pagesOf(
    card({ kind: 'note', text: 'note' }, heading('A'), ...quotes(6), heading('B'), ...quotes(9)),
  );
  expect([first, second, third].map((page) => page && [page.from, page.to, page.of])).toEqual([
    [1, 6, 15],
    [7, 12, 15],
    [13, 15, 15],
  ]);
  expect(first?.card).toMatchObject({ title: 'title', choices: [] });
  expect(second?.card).toMatchObject({ title: '', choices: [] });
  expect(second?.card.blocks[0]).toEqual(heading('B'));
  expect(third?.card.blocks.slice(0, 2)).toEqual([heading('B'), quote('7')]);
  expect(third?.card.choices).toEqual(['next']);
});

test('rows are short: twenty make a page', () => {
  expect(pagesOf(card(...Array.from({ length: 45 }, (_, i) => row(String(i))))).map(({ to }) => to)).toEqual([
    20, 40, 45,
  ]);
});

test('the pages together have every block of the card, in order', () => {
  const blocks = fc.array(
    fc.oneof(
      fc.constantFrom(heading('A'), heading('B')),
      fc.nat(99).map((n) => quote(String(n))),
      fc.nat(99).map((n) => row(String(n))),
    ),
    {
      maxLength: 60,
    },
  );
  fc.assert(
    fc.property(blocks, (list) => {
      const pages = pagesOf(card(...list));
      const withoutHeadings = (some: readonly Block[]): Block[] =>
        some.filter(({ kind }) => kind !== 'heading');
      expect(withoutHeadings(pages.flatMap((page) => page.card.blocks))).toEqual(withoutHeadings(list));
    }),
  );
});
