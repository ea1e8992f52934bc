import { deadlineOptionsSchema } from '../src/model/order.ts';
import { defineOrder } from './define-order.ts';

const words = { completed: false, choices: null };

/** /deadline 12月15日前 报送婚姻登记工作总结 民政厅 */
export const deadline = defineOrder({
  name: 'deadline',
  localName: { zh: '自定期限' },
  description: {
    zh: '自己的期限：添加、列表、完成、稍后提醒、修改、删除、记录',
    en: 'Deadlines of your own: add, list, done, snooze, edit, delete, history',
  },
  example: {
    zh: '下周五 报送婚姻登记工作总结 民政厅',
    en: 'in 3 days call the Xiamen police',
  },
  on: 'deadline',
  options: deadlineOptionsSchema,
  about: {
    action: {
      localName: { zh: '操作' },
      description: {
        zh: '要做什么；不填则列表，填了期限则添加',
        en: 'What to do; by default it lists, or adds what has a due day',
      },
      completed: false,
      choices: [
        { value: 'add', zh: '添加', en: 'add' },
        { value: 'list', zh: '列表', en: 'list' },
        { value: 'all', zh: '列表（含已完成）', en: 'list, with what is done' },
        { value: 'done', zh: '完成', en: 'done' },
        { value: 'reopen', zh: '撤销完成', en: 'not done' },
        { value: 'snooze', zh: '稍后提醒', en: 'snooze' },
        { value: 'edit', zh: '修改', en: 'edit' },
        { value: 'delete', zh: '删除', en: 'delete' },
        { value: 'history', zh: '记录', en: 'history' },
      ],
    },
    which: {
      ...words,
      localName: { zh: '第几项' },
      description: { zh: '列表中的编号，如：2', en: 'Its number in the list, such as: 2' },
    },
    text: {
      ...words,
      localName: { zh: '事项' },
      description: { zh: '要做的事', en: 'What is to be done' },
    },
    due: {
      ...words,
      localName: { zh: '期限' },
      description: {
        zh: '哪一天，如：下周五、12月15日前、5个工作日内',
        en: 'The day, such as: next Friday, by Dec 15, in 3 days',
      },
    },
    clause: {
      ...words,
      localName: { zh: '条款' },
      description: {
        zh: '所依据的条款，写明计划和编号，如：福建2021 二（一）2（3）；填“无”则去掉',
        en: 'The clause it is about, such as: Fujian 2021 2.1.2.3; “none” takes it away',
      },
    },
    agency: {
      localName: { zh: '单位' },
      description: {
        zh: '责任单位，可以是任何单位或人员；填“无”则去掉',
        en: 'The responsible unit, in any words; “none” takes it away',
      },
      completed: true,
      choices: null,
    },
    until: {
      ...words,
      localName: { zh: '提醒日' },
      description: {
        zh: '稍后提醒：到哪一天再提醒，如：3天、下周一',
        en: 'For snooze: the day to be reminded again, such as: 3 days, next Monday',
      },
    },
  },
});
