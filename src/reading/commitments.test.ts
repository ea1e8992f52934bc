import { describe, expect, test } from 'vitest';
import { commitmentsIn } from './commitments.ts';
import { dayAfter, dayOf, isoDay, lastDayOf } from './days.ts';
import { normalize } from './normalize.ts';
import { undatedIn } from './undated.ts';

const issued = '2021-10-25';
const daysIn = (
  words: string,
  known: { issued: string | null; year?: number; alone?: boolean } = { issued },
): string =>
  commitmentsIn(normalize(words).text, known)
    .map(({ date, kind }) => (kind === 'relative' ? `+${date ?? '?'}` : (date ?? '?')))
    .join(' ');

describe('days', () => {
  test.each([
    ['2021年10月25日', '2021-10-25'],
    ['二○○八年六月十一日', '2008-06-11'],
    ['二〇〇七年十二月十三日', '2007-12-13'],
    ['2021-11-03', '2021-11-03'],
    ['2009.5.31', '2009-05-31'],
    ['2021年2月30日', null],
    ['2021年10月', null],
    ['0000年1月1日', null],
    ['13800138000-1-1', null],
  ])('%s', (words, day) => expect(dayOf(words)).toBe(day));

  test('counts on', () => {
    expect(dayAfter('2023-01-31', { months: 1 })).toBe('2023-02-28');
    expect(dayAfter('2008-01-01', { years: 5, days: -1 })).toBe('2012-12-31');
    expect(dayAfter('2023-12-20', { days: 30 })).toBe('2024-01-19');
    expect([lastDayOf(2024, 2), isoDay(2023, 2, 29)]).toEqual(['2024-02-29', null]);
  });
});

describe('commitmentsIn accepts', () => {
  test.each([
    ['二○二六年十一月底前', '2026-11-30'],
    ['力争到“十五五”末建成', '2030-12-31'],
    ['十四五末实现全覆盖', '2025-12-31'],
    ['二○二六年十一月完成验收', '2026-11-30'],
    ['2026年12月底前完成', '2026-12-31'],
    ['2025年6月30日前', '2025-06-30'],
    ['在2025年10月31日之前报送', '2025-10-31'],
    ['到2025年，群众知晓率达到90%以上', '2025-12-31'],
    ['到 2025年底，全省案件明显下降', '2025-12-31'],
    ['至2025年底与流出地签订合作意向书', '2025-12-31'],
    ['截至2025年6月底，各县要完成', '2025-06-30'],
    ['2025年前建成', '2024-12-31'],
    ['2025年，全面建成信息平台', '2025-12-31'],
    ['2025年完成50%，2026年全部完成', '2025-12-31 2026-12-31'],
    ['明年上半年完成', '2022-06-30'],
    ['今年年底前', '2021-12-31'],
    ['年底前完成', '2021-12-31'],
    ['一季度末上报总结', '2022-03-31'],
    ['2024年第三季度前', '2024-09-30'],
    ['11月底前上报总结', '2021-11-30'],
    ['2023年12月上旬召开会议', '2023-12-10'],
    ['2022年4月—10月，组织实施', '2022-10-31'],
    ['（2022年3月1日至3月31日）', '2022-03-31'],
    ['2023年11月至2024年2月', '2024-02-29'],
    ['2022年11月启动，次年3月完成', '2022-11-30 2023-03-31'],
    ['自印发之日起3个月内制定', '+2022-01-25'],
    ['自本方案印发之日起一年内', '+2022-10-25'],
    ['印发后30日内上报', '+2021-11-24'],
    ['自2024年1月1日起，用3年时间完成', '2026-12-31'],
    ['从2024年起用三年时间', '2026-12-31'],
    ['应当在24小时内报告', '+?'],
    ['接到报警后30分钟内到达', '+?'],
  ])('%s', (words, days) => expect(daysIn(words)).toBe(days));

  test('takes the year from before, and says where it is not known', () => {
    expect(daysIn('11月底前上报总结', { issued: null, year: 2022 })).toBe('2022-11-30');
    expect(daysIn('11月底前上报总结', { issued: null })).toBe('?');
    expect(daysIn('自印发之日起3个月内', { issued: null })).toBe('+?');
    expect(daysIn('到2012年底', { issued: '2008-06-11' })).toBe('2012-12-31');
    expect(daysIn('2025年12月', { issued, alone: true })).toBe('2025-12-31');
  });

  test('says how the day follows', () => {
    expect(commitmentsIn('到2025年底,得到综合整治', { issued })[0]?.rule).toBe(
      '“到2025年底”: the last day of the year',
    );
  });
});

describe('commitmentsIn refuses', () => {
  test.each([
    '侦破案件数占报案数的比例比2007年明显提高',
    '与2019年相比下降10%',
    '自2022年1月1日起施行',
    '本办法自2022年1月1日起施行，有效期5年',
    '《中国妇女发展纲要（2021—2030年）》',
    '（2021—2030年）',
    '2024至2026年',
    '国办发〔2025〕13号',
    '截至2020年底，全市已破获案件100起',
    '截至2022年6月，已建成站点20个',
    '2021年以来，全县破案100起',
    '近2年内有前科的人员',
    '2020年3月，国务院印发了文件',
    '（2021年10月25日印发）',
    '十五五规划',
    '2025年度工作要点',
    '16周岁以上的未成年人',
    '每年6月和12月报告',
    '每年6月底前上报',
    '每月10日前报送',
    '一、二、三月',
    '3·8、6·1等节日',
    '2025年13月底前',
    '2025年2月30日前',
  ])('%s', (words) => expect(daysIn(words)).toBe(''));
});

describe('undatedIn', () => {
  test.each([
    ['定期开展“净网”行动', 'recurring'],
    ['每年不定期召开省联席会议', 'recurring'],
    ['每年6月和12月报告', 'recurring'],
    ['每季度通报', 'recurring'],
    ['按季度调度', 'recurring'],
    ['列入部门年度预算', 'recurring'],
    ['结合“3·8”、“6·1”等节日', 'recurring'],
    ['并开展阶段性评估和终期评估', 'evaluation'],
    ['常态化开展反拐教育', 'ongoing'],
    ['长期坚持', 'ongoing'],
    ['持续推进', 'ongoing'],
  ])('%s', (words, kind) => expect(undatedIn(normalize(words).text)?.kind).toBe(kind));

  test.each(['一定期限以上', '在查明身份后及时安置', '《年度工作计划》', '认真贯彻执行', '每个家庭'])(
    'refuses %s',
    (words) => expect(undatedIn(normalize(words).text)).toBeNull(),
  );
});
