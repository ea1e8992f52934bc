import { describe, expect, test } from 'vitest';
import { ask } from '../testing/collection.ts';

/** A word of the plans beside another that makes it a matter of another field. */
describe('what is outside the plans', () => {
  test.each([
    '流浪动物谁管',
    '流浪狗谁管',
    '流浪猫救助谁负责',
    '留守老人谁管',
    '留守老人关爱谁负责',
    '残疾老人救助谁负责',
    '人防办牵头什么',
    '人防工程谁负责',
    '婚姻咨询谁负责',
    '婚姻介绍所补贴谁负责',
    '婚姻介绍费谁管',
    '老年大学谁负责',
    '学校食堂谁管',
    '学校食堂卫生谁负责',
    '学校操场建设谁负责',
    '医院收费谁管',
    '医院停车谁管',
    '旅游投诉谁处理',
    '网络赌博谁打击',
    '网络游戏谁管',
    '电信诈骗谁打击',
    '土地拍卖谁负责',
    '儿童疫苗谁负责',
    '儿童乐园谁负责',
    '儿童医保谁负责',
    '儿童票谁管',
    '妇女就业补贴金额是多少',
    '妇女体检谁负责',
    '劳务费谁发',
    '劳动仲裁谁负责',
    '劳动模范评选谁负责',
    '人才引进谁负责',
    '法律职业资格考试谁组织',
    '法律顾问谁聘请',
    '户籍学生补贴谁发',
    '收养宠物谁登记',
    '收养动物谁负责',
    '救助动物谁负责',
    '救助站食堂谁管',
    '心理学考试谁组织',
    '心理咨询师证谁发',
    '边境贸易谁负责',
    '边境旅游谁负责',
    '边防部队征兵谁负责',
    '出入境检疫谁负责',
    '外国专家谁负责',
    '志愿者补贴谁发',
    '志愿填报谁负责',
    '社区团购谁监管',
    '社区医院谁管',
    '家庭农场谁负责',
    '家庭医生谁负责',
    '家庭教育补贴谁发',
    '家政服务公司注册谁负责',
    '宾馆星级评定谁负责',
    '娱乐场所税收谁收',
    '车站建设谁负责',
    '车站安检谁负责',
    '机场安检谁负责',
    '火车票谁卖',
    '扶贫贷款谁发',
    '贫困生助学金谁发',
    '教师工资谁发',
    '教师资格考试谁组织',
    '教育局招生谁负责',
    '义务教育学区划分谁负责',
    '职业技能大赛谁组织',
    '农民工工资拖欠谁管',
    '禁毒宣传谁负责',
    '消防宣传谁负责',
    '防火宣传谁负责',
    '反诈宣传谁负责',
    '环保宣传谁负责',
    '交通安全宣传谁负责',
    '卫生检查谁负责',
    '卫生死角谁清理',
    'DNA亲子鉴定收费谁管',
    '信息公开谁负责',
    '信息化机房谁建',
    '公安局招聘辅警谁负责',
    '档案馆谁管',
    '国际贸易谁负责',
    '国际旅行谁管',
    '跨国公司谁监管',
    '人口普查谁负责',
    '人体器官捐献谁负责',
    '器官移植医院谁批准',
    '血库谁管',
    '试管婴儿谁审批',
    '养老院谁监管',
    '殡葬服务谁管',
    '福利彩票谁管',
  ])('%s', (text) => {
    expect(ask(text).answer).toMatchObject({ kind: 'none', clauses: [], passages: [] });
  });

  test.each([
    'driver licence checks',
    "driver's licence renewal",
    'who pays compensation to victims',
    'who pays for school lunches?',
    'who runs the animal shelters?',
    'who runs marriage counselling?',
    'who handles divorce disputes?',
    'who inspects hospital parking?',
    'who vaccinates children?',
    'who handles telecom fraud?',
    'who fights online gambling?',
    'who pays teachers?',
    'who supervises livestream platforms?',
    'who manages land auctions?',
    'who handles hotel star ratings?',
    'who collects tax from entertainment venues?',
    'who handles border trade?',
    'who licenses psychologists?',
    'who recruits police officers?',
    'who pays volunteers?',
    'who handles passport renewals?',
    'who handles dog adoption?',
    "who runs the old people's homes?",
    'who supports elderly women left behind?',
    'who does medical checks for pilots?',
    "who manages women's football?",
    'who handles foreign investment?',
    "who handles overseas students' visas?",
    'who inspects school buses?',
    'who checks food in school canteens?',
    'who handles land disputes?',
    'who gives scholarships to poor students?',
    'who funds rural roads?',
    'who rescues miners?',
    'who rescues hikers?',
    'who cracks down on drug trafficking?',
    'who fights wildlife trafficking?',
    'who handles arms trafficking?',
  ])('%s', (text) => {
    expect(ask(text).answer).toMatchObject({ kind: 'none', clauses: [], passages: [] });
  });
});

describe('what is in the plans, in words like those', () => {
  test.each([
    ['流浪儿童谁管', 'fujian-2008/3.2.7'],
    ['留守儿童谁管', 'fujian-2021/2.1.2.7'],
    ['残疾儿童救助谁负责', 'fujian-2021/2.2.2.3'],
    ['校园人防物防技防建设谁负责', 'fujian-2021/2.1.2.4'],
    ['婚姻介绍机构谁取缔', 'national-2008/4.3.2.1.4'],
    ['代孕谁打击', 'fujian-2021/2.1.3.3'],
    ['儿童节宣传谁负责', 'fujian-2008/3.1.2'],
    ['土地承包权益谁维护', 'fujian-2021/2.1.2.5'],
    ['就业补贴政策谁落实', 'fujian-2021/2.1.2.5'],
    ['who cracks down on surrogacy?', 'fujian-2021/2.1.3.3'],
    ['who checks drivers and stations for publicity?', 'yunyang-2013/3.4.2.1.4'],
  ])('%s', (text, clause) => {
    expect(ask(text).answer.clauses.map(({ id }) => id)).toContain(clause);
  });
});

describe('the evaluation of a damaged plan', () => {
  test('is said to be partly lost, and no other assessment stands for it', () => {
    const { kind, clauses, text } = ask('福建2021的评估由谁负责').answer;
    expect({ kind, clauses }).toEqual({ kind: 'passage', clauses: [] });
    expect(text).toContain('受损');
  });

  test('other assessments are found by their own words', () => {
    const ids = ask('出监危险性评估谁负责').answer.clauses.map(({ id }) => id);
    expect(ids).toContain('fujian-2021/2.1.2.9');
  });
});

describe('an unknown word before a matter', () => {
  test.each(['弃因安置谁负责', '弃鸨安置谁负责'])('%s does not vanish', (text) => {
    const { kind, understood } = ask(text).answer;
    expect(kind).toBe('none');
    expect(understood.topic).toContain(text.slice(0, 2));
  });
});
