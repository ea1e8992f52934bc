import type { Block, Card } from '../../model/card.ts';
import { visible, visibleLine } from './escape.ts';

/** The whole card as plain text, for the file of a long reply. Nothing is shortened. */
export function completeList(card: Card): string {
  const colon = card.lang === 'zh' ? '：' : ': ';
  const comma = card.lang === 'zh' ? '、' : ', ';
  const parts = [
    ...(card.title.trim() ? [visible(card.title)] : []),
    ...card.blocks.map(textOf),
    ...(card.choices.length > 0 ? [card.choices.map((choice) => `› ${visibleLine(choice)}`).join('\n')] : []),
  ];
  return `${parts.join('\n\n')}\n`;

  function textOf(block: Block): string {
    switch (block.kind) {
      case 'heading':
        return `## ${visibleLine(block.text)}`;
      case 'note':
        return visible(block.text);
      case 'row':
        return `${visibleLine(block.label)}${colon}${visible(block.value)}${named(block.person)}`;
      case 'quote':
        return `${visible(block.text)}\n${visibleLine(block.source)}`;
      case 'clause':
        return [
          `${block.number}. ${block.role ? `[${visibleLine(block.role)}] ` : ''}${visible(block.text)}`,
          ...(block.gloss ? [visible(block.gloss)] : []),
          ...block.units.map(
            ({ label, names }) => `${visibleLine(label)}${colon}${names.map(visibleLine).join(comma)}`,
          ),
          ...(block.remark ? [visible(block.remark)] : []),
          ...(block.marks ?? []).map(({ text, person }) => visible(text) + named(person)),
          visibleLine(block.source),
        ].join('\n');
    }
  }
}

const named = (person: string | null | undefined): string => (person ? ` @${visibleLine(person)}` : '');
