import { describe, expect, test } from 'vitest';
import { ask } from '../testing/collection.ts';

describe('an agency that has a matter in its other role only', () => {
  test.each([
    ['国家计划里人大法工委牵头立法吗', ['national-2008/4.1.2.1'], 'support', '没有以所问角色'],
    ['云阳教委配合辍学工作吗', ['yunyang-2013/3.1.2.2.6'], 'lead', '没有以所问角色'],
    [
      'Does the county youth league lead work on dropouts?',
      ['yunyang-2013/3.1.2.2.6'],
      'support',
      'no such task',
    ],
  ])('%s', (text, expected, role, said) => {
    const { kind, clauses, text: words } = ask(text).answer;
    expect({ kind, ids: clauses.map(({ id }) => id) }).toEqual({ kind: 'tasks', ids: expected });
    expect(clauses.map((clause) => clause.role)).toEqual(expected.map(() => role));
    expect(words).toContain(said);
  });

  test('one that has it in the role asked is not told so', () => {
    expect(ask('云阳教委牵头辍学工作吗').answer.text).not.toContain('没有以所问角色');
  });

  test('a matter that it has in no role is still none', () => {
    expect(ask('云阳残联牵头DNA信息库吗').answer).toMatchObject({ kind: 'none', clauses: [] });
  });
});
