import { describe, expect, test } from 'vitest';
import { LOST } from './document.ts';
import { normalize } from './normalize.ts';
import { numberingJumps } from './numbering.ts';
import { outline } from './outline.ts';
import { restore } from './restore.ts';
import { type PlanId, sourceOf } from './test-plans.ts';

const cut = (text: string): string[] => text.match(/[^。]*。|[^。]+$/gu) ?? [];

/** The faulty packer, written from its description and not from `restore`. */
function damage(sentences: readonly string[], short: number, long: number): string {
  const lines: string[] = [];
  let line = '';
  let slow = 0;
  for (const sentence of sentences) {
    if (line !== '' && line.length < short) line += sentences[slow++];
    else if (line.length + sentence.length > long && line !== '') {
      lines.push(line);
      line = sentence;
    } else line += sentence;
  }
  return [...lines, line].join('\n');
}

/** What the packer leaves of a text: the sentences kept in place or picked up by the slow reader. */
function survivors(sentences: readonly string[], short: number, long: number): (string | null)[] {
  const kept = sentences.map((): string | null => null);
  let length = 0;
  let slow = 0;
  for (const [i, sentence] of sentences.entries()) {
    if (length > 0 && length < short) {
      kept[slow] = sentences[slow] ?? null;
      length += sentences[slow++]?.length ?? 0;
    } else {
      length = length + sentence.length > long && length > 0 ? sentence.length : length + sentence.length;
      kept[i] = sentence;
    }
  }
  return kept;
}

/** Numbers of a text that neither go on nor begin anew under a parent; counted without the outline. */
function violations(text: string): number {
  const levels = [/^([一二三四])、$/u, /^\(([一二三四五六七])\)$/u, /^(\d{1,2})\.$/u, /^\((\d{1,2})\)$/u];
  let last = [0, 0, 0, 0];
  let wrong = 0;
  for (const [marker] of text.matchAll(
    /\uFFFC|[一二三四]、(?=[组行实])|\([一二三四五六七]\)|\d{1,2}\.|\(\d{1,2}\)/gu,
  )) {
    const level = levels.findIndex((pattern) => pattern.test(marker));
    const words = levels[level]?.exec(marker)?.[1] ?? '';
    const number = /\d/u.test(words) ? Number(words) : '一二三四五六七'.indexOf(words) + 1;
    // Behind a loss any number may come.
    if (level < 0) last = last.map(() => Number.NaN);
    else {
      const before = last[level] ?? 0;
      if (!Number.isNaN(before) && number !== before + 1) wrong++;
      last = last.map((n, i) => (i === level ? number : i > level ? 0 : n));
    }
  }
  return wrong;
}

const flat = (id: PlanId): string[] => cut(sourceOf(id).replace(/\s+/gu, ''));
const restored = (source: string): string => restore(normalize(source)).document.text;
const expected = (kept: (string | null)[]): string =>
  kept.map((words) => (words === null ? LOST : normalize(words).text)).join('');

describe('the damaged rules of Fujian', () => {
  const source = sourceOf('fujian-2021');
  const { document, problems } = restore(normalize(source));

  test('93 of 124 sentences come back, 31 are named as lost', () => {
    expect(document.text.split(LOST)).toHaveLength(32);
    expect(problems.map((problem) => problem.code)).toEqual(['order-restored', 'text-lost']);
    expect(problems[1]?.message).toContain(
      '57–59, 63–64, 67–68, 73–75, 79–81, 86–87, 94–97, 101–104, 107, 111–113, 117–119, 123',
    );
  });

  test('packing them again gives the file, byte for byte', () => {
    // Of a lost sentence only the packer's place for it counts: it was dropped while a short line was topped up.
    const sentences = document.text.split(new RegExp(`(?<=。)|(?<=${LOST})`, 'u'));
    expect(sentences).toHaveLength(124);
    let at = 0;
    const asPrinted = sentences.map((words) => {
      const stretch = document.stretches[at++];
      return words === LOST || !stretch
        ? LOST
        : source.slice(stretch.origin, stretch.origin + stretch.length);
    });
    expect(damage(asPrinted, 200, 450)).toBe(source);
  });

  test('the numbering has no violation, and the raw order has many', () => {
    expect(numberingJumps(outline(document))).toEqual([]);
    expect(violations(document.text)).toBe(0);
    expect(violations(normalize(source).text)).toBeGreaterThanOrEqual(20);
  });

  test.each([
    ['with Windows line ends', source.replaceAll('\n', '\r\n')],
    ['behind a byte order mark', `\uFEFF${source}`],
    ['with a line end at its end', `${source}\n`],
  ])('comes back %s', (_, changed) => {
    expect(restored(changed)).toBe(document.text);
  });
});

describe('any text that the packer has damaged', () => {
  test.each([
    ['jiangsu-2008', 200, 450],
    ['jiangsu-2008', 120, 300],
    ['yunyang-2013', 200, 450],
    ['yunyang-2013', 260, 500],
    ['fujian-2008', 150, 380],
    ['national-2008', 200, 450],
  ] as const)('%s, packed with %i and %i', (id, short, long) => {
    const sentences = flat(id);
    const damaged = damage(sentences, short, long);
    const { document, problems } = restore(normalize(damaged));
    expect(problems[0]?.code).toBe('order-restored');
    const kept = survivors(sentences, short, long);
    // What is behind the last sentence that stands in the file cannot be known to have been there.
    expect(document.text).toBe(expected(kept).slice(0, document.text.length));
    expect(document.text.replaceAll(LOST, '').length).toBe(kept.map((words) => words ?? '').join('').length);
  });
});

describe('texts that are left alone', () => {
  const article = '各级人民政府要加强对反拐工作的组织领导。';
  test.each<readonly [string, string]>([
    ...(['national-2008', 'fujian-2008', 'jiangsu-2008', 'yunyang-2013'] as const).map(
      (id) => [id, sourceOf(id)] as const,
    ),
    ['one sentence many times', Array(80).fill(article).join('\n')],
    [
      'ten sentences, each twice',
      Array.from({ length: 20 }, (_, i) => `第${i % 10}项工作由有关部门按照职责分工负责落实。`).join('\n'),
    ],
    ['a whole document twice', `${sourceOf('yunyang-2013')}\n${sourceOf('yunyang-2013')}`],
    [
      'one changed character in a doubled sentence',
      sourceOf('fujian-2021').replace('省、市、县三级联席会议', '省、市、区三级联席会议'),
    ],
    ['one lost line', sourceOf('fujian-2021').split('\n').toSpliced(4, 1).join('\n')],
    ['sentences in another order', cut(sourceOf('fujian-2021')).toReversed().join('')],
  ])('%s', (_, source) => {
    const { document, problems } = restore(normalize(source));
    expect(problems).toEqual([]);
    expect(document.stretches).toHaveLength(1);
  });
});
