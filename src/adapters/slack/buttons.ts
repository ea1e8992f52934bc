import type { ActionsBlock, Button, ColorScheme, KnownBlock, PlainTextOption } from '@slack/types';
import type { Shown } from '../../chat/intent.ts';
import { writePress } from '../../model/press.ts';
import { plain, richText } from './blocks.ts';
import { BUTTON, ELEMENTS, OPTION } from './limits.ts';
import { cleanLine, shorten } from './text.ts';
import { wordsOf } from './words.ts';

/** So many choices are buttons; more are a select. */
const MOST_BUTTONS = 5;
/** So many options stand in one select: a select takes part in what a message may hold. */
const MOST_OPTIONS = 25;

export function button(label: string, value: string, style: 'plain' | ColorScheme = 'plain'): Button {
  return {
    type: 'button',
    text: plain(shorten(cleanLine(label) || '…', BUTTON)),
    action_id: value.slice(0, 255),
    value,
    ...(style === 'plain' ? {} : { style }),
  };
}

/** ‹ Back, Next ›, complete list; nothing where there is one page. */
export function pager({ card, replyId: reply }: Shown, page: number, pages: number): Button[] {
  if (pages < 2) return [];
  const words = wordsOf(card.lang);
  const turn = (label: string, number: number): Button =>
    button(label, writePress({ verb: 'page', reply, number }));
  return [
    ...(page > 0 ? [turn(words.earlier, page - 1)] : []),
    ...(page < pages - 1 ? [turn(words.later, page + 1)] : []),
    button(words.file, writePress({ verb: 'file', reply })),
  ];
}

/** 👍 👎 share, as the core gave them. */
export const actionButtons = ({ actions }: Shown): Button[] =>
  actions.map(({ label, value, style }) => button(label, value, style));

/** Rows of buttons, as many in each as Slack takes. */
export function actionBlocks(buttons: Button[]): ActionsBlock[] {
  const blocks: ActionsBlock[] = [];
  for (let at = 0; at < buttons.length; at += ELEMENTS)
    blocks.push({ type: 'actions', elements: buttons.slice(at, at + ELEMENTS) });
  return blocks;
}

/**
 * What can be asked next: buttons, or selects where there are many. A choice that a label cannot hold stands in
 * full above it. Each group fits on a page.
 */
export function choiceGroups({ card, replyId: reply }: Shown): KnownBlock[][] {
  const choices = card.choices.map((choice, number) => ({
    choice: cleanLine(choice) || '…',
    value: writePress({ verb: 'choice', reply, number }),
  }));
  if (choices.length <= MOST_BUTTONS)
    return choices.length === 0
      ? []
      : [
          [
            ...inFull(choices, BUTTON),
            ...actionBlocks(choices.map(({ choice, value }) => button(choice, value))),
          ],
        ];
  const groups: KnownBlock[][] = [];
  for (let at = 0; at < choices.length; at += MOST_OPTIONS) {
    const some = choices.slice(at, at + MOST_OPTIONS);
    const options = some.map(
      ({ choice, value }): PlainTextOption => ({ text: plain(shorten(choice, OPTION)), value }),
    );
    groups.push(...long(some, OPTION).map((full) => [full]), [
      {
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            action_id: `choice:${at}`,
            placeholder: plain(wordsOf(card.lang).more),
            options,
          },
        ],
      },
    ]);
  }
  return groups;
}

type Offered = { choice: string; value: string };

const inFull = (choices: Offered[], most: number): KnownBlock[] => long(choices, most);

/** The choices that are longer than a label, in full. */
function long(choices: Offered[], most: number): KnownBlock[] {
  return choices
    .filter(({ choice }) => choice.length > most)
    .map(({ choice }) => richText([{ kind: 'note', runs: [{ text: `› ${choice}` }] }]));
}
