import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import schema from './slack-blocks.schema.json' with { type: 'json' };
import { wrongBlocks, wrongView } from './slack-blocks.ts';

const types = path.resolve(import.meta.dirname, '../../node_modules/@slack/types/dist/block-kit');
const source = ['blocks.d.ts', 'block-elements.d.ts', 'composition-objects.d.ts', 'extensions.d.ts']
  .map((file) => readFileSync(path.join(types, file), 'utf8'))
  .join('\n');

/** What @slack/types says of a property of an interface. */
function commentOf(name: string, property: string): string {
  const [, body = ''] =
    new RegExp(`(?:interface|class) ${name}\\b[^{]*\\{(.*?)\\n\\}`, 'su').exec(source) ?? [];
  const [, comment = ''] =
    new RegExp(`/\\*\\*((?:(?!\\*/).)*)\\*/\\s*${property}\\??:`, 'su').exec(body) ?? [];
  return comment.replace(/\n\s*\*/gu, ' ').replace(/\s+/gu, ' ');
}

type Node = {
  maxLength?: number;
  minLength?: number;
  maxItems?: number;
  allOf?: Node[];
  properties?: Record<string, Node>;
  items?: Node;
};
const defs = schema.$defs as unknown as Record<string, Node>;
const textLimit = (node: Node | undefined): number | undefined =>
  node?.allOf?.[1]?.properties?.['text']?.maxLength;
const at = (def: string, property: string): Node | undefined => defs[def]?.properties?.[property];

describe('the schema of blocks says what @slack/types says', () => {
  test.each<[string, string, number | undefined, RegExp]>([
    ['HeaderBlock', 'text', textLimit(at('header', 'text')), /text in this field is (\d+) characters/u],
    ['Block', 'block_id', at('header', 'block_id')?.maxLength, /length for this field is (\d+) characters/u],
    ['SectionBlock', 'fields', at('section', 'fields')?.maxItems, /number of items is (\d+)/u],
    [
      'SectionBlock',
      'fields',
      textLimit(at('section', 'fields')?.items),
      /text in each item is (\d+) characters/u,
    ],
    ['SectionBlock', 'text', at('plain_text', 'text')?.maxLength, /maximum length is (\d+) characters/u],
    ['ContextBlock', 'elements', at('context', 'elements')?.maxItems, /number of items is (\d+)/u],
    ['ActionsBlock', 'elements', at('actions', 'elements')?.maxItems, /maximum of (\d+) elements/u],
    ['PlainTextElement', 'text', at('plain_text', 'text')?.maxLength, /maximum length is (\d+) characters/u],
    ['PlainTextElement', 'text', at('plain_text', 'text')?.minLength, /minimum length is (\d+)/u],
    ['MrkdwnElement', 'text', at('mrkdwn', 'text')?.maxLength, /maximum length is (\d+) characters/u],
    ['Button', 'text', textLimit(at('button', 'text')), /text in this field is (\d+) characters/u],
    ['Button', 'value', at('button', 'value')?.maxLength, /length for this field is (\d+) characters/u],
    ['Button', 'url', at('button', 'url')?.maxLength, /length for this field is (\d+) characters/u],
    [
      'Button',
      'accessibility_label',
      at('button', 'accessibility_label')?.maxLength,
      /length for this field is (\d+) characters/u,
    ],
    ['Action', 'action_id', at('button', 'action_id')?.maxLength, /(?:length|Maximum).*? (\d+) characters/u],
    ['PlainTextOption', 'text', textLimit(at('option', 'text')), /in this field is (\d+) characters/u],
    [
      'OptionDescriptor',
      'value',
      at('option', 'value')?.maxLength,
      /length for this field is (\d+) characters/u,
    ],
    [
      'OptionDescriptor',
      'description',
      textLimit(at('option', 'description')),
      /within this field is (\d+) characters/u,
    ],
    ['StaticSelect', 'options', at('static_select', 'options')?.maxItems, /number of options is (\d+)/u],
    ['Placeholdable', 'placeholder', textLimit(at('static_select', 'placeholder')), /(\d+) characters/u],
  ])('%s.%s: %d', (name, property, limit, words) => {
    const comment = commentOf(name, property);
    expect(comment).toMatch(words);
    expect(limit).toBe(Number(words.exec(comment)?.[1]));
  });
});

const text = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
const button = (id: string) => ({ type: 'button', text: text(3), action_id: id });

test.each<[string, unknown[]]>([
  ['a header of 151', [{ type: 'header', text: text(151) }]],
  ['an empty text', [{ type: 'section', text: text(0) }]],
  ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' }))],
  ['26 buttons', [{ type: 'actions', elements: Array.from({ length: 26 }, (_, id) => button(`${id}`)) }]],
  ['one action twice', [{ type: 'actions', elements: [button('a'), button('a')] }]],
  [
    'one block id twice',
    [
      { type: 'divider', block_id: 'a' },
      { type: 'divider', block_id: 'a' },
    ],
  ],
  ['five long sections', Array.from({ length: 5 }, () => ({ type: 'section', text: text(3000) }))],
  ['an unknown field', [{ type: 'divider', colour: 'red' }]],
  ['an unknown block', [{ type: 'marquee' }]],
  [
    'a live mention',
    [
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] }],
      },
    ],
  ],
  ['markup that Slack may extend', [{ type: 'section', text: { type: 'mrkdwn', text: 'x' } }]],
])('%s is refused', (_what, blocks) => {
  expect(wrongBlocks(blocks)).not.toEqual([]);
});

test('a view has up to 100 blocks', () => {
  const blocks = (length: number) => ({
    type: 'home',
    blocks: Array.from({ length }, () => ({ type: 'divider' })),
  });
  expect(wrongView(blocks(100))).toEqual([]);
  expect(wrongView(blocks(101))).not.toEqual([]);
});
