import type { Ordering } from '../chat/office.ts';
import type { Room } from '../store/room.ts';

/** The room that an order is about: the channel, or the direct conversation with the person. */
export function roomOf({ where: { platform, workspace, channel, direct }, person }: Ordering): Room {
  return { platform, workspace, channel, person: direct ? person : null };
}
