import type { Intent, Where } from '../../chat/intent.ts';
import { isDirect, type Us } from './events.ts';
import { readText } from './text.ts';

/** The parts of the payloads of Slack that we look at. */
export type CommandPayload = {
  command: string;
  text?: string;
  channel_id: string;
  user_id: string;
  trigger_id: string;
  response_url: string;
};
export type InteractionPayload = {
  type: string;
  trigger_id?: string | undefined;
  user: { id: string };
  channel?: { id: string } | undefined;
  response_url?: string | undefined;
  container?:
    | { type?: string; message_ts?: string; thread_ts?: string; channel_id?: string; is_ephemeral?: boolean }
    | undefined;
  message?:
    | { ts?: string; thread_ts?: string; text?: string; attachments?: { fallback?: string; text?: string }[] }
    | undefined;
  actions?: PressedAction[] | undefined;
};
type PressedAction = {
  type: string;
  action_id: string;
  action_ts?: string;
  value?: string;
  selected_option?: { value?: string; text?: { text?: string } } | null;
};
export type SuggestPayload = InteractionPayload & { action_id: string; value: string };

/** `/lead 民政厅 2021` */
export function commandIntent(payload: CommandPayload, us: Us): Intent {
  const direct = isDirect({ channel: payload.channel_id });
  return {
    kind: 'command',
    name: payload.command.replace(/^\//u, ''),
    options: readText(payload.text ?? '', us.bot),
    where: { platform: 'slack', workspace: us.team, channel: payload.channel_id, thread: null, direct },
    who: { id: payload.user_id, locale: null },
    deliveryId: `command:${payload.trigger_id}`,
  };
}

/** “Who is responsible for this?” on a message; its words may stand in attachments. */
export function aboutIntent(payload: InteractionPayload, us: Us): Intent {
  const { message } = payload;
  const attached = (message?.attachments ?? []).map(({ text, fallback }) => text ?? fallback ?? '');
  return {
    kind: 'about',
    text: readText([message?.text ?? '', ...attached].join('\n'), us.bot),
    ...delivered(payload, us, `about:${payload.trigger_id}`),
  };
}

/** A button or an entry of a select on a reply; null if nothing was chosen. */
export function pressIntent(payload: InteractionPayload, us: Us): Intent | null {
  const action = payload.actions?.[0];
  const value = action?.value ?? action?.selected_option?.value;
  if (!action || value === undefined) return null;
  return {
    kind: 'press',
    value,
    ...delivered(payload, us, `press:${payload.trigger_id ?? payload.user.id}:${action.action_ts ?? ''}`),
  };
}

/** What is typed into a select whose action id is `pick:command:option`. */
export function suggestIntent(payload: SuggestPayload, us: Us, delivery: string): Intent | null {
  const pick = readPick(payload.action_id);
  return (
    pick && {
      kind: 'suggest',
      ...pick,
      text: payload.value,
      ...delivered(payload, us, `suggest:${delivery}`),
    }
  );
}

/** `pick:agency:agency` → option agency of the command agency */
export function readPick(actionId: string): { command: string; option: string } | null {
  const [, command, option] = /^pick:([a-z]+):([a-z]+)$/u.exec(actionId) ?? [];
  return command && option ? { command, option } : null;
}

/** What is pressed on the start page has no channel: it is answered in direct messages. */
export const isOnHome = ({ container }: InteractionPayload): boolean => container?.type === 'view';

/** The message that carries the pressed button. */
export const pressedMessage = ({ container, message }: InteractionPayload): string | null =>
  container?.message_ts ?? message?.ts ?? null;

function delivered(
  payload: InteractionPayload,
  us: Us,
  deliveryId: string,
): { where: Where; who: Intent['who']; deliveryId: string } {
  const { channel, container, message, user } = payload;
  const id = channel?.id ?? container?.channel_id ?? '';
  const direct = isDirect({ channel: id });
  const opened = direct ? null : (message?.ts ?? null);
  return {
    where: {
      platform: 'slack',
      workspace: us.team,
      channel: id,
      thread:
        container?.thread_ts ?? message?.thread_ts ?? (payload.type === 'message_action' ? opened : null),
      direct,
    },
    who: { id: user.id, locale: null },
    deliveryId,
  };
}
