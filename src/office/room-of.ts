import type { Ordering } from '../chat/office.ts';
import type { Room } from '../store/room.ts';

/** Whose deadlines are meant: those of the channel, whatever its thread, or of the one person of a direct message. */
export function roomOf({ where, person }: Pick<Ordering, 'where' | 'person'>): Room {
  const { platform, workspace, channel, direct } = where;
  return { platform, workspace, channel, person: direct ? person : null };
}
