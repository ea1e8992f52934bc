import { describe, expect, test } from 'vitest';
import { ask } from '../testing/collection.ts';

/** Facts of an answer as `plan key` → value. */
const factsOf = (text: string): Record<string, unknown> =>
  Object.fromEntries(
    ask(text).answer.facts.map(({ plan, key, value, unit }) => [
      [plan, key, unit].filter(Boolean).join(' '),
      value,
    ]),
  );

const NATIONAL_MEMBERS =
  '公安部、中央宣传部、中央综治办、全国人大常委会法工委、外交部、发展改革委、教育部、民政部、司法部、财政部、人事部、劳动保障部、铁道部、交通部、农业部、商务部、文化部、卫生部、人口计生委、工商总局、民航总局、广电总局、法制办、妇儿工委办公室、扶贫办、全国总工会、共青团中央、全国妇联';
const FUJIAN_2008_MEMBERS =
  '省公安厅、省委宣传部、综治办、省人大常委会法工委、省发展改革委、教育厅、民政厅、司法厅、财政厅、人事厅、劳动保障厅、交通厅、农业厅、文化厅、卫生厅、人口计生委、工商局、法制办、广电局、妇儿工委办公室、扶贫办、总工会、团省委、省妇联、民航福建安监办、南昌铁路局福州办事处';
const YUNYANG_MEMBERS =
  '宣传部、综治办、发改委、人大常委会法工委、法院、检察院、公安局、司法局、财政局、民政局、卫生局、人口计生委、工商局、教委、农委、人力社保局、文广新局、扶贫办、工会、团县委、关工委、妇联、残联';
const FUJIAN_2021_MEMBERS =
  '省委宣传部、政法委、网信办、省人大常委会法工委、省发改委、教育厅、民族宗教厅、公安厅、民政厅、司法厅、财政厅、人社厅、住建厅、交通运输厅、农业农村厅、商务厅、文旅厅、卫健委、外办、市场监管局、广电局、信访局、省法院、检察院、省总工会、团省委、妇联、残联、关工委、妇儿工委办公室、省通信管理局、民航福建监管局、中国铁路南昌局集团有限公司';

// Read from the sources by hand.
describe('the joint conferences', () => {
  test.each([
    ['国家计划', 'national-2008', NATIONAL_MEMBERS, 28],
    ['福建2008', 'fujian-2008', FUJIAN_2008_MEMBERS, 26],
    ['云阳', 'yunyang-2013', YUNYANG_MEMBERS, 23],
    ['福建2021', 'fujian-2021', FUJIAN_2021_MEMBERS, 33],
  ])('members in %s', (words, plan, members, count) => {
    expect(factsOf(`${words}联席会议有哪些成员单位`)).toEqual({ [`${plan} members`]: members.split('、') });
    expect(factsOf(`${words}联席会议有多少成员单位`)).toEqual({ [`${plan} member_count`]: count });
  });

  test('a plan that has none says so', () => {
    expect(factsOf('江苏联席会议有多少成员单位')).toEqual({ 'jiangsu-2008 member_count': null });
    expect(ask('江苏联席会议的召集人是谁').answer.text).toContain('文中未载明');
    expect(ask('Who convenes the joint conference in Jiangsu?').answer.text).toContain(
      'not stated in the document',
    );
  });

  test('convenors, offices, lead', () => {
    expect(factsOf('各计划联席会议的召集人是谁')).toEqual({
      'national-2008 convenor': '公安部负责同志',
      'fujian-2008 convenor': '省公安厅负责同志',
      'jiangsu-2008 convenor': null,
      'yunyang-2013 convenor': '县公安局负责人',
      'fujian-2021 convenor': '省政府分管公安工作领导',
    });
    expect(factsOf('各计划联席会议办公室设在哪里')).toEqual({
      'national-2008 office': '公安部刑事侦查局',
      'fujian-2008 office': '省公安厅刑事侦查总队',
      'jiangsu-2008 office': null,
      'yunyang-2013 office': '县公安局刑事侦查部门',
      'fujian-2021 office': '省公安厅',
    });
    expect(factsOf('国家计划联席会议的牵头单位')).toEqual({
      'national-2008 joint_conference_lead': '公安部',
    });
  });

  test.each([
    ['妇联是云阳联席会议的成员单位吗', { 'yunyang-2013 is_member 妇联': true }],
    ['教育局是云阳联席会议的成员单位吗', { 'yunyang-2013 is_member 教委': true }],
    ['法院是福建2008联席会议的成员单位吗', { 'fujian-2008 is_member 法院': false }],
    ['法院是福建2021联席会议的成员单位吗', { 'fujian-2021 is_member 省法院': true }],
    ['Is the court a member of the joint conference in Yunyang?', { 'yunyang-2013 is_member 法院': true }],
  ])('%s', (text, facts) => {
    expect(factsOf(text)).toEqual(facts);
  });

  test('members without a task', () => {
    expect(factsOf('福建2021哪些成员单位没有任务')['fujian-2021 members_without_task']).toEqual(
      '省委宣传部、政法委、民族宗教厅、财政厅、交通运输厅、商务厅、外办、民航福建监管局、中国铁路南昌局集团有限公司'.split(
        '、',
      ),
    );
    expect(factsOf('云阳哪些成员单位没有任务')['yunyang-2013 members_without_task']).toEqual([
      '人大常委会法工委',
    ]);
    expect(factsOf('国家计划哪些成员单位没有任务')['national-2008 members_without_task']).toEqual([]);
    expect(factsOf('福建2008哪些成员单位没有任务')['fujian-2008 members_without_task']).toEqual([]);
  });
});

describe('units that support but never lead', () => {
  test.each([
    [
      '国家计划',
      'national-2008',
      '中央宣传部、人事部、人口计生委、人大常委会法工委、妇联、总工会、农业部、发展改革委、商务部、外交部、妇儿工委办公室、工商总局、广电总局、文化部',
    ],
    [
      '福建2008',
      'fujian-2008',
      '省人大常委会法工委、文化厅、人口计生委、广电局、总工会、发展改革委、农业厅、人事厅',
    ],
    [
      '江苏',
      'jiangsu-2008',
      '省人大常委会法工委、妇联、省委宣传部、文化厅、广电局、总工会、发展改革委、农林厅、妇儿工委办公室、人事厅、工商局',
    ],
    ['云阳', 'yunyang-2013', '关工委、工商局、文广新局、工会、团县委、残联、发改委'],
    ['福建2021', 'fujian-2021', '省委网信办、信访局、通信管理局、市场监管局、总工会、发改委、妇儿工委办公室'],
  ])('%s', (words, plan, units) => {
    const found = factsOf(`${words}哪些单位只配合不牵头`)[`${plan} support_only`] as string[];
    expect(found.toSorted()).toEqual(units.split('、').toSorted());
  });
});

describe('the documents', () => {
  test.each([
    ['国家计划的文号是多少', { 'national-2008 document_number': '国办发〔2007〕69号' }],
    ['福建2008计划的文号是多少', { 'fujian-2008 document_number': '闽政办〔2008〕113号' }],
    ['江苏意见的文号是多少', { 'jiangsu-2008 document_number': '苏政办发〔2009〕79号' }],
    ['云阳意见的文号是多少', { 'yunyang-2013 document_number': '云阳府办发〔2013〕208号' }],
    ['福建2021的文号是多少', { 'fujian-2021 document_number': null }],
    ['国家计划什么时候印发的', { 'national-2008 issue_date': '2007-12-13' }],
    ['福建2008什么时候印发的', { 'fujian-2008 issue_date': '2008-06-11' }],
    ['江苏意见什么时候印发的', { 'jiangsu-2008 issue_date': '2009-05-31' }],
    ['云阳意见什么时候印发的', { 'yunyang-2013 issue_date': '2013-08-12' }],
    ['福建2021什么时候印发的', { 'fujian-2021 issue_date': '2021-10-25' }],
    ['福建2021什么时候发布的', { 'fujian-2021 publish_date': '2021-11-03' }],
    ['福建2021是谁印发的', { 'fujian-2021 issuing_body': '福建省人民政府办公厅' }],
    [
      '福建2021的制定依据是什么',
      {
        'fujian-2021 based_on': ['国办发〔2021〕13号'],
        'fujian-2021 basis': ['中国反对拐卖人口行动计划（2021—2030年）'],
      },
    ],
    ['云阳意见的期限是哪几年', { 'yunyang-2013 period': '2013-01-01 – 2020-12-31' }],
    ['江苏意见的原文完整吗', { 'jiangsu-2008 source_complete': true }],
  ])('%s', (text, facts) => {
    expect(factsOf(text)).toEqual(facts);
  });

  test('a plan by its number alone: everything that is known of it', () => {
    expect(Object.keys(factsOf('国办发〔2007〕69号'))).toEqual([
      'national-2008 title',
      'national-2008 document_number',
      'national-2008 issuing_body',
      'national-2008 issue_date',
      'national-2008 publish_date',
      'national-2008 period',
      'national-2008 based_on',
      'national-2008 basis',
      'national-2008 source_complete',
    ]);
  });
});
