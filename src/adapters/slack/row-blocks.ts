import type { KnownBlock } from '@slack/types';
import { context, elementsOf, richText, sizeOf } from './blocks.ts';
import { actionBlocks, button } from './buttons.ts';
import { TEXT } from './limits.ts';
import type { Row, Run } from './rows.ts';
import { shorten, split } from './text.ts';

/** The blocks of a row, with its source and its buttons below. */
export function rowBlocks({ kind, head, body, source, link, actions }: Row): KnownBlock[] {
  return [
    richText([{ kind, runs: [...head, ...body] }]),
    ...(source ? (link ? [linked(source, link)] : context(source)) : []),
    ...actionBlocks(actions.map(({ label, value, style }) => button(label, value, style))),
  ];
}

/** A source that leads somewhere: an address of ours behind our words. */
const linked = (source: string, url: string): KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url, text: shorten(source, TEXT) }] }],
});

/**
 * A row that is longer than `room` in parts that are not; each says again which row it is of, and its source.
 * Only the text between is cut, at the end of a sentence where there is one.
 */
export function cutRow(row: Row, room: number): Row[] {
  if (sizeOf(rowBlocks(row)) <= room) return [row];
  const mark = (part: number, parts: number): Run => ({ text: `(${part}/${parts}) `, look: 'bold' });
  const around = sizeOf(rowBlocks({ ...row, body: [mark(9999, 9999)] }));
  const parts: Run[][] = [[]];
  let left = room - around;
  for (const run of row.body.flatMap(atoms)) {
    const size = JSON.stringify(elementsOf(run)).length;
    if (size > left && parts.at(-1)?.length) {
      parts.push([]);
      left = room - around;
    }
    parts.at(-1)?.push(run);
    left -= size;
  }
  return parts.map((body, index) => ({
    ...row,
    body: [mark(index + 1, parts.length), ...body],
    // What can be done stands where the words end.
    actions: index === parts.length - 1 ? row.actions : [],
  }));
}

function atoms(run: Run): Run[] {
  const { text, look, person } = run;
  if (person !== undefined) return [run];
  return split(text, ATOM).map((part): Run => (look ? { text: part, look } : { text: part }));
}

/** What is cut at once; small beside a page. */
const ATOM = 400;
