import type { Card } from '../../model/card.ts';
import { rowsOf } from './rows.ts';
import { clean, cleanLine } from './text.ts';

/** The complete card as the text of a file. */
export function listOf(card: Card): { name: string; text: string } {
  const lines: string[] = [clean(card.title)];
  for (const { kind, head, body, source } of rowsOf(card)) {
    const words = [...head, ...body].map(({ text }) => text).join('');
    if (kind === 'heading') lines.push('', `## ${words}`);
    else lines.push(words, ...(source ? [`   ${source}`] : []));
  }
  if (card.choices.length > 0) lines.push('', ...card.choices.map((choice) => `› ${cleanLine(choice)}`));
  return {
    name: card.lang === 'zh' ? '完整清单.txt' : 'complete-list.txt',
    text: `${lines.join('\n').trim()}\n`,
  };
}
