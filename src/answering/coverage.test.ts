import { describe, expect, test } from 'vitest';
import type { AnswerFacts } from '../model/answer-facts.ts';
import { ask, collection } from '../testing/collection.ts';
import { understand } from '../understanding/understand.ts';
import { answer } from './answer.ts';

const factsOf = (question: string): AnswerFacts => answer(understand(question, collection, null), collection);
const pathsOf = (facts: AnswerFacts, plan: string): string[] =>
  facts.clauses.filter((clause) => clause.plan === plan).map(({ id }) => id.split('/')[1] ?? '');

describe('measures that one plan has and another has not, by a reading of both', () => {
  test.each([
    [
      'which measures of the national plan are missing in Jiangsu?',
      'national-2008',
      '4.3.2.1.2 4.5.2.1 4.5.2.2 4.5.2.4.1',
    ],
    ['江苏比国家计划多了哪些措施', 'jiangsu-2008', '3.3.2.2.3 3.5.2.1 3.5.2.2'],
    ['福建2008有而国家计划没有的措施', 'fujian-2008', '3.1.5 3.2.5 3.5.2 3.5.4'],
    [
      '国家计划的哪些措施没有写进福建2008',
      'national-2008',
      '4.5.2.1 4.5.2.2 4.5.2.3 4.5.2.4.1 4.5.2.4.2 4.5.2.5',
    ],
    ['Which Fujian 2008 measures does Jiangsu not have?', 'fujian-2008', '3.1.5 3.2.5 3.3.1.2 3.5.4'],
    [
      'measures only in Jiangsu, not in Fujian 2008',
      'jiangsu-2008',
      '3.3.2.1.4 3.3.2.2.3 3.5.2.1 3.5.2.3.1 3.5.2.4',
    ],
  ])('%s', (question, plan, paths) => {
    const facts = factsOf(question);
    expect(pathsOf(facts, plan)).toEqual(paths.split(' '));
    expect(facts).toMatchObject({ kind: 'compare', count: paths.split(' ').length });
    expect(facts.clauses.every((clause) => clause.plan === plan)).toBe(true);
  });

  test('every measure is either covered or missing', () => {
    const plans = collection.plans.map(({ id }) => id);
    for (const of of plans)
      for (const against of plans.filter((id) => id !== of)) {
        const [row] = factsOf(`${of} measures that ${against} does not have`).detail.coverage ?? [];
        const own = collection.clauses.filter(({ plan }) => plan === of).length;
        expect(row).toMatchObject({ of, against });
        expect((row?.covered.length ?? 0) + (row?.missing.length ?? 0) + (row?.unreadable ?? 0)).toBe(own);
      }
  });

  test('what is nearest to a missing measure stands beside it, as not the same', () => {
    const { related, detail } = factsOf('江苏比国家计划少了哪些');
    expect(related.map(({ id, why }) => `${id} ${why}`)).toContain('jiangsu-2008/3.5.2.2 weak-alignment');
    expect(detail.near).toContainEqual({ id: 'jiangsu-2008/3.5.2.2', to: ['national-2008/4.5.2.2'] });
  });

  test('where nothing is missing, it says so and shows nothing', () => {
    const facts = factsOf('国家计划里关于救助的措施，江苏缺哪些？');
    expect(facts).toMatchObject({ kind: 'compare', clauses: [], count: 0 });
    expect(ask('国家计划里关于救助的措施，江苏缺哪些？').answer.text).toContain('没有缺少的');
  });
});

describe('a damaged plan', () => {
  test('absence is not proven where text is lost', () => {
    expect(ask('福建2008的哪些措施2021没有了').answer.text).toContain(
      '福建 2021的原文受损：没有找到对应，不等于原来没有。',
    );
    expect(ask('What did Fujian drop between 2008 and 2021?').answer.text).toContain(
      'does not prove there was none',
    );
  });

  test('clauses without text are counted, not compared', () => {
    const [row] = factsOf('What is new in Fujian 2021 compared with 2008?').detail.coverage ?? [];
    expect(row).toMatchObject({ of: 'fujian-2021', against: 'fujian-2008', total: 40, unreadable: 4 });
  });
});

describe('several plans', () => {
  test('each is held against the other by itself', () => {
    const { detail } = factsOf('national measures not covered by the provincial plans');
    expect(detail.coverage?.map(({ of, against, missing }) => `${of} ${against} ${missing.length}`)).toEqual([
      'national-2008 fujian-2008 6',
      'national-2008 jiangsu-2008 4',
      'national-2008 fujian-2021 27',
    ]);
  });

  test('two plans as a whole are compared both ways', () => {
    const { detail } = factsOf('compare the national plan with Jiangsu');
    expect(detail.coverage?.map(({ of, against }) => `${of} ${against}`)).toEqual([
      'national-2008 jiangsu-2008',
      'jiangsu-2008 national-2008',
    ]);
  });

  test('what they share is shown from both sides', () => {
    const facts = factsOf('国家计划和福建2008有什么共同的措施');
    expect(facts.count).toBe(40);
    expect(new Set(facts.clauses.map(({ plan }) => plan))).toEqual(new Set(['national-2008', 'fujian-2008']));
    expect(facts.detail.aligned).toContainEqual({ id: 'fujian-2008/3.1.1', to: ['national-2008/4.1.2.1'] });
  });
});

test('a plan that is not there is not replaced', () => {
  const facts = factsOf('2021国家计划有而福建没有的措施');
  expect(facts).toMatchObject({ kind: 'none', clauses: [], detail: { reason: 'no-plan' } });
});
