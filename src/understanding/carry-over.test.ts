import { describe, expect, test } from 'vitest';
import type { Answer } from '../model/answer.ts';
import type { Query, ThreadContext } from '../model/query.ts';
import { ask, collection, planIds } from '../testing/collection.ts';
import { understand } from './understand.ts';

/** The last turn of a thread: what it was understood as, and its answer. */
function lastOf(turns: readonly string[]): { query: Query | null; carried: string[]; answer: Answer } {
  let thread: ThreadContext | null = null;
  for (const turn of turns.slice(0, -1)) ({ thread } = ask(turn, { thread }));
  const text = turns.at(-1) ?? '';
  const { query, carried } = understand(text, collection, thread);
  return { query, carried, answer: ask(text, { thread }).answer };
}

describe('what a thread gives to a message', () => {
  test.each<
    [string[], { want: string; plans: string; units: string; topic: string | null; carried: string }]
  >([
    [
      ['民政厅在2021计划里牵头什么？', '配合呢'],
      { want: 'tasks', plans: 'f21', units: 'civil-affairs support', topic: null, carried: 'plan agency' },
    ],
    [
      ['民政厅在2021计划里牵头什么？', '配合呢', '公安厅呢'],
      { want: 'tasks', plans: 'f21', units: 'public-security support', topic: null, carried: 'plan role' },
    ],
    [
      ['民政厅在2021计划里牵头什么？', '配合呢', '公安厅呢', '2008年的呢'],
      {
        want: 'tasks',
        plans: 'n f8 j',
        units: 'public-security support',
        topic: null,
        carried: 'agency role',
      },
    ],
    [
      ['民政厅在福建2021牵头什么', '那福建2008呢？'],
      { want: 'tasks', plans: 'f8', units: 'civil-affairs lead', topic: null, carried: 'agency role' },
    ],
    [
      ['谁负责婚姻登记？', '云阳呢'],
      { want: 'agencies', plans: 'y', units: '', topic: '婚姻登记', carried: 'topic role' },
    ],
    [
      ['谁负责婚姻登记？', '云阳呢', '谁配合'],
      { want: 'agencies', plans: 'y', units: '', topic: '婚姻登记', carried: 'plan topic' },
    ],
    [
      ['谁负责婚姻登记？', '云阳呢', '谁配合', '收养呢'],
      { want: 'agencies', plans: 'y', units: '', topic: '收养', carried: 'plan role' },
    ],
    [
      ['福建2021谁负责收养', '民政厅牵头什么'],
      { want: 'tasks', plans: 'f21', units: 'civil-affairs lead', topic: null, carried: 'plan' },
    ],
    [
      ['民政厅2021牵头什么', '谁负责收养？'],
      { want: 'agencies', plans: 'f21', units: '', topic: '收养', carried: 'plan' },
    ],
    [
      ['教育厅在福建2021负责什么', '校园安全方面呢'],
      {
        want: 'tasks',
        plans: 'f21',
        units: 'education lead',
        topic: '校园安全',
        carried: 'plan agency role',
      },
    ],
    [
      ['婚姻登记在云阳2013和福建2021有什么不同？', '收养呢'],
      { want: 'compare', plans: 'y f21', units: '', topic: '收养', carried: 'plan' },
    ],
    [
      ['云阳公安局牵头多少条？', '配合多少条'],
      { want: 'count', plans: 'y', units: 'public-security support', topic: null, carried: 'plan agency' },
    ],
    [
      ['民政厅2021牵头什么', '谢谢', '配合呢'],
      { want: 'tasks', plans: 'f21', units: 'civil-affairs support', topic: null, carried: 'plan agency' },
    ],
    [
      ['公安部牵头什么', '配合呢'],
      { want: 'tasks', plans: 'n', units: 'public-security support', topic: null, carried: 'plan agency' },
    ],
    [
      ['广东的计划谁负责收养', '那福建呢'],
      { want: 'agencies', plans: 'f8 f21', units: '', topic: '收养', carried: 'topic role' },
    ],
    [
      ['福建2021联席会议的召集人是谁', '云阳呢'],
      { want: 'facts', plans: 'y', units: '', topic: null, carried: 'question' },
    ],
    [
      ['福建2021联席会议的召集人是谁', '办公室设在哪里'],
      { want: 'facts', plans: 'f21', units: '', topic: null, carried: 'plan' },
    ],
    [
      ['what does 民政厅 lead in the 2021 plan?', 'and what does it support?'],
      { want: 'tasks', plans: 'f21', units: 'civil-affairs support', topic: null, carried: 'plan agency' },
    ],
    [
      ['what does 民政厅 lead in the 2021 plan?', 'and what does it support?', 'how many?'],
      {
        want: 'count',
        plans: 'f21',
        units: 'civil-affairs support',
        topic: null,
        carried: 'plan agency role',
      },
    ],
    [
      ['who leads marriage registration?', 'and in Yunyang?', 'who supports it?'],
      { want: 'agencies', plans: 'y', units: '', topic: 'marriage registration', carried: 'plan topic' },
    ],
    [
      ['who supports school re-enrollment in Fujian 2021?', 'what about the national plan?'],
      { want: 'agencies', plans: 'n', units: '', topic: 'school re-enrollment', carried: 'topic role' },
    ],
    [
      ['what does 民政厅 lead in the 2021 plan?', 'what about the police?'],
      { want: 'tasks', plans: 'f21', units: 'public-security lead', topic: null, carried: 'plan role' },
    ],
  ])('%j', (turns, { want, plans, units, topic, carried }) => {
    const last = lastOf(turns);
    expect(last.query).toMatchObject({ want: { kind: want }, plans: { ids: planIds(plans), stated: true } });
    expect(last.query?.units.map(({ agency, role }) => `${agency.ids.join('/')} ${role}`).join(', ')).toBe(
      units,
    );
    expect(last.query?.topic?.words ?? null).toBe(topic);
    expect(last.carried.join(' ')).toBe(carried);
    expect(last.answer.understood.carried).toEqual(last.carried);
  });

  test('the numbers above stay when one below is named', () => {
    const { answer } = lastOf(['国家计划四（五）2（3）谁负责', '（5）呢']);
    expect(answer.clauses.map(({ id }) => id)).toEqual(['national-2008/4.5.2.5']);
  });

  test('the same clause with another part', () => {
    const { answer } = lastOf(['国家计划四（五）2（3）谁负责', '谁配合']);
    expect(answer.clauses.map(({ id }) => id)).toEqual(['national-2008/4.5.2.3']);
    expect(answer.understood).toMatchObject({ role: 'support', carried: ['plan', 'path'] });
  });

  test.each([
    ['福建2021民政厅牵头什么？', '那谁配合？', 'lead'],
    ['福建2021民政厅牵头什么？', '谁配合', 'lead'],
    ['福建2021民政厅牵头什么？', '哪些单位配合', 'lead'],
    ['福建2021民政厅牵头什么？', '都有哪些单位配合', 'lead'],
    ['福建2021民政厅牵头什么？', '这些任务的配合单位是谁', 'lead'],
    ['What does 民政厅 lead in Fujian 2021?', 'who supports?', 'lead'],
    ['What does 民政厅 lead in Fujian 2021?', 'which agencies support these measures?', 'lead'],
    ['福建2021民政厅配合什么？', '谁牵头？', 'support'],
    ['What does 民政厅 support in Fujian 2021?', 'and who leads?', 'support'],
  ])('who else has a part in the same measures: %s, then %s', (first, second, role) => {
    const { query, answer } = lastOf([first, second]);
    expect(query).toMatchObject({ want: { kind: 'agencies' }, units: [{ role }] });
    expect(answer.clauses).toEqual(ask(first).answer.clauses);
    expect(answer.understood.role).not.toBe(role);
    expect(answer.kind).toBe('agencies');
  });

  test.each([
    ['福建2021民政厅牵头什么？', '它配合哪些'],
    ['福建2021民政厅牵头什么？', '配合哪些呢'],
    ['福建2021民政厅牵头什么？', '配合了哪几条'],
    ['What does 民政厅 lead in Fujian 2021?', 'and what does it support?'],
  ])('what else the same agency does: %s, then %s', (first, second) => {
    const { query, answer } = lastOf([first, second]);
    expect(query).toMatchObject({ units: [{ role: 'support' }] });
    expect(answer.clauses).toEqual(ask('福建2021民政厅配合什么').answer.clauses);
  });

  test('what was taken over is said', () => {
    expect(lastOf(['民政厅在2021计划里牵头什么？', '配合呢']).answer.text).toContain('沿用上文的计划、单位');
    expect(lastOf(['what does 民政厅 lead in 2021?', 'and support?']).answer.text).toContain(
      'Taken over from the thread',
    );
  });
});

describe('a message that needs one before it, without one', () => {
  test.each(['那个呢', '配合呢', '它牵头什么', '这条谁负责', 'what about that one?', 'and who supports it?'])(
    '%s',
    (text) => {
      expect(ask(text).answer).toMatchObject({ kind: 'ambiguous', clauses: [] });
    },
  );
});

describe('a message that stands by itself takes no matter and no unit', () => {
  test.each([
    ['福建2021谁负责收养', '江苏教育厅牵头什么'],
    ['民政厅2021牵头什么', '江苏谁负责边防'],
    ['what does 民政厅 lead in 2021?', 'How many agencies support anything in Jiangsu?'],
  ])('%s, then %s', (first, second) => {
    const alone = ask(second).answer;
    const { answer } = lastOf([first, second]);
    expect(answer.clauses).toEqual(alone.clauses);
    expect(answer.understood.carried).toEqual([]);
  });
});

test('two units behind two that lead together are asked for together', () => {
  const { answer } = lastOf(['云阳妇联和公安局共同牵头的有哪些', '换成民政局和财政局呢？']);
  expect(answer.clauses.length).toBeGreaterThan(0);
  for (const { lead } of answer.clauses)
    expect(lead.map(({ name }) => name)).toEqual(expect.arrayContaining(['民政局', '财政局']));
});

describe('numbers of what was shown', () => {
  test('the third of a list', () => {
    const list = lastOf(['福建2021民政厅牵头什么']).answer.clauses;
    const { answer } = lastOf(['福建2021民政厅牵头什么', '第3条谁配合']);
    expect(answer.clauses.map(({ id }) => id)).toEqual([list[2]?.id]);
  });

  test('a number of another plan is none of the list', () => {
    const { answer } = lastOf(['福建2021民政厅牵头什么', '福建2008第3条谁配合']);
    expect(answer.clauses).toEqual([]);
  });
});

test('“else” asks for other matters than the one before', () => {
  const { answer } = lastOf(['云阳谁负责社区宣传', '妇联在那里还牵头别的什么']);
  expect(answer.understood.topic).toBeNull();
  expect(answer.clauses).toEqual(ask('云阳妇联牵头什么').answer.clauses);
});

test.each([
  ['who supports school re-enrollment?', '云阳公安局或妇联没参与的任务有几条'],
  ['谁负责婚姻登记', '江苏民政厅不牵头的任务有哪些'],
  ['云阳公安局牵头什么', 'Fujian 2021 clause 2.1.2.3'],
  ['云阳谁负责收养', 'how many does the police lead in Jiangsu?'],
  ['云阳谁负责收养', '江苏公安厅牵头几条'],
])('after %s, “%s” says all itself', (first, second) => {
  const { answer } = lastOf([first, second]);
  expect(answer.understood.carried).toEqual([]);
  expect(answer.clauses).toEqual(ask(second).answer.clauses);
});

test('another unit is shut out as the one before was', () => {
  const { answer } = lastOf(['国家计划里公安部不牵头的任务', '民政部呢']);
  expect(answer.clauses.length).toBeGreaterThan(0);
  for (const { lead } of answer.clauses) expect(lead.map(({ name }) => name)).not.toContain('民政部');
  expect(answer.text).toContain('民政部不牵头的任务');
});

describe('the unit that the last answer named', () => {
  test.each([
    ['Jiangsu 流动人口计生信息平台 who is in charge', '它还配合哪些任务？', '人口计生委配合，共 2 条'],
    ['福建2008谁负责法律援助', 'what else does that department lead?', '司法厅'],
    ['云阳婚姻登记谁负责', '该单位还牵头什么', '民政局牵头，共 14 条'],
  ])('%s, then %s', (first, second, title) => {
    const { answer } = lastOf([first, second]);
    expect(answer.text).toContain(title);
  });

  test('is not guessed where several lead', () => {
    const { answer } = lastOf(['福建2021代孕谁负责', '它还牵头什么']);
    expect(answer.understood.agencies).toEqual([]);
  });
});

describe('the clause next to the one before', () => {
  test.each([
    ['福建2021 二（一）2（3）谁负责', '下一条呢', 'fujian-2021/2.1.2.4'],
    ['福建2021 二（一）2（3）谁负责', '那下一条是谁牵头？', 'fujian-2021/2.1.2.4'],
    ['福建2021 二（一）2（3）谁负责', '上一条', 'fujian-2021/2.1.2.2'],
    ['福建2021 二（一）2（9）谁负责', '下一条', 'fujian-2021/2.1.3.1'],
    ['国家计划四（二）2（1）第3项', '下一项呢', 'national-2008/4.2.2.1.4'],
    ['福建2021谁负责婚姻登记', '下一条', 'fujian-2021/2.1.3.2'],
    ['Fujian 2021 clause 2.1.2.3', 'next one', 'fujian-2021/2.1.2.4'],
    ['Fujian 2021 clause 2.1.2.3', 'and the previous one?', 'fujian-2021/2.1.2.2'],
    ['Fujian 2021 clause 2.1.2.3', 'who supports the next clause?', 'fujian-2021/2.1.2.4'],
  ])('%s, then %s', (first, second, id) => {
    const { answer } = lastOf([first, second]);
    expect(answer.clauses.map((clause) => clause.id)).toEqual([id]);
    expect(answer.understood.carried).toEqual(['plan', 'path']);
  });

  test('and so on, forth and back', () => {
    const { answer } = lastOf(['福建2021 二（一）2（3）', '下一条', '再下一条', '上一条']);
    expect(answer.clauses.map(({ id }) => id)).toEqual(['fujian-2021/2.1.2.4']);
  });

  test.each([
    ['福建2021 二（五）（末）', '下一条'],
    ['National plan 4.1.2.1', 'the previous one'],
  ])('no clause of another plan follows the last: %s, then %s', (first, second) => {
    expect(lastOf([first, second]).answer).toMatchObject({ kind: 'none', clauses: [] });
  });

  test('after a list it is asked back', () => {
    expect(lastOf(['福建2021民政厅牵头什么', '下一条']).answer).toMatchObject({
      kind: 'ambiguous',
      clauses: [],
    });
  });
});

describe('a complete question of which the plan of the thread knows nothing', () => {
  test.each([
    ['福建2021民政厅牵头什么？', 'who supports legal aid?'],
    ['福建2021民政厅牵头什么？', '谁负责法律援助？'],
  ])('is answered from the other plans, and that is said: %s, then %s', (first, second) => {
    const { answer } = lastOf([first, second]);
    expect(answer.clauses).toEqual(ask(second).answer.clauses);
    expect(answer.clauses).not.toEqual([]);
    expect(answer.text).toMatch(/福建 2021中没有相应内容|Fujian 2021 has nothing on this/u);
    expect(answer.text).toMatch(/原文受损|is damaged/u);
  });

  test.each([
    ['福建2021民政厅牵头什么？', '谁负责电信诈骗？'],
    ['福建2021民政厅牵头什么？', '福建2021谁负责法律援助？'],
    ['福建2021谁负责收养？', '法律援助呢'],
  ])('is denied where no plan knows it, or the plan is meant: %s, then %s', (first, second) => {
    expect(lastOf([first, second]).answer).toMatchObject({ kind: 'none', clauses: [] });
  });
});

describe('exclusions, rankings and totals in a thread', () => {
  const countOf = (holds: (lead: string[], all: string[]) => boolean): number =>
    collection.clauses.filter(
      ({ plan, lead, support }) =>
        plan === 'yunyang-2013' &&
        holds(
          lead.map(({ name }) => name),
          [...lead, ...support].map(({ name }) => name),
        ),
    ).length;
  const leadsWithout = countOf((lead, all) => lead.includes('公安局') && !all.includes('妇联'));

  test.each([
    [['云阳公安局牵头哪些', '其中妇联没有参与的']],
    [['云阳公安局牵头哪些', '除了妇联参与的呢']],
    [['what does 公安局 lead in Yunyang?', 'which of these are without 妇联?']],
    [['云阳公安局牵头哪些', '除了妇联参与的呢', '妇联不参与的有几条']],
  ])('%j', (turns) => {
    expect(lastOf(turns).answer.clauses).toHaveLength(leadsWithout);
  });

  test('after “who” others are asked for', () => {
    const { query, answer } = lastOf(['福建2021谁负责婚姻登记', '除了民政厅呢']);
    expect(query?.units).toMatchObject([{ mode: 'besides', role: 'lead' }]);
    expect(answer.kind).toBe('none');
  });

  test.each<[string[], Query['want']]>([
    [['福建2021民政厅牵头哪些', '谁配合最多'], { kind: 'partners', role: 'support' }],
    [['哪个单位牵头最多 福建2021', '云阳呢'], { kind: 'partners', role: 'lead' }],
    [['哪个单位牵头最多 福建2021', '云阳呢', '配合呢'], { kind: 'partners', role: 'support' }],
    [['福建2008和2021换了牵头单位的措施', '国家和江苏呢'], { kind: 'handover' }],
  ])('%j', (turns, want) => {
    expect(lastOf(turns).query?.want).toEqual(want);
  });

  test('the plan of the thread is left where each plan is asked for', () => {
    expect(lastOf(['国家计划有多少条措施', 'how many in each plan?']).answer.count).toBe(
      collection.clauses.length,
    );
  });
});
