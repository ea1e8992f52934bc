import { describe, expect, test } from 'vitest';
import { ask, collection } from '../testing/collection.ts';

describe('the measures with most units in a part', () => {
  test.each([
    ['牵头单位最多的任务是哪条 云阳', 'yunyang-2013', 'lead'],
    ['哪条任务配合单位最多 福建2008', 'fujian-2008', 'support'],
    ['Which measure has the most supporting agencies in Jiangsu?', 'jiangsu-2008', 'support'],
  ] as const)('%s', (text, plan, role) => {
    const rows = collection.clauses.filter((clause) => clause.plan === plan);
    const most = Math.max(...rows.map((clause) => clause[role].length));
    const { answer, card } = ask(text);
    expect(answer.clauses.map(({ id }) => id)).toEqual(
      rows.filter((clause) => clause[role].length === most).map(({ id }) => id),
    );
    expect(card.title).toContain(String(most));
  });
});
