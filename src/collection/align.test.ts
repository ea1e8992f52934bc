import { describe, expect, test } from 'vitest';
import { STRONG_SCORE } from '../model/alignment.ts';
import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import { bigrams } from '../search/tokenize.ts';
import { collection, planIds } from '../testing/collection.ts';
import { alignPlans } from './align.ts';

/** 「n 4.4.2.1.6」 → national-2008/4.4.2.1.6 */
function id(short: string): string {
  const [plan = '', path = ''] = short.split(' ');
  return `${planIds(plan)[0]}/${path}`;
}

function strengthOf(a: string, b: string): 'strong' | 'weak' | null {
  const other = collection.alignment[id(a)]?.find((counterpart) => counterpart.id === id(b));
  return other ? (other.strong ? 'strong' : 'weak') : null;
}

describe('the five plans, by a reading of their 231 clauses', () => {
  test.each([
    ['n 4.1.2.1', 'f8 3.1.1', 'laws as a basis'],
    ['n 4.1.2.2', 'j 3.1.2.2', 'public awareness'],
    ['n 4.1.2.2', 'y 3.4.2.1', 'public awareness, reworded'],
    ['n 4.1.2.3', 'y 3.4.2.3.1', 'training of the police → of those who handle cases'],
    ['n 4.1.2.4', 'f21 2.1.2.7', 'awareness of women and children at risk'],
    ['n 4.2.2.1.1', 'y 3.1.2.2.5', 'poverty relief, split: support'],
    ['n 4.2.2.1.1', 'y 3.1.2.2.8', 'poverty relief, split: training'],
    ['n 4.2.2.1.1', 'f21 2.1.2.5', 'poverty relief → rural revitalisation'],
    ['n 4.2.2.1.2', 'y 3.4.2.1.3', 'awareness in the community'],
    ['n 4.2.2.1.3', 'f21 2.1.2.7', 'duties of parents and guardians'],
    ['n 4.2.2.1.4', 'y 3.1.2.2.6', 'compulsory education'],
    ['n 4.2.2.1.4', 'y 3.4.2.1.1', 'anti-trafficking education at school'],
    ['n 4.2.2.1.4', 'f21 2.4.1.3', 'anti-trafficking education at school'],
    ['n 4.2.2.1.5', 'f21 2.3.1.1', 'street children'],
    ['n 4.2.2.2.1', 'f21 2.1.2.1', 'labour market'],
    ['n 4.2.2.2.2', 'y 3.4.2.1.4', 'publicity at stations'],
    ['n 4.2.2.2.3', 'f21 2.1.2.9', 'reform of offenders'],
    ['n 4.2.2.3', 'j 3.2.2.3', 'letters of intent'],
    ['n 4.3.2.1.2', 'f21 2.2.1.5', 'procedures that suit children'],
    ['n 4.3.2.1.3', 'y 3.2.2.1', 'special operations'],
    ['n 4.3.2.1.4', 'f21 2.2.2.3', 'forced labour and prostitution'],
    ['n 4.3.2.2', 'f8 3.3.2.1', 'information network, one clause in the province'],
    ['n 4.3.2.2.2', 'y 3.1.2.1', 'reporting'],
    ['n 4.3.2.2.2', 'f21 2.1.1', 'reporting'],
    ['n 4.4.2.1.2', 'y 3.3.2.2', 'procedures of relief'],
    ['n 4.4.2.1.5', 'f21 2.3.1.6', 'medical care'],
    ['n 4.4.2.1.6', 'y 3.3.2.3.4', 'legal aid, merged with training'],
    ['n 4.4.2.1.7', 'y 3.3.2.3.4', 'training, merged with legal aid'],
    ['n 4.4.2.2.1', 'y 3.2.2.4', 'children without guardian'],
    ['n 4.4.2.5', 'f21 2.3.1.6', 'research, merged with medical care'],
    ['n 4.5.2.2', 'f21 2.5.1', 'international police cooperation'],
    ['n 4.5.2.3', 'j 3.3.2.1.4', 'borders'],
    ['n 4.5.2.4.3', 'f8 3.5.3', 'agencies across borders → across provinces'],
    ['n 4.5.2.5', 'y 3.6.2.2', 'research into crime'],
    ['f8 3.3.1.4', 'y 3.2.2.2.2', 'buyers who resist a rescue'],
    ['f8 3.5.2', 'j 3.5.2.2', 'police cooperation between provinces'],
    ['f8 3.5.2', 'f21 2.5.2', 'police cooperation between provinces'],
    ['j 3.5.2.3.1', 'f21 2.4.3', 'training of police and judiciary'],
    ['y 3.1.2.3.2', 'f21 2.1.3.1', 'marriage registration, split'],
    ['y 3.1.2.3.2', 'f21 2.1.3.4', 'adoption, split'],
    ['y 3.1.2.3.4', 'f21 2.1.2.5', 'land rights of women'],
    ['y 3.2.2.1.2', 'f21 2.2.1.2', 'crime trends, merged'],
    ['y 3.2.2.1.3', 'f21 2.2.1.2', 'responsibility system, merged'],
    ['y 3.2.2.1.4', 'f21 2.2.1.2', 'missing children, merged'],
    ['y 3.4.2.2', 'f21 2.4.2', 'volunteers'],
  ])('%s and %s are the same measure: %s', (a, b) => {
    expect([strengthOf(a, b), strengthOf(b, a)]).toEqual(['strong', 'strong']);
  });

  test.each([
    ['n 4.5.2.1', 'j 3.5.2.1', 'international, between provinces'],
    ['n 4.5.2.2', 'j 3.5.2.2', 'international police, police of provinces'],
    ['n 4.1.2.1', 'f21 2.1.4', 'laws, research into how they are applied'],
    ['f8 3.1.5', 'y 3.1.2.3.4', 'preference for sons'],
    ['n 4.4.2.1.3', 'f21 2.4.2', 'donations, volunteers'],
    ['y 3.4.2.1.4', 'f21 2.1.5', 'staff who report'],
    ['y 3.2.2.3', 'f21 2.1.3.6', 'information systems'],
    ['f8 3.5.4', 'f21 2.5.3', 'relief across provinces, across borders'],
  ])('%s and %s are only related: %s', (a, b) => {
    expect(strengthOf(a, b)).toBe('weak');
  });

  test.each([
    ['n 4.1.2.3', 'j 3.1.2.2', 'training of the police, public awareness'],
    ['n 4.3.2.1.3', 'f8 3.1.4', 'operations, awareness: both in “key areas”'],
    ['n 4.2.2.2', 'j 3.3.2.1.2', 'prevention, operations'],
    ['n 4.3.2.2.2', 'f21 2.1.3.3', 'reporting crime, complaints about hospitals'],
    ['y 3.2.2.2.4', 'f21 2.2.2.3', 'mercy for victims, punishment of those who force them'],
    ['n 4.4.2.1.6', 'f21 2.3.1.7', 'legal aid, training'],
    ['n 4.3.2.1.2', 'j 3.3.2.1.2', 'child-friendly procedures, operations'],
    ['y 3.1.2.3.2', 'f21 2.1.3.2', 'marriage and adoption, sex ratio'],
    ['y 3.1.2.2.6', 'f21 2.1.2.4', 'schooling, safety at school'],
    ['f8 3.2.5', 'f21 2.1.3.1', 'marriage law, marriage registration'],
  ])('%s and %s have nothing to do with each other: %s', (a, b) => {
    expect(strengthOf(a, b)).toBeNull();
  });

  test('a measure that a plan alone has is aligned with none', () => {
    for (const alone of ['j 3.3.2.2.3', 'f21 2.1.2.3', 'f21 2.1.2.8', 'f21 2.2.2.2'])
      expect(collection.alignment[id(alone)]?.filter(({ strong }) => strong) ?? []).toEqual([]);
  });
});

describe('how pairs are found', () => {
  const tools = { agencies: collection.agencies, tokensOf: (text: string) => bigrams(text) };

  test('most pairs that were confirmed or left alone are found from words and units alone', () => {
    const found = alignPlans(collection.plans, tools).filter(({ score }) => score >= STRONG_SCORE);
    const same = found.filter(({ a, b }) =>
      collection.alignment[a]?.some((other) => other.id === b && other.strong),
    );
    expect(same.length / found.length).toBeGreaterThan(0.95);
    expect(same.length).toBeGreaterThan(200);
  });

  test('a sentence in common is enough, a phrase that all plans have is not', () => {
    const a = planOf('a', ['规范婚姻登记工作。规范收养渠道。', '加强宣传工作，提高意识。', '改造拐卖罪犯。']);
    const b = planOf('b', [
      '规范收养渠道，审查收养登记的条件。',
      '加强监督工作，提高质量。',
      '指定医疗机构。',
    ]);
    const pairs = alignPlans([a, b], { agencies: [], tokensOf: (text) => bigrams(text) }, { atLeast: 0 });
    const score = (x: string, y: string): number =>
      pairs.find((pair) => pair.a === x && pair.b === y)?.score ?? 0;
    expect(score('a/1', 'b/1')).toBeGreaterThan(score('a/2', 'b/2'));
    expect(score('a/3', 'b/3')).toBe(0);
  });

  test('only plans that are wanted are aligned, and the earlier stands first', () => {
    const wanted = (a: Plan, b: Plan): boolean => a.id === 'fujian-2008' && b.id === 'jiangsu-2008';
    const pairs = alignPlans(collection.plans, tools, { wanted });
    expect(pairs.length).toBeGreaterThan(35);
    expect(pairs.every(({ a, b }) => a.startsWith('fujian-2008/') && b.startsWith('jiangsu-2008/'))).toBe(
      true,
    );
  });
});

function planOf(plan: string, texts: readonly string[]): Plan {
  const [sample] = collection.plans;
  if (!sample) throw new Error('no plan');
  const clauses = texts.map((text, index): Clause => {
    const [clause] = sample.clauses;
    if (!clause) throw new Error('no clause');
    return { ...clause, plan, id: `${plan}/${index + 1}`, text, lead: [], support: [] };
  });
  return { ...sample, id: plan, clauses };
}
