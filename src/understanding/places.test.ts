import { describe, expect, test } from 'vitest';
import { labelsOf } from '../chat/labels.ts';
import type { Collection } from '../collection/collection.ts';
import type { Plan } from '../model/plan.ts';
import { ask, collection, normal, planIds } from '../testing/collection.ts';
import { readMessage } from './read-message.ts';

const plansOf = (text: string) => readMessage(normal(text), collection).query.plans;

describe('a place or document without a plan', () => {
  test.each([
    // prefectures, counties, districts, banners
    ['宁德市公安局牵头什么', '宁德市'],
    ['聊城市残联牵头什么', '聊城市'],
    ['尤溪县反拐联席会议办公室设在哪里', '尤溪县'],
    ['立山区区妇联配合哪些任务', '立山区'],
    ['沅陵县留守儿童服务站什么时候建成', '沅陵县'],
    ['浦东新区民政局牵头什么', '浦东新区'],
    ['锡林郭勒盟公安局牵头什么', '锡林郭勒盟'],
    ['鄂伦春自治旗民政局牵头什么', '鄂伦春自治旗'],
    ['恩施州公安局牵头什么', '恩施州'],
    ['延边州民政局牵头什么', '延边州'],
    ['公安县民政局牵头什么', '公安县'],
    ['和平区妇联配合什么', '和平区'],
    ['易县公安局牵头什么', '易县'],
    // short names
    ['安康细则的文号', '安康'],
    ['安康反拐联席会议办公室设在哪里', '安康'],
    ['义乌谁负责外来务工人员管理', '义乌'],
    ['合肥方案里谁负责宣传', '合肥'],
    ['博州方案中自治州民政局牵头什么', '博州'],
    ['兰州民政局牵头什么', '兰州'],
    ['大同社区宣传谁负责', '大同'],
    // a place inside a province is one name
    ['福建省宁德市公安局牵头什么', '福建省宁德市'],
    ['福建厦门谁负责婚姻登记', '福建厦门'],
    // places of a clause that is not asked for
    ['漳州市公安局牵头什么', '漳州市'],
    ['漳州谁负责婚姻登记', '漳州'],
    // places that no list has
    ['清水湾区妇联牵头什么', '清水湾'],
    ['东风市公安局牵头什么', '东风'],
    // documents
    ['放管服分工方案里民政部牵头什么', '放管服分工方案'],
    ['平安建设实施意见里公安局牵头什么', '平安建设实施意见'],
    ['妇女发展规划里妇联牵头什么', '妇女发展规划'],
    // English
    ['What does the Ningde police bureau lead?', 'ningde'],
    ['In Youxi, what does the civil affairs bureau support?', 'youxi'],
    ['Who handles marriage registration in Youxi County?', 'youxi county'],
    ['Who leads legal aid in Yanbian?', 'yanbian'],
    ['What deadlines does the Bortala plan set?', 'bortala'],
  ])('%s', (text, missing) => {
    expect(plansOf(text)).toEqual({ ids: [], stated: true, missing: [missing] });
    expect(ask(text).answer).toMatchObject({ kind: 'none', clauses: [] });
  });

  test('is told of beside the plans that are there', () => {
    expect(plansOf('云阳和开州谁负责婚姻登记')).toEqual({
      ids: planIds('y'),
      stated: true,
      missing: ['开州'],
    });
  });
});

describe('no place without a plan', () => {
  test.each([
    ['漳州、泉州这些地方的集中打击谁负责', ''],
    ['谁负责漳州、宁德的专项行动', ''],
    ['福建泉州的集中打击谁负责', 'f8 f21'],
    ['民政局和县公安局共同牵头什么', ''],
    ['哪个县公安局牵头边防', ''],
    ['边境地区公安局牵头什么', ''],
    ['山区妇女培训谁负责', ''],
    ['城市社区宣传谁负责', ''],
    ['打拐计划里公安厅牵头什么', ''],
    ['反拐行动方案里谁负责宣传', ''],
    ['我们的方案里民政厅配合什么', ''],
    ['新的实施细则里谁负责评估', 'f21'],
    ['重庆市云阳县民政局牵头什么', 'y'],
    ['贯彻中国反对拐卖人口行动计划（2013—2020年）的实施意见里公安局牵头多少条', 'y'],
    ['福建省贯彻中国反对拐卖人口行动计划（2021—2030年）实施细则里谁负责收养', 'f21'],
    ['公安牵头什么', ''],
  ])('%s', (text, plans) => {
    const { missing, stated, ids } = plansOf(text);
    expect(missing).toEqual([]);
    expect(stated ? ids : []).toEqual(planIds(plans));
  });
});

describe('plans of one place', () => {
  const [first] = collection.plans;
  if (!first) throw new Error('no plans');
  const added = (id: string, more: Partial<Plan>): Plan => ({ ...first, id, clauses: [], ...more });
  const grown: Collection = {
    ...collection,
    plans: [
      ...collection.plans,
      added('national-2013', {
        title: '中国反对拐卖人口行动计划（2013—2020年）',
        jurisdiction: '中国',
        period: { start: '2013-01-01', end: '2020-12-31' },
        issue_date: '2013-03-02',
      }),
      added('anhui-2022', {
        title: '安徽省人民政府关于加强困境儿童保障工作的意见',
        jurisdiction: '安徽省',
        level: 'province',
        period: { start: null, end: null },
        issue_date: '2022-05-01',
      }),
    ],
  };
  const idsOf = (text: string): string[] => readMessage(normal(text), grown).query.plans.ids;

  test.each([
    // the short name of one plan, with the year of another
    ['民政部在2013年全国计划里牵头什么', ['national-2013']],
    ['2013年国家行动计划中DNA信息库由谁负责', ['national-2013']],
    ['2008年国家行动计划里民政部牵头什么', ['national-2008']],
    // without a year it means all that are called so
    ['国家行动计划里民政部牵头什么', ['national-2008', 'national-2013']],
    ['国家计划里民政部牵头什么', ['national-2008', 'national-2013']],
    ['福建细则里民政厅牵头什么', ['fujian-2021']],
    // a plan without a period goes by the year of its issue
    ['安徽2022意见里民政厅牵头什么', ['anhui-2022']],
  ])('%s', (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  test('a label has the year of issue where there is no period', () => {
    expect(labelsOf(grown).plan('anhui-2022')).toMatchObject({ zh: '安徽 2022', en: 'Anhui 2022' });
  });
});

test.each([
  '中国反对拐卖人口行动计划（2021—2030年）里公安部负责多少条',
  '《中国反对拐卖人口行动计划(2013-2020年)》谁负责宣传',
  'What is the document number of the national action plan 2021-2030?',
  'national plan of action against human trafficking 2021: who leads publicity',
])('a plan that others only carry out is not in the collection: %s', (text) => {
  expect(plansOf(text)).toMatchObject({ ids: [], stated: true });
  expect(ask(text).answer).toMatchObject({ kind: 'none', clauses: [] });
});

describe('pieces of other words are no places', () => {
  test.each([
    '救助和康复谁负责',
    '身心治疗和康复谁负责',
    '解救和安置谁负责',
    '法律和政策宣传谁负责',
    '沿海安全检查谁负责',
    '优惠安置政策谁负责',
    '校长安全责任谁负责',
    '长治久安谁负责',
    '直辖市公安机关谁负责',
  ])('%s', (text) => {
    expect(plansOf(text)).toMatchObject({ stated: false, missing: [] });
  });

  test('and places are', () => {
    expect(plansOf('宁德谁负责婚姻登记').missing).toEqual(['宁德']);
    expect(plansOf('和政县公安局牵头什么').missing).toEqual(['和政县']);
    expect(plansOf('泉州和漳州谁负责').missing).toEqual(['泉州', '漳州']);
  });
});
