import type { Block, Card } from '../model/card.ts';

/**
 * Several cards as one: their titles become headings, remarks and clauses that stand above already are left out
 * with the headings that nothing is left under, rows are numbered on.
 */
export function mergeCards(cards: readonly [Card, ...Card[]], title: string): Card {
  const shown = new Set<string>();
  const isNew = (block: Block): boolean => {
    if (block.kind !== 'note' && block.kind !== 'clause') return true;
    const key = block.kind === 'note' ? block.text : `#${block.id}`;
    return !shown.has(key) && Boolean(shown.add(key));
  };
  let number = 0;
  const blocks = cards.flatMap((card): Block[] => {
    const left = sectionsOf(card.blocks).flatMap((section) => {
      const kept = section.filter(isNew);
      return kept.some(({ kind }) => kind !== 'heading') ? kept : [];
    });
    return left.length > 0 ? [{ kind: 'heading', text: card.title }, ...left] : [];
  });
  return {
    lang: cards[0].lang,
    title,
    blocks: blocks.map((block) => (block.kind === 'clause' ? { ...block, number: (number += 1) } : block)),
    choices: [...new Set(cards.flatMap(({ choices }) => choices))],
  };
}

/** Each heading with what stands under it. */
function sectionsOf(blocks: readonly Block[]): Block[][] {
  const sections: Block[][] = [];
  for (const block of blocks) {
    const last = sections.at(-1);
    if (block.kind === 'heading' || !last) sections.push([block]);
    else last.push(block);
  }
  return sections;
}
