import { describe, expect, test } from 'vitest';
import { ask } from '../testing/collection.ts';

const passagesOf = (text: string): string[] => {
  const { clauses, passages } = ask(text).answer;
  expect(clauses).toEqual([]);
  return passages.map(({ plan, path }) => `${plan} ${path}`);
};

describe('a number at which no measure stands', () => {
  test.each([
    ['国家计划四（一）1', ['national-2008 四、（一）1', 'national-2008 四、（一）1']],
    ['云阳四（一）', ['yunyang-2013 四、（一）']],
    ['国家计划五（三）', ['national-2008 五、（三）']],
  ])('shows what stands there, and no clause of a like number: %s', (text, paths) => {
    expect(passagesOf(text).slice(0, paths.length)).toEqual(paths);
  });

  test.each([
    [
      "What's in section four of Jiangsu?",
      ['jiangsu-2008 四、', 'jiangsu-2008 四、（一）', 'jiangsu-2008 四、（二）'],
    ],
    [
      '国家计划第五部分说了什么',
      [
        'national-2008 五、',
        'national-2008 五、（一）',
        'national-2008 五、（二）',
        'national-2008 五、（三）',
      ],
    ],
  ])('shows what stands under a heading, without what a web site adds at the end: %s', (text, paths) => {
    expect(passagesOf(text)).toEqual(paths);
  });

  test.each(['国家计划四（六）谁负责', '国家计划四（二）9', 'national plan section 4(2)9'])(
    'that no plan has is none: %s',
    (text) => {
      expect(ask(text).answer).toMatchObject({ kind: 'none', clauses: [], passages: [] });
    },
  );
});
