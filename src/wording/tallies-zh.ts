import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Handover } from '../model/comparison.ts';
import type { Labels } from '../model/labels.ts';
import type { Numbers } from './comparison.ts';
import { conditionsZh } from './conditions-zh.ts';
import { leaders, passedOver, plansOf, type TallyWords } from './tallies.ts';

const ROLE = { lead: '牵头', support: '配合', either: '参与' } as const;
const HAVING = {
  both: '既牵头又配合',
  'lead-only': '只牵头、不配合',
  'support-only': '只配合、不牵头',
} as const;
const WHY = { 'lost-text': '条文缺失', inferred: '责任单位为推定' } as const;

/** Chinese sentences of counts, rankings and changes of lead. */
export const talliesZh: TallyWords = {
  title,
  notes,
  ranked: ({ units, count }, bar) => ({ label: units.join('、'), value: `${count} 条 ${bar}` }),
  furtherUnits: (units, most) => `另有 ${units} 个单位，各不超过 ${most} 条。`,
  plan: (plan, count, bar, labels) => ({ label: labels.plan(plan).zh, value: `${count} 条 ${bar}`.trim() }),
  handovers: '牵头单位的变化',
  handover,
};

function title(facts: AnswerFacts, labels: Labels): string | null {
  const { detail, understood, count } = facts;
  const { want, ranking, plans = [], having, counted, handovers } = detail;
  const where = understood.plans.map((id) => labels.plan(id).zh).join('、');
  const about = understood.topic ? `关于“${understood.topic}”的` : '';
  const conditions = detail.conditions ? `${conditionsZh(detail.conditions)}的` : '';
  const at = where ? `${where}：` : '';
  if (want?.kind === 'partners' && ranking) {
    const measures = conditions || about ? `${conditions}${about}任务中，` : '';
    const part = ROLE[want.role];
    const [first, ...others] = leaders(ranking);
    return first && others.length === 0
      ? `${labels.plan(first.plan).zh}：${measures}${part}任务最多的是${first.units.join('、')}，${first.units.length > 1 ? '各 ' : ''}${first.count} 条`
      : `${at}${measures}各计划${part}任务最多的单位`;
  }
  if (want?.kind === 'plan-ranking' && plans.length > 0) {
    const first = plans.filter((plan) => plan.count === plans[0]?.count);
    const part = understood.role && understood.role !== 'both' && !conditions ? ROLE[understood.role] : '';
    return `${conditions}${about}${part}任务最多的是${first.map(({ plan }) => labels.plan(plan).zh).join('、')}：${count} 条`;
  }
  if (having) return `${at}${HAVING[having]}的单位 ${count} 个`;
  if (counted === 'agencies' && detail.conditions) {
    const part = understood.role && understood.role !== 'both' ? ROLE[understood.role] : '相关';
    const names = passedOver(facts);
    return names.length === detail.conditions.units.length
      ? `${at}${about}${names.join('、')}以外的${part}单位 ${count} 个`
      : `${at}${conditions}${about}任务中，${part}单位 ${count} 个`;
  }
  if (handovers && handovers.length > 0)
    return `${plansOf(handovers)
      .map((id) => labels.plan(id).zh)
      .join('、')}：相应措施中牵头单位不同的，共 ${handovers.length} 处`;
  return null;
}

function notes(facts: AnswerFacts, labels: Labels): string[] {
  const { uncounted = [], unitsLost = 0, others = [], handovers } = facts.detail;
  return [
    ...others.map(({ plan, lead, support }) => {
      const parts = [
        lead.length > 0 ? `牵头：${lead.join('、')}` : '',
        support.length > 0 ? `配合：${support.join('、')}` : '',
      ].filter(Boolean);
      return `${labels.plan(plan).zh}：除${passedOver(facts).join('、')}外，${parts.join('；') || '责任单位不详'}。`;
    }),
    ...(uncounted.length > 0
      ? [
          `另有 ${uncounted.length} 条未计入：${uncounted
            .map(({ plan, path, why }) => `${labels.plan(plan).zh} ${path}（${WHY[why]}）`)
            .join('、')}。`,
        ]
      : []),
    ...(handovers ? ['同一单位更名，或由承接其职能的单位继续牵头的，不算更换。'] : []),
    ...(unitsLost > 0
      ? [
          handovers
            ? `另有 ${unitsLost} 处对应措施的责任行已丢失，无法比较。`
            : `另有 ${unitsLost} 条的责任行已丢失，无从得知有无所问单位，未列入。`,
        ]
      : []),
  ];
}

function handover(
  { from, to, strong, before, now, gone, come, renamed }: Handover,
  numbers: Numbers,
): { label: string; value: string } {
  const parts = [
    gone.length > 0 ? `不再牵头：${gone.join('、')}` : '',
    come.length > 0 ? `新牵头：${come.join('、')}` : '',
    ...renamed.map((same) => `${same.from}由${same.to}承接，不算更换`),
    strong ? '' : '相近，但不是同一措施',
  ].filter(Boolean);
  return {
    label: `${numbers([from])}→${numbers([to])}`,
    value: `${before.join('、')} → ${now.join('、')}（${parts.join('；')}）`,
  };
}
