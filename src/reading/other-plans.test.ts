import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { dutiesOf, planFrom } from './test-plans.ts';

/** Made-up plans of places that do not exist, each with conventions the five plans do not have. */
const folder = path.join(import.meta.dirname, 'made-up');
const load = (file: string): Buffer => readFileSync(path.join(folder, file));

const dates = (plan: Plan): string[] =>
  plan.deadlines.map(
    ({ kind, date, clause }) => `${kind} ${date ?? '-'}${clause ? ` ${clause.split('/')[1]}` : ''}`,
  );

type Expected = { file: string; title: string; clauses: string[]; deadlines?: string[]; problems?: string[] };

const plans: Expected[] = [
  {
    file: 'articles.txt',
    title: '临湖区反拐工作责任制实施办法',
    clauses: [
      '第二章第三条（一） | 区公安分局 | 区检察院 区法院 | 侦办拐卖案件；',
      '第二章第三条（二） | 区公安分局 | | 采集血样并录入信息库。',
      '第二章第四条 | 区民政局 | 区教育局 区卫生健康局 各街道办事处 | 做好受害人安置工作，帮助其回归社会。',
    ],
    deadlines: ['period-end 2026-12-31'],
  },
  {
    file: 'below-the-line.txt',
    title: '清河市反拐工作实施方案',
    clauses: [
      '一、（一） | 市公安局 | | 坚持源头治理。',
      '一、（一）1 | 市公安局 | | 开展排查',
      '一、（一）2 | 市民政局 | | 加强管理。',
      '一、（二） | 市教育局 | | 加强校园教育\n教材进课堂。',
      '一、（一） | 市委宣传部 | | 开展宣传月活动',
    ],
    deadlines: ['recurring -', 'recurring -'],
    problems: ['numbering-jump', 'numbering-jump'],
  },
  {
    file: 'brackets.txt',
    title: '某区反拐工作要点',
    clauses: [
      '1 | 区公安分局 | 区委政法委 区法院 区检察院 | 完善打拐工作机制',
      '2 | 区公安分局 | 各街道 | 落实失踪人口快速查找',
      '3 | 区卫生健康局 | | 加强医疗机构管理',
      '4 | 区委网信办 区公安分局 | | 强化网络监管',
      '5 | 区交通运输局 | 区公安分局 区城管局 | 强化交通运输行业管理。',
    ],
  },
  {
    file: 'broken.txt',
    title: '西岭市反拐工作方案',
    clauses: [
      '一、 | 市人力资源和社会保障局 | 市公安局 市市场监管局 | 加强人力资源市场监管，规范职业中介活动，严厉查处非法用工行为，维护劳动者合法权益。',
      '二、 | 市民政局 | 市妇联 | 加强对被解救妇女儿童的救助，帮助其回归家庭。',
    ],
  },
  {
    file: 'by-agency.txt',
    title: '南江县反拐工作责任分解表',
    clauses: [
      '三、1 | 各成员单位 县融媒体中心 县广播电视台 | | 加强宣传',
      '三、3 | 县财政局 | 各乡镇财政所 | 完善经费保障',
    ],
  },
  {
    file: 'circled.txt',
    title: '关于做好2023年反拐重点工作的通知',
    clauses: [
      '一、1① | 县交通运输局 | 县委宣传部 | 在车站、码头开展宣传（如火车站、汽车站等）。',
      '一、1② | 县融媒体中心 | | 制作公益广告，上半年播出不少于50次。',
      '一、2（1） | 县卫生健康局 | 县公安局 | 加强出生医学证明管理。',
      '一、2（2） | 县民政局 | | 规范收养登记（以下简称登记）。',
      '一、2（3） | 县民政局 县妇联 | | 排查“三留守”人员（街道、社区负责日常走访）。',
    ],
    deadlines: ['period-end 2023-12-31', 'by 2023-06-30 1.1.2'],
  },
  {
    file: 'conference.txt',
    title: '东海市反拐工作实施意见',
    clauses: [
      '二、（一） | 市委宣传部 市网信办 | | 利用新媒体开展宣传，覆盖率达到95%。',
      '二、（二） | 市民政局 市卫生计生委 | | 建立救助站、福利院与医院的绿色通道。',
      '二、（三） | 市教育局 | 市公安局 团市委 市妇联 | 各级教育部门要把反拐教育纳入教学内容。',
    ],
  },
  {
    file: 'division.txt',
    title: '反拐工作重点任务分工方案',
    clauses: [
      '一、（一） | 民政部 | 中央政法委 教育部 公安部 全国妇联 | 健全留守儿童关爱服务体系。',
      '一、（二） | 教育部 公安部 民政部 | | 加强义务教育控辍保学，2015年底前辍学率控制在2%以内。',
      '一、（三） | 人力资源和社会保障部 市场监管总局 | | 规范人力资源市场。',
      '二、（四） | 公安部 | 最高人民法院 最高人民检察院 | 等 | 持续开展打拐专项行动。',
      '二、（五） | 公安部 | 外交部 国家移民管理局 | 加强出入境管理，严格查验证件。',
      '三、（六） | 各地区 各有关部门 | | 等 | 各地区、各有关部门要制定方案。',
      '三、（七） | 各省、自治区、直辖市人民政府 新疆生产建设兵团 |  | 财政部:指导 | 地方各级人民政府要落实经费。',
    ],
    deadlines: ['by 2015-12-31 1.2', 'ongoing - 2.4'],
  },
  {
    file: 'dotted.txt',
    title: '西湖县反拐应急预案',
    clauses: [
      '1.2 | 县委宣传部 | | 加强宣传，知晓率达到95.5%。',
      '2.1.1 | 县民政局 | 县公安局 | 接收受害人。',
      '2.1.2 | 县卫生健康局 | | 做好体检，30 日内完成。',
      '2.2 | 县公安局 | | 打击。',
      '3 | 县财政局 | | 保障经费。',
    ],
    deadlines: ['relative - 2.1.2'],
  },
  {
    file: 'flat.txt',
    title: '平川县反拐工作方案',
    clauses: [
      '二、（一）1 | 县委宣传部 县公安局 | | 加强宣传。',
      '二、（一）2 | 县民政局 | | 加强排查。',
      '二、（二）1 | 县公安局 | | 依法严打。',
    ],
    deadlines: ['by 2025-12-31'],
  },
  {
    file: 'group-lines.txt',
    title: '云州市应急体系建设“十三五”规划责任分解',
    clauses: [
      '（一）1 | 市直各有关单位 各县(市、区)人民政府 各开发区管委会 | | 等 | 完善应急预案体系\n(1)加强预案管理，规范预案编制、审批工作。\n(2)推进预案“精编化”。\n(3)加强预案演练。',
      '（一）2（1） | 市编办 | | 推进办事机构建设。',
      '（一）2（2） | 市政府应急办 | | 强化值守。',
      '（二）3 | 市政府办公室 市行政审批制度改革工作领导小组办公室 | 市级各有关部门 各县市区政府 | 等 | 全面实施清单管理，2018年10月底前编制并公布清单。',
    ],
    deadlines: ['period-end 2020-12-31', 'by 2018-10-31 2.3'],
  },
  {
    file: 'heading-lines.txt',
    title: '河口县2022年反拐工作实施方案',
    clauses: [
      '一、（一） | 县公安局 | 县民政局 县卫健局 各乡镇 | 加强源头治理\n深入排查高发地区。\n开展来历不明儿童摸排。',
      '一、（二） | 县委政法委 | 县法院 县检察院 | 加强协作配合',
    ],
    deadlines: ['period-end 2022-12-31', 'recurring -', 'by 2022-03-31', 'by 2022-10-31', 'by 2022-11-30'],
  },
  {
    file: 'jointly.txt',
    title: '林溪县反对拐卖人口行动方案（2021—2030年）',
    clauses: [
      '一、（一）1 | 县民政局 | 县公安局 县城管局 县卫健局 | 等 | 加强流浪未成年人救助保护，县救助管理站全天候接收。',
      '一、（一）2 | 县教育局 | 县财政局 各中小学 各乡镇 | 加强校园安全教育，把反拐知识纳入教学内容。',
      '一、（一）3 | 县妇联 各镇街 | 县民政局 | 健全家庭监护制度。',
      '一、（二）1 | 县公安局 县财政局 | | 侦破积案。',
      '一、（二）2 | 县公安局 | 县委网信办 | 清理网络信息。',
      '一、（三） | 县民政局 | 县公安局 县政协办公室 | 整治“买方市场”\n1．规范婚姻登记管理。\n2．规范收养登记管理。',
      '一、（四） | 县卫健局 | 县妇联 | 做好安置\n1．指定定点医疗机构。\n2．提供心理疏导。',
      '二、（一） | 各乡镇 各县直单位 | | 压实责任。',
    ],
    deadlines: ['period-end 2030-12-31'],
    // A duty of all measures, and a unit that is not known as one.
    problems: ['line-unread', 'line-unread'],
  },
  {
    file: 'labels.txt',
    title: '滨江市反拐行动实施方案（2021—2025年）',
    clauses: [
      '二、（一）1 | 市民政局 | 市公安局 市妇联 各县（市、区）人民政府 | 开展摸底排查。各县（市、区）每季度开展一次摸底，建立台账。',
      '二、（一）2 | 市教育局 市公安局 | | 加强校园宣传。\n将反拐知识纳入课堂。',
      '二、（一）3 | 市公安局 | 市委网信办 市通信管理局 | 加强网络巡查\n及时发现线索。',
      '二、（二）4 | 市公安局 市中级人民法院 市人民检察院 | | 严打拐卖犯罪。',
    ],
    deadlines: ['period-end 2025-12-31', 'recurring - 2.1.1', 'by 2021-12-31 2.1.1', 'ongoing - 2.2.4'],
  },
  {
    file: 'leading-group.txt',
    title: '临溪县反对拐卖人口行动工作方案',
    clauses: [
      '二、1 | 县公安局 | | 推动“互联网+反拐”。',
      '二、2 | 县民政局 县妇联 | 各乡镇人民政府 | 关爱留守妇女儿童。',
      '二、3 | 县公安局 | 县委政法委 县检察院 县法院 | 加强跨省协作，2022年6月底前建立联络机制，年底前开展一次联合行动。',
    ],
    deadlines: ['by 2022-06-30 2.3', 'by 2022-12-31 2.3'],
  },
  {
    file: 'line-notes.txt',
    title: '关于加强困境儿童权益保护的实施意见',
    clauses: [
      '一、（一） | 省民政厅 | 省财政厅 | 加强基本生活保障。',
      '一、（二） | 省教育厅 | 省残联 各设区市 | 强化教育保障。',
      '一、（三） | 省民政厅 | 省公安厅 省检察院 | 落实监护责任。',
      '一、（四） | 省医保局 | 省卫生健康委 省民政厅 | 完善医疗保障。',
      '二、（五） | 省民政厅 各设区市人民政府 | 省公安厅 | 等 | 强化部门协作。',
      '二、（六） | 省数据局 | 省公安厅 各市县 | 等 | 推进信息共享。',
      '二、（七） | 省民政厅 | 各市、县人民政府 | 完善服务网络。\n1.设立督导员。\n2.设立儿童主任。',
      '二、（八） | 省委宣传部 | 省广电局 | 加强宣传，依托各类媒体（省融媒体中心、省广播电视台）。',
    ],
    // The note that all places carry all of it out, and a sign that no note explains.
    problems: ['line-unread', 'line-unread'],
  },
  {
    file: 'markdown.txt',
    title: '江南省反拐行动计划',
    clauses: [
      '一、——1 | 省委宣传部 | 省教育厅 省广播电视局 | 加强宣传教育。',
      '一、——2 | 省人力资源和社会保障厅 省总工会 | | 规范用工。',
      '二、1 | 省公安厅 省委网信办 | | 打击网络拐卖',
      '二、2 | 省民政厅 | 省卫生健康委 | 救助安置',
    ],
    deadlines: ['by 2025-12-31 2.1', 'ongoing - 2.2'],
  },
  {
    file: 'nested.txt',
    title: '海滨区反拐工作三年行动计划（2024—2026年）',
    clauses: [
      '（一）1 | 区教育局（区委教育工委） 区公安分局 各街道（镇） | | 推进“平安校园”（含幼儿园）建设，加强护学岗。',
      '（一）2 | 区民政局（区老龄办） | 区妇联 区残联 | 加强对易被拐卖人群（留守儿童、困境儿童等）的关爱。',
      '（一）3 | 联席会议各成员单位 | | 建立部门联席会议（以下简称联席会议）制度，2026年11月前建成；每年6月和12月通报情况。',
      '（一）4 | 区联席会议办公室 | | 自本计划印发之日起3个月内制定细则。',
    ],
    deadlines: ['period-end 2026-12-31', 'by 2026-11-30 1.3', 'recurring - 1.3', 'relative - 1.4'],
  },
  {
    file: 'old-markers.txt',
    title: '山北省反拐工作计划',
    clauses: [
      '一、（一）1 | 省人力资源社会保障厅 | 省公安厅 | 加强用工管理。',
      '一、（一）2（1） | 省民政厅 | | 规范婚姻登记。',
      '一、（一）2（2） | 省民政厅 | | 规范收养登记。按照㈠的要求办理。',
      '一、（二）1 | 省教育厅 | | 保障适龄儿童入学。',
    ],
  },
  {
    file: 'period.txt',
    title: '山南市“十四五”反拐工作规划',
    clauses: [
      '第二部分一、——1 | 市公安局 市民政局 市城管局 | | 严打组织乞讨犯罪',
      '第二部分一、——2 | 市人社局 市市场监管局 市商务局 | | 整治非法中介',
      '第二部分二、1 | 市公安局 市财政局 | | DNA（脱氧核糖核酸）数据库建设。2023年底前，实现县级全覆盖；2025年6月前，建成运行。',
      '第二部分二、2 | 市公安局（刑侦支队） 各区县公安分局 | | “团圆”行动每半年开展一次。',
    ],
    deadlines: [
      'period-end 2025-12-31',
      'by 2023-12-31 2.2.1',
      'by 2025-06-30 2.2.1',
      'recurring - 2.2.2',
      'evaluation 2023-12-31',
      'evaluation 2025-12-31',
    ],
  },
  {
    file: 'table-br.txt',
    title: '东港区任务清单',
    clauses: [
      '一、1 | 区公安分局 | 区民政局 区教育局 | 开展宣传做好排查',
      '二、2 | 区民政局 | 区卫健局 | 开展救助',
    ],
  },
  {
    file: 'table-broken.txt',
    title: '南山市任务清单',
    clauses: [
      '1 | 市公安局 | 市发展改革委 市教育局 市司法局 | 开展宣传，做好排查\n重点',
      '2 | 市民政局 | | 开展救助',
      '3 | 市公安局 | 市法院 | 加强打击',
    ],
    deadlines: ['ongoing -'],
  },
  {
    file: 'table-doubtful.txt',
    title: '东山市任务清单',
    clauses: [
      '1 | 市公安局 | 市妇联 市民政局 市教育局 | 宣传',
      '2 | 市公安局 市民政局 | | 排查',
      '4 | 市民政局 | 市公安局 | 救助',
    ],
    // A row of one unit, a row without units, and a unit that may belong to either of two rows.
    problems: ['numbering-jump', 'table-unread', 'table-unread', 'table-unread'],
  },
  {
    file: 'table-markdown.txt',
    title: '重点任务分工清单',
    clauses: [
      '1 | 各镇（街道） 区公安分局 | | 预防\n入户走访排查',
      '2 | 区公安分局 | 区检察院 区法院 | 打击\n侦办积案（含命案）',
      '3 |  | | 救助\n心理疏导',
    ],
    deadlines: ['recurring - 1', 'by 2024-12-31 2', 'recurring -'],
    problems: ['line-unread'],
  },
  {
    file: 'table-merged.txt',
    title: '山南省妇女发展目标责任分解书',
    clauses: [
      '1 | 省卫生厅 | 省发改委 省财政厅 | 妇女与健康\n1.常见病筛查率达到80%。',
      '2 | 省卫生厅 | | 2.孕产妇死亡率降低。',
      '1 | 省公安厅 省妇联 | 省司法厅 | 妇女与法律\n1.预防家庭暴力。',
    ],
  },
  {
    file: 'table-sections.txt',
    title: '北河州2024年反拐工作任务分工表',
    clauses: [
      '一、1 | 州公安局 | 州民政局 | 线索排查',
      '一、2 | 州人社局 | | 用工监管',
      '二、3 | 州公安局 | 州检察院 | 积案攻坚',
      '二、4 |  | 州残联 | 就业帮扶',
      '二、6 | 州民政局 | 州公安局 | 中转安置',
    ],
    deadlines: [
      'period-end 2024-12-31',
      'by 2024-06-30 1.1',
      'by 2024-09-30 1.2',
      'ongoing -',
      'by 2024-05-31 2.6',
    ],
    // The lead of 4 may stand in a cell above, and 5 has a cell too many.
    problems: ['line-unread', 'numbering-jump', 'table-unread'],
  },
  {
    file: 'table.txt',
    title: '福安县反拐工作任务分工表',
    clauses: [
      '1 | 县公安局 | 县民政局 县教育局 | 建立失踪儿童快速查找机制',
      '2 | 县教育局 | 县公安局 团县委 县妇联 | 开展反拐宣传进校园',
      '3 | 县民政局 | | 完善救助设施',
    ],
    deadlines: ['by 2024-06-30 1', 'by 2024-09-30 2', 'ongoing - 3'],
  },
  {
    file: 'traditional.txt',
    title: '臨海市反對拐賣人口行動實施方案（2021—2025年）',
    clauses: [
      '一、（一） | 市公安局 | 市委宣傳部 市教育局 市婦聯 | 加強社區宣傳教育。',
      '一、（二） | 市民政局 | 團市委 市婦聯 | 做好留守兒童關愛保護。',
    ],
    deadlines: ['period-end 2025-12-31', 'by 2025-12-31'],
  },
  {
    file: 'two-brackets.txt',
    title: '自治州反拐工作任务分解',
    clauses: [
      '一、 | 州公安局 | | 健全机制。完善联席会议制度',
      '一、 | 州大数据局 | 州公安局 州民政局 | 建立信息共享平台',
      '二、 | 州卫生健康委 | | 强化救助。对受害人开展心理辅导。',
      '二、 | 州人力资源和社会保障局 | 州总工会 团州委 | 做好就业帮扶。',
      '三、 | 州委宣传部 州妇联 | | 加强宣传，提高群众知晓率。',
      '四、 | 州财政局 | | 保障经费',
    ],
  },
  {
    file: 'verbs.txt',
    title: '北山自治区反拐实施意见',
    clauses: [
      '一、1 | 自治区公安厅 | 自治区大数据局 自治区通信管理局 | 等 | 建立信息平台。',
      '一、2 | 自治区公安厅 自治区高级人民法院 自治区人民检察院 新疆生产建设兵团公安局 | | 加强执法协作。',
      '一、3 | 自治区党委外办 | 自治区公安厅 自治区商务厅 | 等 | 做好跨境合作。',
      '一、4 | 各地（州、市）人民政府 |  | 自治区民政厅:指导 | 指导基层工作。',
      '一、5 | 自治区党委宣传部 | 自治区广播电视局 自治区妇联 自治区残联 自治区总工会 各地（州、市）党委和政府 | 加强宣传引导。',
      '一、6 | 自治区文明办 自治区团委 | | 推进志愿服务。',
    ],
    deadlines: ['by 2024-12-31 1.1'],
    problems: ['line-unread'],
  },
  {
    file: 'wrapped.txt',
    title: '平湖县打击拐卖犯罪三年行动方案',
    clauses: [
      '一、 | 县公安局 | 县交通运输局 县文化和旅游局 县市场监督管理局 县卫生健康局 | 加强对车站、码头、宾馆、饭店等场所的日常巡查和管理，发现可疑情况及时报告公安机关处理，确保线索不流失。',
      '二、 | 县委政法委 | 县公安局 各乡镇人民政府 县民政局 | 对外来人员聚居区、城乡结合部等重点区域开展经常性排查，建立工作台账，做到底数清、情况明、措施实。',
      '三、 | 县联席会议办公室 | | 建立全县反拐信息通报制度，成员单位之间每季度交换一次信息。',
    ],
    deadlines: ['recurring - 3'],
  },
];

describe('plans of other places', () => {
  test.each(plans)('$file', ({ file, title, clauses, deadlines = [], problems = [] }) => {
    const plan = planFrom(load(file));
    expect(plan.title).toBe(title);
    expect(dutiesOf(load(file))).toEqual(clauses);
    expect(dates(plan)).toEqual(deadlines);
    expect(plan.problems.map(({ code }) => code).filter((code) => code !== 'line-irregular')).toEqual(
      problems,
    );
  });

  test('every file of the folder is read here', () => {
    expect(plans.map(({ file }) => file).toSorted()).toEqual(readdirSync(folder).toSorted());
  });
});

describe('the same plan in other clothes', () => {
  const words = load('labels.txt').toString('utf8');
  const utf16 = Buffer.from(`\uFEFF${words}`, 'utf16le');
  test.each([
    ['with Windows line ends', Buffer.from(words.replaceAll('\n', '\r\n'))],
    ['with old Macintosh line ends', Buffer.from(words.replaceAll('\n', '\r'))],
    ['behind a byte order mark', Buffer.from(`\uFEFF${words}`)],
    ['in UTF-16', utf16],
    ['in UTF-16, the other way round', Buffer.from(utf16).swap16()],
    ['in UTF-16 without a mark', Buffer.from(words, 'utf16le')],
    [
      'in half-width signs',
      Buffer.from(
        words
          .replaceAll('（', '(')
          .replaceAll('）', ')')
          .replaceAll('：', ':')
          .replaceAll('；', ';')
          .replaceAll('，', ','),
      ),
    ],
    ['indented', Buffer.from(words.replaceAll('\n', '\n\u3000\u3000'))],
    ['with blank lines', Buffer.from(words.replaceAll('\n', '\n\n\n'))],
  ])('%s', (_, bytes) => {
    const half = (line: string): string => line.normalize('NFKC');
    expect(dutiesOf(bytes).map(half)).toEqual(dutiesOf(words).map(half));
  });
});
