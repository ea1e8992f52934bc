import { expect, test } from 'vitest';
import { readSettingsWords } from './settings-words.ts';

test.each([
  ['', {}],
  ['命令 公开', { commands: 'public' }],
  ['命令的回复公开，提及的回复只有自己可见', { commands: 'public', mentions: 'private' }],
  ['语言改为英文 整个工作区', { lang: 'en', scope: 'workspace' }],
  ['用中文', { lang: 'zh' }],
  ['话题 只回答提及的', { threads: 'mentioned' }],
  ['话题：全部', { threads: 'all' }],
  ['命令恢复默认', { commands: 'default' }],
  ['commands public', { commands: 'public' }],
  ['set mentions to private and threads to only mentions', { mentions: 'private', threads: 'mentioned' }],
  ['language English, whole workspace', { lang: 'en', scope: 'workspace' }],
  ['commands default this channel', { commands: 'default', scope: 'channel' }],
])('%s', (text, options) => {
  expect(readSettingsWords(text)).toEqual({ options, rest: '' });
});

test.each([
  ['命令 彩色', '命令 彩色'],
  ['bananas', 'bananas'],
])('%s is not guessed at', (text, rest) => {
  expect(readSettingsWords(text)).toEqual({ options: {}, rest });
});
