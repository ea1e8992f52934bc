import { describe, expect, test } from 'vitest';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Difference, DutyChange } from '../model/comparison.ts';
import { ask, collection, planIds } from '../testing/collection.ts';
import { understand } from '../understanding/understand.ts';
import { answer } from './answer.ts';

const factsOf = (question: string): AnswerFacts => answer(understand(question, collection, null), collection);

/** 「f8 3.2.9」: ids as the tables below write them. */
function short(id: string): string {
  const [plan = '', path = ''] = id.split('/');
  const name = ['n', 'f8', 'j', 'y', 'f21'].find((key) => planIds(key)[0] === plan);
  return `${name} ${path}`;
}

const idsOf = (facts: AnswerFacts): string[] => facts.clauses.map(({ id }) => short(id)).toSorted();

/** 「+牵头 公安厅」, 「-配合 司法厅」, 「民政局 配合→牵头」, 「劳动保障厅=人社厅」 */
function changesOf({ gained, lost, moved, renamed }: Difference): string[] {
  const part = { lead: '牵头', support: '配合' };
  return [
    ...gained.map(({ unit, role }) => `+${part[role]} ${unit.name}`),
    ...lost.map(({ unit, role }) => `-${part[role]} ${unit.name}`),
    ...moved.map(({ unit, from, to }) => `${unit.name} ${part[from]}→${part[to]}`),
    ...renamed.map(({ from, to }) => `${from.name}=${to.name}`),
  ];
}

describe('a matter is found in each plan in its own words', () => {
  test.each([
    // 「强化对……收养、安置、救助……的立法」 is a measure on adoption too.
    ['收养这块云阳2013和福建2021对比', 'y 3.1.2.3.2, f21 2.1.3.4, f21 2.1.4'],
    ['Compare how tips on trafficking are collected in Yunyang and Fujian 2021', 'y 3.1.2.1, f21 2.1.1'],
    ['Compare legal aid for victims in the five plans', 'n 4.4.2.1.6, f8 3.4.1.6, j 3.4.2.1.6, y 3.3.2.3.4'],
    ['给受害人看病，福建前后两个计划对比', 'f8 3.4.1.5, f21 2.3.1.6'],
    ['救助街上流浪的孩子，国家2008跟福建2021的责任单位有啥变化', 'n 4.2.2.1.5, f21 2.3.1.1'],
    ['公安部和公安厅在打拐专项行动上的职责差别', 'n 4.3.2.1.3, f8 3.3.1.3, j 3.3.2.1.2, y 3.2.2.1'],
  ])('%s', (question, ids) => {
    const facts = factsOf(question);
    expect(facts.kind).toBe('compare');
    expect(idsOf(facts)).toEqual(ids.split(', ').toSorted());
  });

  test('a plan that has only the words of another measure is not mixed in', () => {
    const facts = factsOf('Compare legal aid for victims in the five plans');
    expect(facts.related.map(({ id, why }) => `${short(id)} ${why}`)).toEqual(['f21 2.3.1.7 weak-alignment']);
    expect(facts.detail.absent).toEqual(['fujian-2021']);
  });

  test('a clause that words it otherwise says which clause it is the same measure as', () => {
    const { detail } = factsOf('国家计划和云阳对比：打拐DNA库');
    expect(detail.aligned).toContainEqual({ id: 'national-2008/4.3.2.2', to: ['yunyang-2013/3.2.2.3'] });
  });
});

describe('what changed between two plans', () => {
  test.each([
    ['婚姻登记 2013 Yunyang vs 2021 Fujian, 有什么不同', ['+配合 公安厅']],
    ['福建08跟21，跨省警务合作换人了没', ['-配合 司法厅']],
    ['举报制度，江苏跟国家计划的责任单位有什么差别', ['+牵头 综治办']],
    ['获救人员登记建档：云阳 vs 国家', ['民政局 配合→牵头']],
    ['帮孩子回学校读书，福建2008和江苏有什么不一样', ['+配合 妇儿工委办公室', '+配合 团省委', '+配合 妇联']],
    ['福建前后两个计划，罪犯改造和防再犯的责任单位对比一下', ['+配合 民政厅']],
    ['法律援助 national vs Fujian 2008, what differs', []],
    [
      'Fujian 2008 vs Jiangsu: who changed hands on rescue cooperation between regions?',
      ['+配合 民政厅', '+配合 妇联', '公安厅 牵头→配合', '综治办 配合→牵头'],
    ],
  ])('%s', (question, expected) => {
    const { differences = [] } = factsOf(question).detail;
    expect(differences).toHaveLength(1);
    expect(differences.flatMap(changesOf).toSorted()).toEqual(expected.toSorted());
  });

  test('a body that was merged into another is neither gained nor lost', () => {
    const [difference] =
      factsOf('Labour market oversight: compare Fujian 2008 and Fujian 2021').detail.differences ?? [];
    expect(
      difference?.renamed.map(
        ({ from, to, relation, year }) => `${from.name} ${relation} ${to.name} ${year}`,
      ),
    ).toEqual([
      '劳动保障厅 merged 人社厅 2009',
      '人事厅 merged 人社厅 2009',
      '工商局 merged 市场监管局 2018',
    ]);
    expect(difference?.lost).toEqual([]);
    expect(difference?.gained.map(({ unit, role }) => `${role} ${unit.name}`)).toEqual([
      'lead 公安厅',
      'lead 残联',
      'support 总工会',
      'support 妇联',
    ]);
  });

  test('a body is not taken for a later one by a step that came after the plan: 扶贫办, 农业农村厅', () => {
    const [difference] = factsOf('福建前后两份，农村妇女脱贫增收各由谁牵头，对比').detail.differences ?? [];
    expect(difference?.lost.map(({ unit }) => unit.name)).toContain('扶贫办');
  });

  test('who supports is compared, too, where only the lead is asked for: “unchanged” would be wrong', () => {
    const { differences = [] } = factsOf('罪犯改造：国家和福建2021的牵头单位有没有变').detail;
    expect(differences.flatMap(changesOf)).toEqual(['+配合 民政厅']);
  });

  test('nothing is said of units where a responsibility line is lost', () => {
    const [difference] = factsOf('给受害人看病，福建前后两个计划对比').detail.differences ?? [];
    expect(difference).toMatchObject({ unknown: ['fujian-2021'], gained: [], lost: [], moved: [] });
  });

  test('a plan is held against the one before it of its place, else against the first', () => {
    const { differences = [] } = factsOf(
      'Compare legal aid for rescued women in the national plan, Fujian 2008, Jiangsu and Yunyang',
    ).detail;
    expect(differences.map(({ plans }) => `${plans.from} ${plans.to} ${plans.sameYears}`)).toEqual([
      'national-2008 fujian-2008 true',
      'national-2008 jiangsu-2008 true',
      'national-2008 yunyang-2013 false',
    ]);
    const [fujian] =
      factsOf('婚姻登记以外，罪犯改造：国家、福建2008、福建2021对比').detail.differences?.filter(
        ({ plans }) => plans.to === 'fujian-2021',
      ) ?? [];
    expect(fujian?.plans.from).toBe('fujian-2008');
  });

  test('a plan that has nothing is named', () => {
    expect(factsOf('婚姻登记这块跟以前相比，2021计划有什么变化').detail.absent).toEqual(['fujian-2008']);
  });
});

describe('an agency in several plans', () => {
  const duties = (question: string): DutyChange | undefined => factsOf(question).detail.duties?.[0];

  test('what it leads and supports is counted plan by plan', () => {
    expect(factsOf('民政厅在福建2008和2021的角色对比').detail.tally).toEqual([
      { plan: 'fujian-2008', unit: '民政厅', lead: 11, support: 12 },
      { plan: 'fujian-2021', unit: '民政厅', lead: 14, support: 5 },
    ]);
    expect(
      factsOf("Compare what the women's federation leads in Yunyang 2013 and Fujian 2021").detail.tally,
    ).toEqual([
      { plan: 'yunyang-2013', unit: '妇联', lead: 4, support: null },
      { plan: 'fujian-2021', unit: '妇联', lead: 3, support: null },
    ]);
  });

  test('gained and lost duties follow from the measures that both plans have', () => {
    const change = duties("Compare what the women's federation leads in Yunyang 2013 and Fujian 2021");
    expect(change?.kept.map(short)).toEqual(['y 3.1.2.2.9', 'y 3.4.2.1.2']);
    expect(change?.gained.fresh.map(short)).toEqual(['f21 2.1.5']);
    expect(change?.gained.joined.map(short)).toEqual(['f21 2.4.2']);
    expect(change?.lost.ended.map(short)).toEqual(['y 3.4.2.1.3']);
    // It still supports this one, so that it did not leave it.
    expect(change?.lost.left).toEqual([]);
    expect(change?.moved.map(({ from, roles }) => [short(from), roles.from, roles.to])).toEqual([
      ['y 3.1.2.3.4', 'lead', 'support'],
    ]);
  });

  test('what came and went in one part is compared in that part', () => {
    for (const text of [
      '福建2008和福建2021比，民政厅的牵头任务增加了哪些、减少了哪些',
      'What lead tasks did 民政厅 gain and lose between Fujian 2008 and 2021?',
    ]) {
      const facts = factsOf(text);
      const [change] = facts.detail.duties ?? [];
      expect(facts.kind).toBe('compare');
      const { kept = [], gained, lost, unknown = [], moved = [] } = change ?? {};
      const told = [
        ...kept,
        ...(gained ? [...gained.fresh, ...gained.joined] : []),
        ...(lost ? [...lost.ended, ...lost.left] : []),
        ...unknown,
        ...moved.flatMap(({ from, to }) => [from, to]),
      ];
      const leads = collection.clauses.filter(
        ({ plan, lead }) => plan.startsWith('fujian') && lead.some(({ name }) => name === '民政厅'),
      );
      // Every measure that it leads is told of, but those of the later plan that are kept by their counterpart.
      const counterparts = kept.flatMap((id) => (collection.alignment[id] ?? []).map((other) => other.id));
      expect(leads.map(({ id }) => id).filter((id) => ![...told, ...counterparts].includes(id))).toEqual([]);
      expect(gained?.fresh.length).toBeGreaterThan(0);
      expect(lost?.ended.length).toBeGreaterThan(0);
    }
  });

  test('of places of which one has no plans, the other is not compared with itself', () => {
    for (const text of [
      '北京和福建的区别',
      'Difference between Beijing and Fujian',
      '北京和江苏相比有什么不同',
    ]) {
      const { answer: reply } = ask(text);
      expect(reply).toMatchObject({ kind: 'none', clauses: [] });
      expect(reply.text.toLowerCase()).toMatch(/北京|beijing/u);
    }
    expect(ask('北京、福建和江苏的区别').answer.kind).toBe('compare');
  });

  test('a part that changed is told from one that was gained', () => {
    const change = duties('综治办 national vs Jiangsu, compare its tasks');
    expect(
      change?.moved.map(({ from, to, roles }) => `${short(from)} ${roles.from} ${short(to)} ${roles.to}`),
    ).toEqual(['n 4.4.2.6 support j 3.4.2.6 lead']);
    expect(change?.gained.joined.map(short)).toEqual(['j 3.3.2.2.2']);
  });

  test('a lost text or responsibility line proves neither', () => {
    const change = duties('民政厅在福建2008和2021的角色对比');
    expect(change?.unknown.map(short)).toEqual([
      'f8 3.3.1.4',
      'f8 3.4.1.1',
      'f8 3.4.2.3',
      'f21 2.2.last',
      'f21 2.3.1.4',
    ]);
  });

  test('a renamed agency is compared with what became of it', () => {
    const { understood, clauses } = factsOf('人社厅牵头的事，福建2008和2021对比');
    expect(understood.agencies[0]?.taken.map(({ name }) => name)).toEqual(['劳动保障厅', '人事厅', '人社厅']);
    expect(clauses.filter(({ role }) => role !== 'support')).toHaveLength(6);
    expect(clauses.filter(({ role }) => role === 'support')).toHaveLength(1);
  });
});

describe('in words', () => {
  test.each([
    ['获救人员登记建档：云阳 vs 国家', '国家 2008 → 云阳 2013：民政局由配合改为牵头。'],
    ['举报制度，江苏跟国家计划的责任单位有什么差别', '国家 2008 → 江苏 2008：仅江苏 2008牵头：综治办。'],
    ['法律援助，国家和福建2008对比', '国家 2008 → 福建 2008：责任单位不变。'],
    [
      'Marriage registration in Yunyang compared with Fujian 2021',
      'Yunyang 2013 → Fujian 2021: New support: 公安厅',
    ],
    [
      'Labour market oversight: compare the lead agency in Fujian 2008 and Fujian 2021',
      '劳动保障厅 and 人事厅 merged into 人社厅 (2009).',
    ],
    ['给受害人看病，福建前后两个计划对比', '福建 2021的责任行已丢失，无法比较单位。'],
    ['婚姻登记这块跟以前相比，2021计划有什么变化', '福建 2008没有相应的任务。'],
    ['Compare legal aid for victims in the five plans', 'so it may have had one'],
    ['国家计划和云阳对比：打拐DNA库', '措辞不同，与第3条为同一措施。'],
    ["Compare what the women's federation leads in Yunyang 2013 and Fujian 2021", '妇联 leads 4 measures'],
  ])('%s', (question, words) => {
    expect(ask(question).answer.text).toContain(words);
  });

  test('a thread goes on to compare', () => {
    const first = ask('福建2008 义务教育谁负责');
    const { answer: next } = ask('2021呢，有什么变化', { thread: first.thread });
    expect(next.kind).toBe('compare');
    expect(next.clauses.map(({ id }) => short(id))).toEqual(['f8 3.2.6', 'f21 2.1.2.6']);
  });
});
