import type { Intent, Where } from './intent.ts';

// Keys under which the core remembers. Ids are the platforms' own; a blank is in none of them.

const place = ({ platform, workspace, channel }: Where): string => `${platform} ${workspace} ${channel}`;

/**
 * The conversation that something belongs to. What a person asks privately is theirs alone; what all see belongs
 * to its thread, and outside any thread to the person who asks.
 */
export function threadKey({ where, who }: { where: Where; who: { id: string } }, hidden: boolean): string {
  const thread = `${place(where)} ${where.thread ?? ''}`;
  if (where.direct || (where.thread !== null && !hidden)) return thread;
  return `${thread} ${hidden ? 'private' : 'open'} ${who.id}`;
}

export const messageKey = (where: Where, message: string): string => `${place(where)} ${message}`;

export const personKey = ({ where, who }: Pick<Intent, 'where' | 'who'>): string =>
  `${where.platform} ${where.workspace} ${who.id}`;
