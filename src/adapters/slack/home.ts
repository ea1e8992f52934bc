import type { KnownBlock, SectionBlock } from '@slack/types';
import type { Shown } from '../../chat/intent.ts';
import type { Card } from '../../model/card.ts';
import { header, plain, sizeOf } from './blocks.ts';
import { actionBlocks, button } from './buttons.ts';
import { BUTTON, TEXT, VIEW } from './limits.ts';
import { paginate } from './pages.ts';
import { rowsOf } from './rows.ts';
import { cleanLine, shorten } from './text.ts';
import { wordsOf } from './words.ts';

const MOST_EXAMPLES = 10;

/** The start page: what the core says, questions to press, and a field that completes names of agencies. */
export function renderHome(card: Card, examples: readonly string[]): KnownBlock[] {
  const words = wordsOf(card.lang);
  const questions = [...examples, ...card.choices].map(cleanLine).filter(Boolean).slice(0, MOST_EXAMPLES);
  const title = cleanLine(card.title);
  const edge: KnownBlock[] = [
    {
      type: 'actions',
      elements: [
        { type: 'external_select', action_id: PICK, placeholder: plain(words.agency), min_query_length: 0 },
      ],
    },
    ...(questions.length > 0 ? [header(words.examples), ...questionBlocks(questions)] : []),
  ];
  const room = { ...VIEW, blocks: VIEW.blocks - edge.length - 2, characters: VIEW.characters - sizeOf(edge) };
  const [page] = paginate(rowsOf(card), [], room, words);
  const blocks = [...(title ? [header(title)] : []), ...edge, ...(page?.blocks ?? [])];
  return blocks.map((block, index) => ({ ...block, block_id: `home-${index}` }));
}

/** A question that a button can hold is its label; a longer one stands beside it. */
function questionBlocks(questions: string[]): KnownBlock[] {
  const ask = (question: string, at: number) => ({ ...button(question, question), action_id: `ask:${at}` });
  const short = questions.filter((question) => question.length <= BUTTON);
  const long = questions.filter((question) => question.length > BUTTON);
  return [
    ...actionBlocks(short.map(ask)),
    ...long.map(
      (question, at): SectionBlock => ({
        type: 'section',
        text: plain(shorten(question, TEXT)),
        accessory: { ...ask(shorten(question, 2_000), short.length + at), text: plain('›') },
      }),
    ),
  ];
}

const PICK = 'pick:agency:agency';

/** Prompts of the pane of direct messages: questions to start with. */
export const promptsOf = (examples: readonly string[], most: number): { title: string; message: string }[] =>
  examples
    .slice(0, most)
    .map((question) => ({ title: shorten(cleanLine(question), BUTTON), message: cleanLine(question) }));

/** Who shared a reply stands above it; the id tells the line from the reply when the page is turned. */
export function sharedBy(user: string, lang: Shown['card']['lang']): KnownBlock[] {
  if (!/^[A-Z0-9]+$/u.test(user)) return [];
  const text = wordsOf(lang).shared(`<@${user}>`);
  return [{ type: 'context', block_id: SHARED, elements: [{ type: 'mrkdwn', text, verbatim: true }] }];
}

export const SHARED = 'shared';
