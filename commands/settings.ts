import { settingsOptionsSchema } from '../src/model/order.ts';
import { defineOrder } from './define-order.ts';

const usual = { value: 'default', zh: '恢复默认', en: 'default' };
const audience = [
  { value: 'private', zh: '只有本人可见', en: 'private' },
  { value: 'public', zh: '公开', en: 'public' },
  usual,
];

/** /settings 命令 公开 */
export const settings = defineOrder({
  name: 'settings',
  localName: { zh: '设置' },
  description: {
    zh: '本频道或整个工作区的设置：语言、回复公开与否、话题',
    en: 'Settings of the channel or the workspace: language, public replies, threads',
  },
  example: { zh: '命令 公开', en: 'commands public' },
  on: 'settings',
  options: settingsOptionsSchema,
  about: {
    lang: {
      localName: { zh: '语言' },
      description: {
        zh: '问题看不出语言时用什么回复',
        en: 'The language where the question does not tell one',
      },
      completed: false,
      choices: [
        { value: 'zh', zh: '中文', en: 'Chinese' },
        { value: 'en', zh: '英文', en: 'English' },
        usual,
      ],
    },
    commands: {
      localName: { zh: '命令' },
      description: { zh: '命令的回复给谁看', en: 'Who sees the replies to commands' },
      completed: false,
      choices: audience,
    },
    mentions: {
      localName: { zh: '提及' },
      description: { zh: '提及机器人时的回复给谁看', en: 'Who sees the replies to mentions' },
      completed: false,
      choices: audience,
    },
    threads: {
      localName: { zh: '话题' },
      description: {
        zh: '在机器人参与的话题里回答哪些消息',
        en: 'Which messages are answered in threads that the bot takes part in',
      },
      completed: false,
      choices: [
        { value: 'all', zh: '全部', en: 'all' },
        { value: 'mentioned', zh: '只回答提及的', en: 'only mentions' },
        usual,
      ],
    },
    scope: {
      localName: { zh: '范围' },
      description: {
        zh: '本频道（默认）或整个工作区',
        en: 'This channel (the default) or the whole workspace',
      },
      completed: false,
      choices: [
        { value: 'channel', zh: '本频道', en: 'this channel' },
        { value: 'workspace', zh: '整个工作区', en: 'the whole workspace' },
      ],
    },
  },
});
