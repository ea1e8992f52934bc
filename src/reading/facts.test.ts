import { describe, expect, test } from 'vitest';
import { planFrom, planOf } from './test-plans.ts';

const notice = (...lines: string[]) => planFrom(lines.join('\n'));

describe('facts of the five plans', () => {
  test('titles', () => {
    expect(planOf('fujian-2021').title).toBe('福建省贯彻中国反对拐卖人口行动计划（2021—2030年）实施细则');
    expect(planOf('jiangsu-2008').title).toBe(
      '江苏省贯彻实施《中国反对拐卖妇女儿童行动计划(2008—2012年)》的意见',
    );
  });

  test('joint conferences', () => {
    expect(planOf('national-2008').joint_conference).toMatchObject({
      lead: '公安部',
      convenor: '公安部负责同志',
      office: '公安部刑事侦查局',
    });
    expect(planOf('fujian-2021').joint_conference).toMatchObject({
      lead: null,
      convenor: '省政府分管公安工作领导',
      office: '省公安厅',
    });
    expect(planOf('fujian-2021').joint_conference.members.slice(-2)).toEqual([
      '民航福建监管局',
      '中国铁路南昌局集团有限公司',
    ]);
    expect(planOf('yunyang-2013').joint_conference.members.slice(0, 3)).toEqual([
      '宣传部',
      '综治办',
      '发改委',
    ]);
  });

  test('the plan says where its dates do not agree', () => {
    expect(planOf('national-2008').problems.map(({ code }) => code)).toEqual(['dates-conflict']);
  });
});

describe('facts in other wordings', () => {
  test.each(['附件', '附件1', '附件2：'])('%s on a line of its own is no part of the title', (annex) => {
    expect(notice(annex, '临溪县反拐工作方案', '一、任务').title).toBe('临溪县反拐工作方案');
  });

  test('the head of a page gives number, issuer and both days', () => {
    const plan = notice(
      '索 引 号：LX0001',
      '发文机关：临溪县人民政府办公室',
      '成文日期：2022年5月6日',
      '标  题：关于印发方案的通知',
      '发文字号：临政办〔2022〕17号',
      '发布日期：2022-05-10',
      '临溪县人民政府办公室关于印发临溪县反拐工作方案的通知',
      '各乡镇人民政府：',
      '一、任务',
    );
    expect(plan).toMatchObject({
      title: '临溪县反拐工作方案',
      document_number: '临政办〔2022〕17号',
      issuer: '临溪县人民政府办公室',
      issue_date: '2022-05-06',
      publish_date: '2022-05-10',
      jurisdiction: '临溪县',
      level: 'county',
    });
  });

  const body = [
    '各乡镇人民政府：',
    '现印发给你们。',
    '临溪县人民政府办公室',
    '2022年5月13日',
    '临溪县反拐方案',
    '一、任务',
  ];
  test.each([
    ['a number', ['临政办〔2022〕25号', '', '临溪县人民政府办公室关于印发临溪县反拐方案的通知']],
    ['a number in the same line', ['临政办〔2022〕25号临溪县人民政府办公室关于印发临溪县反拐方案的通知']],
    ['a label', ['文号：临政办〔2022〕25号', '临溪县人民政府办公室关于印发临溪县反拐方案的通知']],
    [
      'bread crumbs',
      [
        '当前位置：首页 > 政务公开 > 县政府文件 > 正文',
        '临溪县人民政府办公室关于印发临溪县反拐方案的通知',
        '临政办〔2022〕25号',
      ],
    ],
    [
      'the name of a site',
      ['临溪县人民政府门户网站', '临溪县人民政府办公室关于印发临溪县反拐方案的通知', '临政办﹝2022﹞25号'],
    ],
    [
      'a day',
      [
        '成文日期：2022年5月13日',
        '临溪县人民政府办公室关于印发',
        '临溪县反拐方案的通知',
        '临政办〔2022〕25号',
      ],
    ],
    [
      'the top of a provincial site',
      [
        '您的位置:',
        '县政府办公室文件',
        '【字体:',
        '来源:临溪县人民政府办公室',
        '',
        '临溪县人民政府办公室',
        '关于印发临溪县反拐方案的通知',
        '临政办【2022】25号',
      ],
    ],
    [
      'a red head, and a name broken over two lines',
      [
        '临溪县人民政府办公室文件',
        '临政办〔2022〕25号',
        '临溪县人民政府办',
        '公室关于印发临溪县反拐方案的通知',
      ],
    ],
  ])('what stands above the title is no part of a fact: %s', (_, head) =>
    expect(notice(...head, ...body)).toMatchObject({
      title: '临溪县反拐方案',
      document_number: '临政办〔2022〕25号',
      issuer: '临溪县人民政府办公室',
      issue_date: '2022-05-13',
    }),
  );

  test('a plan that is issued with another document has its own title', () => {
    const plan = notice(
      '首页 > 省政府办公厅文件',
      '湖东省人民政府办公厅关于印发湖东省反拐细则及年度方案的通知',
      '《湖东省反拐细则（2021—2030年）》及年度方案已经省政府同意，现印发给你们。',
      '一、任务',
    );
    expect(plan.title).toBe('湖东省反拐细则（2021—2030年）');
    expect(plan.period.end).toBe('2030-12-31');
  });

  test.each([
    ['in the title', ['东江市公安局 东江市民政局 东江市妇女联合会关于印发《东江市反拐方案》的通知']],
    [
      'under the text',
      ['关于印发《东江市反拐方案》的通知', '东江市公安局 东江市民政局', '东江市妇女联合会', '2023年5月1日'],
    ],
  ])('offices that issue together: %s', (_, lines) =>
    expect(notice(...lines, '东江市反拐方案', '一、任务')).toMatchObject({
      issuer: '东江市公安局、东江市民政局、东江市妇女联合会',
    }),
  );

  test.each([
    ['东江市人民政府办公室转发市公安局关于加强反拐工作意见的通知', '东江市人民政府办公室'],
    ['东江市民政局印发《反拐方案》的通知', '东江市民政局'],
    ['关于做好反拐工作的通知', null],
  ])('%s', (words, issuer) => expect(notice(words, '一、任务').issuer).toBe(issuer));

  test('a unit in the last row of a table has not signed', () =>
    expect(
      notice(
        '序号\t任务\t责任单位',
        '1\t宣传',
        '市民政局',
        '2\t救助\t市公安局',
        '东江市公安局',
        '2023年5月1日',
      ).issuer,
    ).toBe('东江市公安局'));

  test.each([
    '为贯彻《湖东省反拐实施细\n则》（东政办发〔2014〕20号）精神，制定本方案。',
    '根据《国务院办公厅关于印发\n反对拐卖人口计划的通知》（国办发〔2013〕19号），制定本方案。',
  ])('what is cited is no fact of the plan itself: %j', (words) =>
    expect(notice('临溪县反拐方案', words, '一、任务')).toMatchObject({
      document_number: null,
      issuer: null,
      based_on: [expect.stringMatching(/号$/u)],
    }),
  );

  test.each([
    ['发布日期：\t2021年04月28日', '2021-04-28'],
    ['发布日期：\n2021年04月28日', '2021-04-28'],
    ['发布日期：2018年03月27', '2018-03-27'],
    ['来源：本网 时间：2014-02-12', '2014-02-12'],
    ['发布日期：', null],
  ])('published: %j', (words, day) =>
    expect(notice(words, '临溪县反拐方案', '一、任务')).toMatchObject({
      title: '临溪县反拐方案',
      publish_date: day,
      issue_date: null,
    }),
  );

  test.each([
    ['二OO五年八月五日', '2005-08-05'],
    ['二00五年八月五日', '2005-08-05'],
    ['二○一五年十二月二十日', '2015-12-20'],
    ['二零一五年八月五日', '2015-08-05'],
  ])('signed on %s', (words, day) =>
    expect(notice('临溪县反拐方案', '一、任务', '临溪县人民政府', words).issue_date).toBe(day),
  );

  test.each([
    ['本细则自2022年1月10日起施行，有效期至2027年1月9日。', '2022-01-10', '2027-01-09'],
    ['本细则自印发之日起施行，有效期至2027年1月9日。', null, '2027-01-09'],
    ['本方案实施期限为2021年至2025年。', '2021-01-01', '2025-12-31'],
    ['本方案自印发之日起施行。', '2021-01-01', '2030-12-31'],
  ])(
    'is for the time it says, rather than for that of the plan its title quotes: %s',
    (words, start, end) => {
      const plan = notice('临溪县贯彻《反拐计划（2021—2030年）》的方案', '一、任务', words);
      expect(plan.period).toEqual({ start, end });
      expect(plan.deadlines.map(({ kind, date }) => [kind, date])).toEqual([['period-end', end]]);
    },
  );

  test('the signature gives the issuer and the day', () => {
    const plan = notice(
      '反拐工作方案',
      '一、任务',
      '加强领导。',
      '江口市反拐工作联席会议',
      '二○二三年三月一日',
    );
    expect(plan).toMatchObject({ issuer: '江口市反拐工作联席会议', issue_date: '2023-03-01' });
  });

  test.each([
    ['湖东省“十四五”反拐规划', '2021-01-01', '2025-12-31'],
    ['湖东省2024年反拐工作要点', '2024-01-01', '2024-12-31'],
    ['湖东省反拐行动计划（2024-2026年）', '2024-01-01', '2026-12-31'],
    ['湖东省反拐行动计划', null, null],
  ])('%s', (title, start, end) =>
    expect(notice(title, '一、依据《中国反对拐卖人口行动计划（2021—2030年）》。').period).toEqual({
      start,
      end,
    }),
  );

  test.each([
    [
      '根据《中国反对拐卖人口行动计划（2021—2030年）》（国办发〔2021〕13号）和《湖东省细则》，制定本方案。',
      ['国办发〔2021〕13号', '湖东省细则'],
    ],
    ['为贯彻《反拐行动计划（2021—2023年)(国办发〔2021〕13号)》，制定本方案。', ['国办发〔2021〕13号']],
    [
      '为贯彻《反拐行动计划（2013—\n2020年）》（国办发〔2013〕19号）和《湖东省反拐\n细则》精神，制定本方案。',
      ['国办发〔2013〕19号', '湖东省反拐细则'],
    ],
    [
      '为贯彻落实《中国反对拐卖人口行动计划（2021—2030年）》，结合实际，制定《湖东省细则》（以下简称《细则》）。',
      ['中国反对拐卖人口行动计划（2021—2030年）'],
    ],
    ['《刑法》对此有规定。', []],
  ])('rests on: %s', (words, based) =>
    expect(notice('湖东省细则', words, '一、任务').based_on).toEqual(based),
  );

  test.each([
    [
      '联席会议由市公安局牵头，市委宣传部、市教育局、市民政局等18个部门组成。',
      { lead: '市公安局', members: ['市公安局', '市委宣传部', '市教育局', '市民政局'] },
    ],
    [
      '成立县反拐工作领导小组，由县政府分管副县长任组长。成员单位：县公安局、县民政局、县教育局。',
      { convenor: '县政府分管副县长', members: ['县公安局', '县民政局', '县教育局'] },
    ],
    ['领导小组办公室设在县公安局，承担日常工作。', { office: '县公安局' }],
    ['成立工作专班（办公室设在县公安局），统一指挥。', { office: '县公安局' }],
    [
      '联席会议由市公安局、市委宣传部、市发改委、民航公安分局、长北火车站等部门和单位组成。市公安局为牵头单位，联席会议召集人由市公安局局长担任。',
      {
        lead: '市公安局',
        convenor: '市公安局局长',
        members: ['市公安局', '市委宣传部', '市发改委', '民航公安分局', '长北火车站'],
      },
    ],
    [
      '建立厅际联席会议制度，由省公安厅牵头，省委宣传部、省教育厅等部门和单位组成。',
      { lead: '省公安厅', members: ['省公安厅', '省委宣传部', '省教育厅'] },
    ],
    ['县政府分管副县长任召集人，联席会议办公室设在县公安局。', { convenor: '县政府分管副县长' }],
    [
      '领导小组组成如下：\n组　长：王某某　县政府副县长\n副组长：李某　县政府办副主任\n成　员：张某某　县委宣传部副部长\n　　　　赵某某　县民政局局长',
      { convenor: '县政府副县长', members: ['县政府办', '县委宣传部', '县民政局'] },
    ],
    ['组长：王某某县政府副县长', { convenor: null }],
    ['领导小组由王某某任组长。', { convenor: null }],
    ['组长：县政府 副县长', { convenor: '县政府副县长' }],
    ['建立联席会议制度。列第一位的为牵头单位。', { lead: null }],
    ['建立联席会议制度。（市民政局为牵头单位，市公安局为配合单位）', { lead: null }],
    ['市公安局分管副局长为联席会议召集人。', { convenor: '市公安局分管副局长' }],
    [
      '建立联席会议，成员单位包括：市委宣传部、市教育局、市妇联。',
      { members: ['市委宣传部', '市教育局', '市妇联'] },
    ],
    ['联席会议召集人由市政府副秘书长担任。', { convenor: '市政府副秘书长' }],
    [
      '联席会议由公安局、民政局（老龄办）、教育局等部门有关负责人组成。',
      { members: ['公安局', '民政局（老龄办）', '教育局'] },
    ],
  ])('%s', (words, conference) =>
    expect(notice('某县方案', '一、组织', words).joint_conference).toMatchObject(conference),
  );

  test('a member that is not understood is told of', () => {
    const plan = notice('某县方案', '一、组织', '联席会议由县公安局、县教育局、某某某某等部门组成。');
    expect(plan.joint_conference.members).toEqual(['县公安局', '县教育局']);
    expect(plan.problems).toContainEqual(
      expect.objectContaining({ code: 'members-unread', message: expect.stringContaining('某某某某') }),
    );
  });

  test.each([
    ['中国反对拐卖人口行动计划', '全国', 'national'],
    ['湖东省反拐细则', '湖东省', 'province'],
    ['重庆市反拐方案', '重庆市', 'province'],
    ['内蒙古自治区反拐方案', '内蒙古自治区', 'province'],
    ['延边朝鲜族自治州反拐方案', '延边朝鲜族自治州', 'city'],
    ['江口市反拐方案', '江口市', 'city'],
    ['越秀区反拐方案', '越秀区', 'county'],
    ['郑州市反拐方案', '郑州市', 'city'],
    ['广安市广安区反拐方案', '广安区', 'county'],
    ['福建省城市反拐方案', '福建省', 'province'],
    ['福建省反对拐卖人口重点地区整治方案', '福建省', 'province'],
  ])('%s', (title, jurisdiction, level) =>
    expect(notice(title, '一、任务')).toMatchObject({ jurisdiction, level }),
  );
});
