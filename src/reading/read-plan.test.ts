import { describe, expect, test } from 'vitest';
import { planSchema } from '../model/plan.ts';
import { PLAN_IDS, type PlanId, planFrom, planOf, sourceOf } from './test-plans.ts';

/** A second, tiny reader: every bracket of the raw text that holds 负责, split at its two verbs. */
function bracketsOf(source: string): { line: string; lead: string[]; support: string[] }[] {
  const flat = source.replace(/\s+/gu, '').replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，');
  return [...flat.matchAll(/（([^（）]*负责[^（）]*)）/gu)].map(([line, words = '']) => {
    const [before = '', after = ''] = words.replace(/^责任单位：|^由/u, '').split('负责');
    const names = (list: string): string[] =>
      list
        .replace(/配合$/u, '')
        .split(/[、，]/u)
        .filter(Boolean);
    return { line, lead: names(before), support: names(after) };
  });
}

const bare = (words: string): string =>
  words.replace(/\s+/gu, '').replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，');
const printed = (units: readonly { printed: string }[]): string[] => units.map((unit) => unit.printed);

const counts: Record<PlanId, number> = {
  'national-2008': 46,
  'fujian-2008': 43,
  'jiangsu-2008': 44,
  'yunyang-2013': 54,
  'fujian-2021': 44,
};

describe.each(PLAN_IDS)('%s', (id) => {
  const plan = planOf(id);

  test('has the shape of a plan', () => {
    expect(planSchema.parse(plan)).toEqual(plan);
    expect(plan.clauses).toHaveLength(counts[id]);
    expect(new Set(plan.clauses.map((clause) => clause.id)).size).toBe(counts[id]);
    expect(plan.problems.filter(({ code }) => code === 'line-unread' || code === 'no-clauses')).toEqual([]);
  });

  test('says of every line what a second reader says', () => {
    const read = plan.clauses
      .filter((clause) => clause.line)
      .map((clause) => ({
        line: bare(clause.line?.text ?? ''),
        lead: printed(clause.lead),
        support: printed(clause.support),
      }));
    // In the damaged file lines stand twice and in another order.
    const order = <T extends { line: string }>(lines: T[]): T[] =>
      id === 'fujian-2021'
        ? [...new Map(lines.map((one) => [one.line, one])).values()].toSorted((a, b) =>
            a.line.localeCompare(b.line),
          )
        : lines;
    expect(order(read)).toEqual(order(bracketsOf(sourceOf(id))));
  });

  test('names no unit with a mark, a verb or a blank in it', () => {
    const units = plan.clauses.flatMap((clause) => [...clause.lead, ...clause.support, ...clause.other]);
    expect(
      units.filter(({ printed: words }) => /[、，,。;：:（）()\s]|负责|配合|牵头|责任/u.test(words)),
    ).toEqual([]);
    expect(units.every(({ name, printed: words }) => words.endsWith(name) && name.length >= 2)).toBe(true);
  });
});

describe('the four undamaged plans', () => {
  test.each([
    [
      'national-2008',
      'national-2008/4.2.2.1.1',
      '四、（二）2（1）——1',
      '建立健全预防犯罪机制',
      '——贯彻国家开发式扶贫政策',
    ],
    [
      'fujian-2008',
      'fujian-2008/3.1.5',
      '三、（一）5',
      '创造良好的社会环境和工作氛围',
      '5．在“重男轻女”思想较为严重',
    ],
    ['jiangsu-2008', 'jiangsu-2008/3.5.2.4', '三、（五）2（4）', '加强省际合作', '(4)做好反拐合作项目'],
    [
      'yunyang-2013',
      'yunyang-2013/3.6.2.1',
      '三、（六）2（1）',
      '加强跨区域、省际合作',
      '（1）在上级部门的指导下',
    ],
  ] as const)('%s cites %s', (id, clauseId, path, section, opening) => {
    const clause = planOf(id).clauses.find((one) => one.id === clauseId);
    expect(clause).toMatchObject({ path, section, attribution: 'stated' });
    const source = sourceOf(id).slice((clause?.source.start ?? 0) - 4);
    expect(source.replace(/\s/gu, '')).toContain(opening.replace(/\s/gu, ''));
    expect(
      opening.replace(/\s/gu, '').endsWith((clause?.text ?? '').slice(0, 4)) ||
        opening.includes((clause?.text ?? '').slice(0, 4)),
    ).toBe(true);
  });

  test('a sentence over a line break is one', () => {
    const clause = planOf('fujian-2008').clauses.find(({ id }) => id === 'fujian-2008/3.2.9');
    expect(clause?.text).toContain('在劳务市场及其周边地区');
    expect(
      planOf('national-2008').clauses.find(({ id }) => id === 'national-2008/4.2.2.2.4')?.text,
    ).toContain('社区组织、居民小组');
  });

  test('a “——” item knows the measure it stands under', () => {
    const clause = planOf('national-2008').clauses.find(({ id }) => id === 'national-2008/4.3.2.1.1');
    expect(clause?.parent).toContain('进一步完善和加强以公安机关为主');
    // (3) 1 of the third section has no line of its own and is no clause.
    expect(planOf('national-2008').clauses.some(({ id }) => id === 'national-2008/4.3.2.1')).toBe(false);
    expect(planOf('national-2008').clauses.some(({ id }) => id === 'national-2008/4.3.2.2')).toBe(true);
  });
});

describe('fujian-2021', () => {
  const plan = planOf('fujian-2021');
  const clause = (path: string) => plan.clauses.filter((one) => one.path === `二、${path}`);

  test('is restored, with what is lost', () => {
    expect(plan.source.complete).toBe(false);
    expect(plan.clauses.every(({ attribution }) => attribution !== 'stated')).toBe(true);
  });

  test('the line raw behind （一）3. closes the last item of （二）', () => {
    const last = plan.clauses.find(
      ({ line }) =>
        line?.text === '（责任单位：省公安厅、民政厅负责）' && line.start < 5600 && line.start > 5400,
    );
    expect(last).toMatchObject({ path: '二、（二）（末）', text: '' });
    expect(clause('（一）3').flatMap(({ lead }) => printed(lead))).not.toEqual(['省公安厅', '民政厅']);
  });

  test('the line raw behind （二）1. closes the last item of （五）', () => {
    expect(
      plan.clauses.find(({ line }) => line?.text === '（责任单位：省反拐联席会议各成员单位负责）'),
    ).toMatchObject({ path: '二、（五）（末）', text: '' });
  });

  test('one line is inferred', () => {
    expect(
      plan.clauses.filter(({ attribution }) => attribution === 'inferred').map(({ path }) => path),
    ).toEqual(['二、（四）3']);
  });

  test('nine lines are lost', () => {
    const unknown = plan.clauses.filter(({ attribution }) => attribution === 'unknown');
    expect(unknown.map(({ path }) => path)).toEqual(
      [
        '（二）1（2）',
        '（二）1（5）',
        '（二）2（1）',
        '（二）2（3）',
        '（三）1（2）',
        '（三）1（6）',
        '（三）2（2）',
        '（四）1（3）',
        '（五）3',
      ].map((path) => `二、${path}`),
    );
    expect(
      unknown.every(({ lead, support, line }) => lead.length + support.length === 0 && line === null),
    ).toBe(true);
  });

  test('the text of four is lost', () => {
    expect(plan.clauses.filter(({ text }) => text === '').map(({ path }) => path)).toEqual([
      '二、（二）（末）',
      '二、（三）1（4）',
      '二、（四）1（末）',
      '二、（五）（末）',
    ]);
  });

  test('the beginning is lost where the number follows from the neighbours', () => {
    const lost = plan.problems
      .filter(({ code }) => code === 'beginning-lost')
      .map(({ message }) => message.split('：')[0]?.split(':')[0]);
    expect(lost).toEqual(
      expect.arrayContaining(['二、（二）1（4）', '二、（二）2（2）', '二、（三）1（7）']),
    );
  });

  test('the first two sections and the tasks of （一） are whole', () => {
    expect(clause('（一）1')[0]?.text).toMatch(/^加强与相关部门协同联动.*工作机制。$/u);
    expect(clause('（一）2（3）')[0]).toMatchObject({
      support: [{ printed: '省委网信办' }, { printed: '省市场监管局' }, { printed: '通信管理局' }],
    });
    expect(clause('（一）2（9）')[0]?.text).toMatch(
      /^加强拐卖人口罪犯教育改造工作.*切实预防和减少重新犯罪。$/u,
    );
  });
});

describe('deadlines', () => {
  const days = (id: PlanId): string[] =>
    planOf(id).deadlines.map(
      ({ kind, date, clause }) => `${kind} ${date ?? '-'} ${clause?.split('/')[1] ?? '-'}`,
    );

  test.each([
    [
      'national-2008',
      [
        'ongoing - -',
        'recurring - -',
        'by 2012-12-31 -',
        'by 2008-12-31 4.2.2.3',
        'by 2012-12-31 -',
        'evaluation - -',
        'period-end 2012-12-31 -',
      ],
    ],
    [
      'fujian-2008',
      [
        'period-end 2012-12-31 -',
        'recurring - -',
        'recurring - -',
        'recurring - 3.1.2',
        'by 2012-12-31 -',
        'by 2012-12-31 -',
        'by 2008-12-31 3.5.1',
        'evaluation - -',
      ],
    ],
    [
      'jiangsu-2008',
      [
        'period-end 2012-12-31 -',
        'recurring - -',
        'ongoing - -',
        'by 2012-12-31 -',
        'by 2009-12-31 3.2.2.3',
        'by 2012-12-31 -',
        'evaluation - -',
      ],
    ],
    [
      'yunyang-2013',
      ['period-end 2020-12-31 -', 'recurring - 3.2.2.1.2', 'recurring - 3.4.2.1.4', 'recurring - -'],
    ],
  ] as const)('of %s', (id, expected) => expect(days(id)).toEqual(expected));
});

describe('the year of a month without one', () => {
  test.each([
    [
      'is that of issue in a paragraph below an item',
      '1.扩大互认，2023年底前实现一卡通。（市公安局负责）\n各地区年底前将情况报市政府。',
      ['2023-12-31', '2022-12-31'],
    ],
    [
      'and in the next measure',
      '1.扩大互认，2023年底前实现一卡通。（市公安局负责）\n2.年底前完成排查。（市民政局负责）',
      ['2023-12-31', '2022-12-31'],
    ],
    [
      'is the one before in a schedule',
      '（一）全面推开（2022年10月至2023年3月）。\n（二）总结提升（4月—10月）。',
      ['2023-03-31', '2023-10-31'],
    ],
    [
      'and in the same paragraph',
      '1.2023年3月底前排查，6月底前建档。（市公安局负责）',
      ['2023-03-31', '2023-06-30'],
    ],
  ])('%s', (_, words, days) =>
    expect(planFrom(`某市方案\n2022年9月15日\n一、任务\n${words}`).deadlines.map(({ date }) => date)).toEqual(
      days,
    ),
  );
});

describe('facts', () => {
  test.each([
    [
      'national-2008',
      '国办发〔2007〕69号',
      '国务院办公厅',
      '2007-12-13',
      '2007-11-13',
      '2008-01-01',
      '2012-12-31',
      28,
    ],
    [
      'fujian-2008',
      '闽政办〔2008〕113号',
      '福建省人民政府办公厅',
      '2008-06-11',
      '2008-06-11',
      '2008-01-01',
      '2012-12-31',
      26,
    ],
    [
      'jiangsu-2008',
      '苏政办发〔2009〕79号',
      '江苏省人民政府办公厅',
      '2009-05-31',
      '2009-07-07',
      '2008-01-01',
      '2012-12-31',
      0,
    ],
    [
      'yunyang-2013',
      '云阳府办发〔2013〕208号',
      '云阳县人民政府办公室',
      '2013-08-12',
      null,
      '2013-01-01',
      '2020-12-31',
      23,
    ],
    ['fujian-2021', null, '福建省人民政府办公厅', '2021-10-25', '2021-11-03', '2021-01-01', '2030-12-31', 33],
  ] as const)('of %s', (id, document_number, issuer, issue_date, publish_date, start, end, members) => {
    const plan = planOf(id);
    expect(plan).toMatchObject({ document_number, issuer, issue_date, publish_date, period: { start, end } });
    expect(plan.joint_conference.members).toHaveLength(members);
  });
});
