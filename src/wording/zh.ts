import type { AnswerFacts, Reason, SuccessionRemark } from '../model/answer-facts.ts';
import type { Labels } from '../model/labels.ts';
import { comparisonZh } from './comparison-zh.ts';
import { asksSupport } from './conditions.ts';
import { conditionsZh } from './conditions-zh.ts';
import { damagedPlans } from './damaged.ts';
import { talliesZh } from './tallies-zh.ts';
import type { Words } from './words.ts';

const FACTS: Record<string, string> = {
  title: '名称',
  document_number: '文号',
  issue_date: '印发日期',
  publish_date: '发布日期',
  issuing_body: '发文机关',
  based_on: '依据',
  basis: '依据文件名称',
  period: '期限',
  joint_conference_lead: '联席会议牵头单位',
  convenor: '联席会议召集人',
  office: '联席会议办公室设在',
  office_head: '联席会议办公室主任',
  functions: '联席会议职能',
  member_count: '成员单位数',
  members: '成员单位',
  is_member: '联席会议成员',
  members_without_task: '未被分派任务的成员单位',
  support_only: '只配合、不牵头的单位',
  source_complete: '原文是否完整',
  lost_numbers: '编号空缺，可能整条丢失',
  lost_texts: '条文丢失，仅存责任单位',
  lost_units: '责任单位丢失，仅存条文',
  lost_beginnings: '条文开头丢失',
  lost_between: '条文与责任单位之间有一句丢失',
  responsible: '负责机构',
  printed_name: '文中写作',
};

const DEADLINES = {
  by: '期限',
  'period-end': '计划期满',
  recurring: '经常性',
  evaluation: '评估',
  relative: '期限',
  ongoing: '长期',
} as const;

const ROLE = { lead: '牵头', support: '配合', both: '牵头和配合' } as const;

const WHY: Record<string, string> = {
  'all-members': '联席会议各成员单位共同负责',
  'weak-alignment': '相近，但不是同一措施',
  mentions: '文中提及，其他计划没有对应',
};

/** All Chinese sentences of the replies. */
export const zh: Words = {
  title,
  notes,
  planHeading: (plan, count, labels) => `【${labels.plan(plan).zh}】${count === null ? '' : ` ${count} 条`}`,
  planName: (plan, labels) => `【${labels.plan(plan).zh}】`,
  lead: '牵头',
  support: '配合',
  role: (role) => ROLE[role],
  nobody: (clause) => (clause.attribution === 'unknown' ? '责任单位不详：原文受损，责任行已丢失。' : null),
  remark: (clause) => {
    if (clause.attribution === 'inferred') return '责任单位为推定：条文与责任行之间有一句丢失。';
    if (clause.open_ended) return '责任行写有“等”或“有关部门”，未列全。';
    return null;
  },
  lostText: '（条文缺失：原文受损，仅存责任行）',
  gloss: () => null,
  unit: (name) => name,
  factLabel: (key) => FACTS[key] ?? key,
  factValue: (fact) => {
    if (fact.key === 'is_member') return `${fact.unit ?? ''}${fact.value ? '是' : '不是'}成员单位`;
    if (fact.key === 'source_complete') return fact.value ? '完整' : '不完整：原文受损，部分内容缺失';
    if (fact.key === 'functions')
      return Array.isArray(fact.value) && fact.value.length > 0 ? fact.value.join('；') : '文中没有单列';
    if (fact.value === null || (Array.isArray(fact.value) && fact.value.length === 0))
      return fact.key.startsWith('members_without') || fact.key === 'support_only' ? '无' : '文中未载明';
    return Array.isArray(fact.value) ? fact.value.join('、') : String(fact.value);
  },
  deadline: (deadline) => {
    const units = deadline.responsible.map(({ name }) => name).join('、');
    return {
      label: deadline.date ?? DEADLINES[deadline.kind],
      value: `${deadline.text}${units ? `（${units}）` : ''}`,
    };
  },
  why: (why) => WHY[why] ?? why,
  source: (plan, path, labels) => `—— ${labels.plan(plan).zh}${path ? ` · ${path}` : ''}`,
  related: '另请留意',
  passages: '文中其他段落',
  choices,
  comparison: comparisonZh,
  tallies: talliesZh,
};

const COUNTED = {
  clauses: { what: '任务', unit: '条' },
  agencies: { what: '涉及单位', unit: '个' },
  plans: { what: '涉及计划', unit: '个' },
} as const;

/** What is counted: 「任务 3 条」, 「牵头单位 19 个」. */
function countedAs({ detail, understood: { role } }: AnswerFacts): { what: string; unit: string } {
  const counted = COUNTED[detail.counted ?? 'clauses'];
  const part = role && role !== 'both' && !detail.conditions ? ROLE[role] : '';
  return detail.counted === 'agencies' && part
    ? { what: `${part}单位`, unit: counted.unit }
    : { what: `${part}${counted.what}`, unit: counted.unit };
}

function title(facts: AnswerFacts, labels: Labels): string {
  const { agencies, topic, role, plans } = facts.understood;
  const who = agencies
    .map(({ asked, taken }) => [...new Set(taken.map(({ name }) => name))].join('/') || asked)
    .join('、');
  const where = plans.map((id) => labels.plan(id).zh).join('、');
  const about = topic ? `“${topic}”` : '';
  const total = facts.clauses.length;
  const conditions = facts.detail.conditions ? conditionsZh(facts.detail.conditions) : '';
  const counted = countedAs(facts);
  const tallied = talliesZh.title(facts, labels);
  if (tallied) return tallied;
  switch (facts.kind) {
    case 'tasks':
      if (conditions) return `${where ? `${where}：` : ''}${conditions}的${about}任务，共 ${total} 条`;
      return `${where ? `${where}：` : ''}${who}${about}${role === 'both' || role === null ? '的任务' : ROLE[role]}，共 ${total} 条`;
    case 'agencies':
      return conditions
        ? `${where ? `${where}：` : ''}${conditions}的${about}任务，${asksSupport(facts) ? '配合单位' : '责任单位'}如下，共 ${total} 条`
        : `${about || (total === 1 ? '所查条款' : `${where}各条款`)}的责任单位，共 ${total} 条`;
    case 'count':
      if (conditions)
        return `${where ? `${where}：` : ''}${conditions}的${about}${counted.what} ${facts.count} ${counted.unit}`;
      return `${where ? `${where}：` : ''}${who}${about}${counted.what} ${facts.count} ${counted.unit}`;
    case 'deadlines':
      return `时间要求，共 ${facts.deadlines.length} 项`;
    case 'plan':
      if (facts.detail.want?.kind === 'names')
        return `${agencies.map(({ asked }) => asked).join('、')}：名称与沿革`;
      return where ? `${where}` : '各计划';
    case 'passage':
      return `原文中关于${about || '所查内容'}的表述`;
    case 'compare':
      return comparisonZh.title(facts, labels);
    case 'ambiguous':
      return facts.options.length > 0
        ? `“${facts.detail.words ?? ''}”可能指：${(facts.detail.readings ?? []).join('、')}。请问是哪一个？`
        : none(facts);
    case 'help':
      return facts.detail.reason ? none(facts) : '我能回答“谁负责什么”。例如：';
    case 'none':
      return none(facts);
  }
}

/** One sentence a reason: what was searched, what it holds. */
const NONE: Record<Reason, (words: string, searched: string) => string> = {
  'no-plan': (words) => `资料库中没有“${words}”的计划，不能以其他计划代替。`,
  'no-unit': (words, searched) => `所查计划的责任单位中没有“${words}”${searched}。`,
  'unit-without-task': (words, searched) => `所查计划中没有由“${words}”承担的相应任务${searched}。`,
  'no-overlap': (words, searched) => `没有同时符合“${words}”这些条件的任务${searched}。`,
  'not-of-units': (words, searched) => `所问单位没有关于“${words}”的任务${searched}。`,
  'nobody-else': (words, searched) => `没有其他单位承担“${words}”${searched}。`,
  'no-handover': (_words, searched) => `所查计划之间没有换了牵头单位的对应措施${searched}。`,
  'no-clause': (words, searched) => `所查计划中没有“${words}”这一条${searched}。`,
  'no-deadline': (words, searched) => `计划中没有${words ? `“${words}”的` : '相应的'}时间要求${searched}。`,
  'no-matter': (words, searched) => `所查计划中没有关于“${words}”的内容${searched}。`,
  'other-role': () => '没有以所问角色承担的任务，只有下面这些。',
  'no-unit-here': () => '这一条没有写责任单位。',
  'not-stated': (words, searched) => `所查计划没有写明“${words}”${searched}。`,
  'too-long': () => '消息太长，请用一两句话提问。',
  noise: () => '看不出这是什么问题。可以这样问：“民政厅在2021计划里牵头什么？”',
  instruction: () => '我只根据各计划的原文回答“谁负责什么”，不接受修改资料或规则的指令。',
  progress: () => '各计划只写要做什么、由谁负责，不记载是否完成；是否完成只能由人来标记。可以这样问：',
  person: () => '各计划只写单位，不写个人姓名、电话等信息。',
  empty: () => '请输入问题，例如：',
  'small-talk': () => '乐意效劳。可以这样问：',
  unclear: () => '请说明要查哪个单位、哪件事或哪个计划。',
};

function none(facts: AnswerFacts): string {
  const searched = `（已查 ${facts.searched.plans} 个计划、${facts.searched.clauses} 条任务）`;
  const { reason = 'no-matter', words = '', conditions } = facts.detail;
  if (reason === 'nobody-else' && conditions)
    return `“${words}”没有${conditionsZh(conditions)}的任务${searched}。`;
  return reason === 'not-of-units' && conditions
    ? `没有${conditionsZh(conditions)}的、关于“${words}”的任务${searched}。`
    : NONE[reason](words, searched);
}

function notes(facts: AnswerFacts, labels: Labels): string[] {
  return [
    ...comparisonZh.notes(facts, labels),
    ...facts.understood.corrections.map(({ from, to }) => `已按“${to}”理解“${from}”。`),
    ...carriedNotes(facts),
    ...(facts.detail.without
      ? [
          `${facts.detail.without.map((id) => labels.plan(id).zh).join('、')}中没有相应内容，以下来自其他计划。`,
        ]
      : []),
    ...(facts.kind === 'tasks' && facts.detail.reason === 'other-role' ? [none(facts)] : []),
    ...(facts.kind === 'passage' && facts.detail.reason === 'no-deadline'
      ? ['原文没有给出日期，只有下面的规定。']
      : []),
    ...(facts.kind === 'none' ? [] : (facts.detail.missingPlans ?? [])).map(
      (words) => `资料库中没有“${words}”的计划。`,
    ),
    ...(facts.detail.successions ?? []).map((remark) => succession(remark, labels)),
    ...counterparts(facts, labels),
    ...(facts.detail.history ?? []).map(
      ({ from, to, step }) =>
        `${step.year ?? '年份不详'}：${from} → ${to}（${RELATION[step.relation]}${step.note_zh ? `：${step.note_zh}` : ''}）`,
    ),
    ...(facts.detail.history?.length === 0 ? ['资料中没有登记它的更名、合并或撤销。'] : []),
    ...(facts.detail.agencies ?? []).map(
      ({ plan, names }) => `${labels.plan(plan).zh}（${names.length}）：${names.join('、')}`,
    ),
    ...talliesZh.notes(facts, labels),
    ...nearest(facts, labels),
    ...(facts.detail.memberships ?? []).map(
      ({ name, plan }) =>
        `${name}是${labels.plan(plan).zh}联席会议的成员单位，但没有写明由它单独牵头或配合的任务。`,
    ),
    ...(facts.detail.gaps ?? []).map(
      ({ plan, number }) => `${labels.plan(plan).zh}现存的编号中缺“${number}”，这一条可能已经丢失。`,
    ),
    ...damagedPlans(facts).map((id) =>
      facts.kind === 'none'
        ? `${labels.plan(id).zh}的原文有缺失，缺失的部分无从查起。`
        : `${labels.plan(id).zh}的原文受损、有缺失，所列可能不完整。`,
    ),
  ];
}

/** What comes near, named as what it is. */
function nearest(facts: AnswerFacts, labels: Labels): string[] {
  if (facts.kind !== 'none') return [];
  if (facts.detail.reason === 'no-unit')
    return facts.nearest.length > 0 ? [`名称或职责相近的单位：${facts.nearest.join('、')}。`] : [];
  const { nearClauses: near = [], elsewhere = [], reason } = facts.detail;
  const ofOthers = reason === 'not-of-units' || reason === 'nobody-else';
  return [
    ...(elsewhere.length > 0
      ? [`其他计划中有相关内容：${elsewhere.map((id) => labels.plan(id).zh).join('、')}。`]
      : []),
    ...(near.length > 0
      ? [
          ofOthers
            ? reason === 'nobody-else'
              ? '此事的牵头单位：'
              : '此事由其他单位牵头：'
            : '以下条款只是相近，并非答案：',
          ...near.map(
            ({ plan, path, text, lead }) =>
              `${labels.plan(plan).zh} ${path}：${text}${ofOthers && lead.length > 0 ? `（${lead.join('、')}）` : ''}`,
          ),
        ]
      : []),
  ];
}

const CARRIED: Record<string, string> = {
  plan: '计划',
  agency: '单位',
  role: '角色',
  topic: '事项',
  path: '条款',
  question: '问题',
};

/** What the thread gave, so that a person sees what the answer rests on. */
function carriedNotes({ understood }: AnswerFacts): string[] {
  return understood.carried.length > 0
    ? [`沿用上文的${understood.carried.map((part) => CARRIED[part] ?? part).join('、')}。`]
    : [];
}

const RELATION = { renamed: '更名', merged: '合并', split: '拆分', 'duties-moved': '职责划转' } as const;

function succession({ asked, name, plans, steps }: SuccessionRemark, labels: Labels): string {
  const why = steps
    .map((step) => `${step.year ? `${step.year}年` : ''}${step.note_zh ?? RELATION[step.relation]}`)
    .join('；');
  return `“${asked}”在${plans.map((id) => labels.plan(id).zh).join('、')}中为“${name}”${why ? `（${why}）` : ''}。`;
}

/** The same body under the name of another level: 民政部 in a provincial plan is 民政厅. */
function counterparts(facts: AnswerFacts, labels: Labels): string[] {
  const explained = new Set((facts.detail.successions ?? []).map(({ asked, name }) => `${asked} ${name}`));
  return facts.understood.agencies.flatMap(({ asked, taken }) => {
    const byName = new Map<string, string[]>();
    for (const { name, plan } of taken) {
      if (asked.includes(name) || name.includes(asked) || explained.has(`${asked} ${name}`)) continue;
      byName.set(name, [...(byName.get(name) ?? []), labels.plan(plan).zh]);
    }
    return [...byName].map(([name, plans]) => `“${asked}”在${[...new Set(plans)].join('、')}中为“${name}”。`);
  });
}

function choices(facts: AnswerFacts, labels: Labels): string[] {
  if (facts.kind === 'help' || facts.detail.reason === 'noise') return labels.examples.zh;
  if (facts.detail.reason === 'progress') return labels.examples.zh.slice(0, 3);
  if (facts.kind !== 'ambiguous') return [];
  return facts.options.length > 0 ? facts.options : labels.examples.zh.slice(0, 3);
}
