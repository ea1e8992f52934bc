import { describe, expect, test } from 'vitest';
import { ask, collection, normal, planIds } from '../testing/collection.ts';
import { readMessage } from './read-message.ts';
import { scan } from './scan.ts';
import { readScope } from './scope.ts';

const plansOf = (text: string) => readMessage(normal(text), collection).query.plans;

describe('the plans that a question names', () => {
  test.each([
    // "2021" = fujian-2021
    ['民政厅在2021计划里牵头什么？', 'f21'],
    ['what does 民政厅 lead in the 2021 plan?', 'f21'],
    ['二〇二一年的计划', 'f21'],
    ['2021年版里谁负责婚姻登记', 'f21'],
    ["marriage registration in '21年版", 'f21'],
    ['2021—2030年的计划谁负责婚姻登记', 'f21'],
    ['福建细则谁负责婚姻登记', 'f21'],
    ['细则里谁负责婚姻登记', 'f21'],
    // "2013", 县, county, 云阳 = yunyang-2013
    ['2013年的计划谁牵头宣传', 'y'],
    ['县里谁负责婚姻登记', 'y'],
    ['云阳公安局牵头多少条？', 'y'],
    ['who leads in the county plan?', 'y'],
    ['Yunyang: who runs the shelters?', 'y'],
    ['2013—2020年的计划', 'y'],
    ['云阳的实施意见谁负责收养', 'y'],
    // 国家, national = national-2008
    ['国家计划里谁负责边防', 'n'],
    ['全国计划里公安部牵头什么', 'n'],
    ['How many member agencies does the national joint conference have?', 'n'],
    ['全国联席会议召集人是谁', 'n'],
    ['省联席会议有多少成员', 'f8 j f21'],
    ['县反拐联席会议办公室设在哪', 'y'],
    ['福建2021年省反拐联席会议的召集人是谁', 'f21'],
    ['国家层面谁负责边防', 'n'],
    ['at the national level, who runs border control?', 'n'],
    // 江苏
    ['江苏谁负责边防', 'j'],
    ['Jiangsu: who leads border control?', 'j'],
    ['江蘇省誰負責邊防', 'j'],
    // "2008" without a place = the three 2008–2012 plans
    ['2008年的计划谁负责边防', 'n f8 j'],
    ['Who does the evaluation in the 2008 plans?', 'n f8 j'],
    ['2008—2012年谁负责边防', 'n f8 j'],
    ['二○○八年谁负责边防', 'n f8 j'],
    // 福建 without a year = both
    ['福建谁负责婚姻登记', 'f8 f21'],
    ['Fujian: who leads marriage registration?', 'f8 f21'],
    // place and year together
    ['福建2008年计划谁负责婚姻登记', 'f8'],
    ['Fujian 2008: who leads?', 'f8'],
    ['2008年福建计划', 'f8'],
    ['福建08年谁负责婚姻登记', 'f8'],
    ['福建21谁负责婚姻登记', 'f21'],
    ['江苏2008', 'j'],
    ['文化厅到2021年负责什么', 'f21'],
    // a year that something is held against: 「侦破案件数占报案数的比例比2007年明显提高」
    ['江苏侦破案件的比例什么时候要比2007年明显提高', 'j'],
    ['Jiangsu: when should solved cases be above the 2007 level?', 'j'],
    ['按2021年细则，县以上政府每年要拿出什么方案', 'f21'],
    ['国家2008', 'n'],
    ['闽政办〔2008〕113号谁负责婚姻登记', 'f8'],
    // 省级 / provincial
    ['省级计划谁负责婚姻登记', 'f8 j f21'],
    ['provincial plans: who leads marriage registration?', 'f8 j f21'],
    ['2008年省级计划谁负责婚姻登记', 'f8 j'],
    // groups
    ['福建2008和2021', 'f8 f21'],
    ['国家和福建2008有什么不同', 'n f8'],
    ['2008年国家和福建', 'n f8'],
    ['云阳2013和福建2021有什么不同', 'y f21'],
    ['Yunyang vs Fujian 2021', 'y f21'],
    ['江苏跟国家计划', 'n j'],
    ['江苏、云阳、福建2021三个计划', 'j y f21'],
    ['between 2008 and 2021 in Fujian', 'f8 f21'],
    ['福建从2008到2021有什么变化', 'f8 f21'],
    ['Fujian 2008 to Jiangsu', 'f8 j'],
    // newest
    ['最新的计划谁负责婚姻登记', 'f21'],
    ['who leads marriage registration in the latest plan?', 'f21'],
    ['the newest Fujian plan', 'f21'],
    // full titles
    ['江苏省贯彻实施《中国反对拐卖妇女儿童行动计划(2008—2012年)》的意见谁负责收养', 'j'],
    ['《福建省反对拐卖妇女儿童行动实施计划（2008～2012年）》谁负责收养', 'f8'],
    ['福建省贯彻中国反对拐卖人口行动计划（2021—2030年）实施细则谁负责收养', 'f21'],
    ['云阳县人民政府办公室关于贯彻落实中国反对拐卖人口行动计划（2013—2020年）的实施意见谁负责收养', 'y'],
  ])('%s', (text, short) => {
    expect(plansOf(text)).toEqual({ ids: planIds(short), stated: true, missing: [] });
  });
});

describe('no plan is named: all have something to say', () => {
  test.each([
    '谁负责婚姻登记？',
    'who supports school re-enrollment?',
    '民政厅牵头什么',
    '各计划里谁负责收养',
    '2008年底之前要完成什么？',
    'what has to be done by the end of 2009?',
    '2013年9月前要完成什么',
    '漳州、泉州这些地方搞的集中打击谁负责',
    '16岁以上未成年人就业谁负责',
    '12338热线谁负责',
    '110接警',
    '谁在国际合作里牵头',
  ])('%s', (text) => {
    expect(plansOf(text)).toEqual({ ids: planIds('n f8 j y f21'), stated: false, missing: [] });
  });
});

describe('a plan that the collection does not have is never replaced', () => {
  test.each([
    ['广东的计划谁牵头宣传', '广东'],
    ['浙江2021谁负责收养', '浙江'],
    ['who leads marriage registration in Zhejiang?', 'zhejiang'],
    ['2016年的计划谁负责收养', '2016'],
    ['国家2021计划谁负责收养', '国家'],
    ['2021年国家行动计划谁负责收养', '2021'],
    ['the 2021 national plan: who leads adoption?', '2021'],
    ['江苏2021谁负责收养', '江苏'],
    ['云阳2021谁负责收养', '云阳'],
    ['云阳2008谁负责收养', '云阳'],
    ['福建2013谁负责收养', '福建'],
    ['四川省的实施方案', '四川'],
    ['国办发〔2021〕13号的召集人是谁', '国办发'],
    ['重庆市级计划谁负责收养', '重庆'],
  ])('%s', (text, words) => {
    const plans = plansOf(text);
    expect(plans).toMatchObject({ ids: [], stated: true });
    expect(plans.missing.join(' ')).toContain(words);
    const { answer } = ask(text);
    expect(answer).toMatchObject({ kind: 'none', clauses: [], facts: [], deadlines: [] });
    expect(answer.text).toContain(words);
  });

  test('beside one that it has, it is named as missing', () => {
    expect(plansOf('福建2021和广东的计划谁负责收养')).toMatchObject({
      ids: ['fujian-2021'],
      missing: ['广东'],
    });
  });
});

describe('groups', () => {
  const groups = (text: string) => {
    const words = normal(text);
    return readScope(words, scan(words, [], collection).hits, [], collection).groups.map(({ ids }) => ids);
  };

  test.each([
    ['福建2008和2021', [planIds('f8'), planIds('f21')]],
    ['国家和福建2008', [planIds('n'), planIds('f8')]],
    ['江苏跟国家计划比', [planIds('j'), planIds('n')]],
    ['福建省2008年', [planIds('f8')]],
  ])('%s', (text, expected) => {
    expect(groups(text)).toEqual(expected);
  });

  test('years inside what is set apart name no plan', () => {
    const text = normal('2021年底前');
    const apart = [{ start: 0, end: text.length }];
    expect(readScope(text, [], apart, collection)).toMatchObject({ stated: false });
  });
});

describe('a name of one level means the plans of that level', () => {
  test.each([
    ['民政部负责什么', 'n'],
    ['教育部牵头什么', 'n'],
    ['Which measures does the Ministry of Education lead?', 'n'],
    ['县妇联牵头什么', 'y'],
    ['县公安局牵头什么', 'y'],
    ['公安厅牵头什么', 'f8 j f21'],
  ])('%s', (text, short) => {
    const plans = [...new Set(ask(text).answer.clauses.map(({ plan }) => plan))];
    expect(plans).toEqual(planIds(short));
  });
});
