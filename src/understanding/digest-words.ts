import type { DigestOptions } from '../model/order.ts';
import { WEEKDAYS } from '../model/order.ts';

/** Options as found in a text, and what is left of it: names of agencies, plans, places. */
export type DigestWords = { options: Partial<Record<keyof DigestOptions, string>>; rest: string };

type Form<K extends keyof DigestOptions> = [
  option: K,
  form: RegExp,
  value: (match: RegExpExecArray) => string,
];

const NUMERALS = '零一二三四五六七八九';

/** 「二十」 → 20; 两 counts as 二. */
function numberOf(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  const [, tens, ten = '', ones = ''] =
    /^(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九]?)$/u.exec(words.replace('两', '二')) ?? [];
  return (ten ? (tens ? NUMERALS.indexOf(tens) : 1) * 10 : 0) + (ones ? NUMERALS.indexOf(ones) : 0);
}

/** 「晚上12点」 ends the day, 「晚上1点」 is behind it, 「中午1点」 is after noon. */
function hourOf(number: string, half = ''): string {
  const hour = numberOf(number);
  const isMidnight = hour === 12 && /凌晨|晚|am|a\.m/iu.test(half);
  const isLater =
    hour < 12 &&
    (/下午|傍晚|pm|p\.m/iu.test(half) || (/晚/u.test(half) && hour >= 5) || (/中午/u.test(half) && hour < 4));
  return String(isMidnight ? 0 : isLater ? hour + 12 : hour);
}

const weekdayOf = (name: string): string => {
  const han = '一二三四五六日'.indexOf(name.replace('天', '日'));
  return WEEKDAYS[han] ?? WEEKDAYS.find((day) => day.startsWith(name.slice(0, 3).toLowerCase())) ?? name;
};

const DAY = '(mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?';
const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';

/** In the order in which they are looked for: what one form has taken is gone for the next ones. */
const FORMS = [
  [
    'zone',
    /(?<![A-Za-z/])(?:[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]+\d*){1,2}|UTC)(?![A-Za-z/])/u,
    ([zone]) => zone,
  ],
  ['zone', /北京时间|(?:beijing|china)(?: standard)? time/iu, () => 'Asia/Shanghai'],
  [
    'empty',
    /(?:没有|没|无|空)[^，,。;；]{0,6}(?:也|都)(?:要)?(?:发|说|提醒|告知|通知|报)[一声下]{0,2}|(?:say|tell|post)[^,.;]{0,12}(?:even )?(?:when|if) (?:it is |it's )?(?:empty|nothing)(?: is due)?|even (?:when|if) (?:empty|nothing)(?: is due)?/iu,
    () => 'said',
  ],
  [
    'empty',
    /(?:没有|没|无|空)[^，,。;；]{0,6}(?:就)?(?:不发|不说|不提醒|不通知|不报|别发)|(?:silent|silence|quiet|nothing)(?: (?:when|if) (?:empty|nothing)(?: is due)?)?|skip empty days/iu,
    () => 'silent',
  ],
  [
    'ahead',
    new RegExp(
      `(?:提前|未来|今后|往后|最多提前)\\s*${COUNT}\\s*天(?:以?内)?|${COUNT}\\s*天(?:之|以)?内`,
      'u',
    ),
    ([, a, b]) => String(numberOf(a ?? b ?? '')),
  ],
  [
    'ahead',
    /(?:within|next|up to)\s+(?:the\s+(?:next\s+)?)?(\d{1,3})\s+days?(?:\s+ahead)?|(\d{1,3})\s+days?\s+(?:ahead|before|in advance)/iu,
    ([, a, b]) => a ?? b ?? '',
  ],
  [
    'every',
    /(?:每个?|逢|按)?(?:工作日|上班日)|(?:every |on |each )?(?:working|work|business)[ -]?days?|(?:on |every )?weekdays?/iu,
    () => 'working-day',
  ],
  [
    'every',
    new RegExp(
      `(?:每|逢)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])|(?:weekly(?: on)?|every|each|on)\\s+${DAY}`,
      'iu',
    ),
    ([, han, name]) => weekdayOf(han ?? name ?? ''),
  ],
  ['every', /每周(?!\S*[一二三四五六日天])|每星期|weekly|once a week|every week/iu, () => 'monday'],
  ['every', /每天|每日|天天|daily|every ?day|each day/iu, () => 'day'],
  [
    'hour',
    new RegExp(
      `(凌晨|清早|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|早|晚)?\\s*${COUNT}\\s*(?:点钟?|时)整?(?!半|\\d|\\s*\\d+\\s*分)`,
      'u',
    ),
    ([, half, number = '']) => hourOf(number, half),
  ],
  [
    'hour',
    /(?:at\s+)?\b(\d{1,2})(?:[:：]00)?\s*(a\.?m\b\.?|p\.?m\b\.?|o'?clock)/iu,
    ([, number = '', half]) => hourOf(number, half),
  ],
  ['hour', /(?:at\s+)?(?<![\d.])(\d{1,2})[:：]00(?!\d)/iu, ([, number = '']) => String(Number(number))],
  // Other minutes are no hour: they are named as what is wrong.
  [
    'hour',
    new RegExp(
      `(?:at\\s+)?(?<![\\d.])\\d{1,2}[:：]\\d{2}(?!\\d)|${COUNT}\\s*(?:点|时)\\s*(?:半|[\\d一二三四五]+\\s*分)`,
      'u',
    ),
    ([words]) => words,
  ],
  // So is a part of the day: nobody knows which hour of it is meant.
  [
    'hour',
    /凌晨|清早|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|(?:in the |every )?(?:morning|afternoon|evening)s?\b|\b(?:at )?noon\b/iu,
    ([words]) => words,
  ],
  [
    'action',
    /(?:更换|重置|换|刷新)(?:一个)?(?:新的?)?(?:日历)?地址|(?:new|renew|reset|change)(?: the)? (?:calendar |feed )?(?:address|url|link)/iu,
    () => 'new-address',
  ],
  [
    'action',
    /取消订阅|退订|停止|停掉|取消|关闭|关掉|不要了|unsubscribe|stop|cancel|turn off|\boff\b/iu,
    () => 'stop',
  ],
  ['action', /暂停|先停|pause|suspend/iu, () => 'pause'],
  ['action', /恢复|重新开始|继续|resume|unpause|restart/iu, () => 'resume'],
  ['action', /预览|试看|看看效果|preview|\btry\b/iu, () => 'preview'],
  ['action', /修改|更改|改成|改为|改到|调整|调到|换成|change|update|\bset\b|\bedit\b/iu, () => 'change'],
  [
    'action',
    /订阅|开启|开通|打开|启用|subscribe|sign (?:me|us) up|turn on|\bstart\b|\bon\b(?=\s*$)/iu,
    () => 'subscribe',
  ],
  ['action', /查看|看一下|看看|状态|现状|show|status|\blist\b/iu, () => 'show'],
  ['role', /牵头或配合|牵头和配合|不限角色|either(?: role)?/iu, () => 'either'],
  [
    'role',
    /(?:只要?|仅)?(?:它?牵头|负责)的?(?:事项|任务)?|(?:as |only |it )?\blead(?:s|ing)?\b/iu,
    () => 'lead',
  ],
  [
    'role',
    /(?:只要?|仅)?(?:它?配合|参与|协助)的?(?:事项|任务)?|(?:as |only |in |it )?\bsupport(?:s|ing)?\b/iu,
    () => 'support',
  ],
  [
    'agency',
    /(?:全部|所有|不限)(?:的)?(?:单位|部门)|单位不限|all agencies|every agency|any agency/iu,
    () => 'all',
  ],
  ['plan', /(?:全部|所有|不限)(?:的)?计划|计划不限|all plans|every plan|any plan/iu, () => 'all'],
  ['place', /(?:全部|所有|不限)(?:的)?(?:地区|地方)|地区不限|all places|every place|anywhere/iu, () => 'all'],
  ['lang', /用?(?:中文|汉语)|in chinese|\bchinese\b/iu, () => 'zh'],
  ['lang', /用?(?:英文|英语)|in english|\benglish\b/iu, () => 'en'],
] as const satisfies readonly Form<keyof DigestOptions>[];

/** Says nothing of its own between the options. */
const FILLER =
  /^(?:的|在|于|设置|设为|给|我|我们|本频道|这里|发|发送|发给|提醒|每次|日报|请|帮|把|时间|时候|时区|为|到|和|与|及|,|，|、|。|;|；|:|：|\.|the|a|an|at|in|for|of|to|and|me|us|here|this|channel|it|please|digest|time|zone|timezone|settings?|what|is|due|about|on|only|by)$/iu;

/**
 * 「订阅 每个工作日 上午9点 民政厅 福建2021 牵头」, “weekly on Monday at 8am, 14 days ahead, Fujian” → options as
 * typed ones would be, and the words that name agencies, plans and places.
 */
export function readDigestWords(text: string): DigestWords {
  const options: DigestWords['options'] = {};
  let rest = text.normalize('NFKC');
  for (const [option, form, value] of FORMS) {
    if (options[option] !== undefined) continue;
    const match = form.exec(rest);
    if (!match) continue;
    options[option] = (value as (found: RegExpExecArray) => string)(match);
    rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
  }
  const words = rest
    .split(/\s+|(?<=[,，、。;；:：])|(?=[,，、。;；:：])/u)
    .filter((word) => word && !FILLER.test(word));
  return { options, rest: words.join(' ') };
}
