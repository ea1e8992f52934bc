import type { Block, Card } from '../model/card.ts';

/** Several cards as one: the titles of the others become headings, remarks are said once, rows are numbered on. */
export function mergeCards(cards: readonly [Card, ...Card[]], title: string = cards[0].title): Card {
  const [first] = cards;
  const said = new Set<string>();
  let number = 0;
  const blocks = cards.flatMap((card): Block[] => {
    const own = card.blocks.filter(
      (block) => block.kind !== 'note' || (!said.has(block.text) && said.add(block.text)),
    );
    return card.title === title ? own : [{ kind: 'heading', text: card.title }, ...own];
  });
  return {
    lang: first.lang,
    title,
    blocks: blocks.map((block) => (block.kind === 'clause' ? { ...block, number: (number += 1) } : block)),
    choices: [...new Set(cards.flatMap(({ choices }) => choices))],
  };
}
