import type { Kysely } from 'kysely';
import { type Room, readRoom, roomKey } from './room.ts';
import type { FeedbackRow, Tables } from './schema.ts';
import { type Clock, newId, plainOrNull } from './values.ts';

/** 👍 or 👎 on a reply. */
type Feedback = {
  reply: string;
  /** Where; without the channel, if it is a direct conversation: that would tell whose. */
  room: Room;
  /** Who voted, and who had asked. Null: a person who was forgotten. */
  person: string | null;
  asker: string | null;
  vote: 'good' | 'bad';
  /** What was asked, and what the person says of the reply. */
  question: string | null;
  comment: string | null;
  at: string;
};

export type FeedbackList = {
  /** A person has one vote on a reply: the last one counts. */
  give: (feedback: Omit<Feedback, 'at' | 'person'> & { person: string }) => Promise<void>;
  /** The newest first. */
  latest: (limit: number) => Promise<Feedback[]>;
};

export function createFeedback(db: Kysely<Tables>, clock: Clock): FeedbackList {
  return {
    give: async ({ reply, room, person, asker, vote, question, comment }) => {
      const words = { question: plainOrNull(question), comment: plainOrNull(comment) };
      const place = room.person === null ? room : { ...room, channel: '' };
      const fields = { room: roomKey(place), asker, vote, ...words, at: clock.now().toISOString() };
      await db
        .insertInto('feedback')
        .values({ id: newId(), reply, person, ...fields })
        .onConflict((conflict) => conflict.columns(['reply', 'person']).doUpdateSet(fields))
        .execute();
    },
    latest: async (limit) => {
      const rows = await db.selectFrom('feedback').selectAll().orderBy('at', 'desc').limit(limit).execute();
      return rows.map(ofRow);
    },
  };
}

const ofRow = (row: FeedbackRow): Feedback => ({
  reply: row.reply,
  room: readRoom({ room: row.room, person: null }),
  person: row.person,
  asker: row.asker,
  vote: row.vote as Feedback['vote'],
  question: row.question,
  comment: row.comment,
  at: row.at,
});
