import type { PlaceSettings } from '../model/place-settings.ts';

/** The sentences about settings; complete in a language when this type is met. */
type SettingsWords = {
  /** Of what something was changed. */
  changed: Record<'workspace' | 'channel' | 'direct', string>;
  /** Only those who manage it may change the whole workspace. */
  notAllowed: string;
  here: string;
  label: Record<keyof PlaceSettings, string>;
  value: { [K in keyof PlaceSettings]: Record<PlaceSettings[K], string> };
};

const zh: SettingsWords = {
  changed: {
    workspace: '整个工作区的设置已修改。这里现在是：',
    channel: '本频道的设置已修改。这里现在是：',
    direct: '与您私信的设置已修改。这里现在是：',
  },
  notAllowed: '整个工作区的设置只有管理员可以修改，没有作任何改动。这里现在是：',
  here: '这里的设置：',
  label: {
    lang: '问题看不出语言时',
    commands: '命令的回复',
    mentions: '提及时的回复',
    threads: '机器人参与的话题里',
  },
  value: {
    lang: { zh: '用中文回复', en: '用英文回复' },
    commands: { private: '只有本人可见', public: '公开' },
    mentions: { private: '只有本人可见', public: '公开' },
    threads: { all: '回答每条消息', mentioned: '只回答提及机器人的消息' },
  },
};

const en: SettingsWords = {
  changed: {
    workspace: 'The settings of the whole workspace are changed. Here it is now:',
    channel: 'The settings of this channel are changed. Here it is now:',
    direct: 'The settings of our direct messages are changed. Here it is now:',
  },
  notAllowed:
    'Only those who manage the whole workspace can change it, so nothing was changed. Here it is now:',
  here: 'The settings here:',
  label: {
    lang: 'Where the question tells no language',
    commands: 'Replies to commands',
    mentions: 'Replies to mentions',
    threads: 'In threads that the bot takes part in',
  },
  value: {
    lang: { zh: 'Chinese', en: 'English' },
    commands: { private: 'only for who asks', public: 'for all' },
    mentions: { private: 'only for who asks', public: 'for all' },
    threads: { all: 'every message is answered', mentioned: 'only messages that mention it are answered' },
  },
};

export const settingsWords: Record<'zh' | 'en', SettingsWords> = { zh, en };
