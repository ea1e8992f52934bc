import { describe, expect, test } from 'vitest';
import { parseNumeral, toChineseNumeral } from '../model/numerals.ts';
import { markerAt, printPath, RANK } from './marker.ts';
import { normalize } from './normalize.ts';
import { outline } from './outline.ts';
import { paragraphsOf } from './paragraphs.ts';
import { planFrom } from './test-plans.ts';

/** 「一、（一）1 words」 of every item. */
function itemsOf(source: string): string[] {
  const document = normalize(source);
  return outline(document).map(({ steps, text }) =>
    `${printPath(steps)} ${text.map(({ start, end }) => document.source.slice(start, end).trim()).join('|')}`.trim(),
  );
}

describe('numerals', () => {
  test.each([
    ['十二', 12],
    ['二十', 20],
    ['二十一', 21],
    ['一百零五', 105],
    ['二○○八', 2008],
    ['二〇〇八', 2008],
    ['２０１２', 2012],
    ['两', 2],
    ['十', 10],
  ])('%s', (words, number) => expect(parseNumeral(words)).toBe(number));
  test.each(['', '甲', '3.5', '十十', '一二三十'])('refuses %j', (words) =>
    expect(parseNumeral(words)).toBeNull(),
  );
  test('goes there and back', () => {
    for (let n = 1; n < 100; n++) expect(parseNumeral(toChineseNumeral(n))).toBe(n);
  });
});

describe('markerAt', () => {
  test.each([
    ['一、总则', 'han'],
    ['十一、总则', 'han'],
    ['（二）预防', 'hanBracket'],
    ['1．工作目标', 'digit'],
    ['12、工作', 'digit'],
    ['6.2026年12月底前完成', 'digit'],
    ['10.4月底前动员', 'digit'],
    ['3、2个月内制定', 'digit'],
    ['（3）加强', 'digitBracket'],
    ['(3) 加强', 'digitBracket'],
    ['3）加强', 'halfBracket'],
    ['②加强', 'circled'],
    ['——加强', 'dash'],
    ['- 加强', 'dash'],
    ['· 加强', 'dash'],
    ['第三条 加强', 'article'],
    ['第二章 职责', 'chapter'],
    ['第一部分 现状', 'division'],
    ['第二节 职责', 'part'],
    ['（ 一 ）预防', 'hanBracket'],
    ['第 三 条 加强', 'article'],
    ['㈠预防', 'hanBracket'],
    ['㈡、预防', 'hanBracket'],
    ['⑴加强', 'digitBracket'],
    ['⒈加强', 'digit'],
    ['㉑加强', 'circled'],
    ['1.1 加强', 'dotted'],
    ['2.1.1加强', 'dottedThird'],
    ['1 加强', 'digit'],
    ['一 预防', 'han'],
  ] as const)('%s', (words, rank) => expect(markerAt(normalize(words).text)?.rank).toBe(RANK[rank]));
  test.each([
    '3.5亿元',
    '2012年底',
    '一是加强',
    '第三方机构',
    '（街道）',
    '16周岁',
    '一站式',
    '-3-',
    '3.5 亿元',
    '30 日内',
    '12 个部门',
  ])('refuses %s', (words) => expect(markerAt(normalize(words).text)).toBeNull());
});

describe('paragraphsOf', () => {
  const paragraphs = (source: string): string[] => {
    const document = normalize(source);
    return paragraphsOf(document).map(({ start, end }) =>
      document.text.slice(start, end).replace(/\s+/gu, ''),
    );
  };

  test.each([
    [
      'a sentence goes on',
      '在“重男轻女”思想较为严重的贫困地区，开展法制宣传教育活动，\n积极拓展农村就业渠道。',
      1,
    ],
    [
      'a word goes on',
      '维护人力资源市场秩序。积极研究在劳务市场发生的问题，并在劳务市\n场及其周边地区开展宣传。',
      1,
    ],
    ['a bracket goes on', '加强宣传。（市公安局负责，市人力\n资源局配合）', 1],
    ['a heading ends', '一、提高认识，加强领导\n各地要高度重视。', 2],
    ['a title ends', '云阳县人民政府办公室\n关于贯彻落实的意见', 2],
    ['a sentence ends', '加强领导。\n明确责任。', 2],
    [
      'a label begins',
      '每日巡查，建立台账，及时发现线索，妥善处置各类情况，确保安全稳定，不出问题\n责任单位：县公安局',
      2,
    ],
    ['a number begins', '主要职责，包括以下几个方面的内容，由各成员单位共同负责落实，\n1.组织协调。', 2],
  ])('%s', (_, source, count) => expect(paragraphs(source)).toHaveLength(count));
});

describe('outline', () => {
  test('numbers items by their markers, also in one line', () => {
    expect(
      itemsOf(
        '二、行动措施（一）健全机制1.加强联动。2.加大力度。（1）健全机制。（2）强化管理。（二）打击犯罪1.依法严惩。',
      ),
    ).toEqual([
      '二、 行动措施',
      '二、（一） 健全机制',
      '二、（一）1 加强联动。',
      '二、（一）2 加大力度。',
      '二、（一）2（1） 健全机制。',
      '二、（一）2（2） 强化管理。',
      '二、（二） 打击犯罪',
      '二、（二）1 依法严惩。',
    ]);
  });

  test('does not take a number in running text for an item', () => {
    expect(itemsOf('一、按照（一）的要求落实，指定1所以上医院。另见（3）和2.0版。')).toEqual([
      '一、 按照（一）的要求落实，指定1所以上医院。另见（3）和2.0版。',
    ]);
  });

  test('a number before a blank opens an item only where it comes next', () => {
    expect(itemsOf('1 加强宣传。\n12.4 宪法宣传。\n6 儿童节活动。\n2 加强排查。\n2.1 摸底。')).toEqual([
      '1 加强宣传。',
      '1 12.4 宪法宣传。',
      '1 6 儿童节活动。',
      '2 加强排查。',
      '2.1 摸底。',
    ]);
  });

  test('counts dashes under their parent', () => {
    expect(itemsOf('（1）完善机制。\n——加强领导。\n——制订程序。\n（2）加强建设。\n——建立系统。')).toEqual([
      '（1） 完善机制。',
      '（1）——1 加强领导。',
      '（1）——2 制订程序。',
      '（2） 加强建设。',
      '（2）——1 建立系统。',
    ]);
  });

  test.each([
    ['（四） to （六）', '（三）甲。\n（四）乙。\n（六）丙。', ['numbering-jump', 'numbering-jump']],
    ['articles go on through chapters', '第一章 总则\n第一条 甲。\n第二章 分则\n第二条 乙。', []],
    ['items go on through sections', '一、甲\n1.甲。\n二、乙\n2.乙。', []],
    ['2.1 after 1.2', '1.1 甲。\n1.2 乙。\n2.1 丙。\n2.2 丁。', []],
    ['items begin anew', '一、甲\n1.甲。\n2.乙。\n二、乙\n1.乙。', []],
  ])('%s', (_, source, jumps) =>
    expect(
      planFrom(source)
        .problems.map(({ code }) => code)
        .filter((code) => code === 'numbering-jump'),
    ).toEqual(jumps),
  );

  test('a measure has its parent, also where that has a line of its own', () => {
    const plan = planFrom(
      '一、任务\n1.建立工作体系，形成合力。（综治办负责）\n——贯彻政策。（扶贫办负责）\n2.完善工作机制，形成合力。\n——加强领导。（公安部负责）',
    );
    expect(plan.clauses.map(({ path, parent }) => [path, parent])).toEqual([
      ['一、1', null],
      ['一、1——1', '建立工作体系，形成合力。'],
      ['一、2——1', '完善工作机制，形成合力。'],
    ]);
  });
});
