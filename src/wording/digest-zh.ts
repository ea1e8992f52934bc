import type { ShownItem } from '../model/digest.ts';
import type { DigestWords } from './digest-words.ts';

/** Chinese sentences of the digest. */
export const digestZh: DigestWords = {
  title: ({ on, count }) => (count === 0 ? `${on}：没有需要提醒的事项。` : `${on}：提醒 ${count} 项`),
  next: ({ next }) =>
    next ? `下一次提醒在 ${next.on}，共 ${next.count} 项。` : '所选计划中今后没有需要提醒的事项。',
  late: (since) => `本次为补发：${since} 起的提醒没有按时发出，现在合并成一条。`,
  own: {
    day: ({ day, days_left }) => {
      if (days_left < 0) return `期限为 ${day}，已过 ${-days_left} 天；没有人标记为完成。`;
      return days_left === 0 ? '期限为今天。' : `期限为 ${day}，还有 ${days_left} 天。`;
    },
    snoozed: (until) => `曾推迟到 ${until} 再提醒。`,
    source: (noted) => `—— 自定的期限，${noted} 记下`,
  },
  silent: (plans, ended) => `${plans.join('、')}已于 ${ended} 期满，不再提醒。`,
  groups: {
    overdue: (count) => `【已过期】 ${count} 项`,
    today: (count) => `【今天】 ${count} 项`,
    this_week: (count) => `【七天内】 ${count} 项`,
    later: (count) => `【以后】 ${count} 项`,
  },
  occasion: {
    due: ({ day, days_left }) => {
      if (days_left < 0) return `期限为 ${day}，已过 ${-days_left} 天；是否完成，计划中没有记载。`;
      return days_left === 0 ? '期限为今天。' : `期限为 ${day}，还有 ${days_left} 天。`;
    },
    'plan-ends': ({ day, days_left }) => {
      if (days_left < 0) return `计划已于 ${day} 期满。`;
      return days_left === 0 ? '计划今天期满。' : `计划于 ${day} 期满，还有 ${days_left} 天。`;
    },
    'womens-day': ahead('三八国际妇女节'),
    'childrens-day': ahead('六一国际儿童节'),
    'year-begins': (item) => begins(item, `${item.day.slice(0, 4)} 年度`),
    'half-year-begins': (item) =>
      begins(item, `${item.day.slice(0, 4)} 年${item.day.slice(5, 7) === '01' ? '上' : '下'}半年`),
    'school-term-begins': (item) => begins(item, '新学期'),
    'quarter-begins': (item) =>
      begins(item, `${item.day.slice(0, 4)} 年第 ${Math.ceil(Number(item.day.slice(5, 7)) / 3)} 季度`),
    'month-begins': (item) => begins(item, `${Number(item.day.slice(5, 7))} 月`),
    'year-ends': ahead('年度评估'),
    'half-year-ends': ahead('年中评估'),
    'mid-term-evaluation': ahead('中期评估'),
    'final-year-begins': (item) => begins(item, `终期评估所在的 ${item.day.slice(0, 4)} 年`),
    'final-evaluation': ahead('终期评估'),
  },
  label: {
    due: '期限',
    'plan-ends': '计划期满',
    'womens-day': '三八国际妇女节',
    'childrens-day': '六一国际儿童节',
    'year-begins': '年度开始',
    'half-year-begins': '半年开始',
    'school-term-begins': '学期开始',
    'quarter-begins': '季度开始',
    'month-begins': '月份开始',
    'year-ends': '年度评估',
    'half-year-ends': '年中评估',
    'mid-term-evaluation': '中期评估',
    'final-year-begins': '终期评估年开始',
    'final-evaluation': '终期评估',
  },
  responsible: '负责',
  support: '配合',
  derived: '日期为推算，原文没有写明。',
  nobody: '责任单位不详。',
  calendar: '行动计划期限',
  ownEvent: { label: '自定期限', note: '自己定的期限，不是计划原文。' },
  dayOff: (day, next) => `${day} 不是工作日：按工作日发送的提醒，这一天的并入下一个工作日（${next}）。`,
  holidaysUnknown: (year) =>
    `${year} 年的放假调休安排尚未收录：工作日按周一至周五计算，只除去日期固定的法定节假日；按工作日发送的提醒可能在春节等假期发出，调休上班的周末不发、并入下一个工作日。`,
};

function ahead(what: string): (item: ShownItem) => string {
  return ({ day, days_left }) => {
    if (days_left < 0) return `${what}为 ${day}，已过 ${-days_left} 天。`;
    return days_left === 0 ? `今天是${what}的日子。` : `${what}为 ${day}，还有 ${days_left} 天。`;
  };
}

function begins({ day, days_left }: ShownItem, what: string): string {
  if (days_left < 0) return `${what}已于 ${day} 开始。`;
  return days_left === 0 ? `${what}今天开始。` : `${what}于 ${day} 开始，还有 ${days_left} 天。`;
}
