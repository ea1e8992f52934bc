import { digestOptionsSchema } from '../src/model/order.ts';
import { defineOrder } from './define-order.ts';

const words = { completed: false, choices: null };

/** /digest 订阅 9点 工作日 民政厅 */
export const digest = defineOrder({
  name: 'digest',
  localName: { zh: '提醒' },
  description: {
    zh: '每日到期提醒：订阅、查看、修改、暂停、停止、预览',
    en: 'What falls due, every morning: subscribe, show, change, pause, stop, preview',
  },
  example: { zh: '订阅 9点 工作日 民政厅', en: 'subscribe 9am working days civil affairs department' },
  on: 'digest',
  options: digestOptionsSchema,
  about: {
    action: {
      localName: { zh: '操作' },
      description: {
        zh: '要做什么；不填则查看，或按其他选项订阅',
        en: 'What to do; by default it shows what is set, or subscribes',
      },
      completed: false,
      choices: [
        { value: 'subscribe', zh: '订阅', en: 'subscribe' },
        { value: 'show', zh: '查看', en: 'show' },
        { value: 'change', zh: '修改', en: 'change' },
        { value: 'pause', zh: '暂停', en: 'pause' },
        { value: 'resume', zh: '恢复', en: 'resume' },
        { value: 'stop', zh: '停止', en: 'stop' },
        { value: 'preview', zh: '预览', en: 'preview' },
        { value: 'new-address', zh: '更换日历地址', en: 'new calendar address' },
      ],
    },
    hour: {
      ...words,
      localName: { zh: '钟点' },
      description: { zh: '几点发送，0 到 23，如：9', en: 'The hour at which it comes, 0 to 23, such as: 9' },
    },
    zone: {
      ...words,
      localName: { zh: '时区' },
      description: {
        zh: '时区，如：Asia/Shanghai（默认）',
        en: 'Time zone, such as: Asia/Shanghai (the default)',
      },
    },
    every: {
      localName: { zh: '频率' },
      description: {
        zh: '每天、工作日（按国家放假安排）或每周某天',
        en: 'Every day, on working days in China, or once a week',
      },
      completed: false,
      choices: [
        { value: 'working-day', zh: '工作日', en: 'working days' },
        { value: 'day', zh: '每天', en: 'every day' },
        { value: 'monday', zh: '每周一', en: 'Mondays' },
        { value: 'tuesday', zh: '每周二', en: 'Tuesdays' },
        { value: 'wednesday', zh: '每周三', en: 'Wednesdays' },
        { value: 'thursday', zh: '每周四', en: 'Thursdays' },
        { value: 'friday', zh: '每周五', en: 'Fridays' },
        { value: 'saturday', zh: '每周六', en: 'Saturdays' },
        { value: 'sunday', zh: '每周日', en: 'Sundays' },
      ],
    },
    agency: {
      localName: { zh: '单位' },
      description: {
        zh: '只提醒这个单位的事项；填“全部”则不限',
        en: 'Only what this agency is to do; “all” for every agency',
      },
      completed: true,
      choices: null,
    },
    role: {
      localName: { zh: '角色' },
      description: { zh: '只要该单位牵头或配合的事项', en: 'Only what this agency leads, or supports' },
      completed: false,
      choices: [
        { value: 'either', zh: '牵头或配合', en: 'either' },
        { value: 'lead', zh: '牵头', en: 'lead' },
        { value: 'support', zh: '配合', en: 'support' },
      ],
    },
    plan: {
      localName: { zh: '计划' },
      description: { zh: '只提醒这个计划；填“全部”则不限', en: 'Only this plan; “all” for every plan' },
      completed: true,
      choices: null,
    },
    place: {
      ...words,
      localName: { zh: '地区' },
      description: {
        zh: '只提醒这个地区的计划，如：福建；填“全部”则不限',
        en: 'Only plans of this place, such as: Fujian; “all” for every place',
      },
    },
    ahead: {
      ...words,
      localName: { zh: '提前天数' },
      description: {
        zh: '最多提前几天提醒，如：14',
        en: 'How many days ahead it looks at most, such as: 14',
      },
    },
    empty: {
      localName: { zh: '无事项时' },
      description: { zh: '没有到期事项的日子', en: 'On days on which nothing falls due' },
      completed: false,
      choices: [
        { value: 'silent', zh: '不发', en: 'say nothing' },
        { value: 'said', zh: '也说明一下', en: 'say so' },
      ],
    },
    lang: {
      localName: { zh: '语言' },
      description: { zh: '提醒用的语言', en: 'The language of the digest' },
      completed: false,
      choices: [
        { value: 'zh', zh: '中文', en: 'Chinese' },
        { value: 'en', zh: '英文', en: 'English' },
      ],
    },
  },
});
