import type { PlaceSettings } from '../model/place-settings.ts';
import type { Where } from './intent.ts';

/** `places` by `slack/T1` or `slack/T1/C1`; what a channel does not set its workspace does, and so on. */
export type ChatSettings = {
  /** One language for all replies, or auto: that of the question. */
  lang: 'zh' | 'en' | 'auto';
  everywhere: PlaceSettings;
  places: Readonly<Record<string, Partial<PlaceSettings>>>;
};

export const defaultChatSettings: ChatSettings = {
  lang: 'auto',
  everywhere: { lang: 'zh', commands: 'private', mentions: 'public', threads: 'all' },
  places: {},
};

/** The names under which the settings of a channel and of its workspace are kept. */
export const placesOf = ({ platform, workspace, channel }: Omit<Where, 'thread' | 'direct'>) => ({
  workspace: `${platform}/${workspace}`,
  channel: `${platform}/${workspace}/${channel}`,
});

/** The settings of the place where something was said. */
export function settingsAt(where: Where, settings: ChatSettings): PlaceSettings {
  const names = placesOf(where);
  return {
    ...settings.everywhere,
    ...settings.places[names.workspace],
    ...settings.places[names.channel],
  };
}
