import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Difference, DutyChange } from '../model/comparison.ts';
import type { Labels } from '../model/labels.ts';
import type { Role } from '../model/unit.ts';
import { type ComparisonWords, comparedPlans, type Numbers, searchedIn, sortedOut } from './comparison.ts';

const ROLE = { lead: '牵头', support: '配合' } as const;
const TAKEN_OVER = {
  renamed: '更名为',
  merged: '并入',
  split: '职能划入',
  'duties-moved': '职能划入',
} as const;

/** Chinese sentences of comparisons. */
export const comparisonZh: ComparisonWords = {
  title,
  notes,
  heading: '比较结果',
  plans: (from, to, labels) => `${labels.plan(from).zh} → ${labels.plan(to).zh}`,
  differences,
  tally: ({ plan, unit, lead, support }, labels) => {
    const parts = [lead === null ? '' : `牵头 ${lead} 条`, support === null ? '' : `配合 ${support} 条`];
    return { label: labels.plan(plan).zh, value: `${unit}${parts.filter(Boolean).join('，')}` };
  },
  aligned: (numbers) => `措辞不同，与${numbers}为同一措施。`,
  duties,
  coverage: ({ total, covered, missing, unreadable }, numbers) =>
    `${total} 条措施中 ${covered.length} 条有对应，${missing.length === 0 ? '没有缺少的。' : `${missing.length} 条没有${inBrackets(numbers(missing))}。`}${unreadable > 0 ? `另有 ${unreadable} 条条文缺失，无法对照。` : ''}`,
  cite: (numbers) => `第${numbers.join('、')}条`,
  near: (numbers) => `与${numbers}相近，但不是同一措施`,
};

function inBrackets(numbers: string): string {
  return numbers ? `（${numbers}）` : '';
}

function title(facts: AnswerFacts, labels: Labels): string {
  const { coverage, want } = facts.detail;
  const { agencies, topic } = facts.understood;
  const [row, ...more] = coverage ?? [];
  const common = want?.kind === 'coverage' && want.sense === 'common';
  const about = topic ? `关于“${topic}”的` : '';
  if (row && more.length === 0) {
    const [of, against] = [labels.plan(row.of).zh, labels.plan(row.against).zh];
    if (common) return `${of}和${against}都有的${about}措施，共 ${facts.count} 条`;
    return row.missing.length === 0
      ? `${of}${about || '的'}措施在${against}中都有对应`
      : `${of}有、${against}没有对应的${about}措施，共 ${row.missing.length} 条`;
  }
  if (coverage)
    return common
      ? `计划之间相同的${about}措施，共 ${facts.count} 条`
      : `没有对应的${about}措施，共 ${facts.count} 条`;
  const who = agencies
    .map(({ asked, taken }) => [...new Set(taken.map(({ name }) => name))].join('/') || asked)
    .join('、');
  const plans = comparedPlans(facts)
    .map((id) => labels.plan(id).zh)
    .join('、');
  return `${who}${topic ? `“${topic}”` : ''}对比：${plans}`;
}

function notes(facts: AnswerFacts, labels: Labels): string[] {
  const { absent = [], incomplete = [] } = facts.detail;
  const damaged = searchedIn(facts).filter((id) => incomplete.includes(id));
  return [
    ...absent.map((id) =>
      incomplete.includes(id)
        ? `${labels.plan(id).zh}现存文字中没有相应的任务；原文受损，不能断定原来没有。`
        : `${labels.plan(id).zh}没有相应的任务。`,
    ),
    ...damaged.map((id) => `${labels.plan(id).zh}的原文受损：没有找到对应，不等于原来没有。`),
  ];
}

function differences(list: readonly Difference[], numbers: Numbers, labels: Labels): string {
  const { changed, same, lost, only } = sortedOut(list);
  const single = list.length === 1;
  const at = ({ from, to }: Difference): string => (single ? '' : `${numbers(from)}→${numbers(to)}：`);
  const clauses = (some: readonly Difference[]): string =>
    numbers(some.flatMap(({ from, to }) => [...from, ...to]));
  return [
    ...changed.map((difference) => `${at(difference)}${change(difference, labels)}`),
    same.length > 0 ? `${single ? '' : `${clauses(same)}：`}责任单位不变。` : '',
    ...lost.map(
      (difference) =>
        `${at(difference)}${difference.unknown.map((id) => labels.plan(id).zh).join('、')}的责任行已丢失，无法比较单位。`,
    ),
    ...(['from', 'to'] as const).map((side) => onlyThere(only[side], side, clauses, labels)),
  ]
    .filter(Boolean)
    .join('');
}

function onlyThere(
  list: readonly Difference[],
  side: 'from' | 'to',
  clauses: (list: readonly Difference[]) => string,
  labels: Labels,
): string {
  const plan = list[0]?.plans[side];
  return plan === undefined ? '' : `仅见于${labels.plan(plan).zh}：${clauses(list)}。`;
}

function change(difference: Difference, labels: Labels): string {
  const { plans, gained, lost, moved } = difference;
  const [before, now] = [labels.plan(plans.from).zh, labels.plan(plans.to).zh];
  const list = (held: Difference['gained'], role: Role, words: string): string => {
    const names = held.filter((entry) => entry.role === role).map(({ unit }) => unit.name);
    return names.length > 0 ? `${words}：${names.join('、')}。` : '';
  };
  const roles: readonly Role[] = ['lead', 'support'];
  return [
    ...renamings(difference),
    ...roles.map((role) =>
      list(gained, role, plans.sameYears ? `仅${now}${ROLE[role]}` : `新增${ROLE[role]}`),
    ),
    ...roles.map((role) =>
      list(lost, role, plans.sameYears ? `仅${before}${ROLE[role]}` : `不再${ROLE[role]}`),
    ),
    ...moved.map(({ unit, from, to }) =>
      plans.sameYears
        ? `${unit.name}在${before}${ROLE[from]}，在${now}${ROLE[to]}。`
        : `${unit.name}由${ROLE[from]}改为${ROLE[to]}。`,
    ),
    gained.length + lost.length + moved.length === 0 ? '其余不变。' : '',
  ].join('');
}

/** 「劳动保障厅、人事厅已并入人社厅（2009年）。」 */
function renamings({ renamed }: Difference): string[] {
  const groups = Map.groupBy(renamed, ({ to, relation, year }) => `${to.name}|${relation}|${year}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const names = [...new Set(group.map(({ from }) => from.name))].join('、');
    return [
      `${names}已${TAKEN_OVER[first.relation]}${first.to.name}${first.year ? `（${first.year}年）` : ''}。`,
    ];
  });
}

function duties(
  { plans, kept, moved, gained, lost, unknown }: DutyChange,
  numbers: Numbers,
  labels: Labels,
): string {
  const [before, now] = [labels.plan(plans.from).zh, labels.plan(plans.to).zh];
  const part = (words: string, ids: readonly string[]): string =>
    ids.length > 0 ? `${words} ${ids.length} 条（${numbers(ids)}）。` : '';
  return [
    `两个计划都承担的措施 ${kept.length} 条。`,
    ...moved.map(
      ({ from, to, roles }) =>
        `${numbers([from])}为${ROLE[roles.from]}，${numbers([to])}为${ROLE[roles.to]}。`,
    ),
    part(plans.sameYears ? `仅${now}有的措施` : '新措施', gained.fresh),
    part(plans.sameYears ? `两边都有、仅${now}由其承担` : '原有措施，新加入', gained.joined),
    part(plans.sameYears ? `仅${before}有的措施` : '不再有的措施', lost.ended),
    part(plans.sameYears ? `两边都有、仅${before}由其承担` : '措施仍在，不再由其承担', lost.left),
    part('原文缺失，无法比较', unknown),
  ].join('');
}
