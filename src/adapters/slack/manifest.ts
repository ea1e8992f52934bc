import type { Command } from '../../model/command.ts';
import { BUTTON, PROMPTS } from './limits.ts';
import { shorten } from './text.ts';

/** Where Slack calls us, or null for Socket Mode; `agent`: with the pane for agents, which needs a paid plan. */
export type ManifestOptions = { url: string | null; agent: boolean };

/** Each scope with what needs it; there are no others. */
export const SCOPES: Record<string, string> = {
  'app_mentions:read': 'mentions',
  'channels:history': 'messages in threads of public channels',
  'chat:write': 'replies',
  commands: 'slash commands and the shortcut',
  'files:write': 'complete lists',
  'groups:history': 'messages in threads of private channels',
  'im:history': 'direct messages',
  'im:write': 'complete lists and answers to the start page, in direct messages',
  'mpim:history': 'messages in group messages',
};
const AGENT_SCOPE = 'assistant:write';

const EVENTS = [
  'app_home_opened',
  'app_mention',
  'message.channels',
  'message.groups',
  'message.im',
  'message.mpim',
];

/** The manifest of the app, as it is pasted at api.slack.com/apps. */
export function manifestOf(commands: readonly Command[], { url, agent }: ManifestOptions) {
  const request = url === null ? {} : { request_url: url };
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'zeren 责任',
      description: '行动计划里谁负责什么 · Who is responsible for what in the action plans',
      background_color: '#1d3557',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'zeren', always_online: true },
      slash_commands: commands.map(({ name, description, example }) => ({
        command: `/${name}`,
        description: `${description.zh} · ${description.en}`,
        ...(example.zh === '' ? {} : { usage_hint: example.zh }),
        ...(url === null ? {} : { url }),
        should_escape: false,
      })),
      shortcuts: [
        {
          name: '谁负责这件事？Who?',
          type: 'message',
          callback_id: 'about',
          description: '这条消息说的事由谁负责 · Who is responsible for what this message says',
        },
      ],
      ...(agent
        ? {
            agent_view: {
              agent_description: '行动计划里谁牵头、谁配合 · Who leads and who supports in the action plans',
              suggested_prompts: promptsOf(commands),
            },
          }
        : {}),
    },
    oauth_config: { scopes: { bot: [...(agent ? [AGENT_SCOPE] : []), ...Object.keys(SCOPES)].toSorted() } },
    settings: {
      event_subscriptions: { ...request, bot_events: EVENTS },
      interactivity: {
        is_enabled: true,
        ...request,
        ...(url === null ? {} : { message_menu_options_url: url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  };
}

/** The first commands with their examples, as messages: 牵头 民政厅 福建2021 */
const promptsOf = (commands: readonly Command[]): { title: string; message: string }[] =>
  commands
    .filter(({ example }) => example.zh !== '')
    .slice(0, PROMPTS)
    .map(({ description, example, localName }) => ({
      title: shorten(description.zh, BUTTON),
      message: localName.zh === example.zh ? example.zh : `${localName.zh} ${example.zh}`,
    }));
