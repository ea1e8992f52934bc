import { type DigestOptions, WEEKDAYS } from '../model/order.ts';

type Writing = { [K in keyof DigestOptions]-?: (value: NonNullable<DigestOptions[K]>) => string };

const among =
  <T extends string>(words: Record<T, string>) =>
  (value: T): string =>
    words[value];
const asTyped = (value: string): string => value;

const zh: Writing = {
  action: among({
    subscribe: '订阅',
    show: '查看',
    change: '修改',
    pause: '暂停',
    resume: '恢复',
    stop: '停止',
    preview: '预览',
    'new-address': '更换日历地址',
  }),
  hour: (hour) => `${hour}点`,
  zone: asTyped,
  every: (every) => {
    if (every === 'day' || every === 'working-day') return every === 'day' ? '每天' : '工作日';
    return `每周${'一二三四五六日'[WEEKDAYS.indexOf(every)]}`;
  },
  agency: asTyped,
  role: among({ lead: '牵头', support: '配合', either: '牵头或配合' }),
  plan: asTyped,
  place: asTyped,
  ahead: (days) => `提前${days}天`,
  empty: among({ silent: '没有就不发', said: '没有也发' }),
  lang: among({ zh: '用中文', en: '用英文' }),
};

const en: Writing = {
  ...zh,
  action: (action) => (action === 'new-address' ? 'new address' : action),
  hour: (hour) => `at ${hour}:00`,
  every: (every) => (every === 'working-day' ? 'working days' : `every ${every}`),
  role: among({ lead: 'lead', support: 'support', either: 'either role' }),
  ahead: (days) => `${days} days ahead`,
  empty: among({ silent: 'silent when empty', said: 'even if nothing is due' }),
  lang: among({ zh: 'in Chinese', en: 'in English' }),
};

/** Typed options of /digest → one text that is read as the same, for a button; in Chinese where a name in it is. */
export function writeDigestWords(options: DigestOptions): string {
  const names = [options.agency, options.plan, options.place].join('');
  const writing = /\p{Script=Han}/u.test(names) ? zh : en;
  return (Object.keys(zh) as (keyof DigestOptions)[])
    .flatMap((name) => {
      const value = options[name];
      return value === undefined ? [] : [(writing[name] as (given: typeof value) => string)(value)];
    })
    .join(' ');
}
