import { expect, test } from 'vitest';
import { collection } from '../testing/collection.ts';
import { createClauseFor } from './clause-for.ts';

const clauseFor = createClauseFor(collection);

test('every clause of every plan has its page, with its words', () => {
  const without = collection.clauses.filter(({ id, text }) => {
    const blocks = clauseFor(id, 'zh')?.blocks ?? [];
    return !blocks.some((block) => block.kind === 'clause' && block.id === id && block.text.includes(text));
  });
  expect(without.map(({ id, path, text }) => `${id} ${path} ${text.slice(0, 20)}`)).toEqual([]);
});

test('what there is not has none', () => {
  expect(clauseFor('fujian-2021/9.9', 'en')).toBeNull();
});
