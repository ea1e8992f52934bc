import type { Block, Card, ClauseBlock } from '../../model/card.ts';
import { coloursOf, NEUTRAL, planOfHeading, planOfSource } from './colour.ts';
import { clip, escape, escapeLine, partsOf, visible } from './escape.ts';
import { WORDS } from './words.ts';

/**
 * What a page never cuts: a clause with its units and its source, a quote, a fact. `section` counts the headings;
 * pieces of one section and colour share an embed. `text` and `name`/`value` are escaped.
 */
export type Piece = {
  section: number;
  /** Heading of its section, escaped, at most 256 characters; '' above the first heading. */
  heading: string;
  colour: number;
  /** How much of a page it takes, beside its characters: 1 = a clause. */
  weight: number;
  /** The number of the clause that it is or goes on; in a card without clauses, of the fact or quote. 0 = none. */
  item: number;
} & ({ kind: 'text'; text: string } | { kind: 'field'; name: string; value: string });

/** A piece has fewer characters than the description of one embed takes (4,096), so that a heading fits too. */
const LARGEST_PIECE = 3500;
const HEADING = 256;
const FIELD_NAME = 256;
const FIELD_VALUE = 1024;
/** More of a source than this is told in the body, so that it cannot crowd out the words. */
const LONG_SOURCE = 500;
const ROW_WEIGHT = 0.25;

/** Card → pieces in its order. Nothing of the card is left out; what is too long for one piece goes on in the next. */
export function piecesOf(card: Card): Piece[] {
  const colours = coloursOf(card.blocks.flatMap((block) => planOf(block) ?? []));
  const pieces: Piece[] = [];
  let section = 0;
  let heading = '';
  let plan: string | null = null;
  let items = 0;
  const clauses = card.blocks.some(({ kind }) => kind === 'clause');
  for (const block of card.blocks) {
    if (block.kind === 'heading') {
      section += 1;
      const whole = escapeLine(block.text);
      heading = whole.length > HEADING ? clippedEscaped(block.text, HEADING) : whole;
      plan = planOf(block);
      add({ kind: 'text', text: '' }, 0, 0);
      if (whole.length > HEADING)
        for (const text of partsOf(visible(block.text), LARGEST_PIECE))
          add({ kind: 'text', text: escape(text) }, 0, 0);
      continue;
    }
    if (block.kind === 'clause') items = block.number;
    else if (block.kind !== 'note' && !clauses) items += 1;
    const weight = block.kind === 'row' ? ROW_WEIGHT : block.kind === 'note' ? 0 : 1;
    const own = planOf(block) ?? plan;
    const counted = block.kind === 'clause' || (block.kind !== 'note' && !clauses);
    for (const content of contentsOf(block, card.lang)) add(content, weight, counted ? items : 0, own);
  }
  return pieces.filter((piece, index) => !isEmptyHeading(piece, pieces[index + 1]));

  function add(content: Content, weight: number, item: number, of = plan): void {
    const colour = (of !== null && colours.get(of)) || NEUTRAL;
    pieces.push({ section, heading, colour, weight, item, ...content });
  }
}

type Content = { kind: 'text'; text: string } | { kind: 'field'; name: string; value: string };

/** The piece that only opens a section is needed where nothing follows in it. */
function isEmptyHeading(piece: Piece, next: Piece | undefined): boolean {
  return piece.kind === 'text' && piece.text === '' && next?.section === piece.section;
}

function planOf(block: Block): string | null {
  if (block.kind === 'heading') return planOfHeading(block.text);
  return block.kind === 'clause' || block.kind === 'quote' ? planOfSource(block.source) : null;
}

function contentsOf(block: Exclude<Block, { kind: 'heading' }>, lang: Card['lang']): Content[] {
  switch (block.kind) {
    case 'note':
      return texts('', [{ before: '', text: block.text, after: '' }], '', lang);
    case 'row':
      return rowContents(block.label, block.value, block.person ?? null, lang);
    case 'quote':
      return texts('', [{ before: '> ', text: block.text, after: '' }], block.source, lang);
    case 'clause':
      return clauseContents(block, lang);
  }
}

/** Shows a name. Our messages allow no mention to ping. */
const mention = (person: string | null | undefined): string =>
  person && /^\d{1,20}$/u.test(person) ? ` <@${person}>` : '';

function rowContents(label: string, value: string, person: string | null, lang: Card['lang']): Content[] {
  const name = escapeLine(label);
  const escaped = (escape(value) + mention(person)).trim();
  if (name && escaped && name.length <= FIELD_NAME && escaped.length <= FIELD_VALUE)
    return [{ kind: 'field', name, value: escaped }];
  return texts(
    '',
    [
      { before: '**', text: label, after: '**' },
      { before: '', text: value, after: mention(person) },
    ],
    '',
    lang,
  );
}

/** 「**3. 牵头** · 开展…专项行动 / **牵头**：公安厅 / **配合**：教育厅、民政厅 / -# 福建 2021 · 二、（一）2（3）」 */
function clauseContents(block: ClauseBlock, lang: Card['lang']): Content[] {
  const head = block.role
    ? `**${block.number}. ${clippedEscaped(block.role, 60)}** · `
    : `**${block.number}.** `;
  const colon = lang === 'zh' ? '：' : ': ';
  const comma = lang === 'zh' ? '、' : ', ';
  const lines: Line[] = [
    { before: '', text: block.text, after: '' },
    ...(block.gloss ? [{ before: '', text: block.gloss, after: '' }] : []),
    ...block.units.map(({ label, names }) => ({
      before: `**${clippedEscaped(label, 60)}**${colon}`,
      text: names.join(comma),
      after: '',
    })),
    ...(block.remark ? [{ before: '› ', text: block.remark, after: '' }] : []),
    ...(block.marks ?? []).map(({ text, person }) => ({ before: '› ', text, after: mention(person) })),
  ];
  return texts(head, lines, block.source, lang, block.link ?? null);
}

/** One line of a piece: `before` and `after` are Discord's own marks, `text` is not escaped yet. */
type Line = { before: string; text: string; after: string };

/** Lines under one head, over one source. What does not fit goes on in further pieces, with head and source again. */
function texts(
  head: string,
  lines: readonly Line[],
  source: string,
  lang: Card['lang'],
  link: string | null = null,
): Content[] {
  const plain = visible(source).replace(/^[—–-]+\s*/u, '');
  const long = escape(plain).length > LONG_SOURCE;
  const words = escapeLine(plain);
  // An address of ours behind our words; in <> it shows no preview.
  const tail = plain && !long ? `\n-# ${link ? `[${words}](<${link}>)` : words}` : '';
  const all = long ? [...lines, { before: '', text: plain, after: '' }] : lines;
  const again = head && `${head}${WORDS[lang].continued} `;
  const room = LARGEST_PIECE - Math.max(head.length, again.length) - tail.length;
  return packed(
    all.flatMap((line) => linesWithin(line, room)),
    room,
  ).map((body, index) => ({
    kind: 'text',
    text: (index === 0 ? head : again) + body + tail,
  }));
}

/** A line, escaped; several, if it is longer than `room` or has line breaks of its own. */
function linesWithin({ before, text, after }: Line, room: number): string[] {
  return visible(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => partsOf(line.trim(), room - before.length - after.length))
    .map((part) => before + escape(part) + after);
}

/** Lines joined as far as they fit into `room`. */
function packed(lines: readonly string[], room: number): string[] {
  const bodies: string[] = [];
  let body: string | null = null;
  for (const line of lines) {
    if (body !== null && body.length + 1 + line.length > room) {
      bodies.push(body);
      body = line;
    } else body = body === null ? line : `${body}\n${line}`;
  }
  if (body !== null) bodies.push(body);
  return bodies.length > 0 ? bodies : [''];
}

/** Escaped and at most `length` long: clipped before it is escaped, so that no escape is cut. */
export function clippedEscaped(text: string, length: number): string {
  const line = visibleOneLine(text);
  for (let room = length; room > 1; room -= Math.max(1, Math.floor(room / 8))) {
    const escaped = escape(clip(line, room));
    if (escaped.length <= length) return escaped;
  }
  return '…';
}

const visibleOneLine = (text: string): string => visible(text).replace(/\s+/gu, ' ').trim();
