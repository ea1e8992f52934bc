import fc from 'fast-check';
import type { Card } from '../model/card.ts';

const clause = (given: object): Card['blocks'][number] =>
  ({ kind: 'clause', number: 1, id: 'a/1', ...given }) as Card['blocks'][number];

/** Text that tries to break out: markup, mentions, links, invisible marks, half lines. */
export function nasty(maxLength: number): fc.Arbitrary<string> {
  const units = [
    '责任',
    '单位',
    '公安厅',
    '牵头、配合，',
    '。',
    '；',
    '\n',
    ' ',
    '**',
    '_',
    '~~',
    '||',
    '`',
    '```',
    '<@1>',
    '@everyone',
    '[a](https://b.c)',
  ];
  return fc
    .array(
      fc.constantFrom(
        ...units,
        '\\',
        '# ',
        '-# ',
        '> ',
        '- ',
        '1. ',
        '𠮷',
        '👨‍👩‍👧',
        '\u202E',
        '\u200B',
        ':x:',
      ),
      {
        maxLength: maxLength / 2,
        size: 'max',
      },
    )
    .map((parts) => parts.join('').slice(0, maxLength).toWellFormed());
}

/** Cards of all sizes up to far more than Discord takes, with texts that try to break out. */
export function cards(): fc.Arbitrary<Card> {
  const text = (): fc.Arbitrary<string> =>
    fc.oneof({ weight: 6, arbitrary: nasty(300) }, { weight: 1, arbitrary: nasty(9000) });
  const line = fc.oneof({ weight: 9, arbitrary: nasty(40) }, { weight: 1, arbitrary: nasty(700) });
  const units = fc.array(fc.record({ label: line, names: fc.array(line, { maxLength: 12, size: 'max' }) }), {
    maxLength: 3,
  });
  const plan = fc.constantFrom('福建 2021', '国家 2008', '江苏 2008');
  const source = fc.tuple(plan, line).map(([of, place]) => `—— ${of} · ${place}`);
  const block = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .record({
          text: text(),
          units,
          source,
          role: fc.option(line),
          gloss: fc.option(line),
          remark: fc.option(line),
        })
        .map((given) => clause(given)),
    },
    { weight: 1, arbitrary: plan.map((of) => ({ kind: 'heading' as const, text: `【${of}】` })) },
    { weight: 1, arbitrary: line.map((heading) => ({ kind: 'heading' as const, text: heading })) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('note' as const), text: text() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('quote' as const), text: text(), source }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('row' as const), label: line, value: text() }) },
  );
  return fc.record({
    lang: fc.constantFrom('zh' as const, 'en' as const),
    title: line,
    blocks: fc.array(block, { maxLength: 40, size: 'max' }),
    choices: fc.array(line, { maxLength: 130 }),
  });
}
