import type { Block, Card, ClauseBlock } from '../../model/card.ts';
import { type Paint, type Part, painter } from './colours.ts';
import { printable, printableLine } from './printable.ts';
import { widthOf, wrap, wrapItems } from './wrap.ts';

/** How a reply is laid out: columns, and whether it may be coloured. */
export type Look = { width: number; colour: boolean };

type Page = { width: number; paint: Paint; lang: Card['lang']; digits: number };

/** Narrower and the words fall apart, wider and the eye loses the line. */
const NARROWEST = 40;
const WIDEST = 100;

/**
 * Card → what a person reads in a terminal. Every clause carries its number, its plan and its path on its first
 * line. Whatever a text holds, it cannot send control codes to the terminal.
 */
export function render(card: Card, look: Look): string {
  const digits = Math.max(
    1,
    ...card.blocks.map((block) => (block.kind === 'clause' ? String(block.number).length : 1)),
  );
  const page: Page = {
    width: Math.min(Math.max(look.width, NARROWEST), WIDEST) - 1,
    paint: painter(look.colour),
    lang: card.lang,
    digits,
  };
  const lines = card.title ? paintedLines(page, 'title', printable(card.title), '') : [];
  let above: Block['kind'] | null = null;
  let under = false;
  for (const block of card.blocks) {
    if (block.kind === 'heading' || (isItem(block) && above !== 'heading')) lines.push('');
    lines.push(...blockLines(block, page, under));
    above = block.kind;
    under ||= block.kind === 'heading';
  }
  if (card.choices.length > 0) lines.push('');
  for (const [i, choice] of card.choices.entries())
    lines.push(
      ...hanging(`${i + 1}. `, printableLine(choice), page).map((line) => page.paint('choice', line)),
    );
  return lines.join('\n').replace(/^\n+/u, '');
}

const isItem = (block: Block): boolean => block.kind === 'clause' || block.kind === 'quote';

/** `under`: below the heading of a plan, where a remark is part of the answer. */
function blockLines(block: Block, page: Page, under: boolean): string[] {
  switch (block.kind) {
    case 'heading':
      return paintedLines(page, 'heading', printableLine(block.text), '');
    case 'note':
      return under
        ? hanging('  ', printable(block.text), page)
        : paintedLines(page, 'note', printable(block.text), '');
    case 'row':
      return rowLines(block.label, [block.value], page);
    case 'quote':
      return [
        ...headLines('·'.padStart(page.digits + 1), null, block.source, page),
        ...bodyLines(block.text, page),
      ];
    case 'clause':
      return clauseLines(block, page);
  }
}

function clauseLines(block: ClauseBlock, page: Page): string[] {
  const number = `${String(block.number).padStart(page.digits)}.`;
  return [
    ...headLines(number, block.role, block.source, page),
    ...bodyLines(block.text, page),
    ...(block.gloss ? bodyLines(block.gloss, page) : []),
    ...block.units.flatMap(({ label, names }) => unitLines(label, names, page)),
    ...(block.remark ? bodyLines(block.remark, page).map((line) => page.paint('note', line)) : []),
    ...(block.marks ?? []).flatMap(({ text, person }) =>
      bodyLines(person ? `${text} @${person}` : text, page).map((line) => page.paint('note', line)),
    ),
  ];
}

/** Number, part of the asked unit and source: 「 3. [牵头] 福建 2021 · 二、（一）3（1）」. */
function headLines(number: string, role: string | null, source: string, page: Page): string[] {
  const tag = role ? `[${printableLine(role)}] ` : '';
  const place = printableLine(source).replace(/^[—–-]+\s*/u, '');
  const [first = '', ...more] = wrap(
    place,
    page.width - indentOf(page),
    page.width - indentOf(page) - widthOf(tag),
  );
  const { paint } = page;
  return [
    `${paint('number', number)} ${role ? paint(partOf(role), tag) : ''}${paint('source', first)}`,
    ...more.map((line) => ' '.repeat(indentOf(page)) + paint('source', line)),
  ];
}

function bodyLines(text: string, page: Page): string[] {
  return hanging(' '.repeat(indentOf(page)), printable(text), page);
}

function unitLines(label: string, names: readonly string[], page: Page): string[] {
  const part = partOf(label);
  const lead = `${printableLine(label)}${page.lang === 'zh' ? '：' : ': '}`;
  const indent = ' '.repeat(indentOf(page));
  const hang = ' '.repeat(widthOf(lead));
  const comma = page.lang === 'zh' ? '、' : ', ';
  const items = names.map((name, i) => printableLine(name) + (i < names.length - 1 ? comma : ''));
  return wrapItems(items, page.width - indent.length - hang.length).map(
    (line, i) => indent + (i === 0 ? page.paint(part, lead) : hang) + line,
  );
}

/** A fact: its label, and the value beside it. Lists break between their entries. */
function rowLines(label: string, values: readonly string[], page: Page): string[] {
  const lead = `${printableLine(label)}${page.lang === 'zh' ? '：' : ': '}`;
  const hang = Math.min(widthOf(lead), Math.floor(page.width / 3));
  const room = page.width - 2 - hang;
  const lines = values.flatMap((value) =>
    printable(value)
      .split('\n')
      .flatMap((line) => wrapItems(line.split(/(?<=、)/u), room)),
  );
  const head = `  ${page.paint('number', lead)}`;
  if (hang < widthOf(lead)) return [head, ...lines.map((line) => ' '.repeat(2 + hang) + line)];
  return [head + (lines[0] ?? ''), ...lines.slice(1).map((line) => ' '.repeat(2 + hang) + line)];
}

/** Lines behind a first word, the others indented as far. */
function hanging(first: string, text: string, page: Page): string[] {
  const indent = widthOf(first);
  return wrap(text, page.width - indent).map((line, i) => (i === 0 ? first : ' '.repeat(indent)) + line);
}

function paintedLines(page: Page, part: Part, text: string, indent: string): string[] {
  return wrap(text, page.width - indent.length).map((line) => indent + page.paint(part, line));
}

/** Columns in front of the words of a clause. */
const indentOf = (page: Page): number => page.digits + 2;

/** Colour of a role by its word, in either language. */
function partOf(role: string): Part {
  if (/^(?:牵头|负责|[Ll]ead)/u.test(role)) return 'lead';
  return /^(?:配合|[Ss]upport)/u.test(role) ? 'support' : 'other';
}
