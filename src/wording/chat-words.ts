import type { OptionName } from '../model/command.ts';

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
  example: string;
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
  example: '例如',
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
  example: 'For example',
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
