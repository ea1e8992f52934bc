import { weekdayOf } from '../model/days.ts';
import type { ShownDeadline } from '../model/own-deadline.ts';
import type { OwnWords } from './deadline-words.ts';

const day = (iso: string): string => `${iso}（周${'一二三四五六日'[weekdayOf(iso) - 1]}）`;

/** Chinese sentences around the deadlines of a team. */
export const deadlineZh: OwnWords = {
  day,
  changed: {
    created: ({ number, due, daysLeft }) => `已添加 #${number}：期限 ${day(due)}，${left(daysLeft)}`,
    edited: ({ number }) => `已修改 #${number}`,
    done: ({ number }) => `#${number} 已标记为完成`,
    reopened: ({ number }) => `#${number} 已恢复为未完成`,
    snoozed: ({ number, snoozedUntil, due }) =>
      `#${number} ${snoozedUntil === null ? '' : `${day(snoozedUntil)}再提醒；`}期限不变，仍为 ${day(due)}`,
    deleted: ({ number }) => `已删除 #${number}`,
  },
  same: {
    created: ({ number }) => `#${number} 已经有了，没有作改动。`,
    edited: ({ number }) => `#${number} 本来就是这样，没有作改动。`,
    done: ({ number }) => `#${number} 先前已标记为完成，没有作改动。`,
    reopened: ({ number }) => `#${number} 本来就没有完成，没有作改动。`,
    snoozed: ({ number }) => `#${number} 本来就是那天再提醒，没有作改动。`,
    deleted: ({ number }) => `#${number} 先前已删除，没有作改动。`,
  },
  doneAlready: ({ number }) => `#${number} 已标记为完成，不会再提醒，没有作改动。`,
  deletedAlready: ({ number }) => `#${number} 已被删除，没有作改动。`,
  noNumber: (number) => `这里没有 #${number}，没有作任何改动。`,
  full: (most) => `这里未完成的期限已有 ${most} 项，不能再添加。请先完成或删除一些。`,
  read: (words, read) => `“${words}”读作 ${day(read)}。`,
  unarranged: (year) => `${year} 年的放假安排尚未收录，工作日按周一至周五推算。`,
  snoozedBeyond: (due) => `注意：再提醒时已过期限 ${day(due)}。`,
  state: ({ state, due, daysLeft, snoozedUntil }) => {
    if (state !== 'open') return `期限 ${day(due)}。`;
    const unmarked = daysLeft < 0 ? '；没有人标记完成' : '';
    const snoozed = snoozedUntil === null ? '' : `${day(snoozedUntil)}前不再提醒。`;
    return `期限 ${day(due)}，${left(daysLeft)}${unmarked}。${snoozed}`;
  },
  mark: {
    created: (at) => `${at} 添加`,
    done: (at) => `✓ ${at} 标记为完成`,
    deleted: (at) => `${at} 删除`,
  },
  source: '自定期限',
  about: (cited) => `依据 ${cited}。`,
  ofClause: (cited) => `办理条款：${cited}`,
  lostClause: (id) => `${id}（资料库中已没有这一条）`,
  unit: '责任单位',
  nothing: '（无）',
  listed: (open, overdue) =>
    overdue > 0 ? `自定期限：未完成 ${open} 项，其中已过期 ${overdue} 项` : `自定期限：未完成 ${open} 项`,
  none: (withDone) => (withDone ? '这里还没有自定期限。' : '这里没有未完成的自定期限。'),
  doneCount: (count) => `另有 ${count} 项已标记为完成。`,
  doneHeading: (count) => `【已标记完成】 ${count} 项`,
  history: ({ number }) => `#${number} 的记录`,
  event: {
    created: '添加',
    edited: '修改',
    done: '标记完成',
    reopened: '撤销完成',
    snoozed: '稍后提醒',
    deleted: '删除',
  },
  field: { text: '事项', due: '期限', unit: '责任单位', clause: '条款', until: '再提醒' },
  refused: (why) => {
    switch (why.kind) {
      case 'past':
        return `“${why.words}”是 ${day(why.day)}，已经过去，没有保存。`;
      case 'no-such-day':
        return `没有“${why.words}”这一天，没有保存。`;
      case 'two-days':
        return `里面有几个日期（${why.words.map((words) => `“${words}”`).join('、')}），不知道哪个是期限，没有保存。请只写一个。`;
      case 'recurring':
        return `“${why.words}”前有“每”字：期限只能是某一天，不能重复，没有保存。`;
      case 'no-day':
        return `在“${why.typed}”里没有找到期限，没有保存。请写明哪一天，如：下周五、12月15日前、5个工作日内。`;
      case 'too-long':
        return `文字太长（${why.length} 字），最多 ${why.most} 字，没有保存。`;
      case 'no-clause':
        return `资料库中没有“${why.words}”这一条，没有保存。`;
      case 'many-clauses':
        return `“${why.words}”下有 ${why.count} 条，请写完整的编号，没有保存。`;
    }
  },
  unsure: {
    day: (asked) => `“${asked}”可以是两个日期，没有保存。您指的是哪一天？`,
    clause: (asked) => `几个计划都有“${asked}”，没有保存。您指的是哪一个？`,
    postpone: (asked) => `“${asked}”是改期限，还是只是晚些提醒？没有作任何改动。`,
  },
  orders: {
    list: '/deadline 列表',
    all: '/deadline 列表 全部',
  },
};

function left(days: ShownDeadline['daysLeft']): string {
  if (days < 0) return `已过 ${-days} 天`;
  return days === 0 ? '就是今天' : `还有 ${days} 天`;
}
