import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Card, ClauseBlock } from '../../model/card.ts';
import { printable } from './printable.ts';
import { render } from './render.ts';
import { widthOf } from './wrap.ts';

const plain = { width: 60, colour: false };

function clause(number: number, given: Partial<ClauseBlock> = {}): ClauseBlock {
  return {
    kind: 'clause',
    number,
    id: `fujian-2021/${number}`,
    text: '规范婚姻登记管理，登记中发现疑似拐卖妇女情形的，应当及时制止并向公安机关报告。',
    gloss: null,
    units: [
      { label: '牵头', names: ['民政厅'] },
      { label: '配合', names: ['公安厅', '司法厅'] },
    ],
    role: '牵头',
    remark: null,
    source: `—— 福建 2021 · 二、（一）3（${number}）`,
    ...given,
  };
}

function card(...blocks: Block[]): Card {
  return { lang: 'zh', title: '民政厅牵头，共 2 条', blocks, choices: [] };
}

test('a clause begins with its number, its role, its plan and its path', () => {
  expect(render(card({ kind: 'heading', text: '【福建 2021】 1 条' }, clause(1)), plain)).toBe(
    [
      '民政厅牵头，共 2 条',
      '',
      '【福建 2021】 1 条',
      '1. [牵头] 福建 2021 · 二、（一）3（1）',
      '   规范婚姻登记管理，登记中发现疑似拐卖妇女情形的，应当及时',
      '   制止并向公安机关报告。',
      '   牵头：民政厅',
      '   配合：公安厅、司法厅',
    ].join('\n'),
  );
});

test('numbers of two digits stand under each other', () => {
  const lines = render(card(clause(9), clause(10)), plain).split('\n');
  expect(lines.filter((line) => /^ ?\d+\./u.test(line)).map((line) => line.slice(0, 4))).toEqual([
    ' 9. ',
    '10. ',
  ]);
});

test('every other block has its place', () => {
  const text = render(
    {
      lang: 'en',
      title: '',
      blocks: [
        { kind: 'note', text: 'The source is damaged.' },
        { kind: 'heading', text: '[Fujian 2021]' },
        { kind: 'row', label: 'Members', value: '公安厅、民政厅' },
        { kind: 'quote', text: '形成长效机制。', source: '— Fujian 2021, 一、' },
        clause(1, { role: null, remark: 'Units inferred.', gloss: 'Marriage registration' }),
      ],
      choices: ['Who leads?'],
    },
    plain,
  );
  for (const words of [
    'Members: 公安厅、民政厅',
    ' · Fujian 2021, 一、',
    'Units inferred.',
    'Marriage registration',
    '1. Who leads?',
  ])
    expect(text).toContain(words);
  expect(text.startsWith('The source')).toBe(true);
});

test('colours tell roles, plans and sources apart, and change no word', () => {
  const reply = card({ kind: 'heading', text: '【福建 2021】 1 条' }, clause(1));
  const coloured = render(reply, { width: 60, colour: true });
  expect(stripVTControlCharacters(coloured)).toBe(render(reply, plain));
  expect(coloured).toContain('\u001b[32m牵头：\u001b[0m民政厅');
  expect(coloured).toContain('\u001b[94m配合：\u001b[0m公安厅');
  expect(coloured).toContain('\u001b[1;36m【福建 2021】 1 条\u001b[0m');
  expect(coloured).toContain('\u001b[2m福建 2021 · 二、（一）3（1）\u001b[0m');
});

const words = fc.string({
  unit: fc.constantFrom(...Array.from('省民政厅（、。）—ab 1\u001b\u009b\u202e\n\r\t')),
  maxLength: 120,
});
const blocks = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('note' as const), text: words }),
    fc.record({ kind: fc.constant('heading' as const), text: words }),
    fc.record({ kind: fc.constant('row' as const), label: words, value: words }),
    fc.record({ kind: fc.constant('quote' as const), text: words, source: words }),
    fc
      .tuple(fc.nat(300), words, words, fc.array(words, { maxLength: 12 }), fc.option(words))
      .map(([number, text, source, names, role]) =>
        clause(number, { text, source, role, remark: role, units: [{ label: '牵头', names }] }),
      ),
  ),
  { maxLength: 8 },
);

test('whatever the texts hold: no escape code, no line too wide, no name lost', () => {
  fc.assert(
    fc.property(blocks, words, fc.integer({ min: 60, max: 100 }), (list, title, width) => {
      const text = render({ lang: 'zh', title, blocks: list, choices: [title] }, { width, colour: false });
      expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u);
      expect(Math.max(...text.split('\n').map(widthOf))).toBeLessThan(width);
      const shown = text.replace(/\s+/gu, '');
      const names = list.flatMap((block) => (block.kind === 'clause' ? (block.units[0]?.names ?? []) : []));
      for (const name of names) expect(shown).toContain(printable(name).replace(/\s+/gu, ''));
    }),
  );
});
