import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import type { Action, Shown } from '../../chat/intent.ts';
import { writePress } from '../../model/press.ts';
import { clip, visibleLine } from './escape.ts';
import { type DiscordWords, WORDS } from './words.ts';

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
type Button = APIButtonComponentWithCustomId;

const ROWS = 5;
const IN_ROW = 5;
const LABEL = 80;
const OPTIONS = 25;
const OPTION = 100;

const STYLES: Record<Action['style'], Button['style']> = {
  plain: ButtonStyle.Secondary,
  primary: ButtonStyle.Primary,
  danger: ButtonStyle.Danger,
};

/** Which page of how many, and the numbers of the clauses on it. */
export type Place = { page: number; pages: number; numbers: readonly number[] };

/**
 * The rows under a reply, at most five: pages and the complete list; what can be done with its items; what can be
 * asked next, as buttons or, where there are many or long ones, to select; the other actions.
 */
export function rowsOf(shown: Shown, { page, pages, numbers }: Place): Row[] {
  const words = WORDS[shown.card.lang];
  const actions = chunks(
    shown.actions.map(({ label, value, style }) => button(value, label, STYLES[style])),
    IN_ROW,
  ).map(rowOf);
  const file = pages > 1 || shown.card.choices.length > OPTIONS * (ROWS - 2);
  const pager = file ? [rowOf(pagerButtons(shown.replyId, page, pages, words))] : [];
  const choosing = shown.card.choices.length > 0 ? 1 : 0;
  const items = itemRows(shown, numbers, ROWS - pager.length - choosing);
  const left = ROWS - pager.length - items.length;
  const below = actions.slice(0, Math.max(0, left - choosing));
  const choices = choiceRows(shown, words).slice(0, left - below.length);
  return [...pager, ...items, ...choices, ...below];
}

/**
 * A button each where there is one item; else a menu for each kind of action, in which the items stand, in at most
 * `rows`: the last kinds share one where there are more.
 */
function itemRows({ items = [], replyId: reply }: Shown, numbers: readonly number[], rows: number): Row[] {
  const here = items.filter(({ number }) => numbers.includes(number));
  const [only, ...others] = here;
  if (only && others.length === 0)
    return chunks(
      only.actions.map(({ label, value, style }) => button(value, label, STYLES[style])),
      IN_ROW,
    ).map(rowOf);
  const kinds = Map.groupBy(
    here.flatMap(({ number, label, actions }) =>
      actions.map(({ menu, value, ...action }) => ({
        menu,
        option: optionOf(visibleLine(`${number}. ${action.label} · ${label}`), value),
      })),
    ),
    ({ menu }) => menu,
  );
  const menus = [...kinds].map(([name, entries]) => ({ name, options: entries.map(({ option }) => option) }));
  const [alone, shared] = [menus.slice(0, rows - 1), menus.slice(rows - 1)];
  const last = {
    name: shared.map(({ name }) => name).join(' · '),
    options: shared.flatMap(({ options }) => options),
  };
  return [...alone, ...(shared.length > 0 ? [last] : [])].map(({ name, options }, index) => ({
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: `items:${reply}:${index}`,
        placeholder: clip(visibleLine(name), OPTION),
        options: options.slice(0, OPTIONS),
      },
    ],
  }));
}

function pagerButtons(reply: string, page: number, pages: number, words: DiscordWords): Button[] {
  const file = button(writePress({ verb: 'file', reply }), words.file, ButtonStyle.Secondary);
  if (pages <= 1) return [file];
  const to = (number: number, label: string): Button => {
    const there = number >= 0 && number < pages;
    const value = there ? writePress({ verb: 'page', reply, number }) : `end:${reply}:${number < 0 ? 0 : 1}`;
    return { ...button(value, label, ButtonStyle.Secondary), disabled: !there };
  };
  const here = {
    ...button(`here:${reply}`, words.page(page + 1, pages), ButtonStyle.Secondary),
    disabled: true,
  };
  return [to(page - 1, words.back), here, to(page + 1, words.forward), file];
}

function choiceRows({ card, replyId: reply }: Shown, words: DiscordWords): Row[] {
  const choices = card.choices.map((text, number) => ({
    text: visibleLine(text) || '–',
    value: writePress({ verb: 'choice', reply, number }),
  }));
  if (choices.length <= IN_ROW && choices.every(({ text }) => text.length <= LABEL)) {
    const buttons = choices.map(({ text, value }) => button(value, text, ButtonStyle.Primary));
    return buttons.length > 0 ? [rowOf(buttons)] : [];
  }
  return chunks(choices, OPTIONS).map((some, index, all) => {
    const from = index * OPTIONS + 1;
    return {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: `choices:${reply}:${index}`,
          placeholder: all.length > 1 ? words.chosen(from, from + some.length - 1) : words.choose,
          options: some.map(({ text, value }) => optionOf(text, value)),
        },
      ],
    };
  });
}

/** A long question goes on in the small print of its entry. */
function optionOf(text: string, value: string): APISelectMenuOption {
  const label = clip(text, OPTION);
  if (label === text) return { label, value };
  const rest = clip(
    text
      .slice(label.length - 1)
      .toWellFormed()
      .replace(/^\uFFFD/u, ''),
    OPTION,
  ).trim();
  return rest
    ? { label, value, description: `…${rest.slice(0, OPTION - 1).toWellFormed()}` }
    : { label, value };
}

function button(value: string, label: string, style: Button['style']): Button {
  return {
    type: ComponentType.Button,
    custom_id: value,
    label: clip(visibleLine(label) || '–', LABEL),
    style,
  };
}

function rowOf(components: Button[]): Row {
  return { type: ComponentType.ActionRow, components };
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
