import { describe, expect, test } from 'vitest';
import type { FactPattern } from '../model/phrasebook.ts';
import { FACT_PATTERNS } from '../model/phrasebook.ts';
import { ask, collection, normal } from '../testing/collection.ts';
import { readFacts } from './facts.ts';

const WORDINGS: Record<FactPattern, string[]> = {
  document_number: [
    '福建2008计划的文号是多少',
    '江苏意见的发文字号',
    '国家计划是几号文',
    'What is the document number of the national plan?',
    'file number of Fujian 2008',
    'Yunyang 2013: reference number?',
  ],
  issue_date: [
    '福建2008计划什么时候印发的',
    '江苏意见的印发日期',
    '国家计划是哪天印发的',
    '云阳意见哪年出台',
    'When was the Yunyang plan issued?',
    'date of issue of Fujian 2021',
    '江苏那份意见哪天印的',
    'national plan 什么时候 issued 的',
  ],
  publish_date: [
    '福建2021什么时候发布的',
    '江苏意见的发布日期',
    '国家计划何时公布',
    'When was Fujian 2021 published?',
    'publication date of the Jiangsu plan',
    'When was the national plan made public?',
  ],
  issuing_body: [
    '福建2008计划是谁印发的',
    '江苏意见的发文机关',
    '云阳意见由谁印发',
    'Who issued the national plan?',
    'issuing body of Fujian 2021',
    'Yunyang plan: issued by whom?',
    'When was the Yunyang opinion issued, and by which body?',
    '福建2021 是 who 印发的',
  ],
  based_on: [
    '福建2021的制定依据是什么',
    '江苏意见依据什么文件制定',
    '云阳意见是根据哪个文件制定的',
    'What is Fujian 2021 based on?',
    'Which document does the Jiangsu plan implement?',
    '云阳意见的上位文件',
  ],
  period: [
    '国家计划的期限是哪几年',
    '福建2021的实施期限',
    '云阳意见管到哪一年',
    'What period does the Yunyang plan cover?',
    'Which years does Fujian 2021 cover?',
    '江苏意见的起止年份',
  ],
  convenor: [
    '福建2021联席会议的召集人是谁',
    '云阳联席会议谁召集',
    '国家计划的总召集人',
    'Who convenes the joint conference in Fujian 2008?',
    'convenor of the joint conference in the national plan',
    'Who is the convener in Yunyang?',
  ],
  joint_conference_lead: [
    '国家计划联席会议由谁牵头',
    '国家计划联席会议的牵头单位',
    '国家联席会议哪个部门牵头',
    'Who leads the joint conference in the national plan?',
    'lead agency of the joint conference, national plan',
    'Which agency heads the joint conference in the national plan?',
  ],
  functions: [
    '联席会议有哪些职责',
    '国家计划联席会议的主要职能是什么',
    '福建2008联席会议是干什么的',
    'What does the joint conference do?',
    'functions of the joint conference in Fujian 2008',
    'national plan: what is the joint conference for?',
  ],
  office_head: [
    '联席会议办公室主任是谁',
    '云阳联席会议办公室主任由谁担任',
    '福建2008的办公室主任是什么职务',
    'Who is the head of the joint conference office in Fujian 2008?',
    'national plan: director of the office of the joint conference',
    'Yunyang joint conference office director',
  ],
  office: [
    '福建2021联席会议办公室设在哪里',
    '云阳联席会议办公室在哪个单位',
    '国家计划联席会议办公室设在哪',
    'Where is the office of the joint conference in Fujian 2008?',
    'Which agency hosts the joint conference office in Yunyang?',
    'Fujian 2021: where does the joint conference office sit?',
  ],
  member_count: [
    '福建2021联席会议有多少成员单位',
    '云阳联席会议有几个成员单位',
    '国家计划成员单位数量',
    'How many members does the joint conference in Fujian 2008 have?',
    'How many member agencies does the national joint conference have?',
    'number of member agencies in Yunyang',
  ],
  members: [
    '福建2021联席会议有哪些成员单位',
    '云阳联席会议成员单位名单',
    '国家计划联席会议由哪些单位组成',
    'Who are the members of the joint conference in Fujian 2008?',
    'List the member agencies in Yunyang',
    'joint conference members, national plan',
  ],
  members_without_task: [
    '福建2021哪些成员单位没有任务',
    '云阳哪些成员单位没有分到任务',
    '国家计划里没有任务的成员单位',
    'Which members have no task in Fujian 2008?',
    'members without tasks in Yunyang',
    'Which member agencies are not assigned any task in the national plan?',
  ],
  support_only: [
    '福建2021哪些单位只配合不牵头',
    '云阳只配合的单位有哪些',
    '国家计划哪些部门从不牵头',
    'Which agencies only support in Fujian 2008?',
    'agencies that never lead in Yunyang',
    'Which units support but never lead in the national plan?',
  ],
  source_complete: [
    '福建2021的原文完整吗',
    '福建2021有没有缺失',
    '云阳意见的文本是否完整',
    'Is the source of Fujian 2021 complete?',
    'Is the text of the Jiangsu plan complete?',
    'Are parts of Fujian 2021 missing?',
  ],
  title: [
    '福建2021的全称是什么',
    '江苏意见的标题',
    '国家计划叫什么名字',
    'What is the full title of the Yunyang plan?',
    'title of Fujian 2008',
    'official title of the national plan',
  ],
  overview: [
    '介绍一下福建2021计划',
    '国家计划的概况',
    '云阳意见的基本信息',
    'Tell me about the Yunyang plan',
    'overview of Fujian 2008',
    'basic information on the Jiangsu plan',
  ],
};

describe('facts of a plan, however they are asked for', () => {
  test.each(FACT_PATTERNS.flatMap((key) => WORDINGS[key].map((text) => [key, text] as const)))(
    '%s: %s',
    (key, text) => {
      const { answer } = ask(text);
      expect(answer.kind).toBe('plan');
      const keys = answer.facts.map((fact) => fact.key);
      expect(keys).toContain(key === 'overview' ? 'document_number' : key);
    },
  );
});

describe('matters that are no fact', () => {
  test.each([
    '谁负责婚姻登记？',
    '法律依据谁来完善',
    '民政厅在2021计划里牵头什么？',
    '印发宣传材料谁负责',
    '发布寻亲信息谁负责',
    '公布举报电话谁负责',
    '建立DNA数据库由谁牵头',
    'who supports school re-enrollment?',
    'who publishes the hotline number?',
    'Who leads labour market oversight in Fujian 2008?',
    '谁配合民政厅',
    '民政厅只配合不牵头的任务',
    '联席会议各成员单位共同负责的任务',
    '什么时候要完成评估',
    '联席会议各成员单位负责什么',
  ])('%s', (text) => {
    expect(ask(text).answer.kind).not.toBe('plan');
  });
});

test('a gap in a pattern ends with the sentence', () => {
  const keys = (text: string): string[] => readFacts(normal(text), collection).map(({ key }) => key);
  expect(keys('什么时候由省政府印发')).toContain('issue_date');
  expect(keys('什么时候完成。材料由谁审核后印发')).not.toContain('issue_date');
});
