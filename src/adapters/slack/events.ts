import type { Intent, Where } from '../../chat/intent.ts';
import { mentions, readText } from './text.ts';

/** Of an event of Slack what we look at; messages carry their parts in different places. */
export type MessageEvent = {
  type: string;
  subtype?: string | undefined;
  channel: string;
  channel_type?: string | undefined;
  user?: string | undefined;
  bot_id?: string | undefined;
  text?: string | undefined;
  ts: string;
  thread_ts?: string | undefined;
  hidden?: boolean | undefined;
  deleted_ts?: string | undefined;
  message?: InnerMessage | undefined;
  previous_message?: InnerMessage | undefined;
};
type InnerMessage = Pick<MessageEvent, 'subtype' | 'user' | 'bot_id' | 'text' | 'thread_ts'> & {
  ts?: string | undefined;
  edited?: { ts?: string } | undefined;
};

/** Which workspace an event is of, and who we are in it. */
export type Us = { team: string; bot: string };

/** Kinds of messages that people write; all others are notices of Slack or of programs. */
const WRITTEN = [undefined, 'file_share', 'thread_broadcast', 'me_message'];

/**
 * A message or a mention → what its writer wants; null if it is none of our business. The two events that Slack
 * sends for one mention give the same intent.
 */
export function messageIntent(event: MessageEvent, us: Us): Intent | null {
  if (event.subtype === 'message_changed') return changedIntent(event, us);
  if (event.subtype === 'message_deleted')
    return deletedIntent(event.deleted_ts, event.previous_message, event, us);
  if (!WRITTEN.includes(event.subtype) || !isPerson(event, us)) return null;
  const direct = isDirect(event);
  const via =
    event.type === 'app_mention' || mentions(event.text ?? '', us.bot)
      ? 'mention'
      : event.thread_ts
        ? 'thread'
        : null;
  if (!direct && !via) return null;
  return {
    kind: 'ask',
    text: readText(event.text ?? '', us.bot),
    via: direct ? 'direct' : (via ?? 'thread'),
    message: event.ts,
    where: whereOf(event, event, us),
    who: { id: event.user ?? '', locale: null },
    deliveryId: `message:${us.team}:${event.channel}:${event.ts}`,
  };
}

function changedIntent(event: MessageEvent, us: Us): Intent | null {
  const { message, previous_message: before } = event;
  if (!message?.ts || !isPerson(message, us)) return null;
  // The first message of a thread that goes on is replaced by a stone.
  if (message.subtype === 'tombstone') return deletedIntent(message.ts, before ?? message, event, us);
  // Slack also sends this when it adds a preview of a link.
  if (!WRITTEN.includes(message.subtype) || (before && before.text === message.text)) return null;
  return {
    kind: 'edited',
    text: readText(message.text ?? '', us.bot),
    message: message.ts,
    where: whereOf(event, { ...message, ts: message.ts }, us),
    who: { id: message.user ?? '', locale: null },
    deliveryId: `edited:${us.team}:${event.channel}:${message.ts}:${message.edited?.ts ?? event.ts}`,
  };
}

function deletedIntent(
  deleted: string | undefined,
  before: InnerMessage | undefined,
  event: MessageEvent,
  us: Us,
): Intent | null {
  if (!deleted || (before && !isPerson(before, us))) return null;
  return {
    kind: 'deleted',
    message: deleted,
    where: whereOf(event, { ts: deleted, thread_ts: before?.thread_ts }, us),
    who: { id: before?.user ?? '', locale: null },
    deliveryId: `deleted:${us.team}:${event.channel}:${deleted}`,
  };
}

const isPerson = ({ bot_id, user, subtype }: InnerMessage, us: Us): boolean =>
  !bot_id && subtype !== 'bot_message' && user !== us.bot && user !== 'USLACKBOT';

/** Ids of direct messages begin with D; events of mentions do not tell the kind of the channel. */
export const isDirect = ({
  channel,
  channel_type,
}: {
  channel: string;
  channel_type?: string | undefined;
}): boolean => channel_type === 'im' || channel.startsWith('D');

/** In a channel a reply goes to the thread that the message opens; in a direct message only where there is one. */
function whereOf(
  event: { channel: string; channel_type?: string | undefined },
  { ts, thread_ts }: { ts: string; thread_ts?: string | undefined },
  us: Us,
): Where {
  const direct = isDirect(event);
  return {
    platform: 'slack',
    workspace: us.team,
    channel: event.channel,
    thread: thread_ts ?? (direct ? null : ts),
    direct,
  };
}
