import type { SubscriptionWords } from './subscription-words.ts';

const WEEKDAY = ['一', '二', '三', '四', '五', '六', '日'];
const of = (direct: boolean): string => (direct ? '您' : '本频道');

const REFUSALS: [RegExp, string][] = [
  [/is_archived/u, '频道已归档'],
  [/not_in_channel|Missing Access/u, '机器人不在频道里，或看不到频道'],
  [/channel_not_found|Unknown Channel/u, '频道已删除，或机器人看不到'],
  [/restricted_action|no_permission|Missing Permissions/u, '机器人没有在频道发消息的权限'],
  [/user_disabled|user_not_found|cannot_dm_bot|Cannot send messages to this user/u, '对方不能接收私信'],
];

/** Chinese sentences about subscriptions. */
export const subscriptionZh: SubscriptionWords = {
  news: {
    subscribed: (direct) => `已为${of(direct)}订阅到期提醒。`,
    changed: (direct) => `${of(direct)}的到期提醒已修改。`,
    unchanged: (direct) => `${of(direct)}的到期提醒本来就是这样，没有改动。`,
    paused: (direct) => `${of(direct)}的到期提醒已暂停。`,
    resumed: (direct) => `${of(direct)}的到期提醒已恢复。`,
    stopped: (direct) => `${of(direct)}的到期提醒已停止。`,
    active: (direct) => `${of(direct)}的到期提醒：已开启`,
    'is-paused': (direct) => `${of(direct)}的到期提醒：已暂停`,
    none: (direct) => `${of(direct)}还没有订阅到期提醒。`,
    'nothing-to-change': (direct) => `${of(direct)}还没有订阅到期提醒，没有可以修改的。`,
    'new-address': () => '日历地址已更换，旧地址不再可用。',
  },
  when: ({ hour, zone, rhythm }) => {
    const days =
      rhythm.every === 'day'
        ? '每天'
        : rhythm.every === 'working-day'
          ? '每个工作日（按国家放假和调休安排）'
          : `每周${WEEKDAY[rhythm.weekday - 1]}`;
    return `${days} ${hour}:00（${zone}）`;
  },
  label: {
    when: '时间',
    units: '单位',
    role: '角色',
    plans: '计划',
    places: '地区',
    ahead: '提前',
    empty: '无事项的日子',
    lang: '语言',
    next: '下一次',
    reason: '暂停原因',
    calendar: '日历地址（请勿外传）',
  },
  every: '全部',
  role: { lead: '牵头', support: '配合' },
  ladder: '到期前 30、14、7、3、1 天和当天；过期后每周一次',
  ahead: (days) => `最多提前 ${days} 天`,
  empty: { silent: '不发', said: '也发一条说明' },
  lang: { zh: '中文', en: '英文' },
  next: {
    subscribe: '/digest 订阅 工作日 9点',
    show: '/digest 查看',
    preview: '/digest 预览',
    pause: '/digest 暂停',
    resume: '/digest 恢复',
    stop: '/digest 停止',
  },
  refusal: (raw) => REFUSALS.find(([form]) => form.test(raw))?.[1] ?? raw,
  invite: '机器人在频道里才能发送；如果还不在，请先发送 /invite @zeren。',
  gaveUp: (reason) => ({
    title: '到期提醒发不出去，已暂停。',
    next: `原因：${reason}。处理好以后，在原频道发送 /digest 恢复。`,
  }),
  later: (label) => `什么时候再提醒？${label}`,
  laterUntil: (day) => `${day} 再提醒。`,
  doneOn: (day, known) => `✓ ${day} 标记为已完成${known ? '：' : '。'}`,
  gone: '这一项已经被删除，没有改动。',
  deleted: '已删除。',
};
