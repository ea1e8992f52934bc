import type { OptionInfo, OptionName } from '../model/command.ts';
import type { ItemVerb } from '../model/press.ts';

/** The sentences of the chat itself, around the answers; complete in a language when this type is met. */
export type ChatWords = {
  good: string;
  bad: string;
  share: string;
  thanks: string;
  shared: string;
  notYourPages: string;
  /** A press on a reply that nobody remembers. */
  tooOld: string;
  fault: (id: string) => { title: string; next: string };
  /** An option is missing; `typed` are the words in which it was looked for, or ''. */
  missing: (command: string, options: readonly OptionName[], typed: string) => string;
  /** The words given for an option are none. */
  wrong: (option: OptionName, typed: string) => string;
  /** The words given for an option of an order cannot be used; null: words that are no option at all. */
  wrongOrder: (option: OptionInfo | null, typed: string) => string;
  missingOrder: (command: string, option: OptionInfo | null) => string;
  whichAgency: (asked: string) => string;
  /** The buttons of an item; those of the same menu can be offered together. */
  item: Record<ItemVerb, { label: string; menu: string }>;
  /** Words that were read as others. */
  read: (from: string, to: string) => string;
  example: string;
  /** The message with an order was edited after it was carried out. */
  ordered: string;
  /** A command that needs the database of the service. */
  noStore: (command: string) => string;
  noCommand: (name: string) => string;
  commands: string;
  /** All about an agency. */
  profile: (agency: string) => string;
  /** Around what a message is about. */
  aboutSome: string;
  aboutNothing: string;
  home: { title: string; plans: string; plan: (clauses: number, deadlines: number) => string };
};

/** The language of a person who asks in Chinese. */
const zh: ChatWords = {
  good: '👍 有用',
  bad: '👎 没用',
  share: '分享到频道',
  thanks: '谢谢，已记下。',
  shared: '这条回复已经分享到频道。',
  notYourPages: '公开的回复只有提问者可以翻页。请自己提问，或使用命令（只有自己可见）。',
  tooOld: '这条回复已过期，按钮不再可用。请重新提问。',
  fault: (id) => ({
    title: `出错了，没能回答（错误编号 ${id}）。`,
    next: '请稍后再试。如果仍然出错，请把编号告诉管理员。',
  }),
  missing: (command, options, typed) =>
    typed
      ? `在“${typed}”里没有找到${options.map((name) => ZH_OPTION[name]).join('或')}。`
      : `/${command} 需要${options.map((name) => ZH_OPTION[name]).join('或')}。`,
  wrong: (option, typed) => `“${typed}”${ZH_WRONG[option]}。`,
  wrongOrder: (option, typed) =>
    option
      ? `“${typed}”不能用作“${option.localName.zh}”，没有作任何改动。${option.description.zh}。`
      : `没有看懂“${typed}”，没有作任何改动。`,
  missingOrder: (command, option) =>
    `/${command} 还需要“${option?.localName.zh ?? ''}”，没有作任何改动。${option?.description.zh ?? ''}。`,
  whichAgency: (asked) => `“${asked}”可以指几个单位，没有作任何改动。您指的是哪一个？`,
  item: {
    done: { label: '✓ 已完成', menu: '标记完成' },
    undo: { label: '撤销完成', menu: '标记完成' },
    later: { label: '稍后提醒', menu: '稍后提醒' },
    in1: { label: '明天', menu: '什么时候再提醒' },
    in3: { label: '3 天后', menu: '什么时候再提醒' },
    in7: { label: '一周后', menu: '什么时候再提醒' },
    in30: { label: '30 天后', menu: '什么时候再提醒' },
    clause: { label: '看条款', menu: '看条款' },
    delete: { label: '删除', menu: '删除' },
  },
  read: (from, to) => `“${from}”理解为“${to}”。`,
  example: '例如',
  ordered: '已按最初的文字执行，修改消息不会改变它；要更改请另发一条命令。',
  noStore: (command) => `/${command} 只能在 Slack 或 Discord 中使用，这里没有保存设置的数据库。`,
  noCommand: (name) => `没有 /${name} 这个命令。/zeren 列出全部命令。`,
  commands: '命令',
  profile: (agency) => `${agency}：名称、合作单位、任务`,
  aboutSome: '这条消息涉及以下事项和单位：',
  aboutNothing: '没有在这条消息里找到各计划涉及的事项或单位。',
  home: {
    title: '责任：各计划中谁负责什么',
    plans: '资料库中的计划',
    plan: (clauses, deadlines) => `${clauses} 条任务，${deadlines} 项时间要求`,
  },
};

const ZH_OPTION: Record<OptionName, string> = {
  agency: '单位',
  plan: '计划',
  topic: '要查的事项',
  number: '条款编号',
  year: '年份',
  question: '问题',
};

const ZH_WRONG: Record<OptionName, string> = {
  agency: '不是资料库里的单位',
  plan: '不是资料库里的计划',
  topic: '里没有可查的事项',
  number: '不是条款编号',
  year: '不是年份',
  question: '不是问题',
};

const en: ChatWords = {
  good: '👍 Helpful',
  bad: '👎 Not helpful',
  share: 'Share with the channel',
  thanks: 'Thank you, noted.',
  shared: 'This reply has been shared with the channel already.',
  notYourPages:
    'Only the person who asked can turn the pages of a public reply. Ask yourself, or use a command, which only you see.',
  tooOld: 'This reply is too old: its buttons no longer work. Please ask again.',
  fault: (id) => ({
    title: `Something went wrong, so there is no answer (error ${id}).`,
    next: 'Please try again later. If it happens again, tell your administrator the number of the error.',
  }),
  missing: (command, options, typed) =>
    typed
      ? `“${typed}” holds no ${options.map((name) => EN_OPTION[name]).join(' or ')} that I know.`
      : `/${command} needs ${options.map((name) => `${/^[aeiou]/u.test(EN_OPTION[name]) ? 'an' : 'a'} ${EN_OPTION[name]}`).join(' or ')}.`,
  wrong: (option, typed) => `“${typed}” ${EN_WRONG[option]}.`,
  wrongOrder: (option, typed) =>
    option
      ? `“${typed}” cannot be used as “${option.name}”, so nothing was changed. ${option.description.en}.`
      : `I did not understand “${typed}”, so nothing was changed.`,
  missingOrder: (command, option) =>
    `/${command} also needs “${option?.name ?? ''}”, so nothing was changed. ${option?.description.en ?? ''}.`,
  whichAgency: (asked) => `“${asked}” can mean several agencies, so nothing was changed. Which one is it?`,
  item: {
    done: { label: '✓ Done', menu: 'Mark as done' },
    undo: { label: 'Not done', menu: 'Mark as done' },
    later: { label: 'Later', menu: 'Remind later' },
    in1: { label: 'Tomorrow', menu: 'When to remind' },
    in3: { label: 'In 3 days', menu: 'When to remind' },
    in7: { label: 'In a week', menu: 'When to remind' },
    in30: { label: 'In 30 days', menu: 'When to remind' },
    clause: { label: 'Show clause', menu: 'Show clause' },
    delete: { label: 'Delete', menu: 'Delete' },
  },
  read: (from, to) => `“${from}” was read as “${to}”.`,
  example: 'For example',
  ordered:
    'This was carried out as first written: editing the message does not change it. Please send another one.',
  noStore: (command) => `/${command} works in Slack and Discord only: here is no database that keeps it.`,
  noCommand: (name) => `There is no command /${name}. /zeren lists all commands.`,
  commands: 'Commands',
  profile: (agency) => `${agency}: its names, partners and tasks`,
  aboutSome: 'This message is about these matters and agencies:',
  aboutNothing: 'I found no matter or agency of the plans in this message.',
  home: {
    title: 'Zeren: who is responsible for what in the action plans',
    plans: 'Plans in the collection',
    plan: (clauses, deadlines) => `${clauses} tasks, ${deadlines} deadlines`,
  },
};

const EN_OPTION: Record<OptionName, string> = {
  agency: 'agency',
  plan: 'plan',
  topic: 'matter',
  number: 'clause number',
  year: 'year',
  question: 'question',
};

const EN_WRONG: Record<OptionName, string> = {
  agency: 'is no agency that I know',
  plan: 'is no plan of the collection',
  topic: 'names no matter that I can look up',
  number: 'is no clause number',
  year: 'is no year',
  question: 'is no question',
};

export const chatWords: Record<'zh' | 'en', ChatWords> = { zh, en };
