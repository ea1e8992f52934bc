/** What something is kept for: a channel, or the direct conversation with one person. Ids are the platform's own. */
export type Room = {
  platform: string;
  /** '' where there is none: direct messages on Discord. */
  workspace: string;
  channel: string;
  /** Whose direct conversation it is, as the core names people (`slack T1 U1`); null for a channel. */
  person: string | null;
};

/** `slack T1 C1`; a blank is in none of the ids. */
export const roomKey = ({ platform, workspace, channel }: Room): string =>
  `${platform} ${workspace} ${channel}`;

/** The columns that say which room a row is of. */
export const roomColumns = (room: Room): { room: string; person: string | null } => ({
  room: roomKey(room),
  person: room.person,
});

export function readRoom(row: { room: string; person: string | null }): Room {
  const [platform = '', workspace = '', channel = ''] = row.room.split(' ');
  return { platform, workspace, channel, person: row.person };
}
