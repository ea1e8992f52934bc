import type { Posted, Poster, Shown, Where } from './intent.ts';
import type { Memory } from './memory.ts';
import type { Made } from './office.ts';
import { newReplyId, shownOf } from './shown.ts';
import { threadKey } from './where.ts';

/** The posters of the platforms that run now, by name. */
export type Posters = ReadonlyMap<string, Poster>;

/** Posts what nobody asked for at the moment. Never rejects. */
export type PostMade = {
  /**
   * Into a room; its buttons work for everybody there. `person`: whose direct conversation it is, so that it goes with
   * all that is theirs. What goes wrong before it is sent is a refusal for now.
   */
  post: (where: Where, person: string | null, make: () => Made) => Promise<Posted>;
  /** To a person, named as the core does: `slack T1 U1`. */
  tell: (person: string, make: () => Made) => Promise<Posted>;
  /** Whether the platform runs here at the moment. */
  reaches: (platform: string) => boolean;
};

/** A platform that does not run at the moment refuses for now, not for good. */
export function createPostMade(memory: Memory, posters: Posters): PostMade {
  return {
    reaches: (platform) => posters.has(platform),
    post: (where, person, make) => posted(where, person, make, (poster, shown) => poster.post(where, shown)),
    tell: (person, make) => {
      const [platform = '', workspace = '', id = ''] = person.split(' ');
      const where = {
        platform: platform as Where['platform'],
        workspace,
        channel: id,
        thread: null,
        direct: true,
      };
      return posted(where, person, make, (poster, shown) => poster.tell(id, shown));
    },
  };

  async function posted(
    where: Where,
    person: string | null,
    make: () => Made,
    post: (poster: Poster, shown: Shown) => Promise<Posted>,
  ): Promise<Posted> {
    const poster = posters.get(where.platform);
    if (!poster) return { kind: 'refused', reason: `${where.platform} is not connected`, forGood: false };
    let shown: Shown;
    try {
      shown = await kept(where, person, make());
    } catch (error) {
      return { kind: 'refused', reason: String(error), forGood: false };
    }
    return post(poster, shown);
  }

  /** Remembered before it is posted: somebody may press a button at once. */
  async function kept(where: Where, person: string | null, made: Made): Promise<Shown> {
    const replyId = newReplyId(false);
    await memory.set('reply', replyId, {
      asked: { kind: 'made', made, asked: null, carried: true },
      lang: made.card.lang,
      asker: person ?? '',
      thread: threadKey({ where, who: { id: '' } }, false),
      before: null,
      posted: null,
      shared: true,
    });
    return { ...shownOf(made.card, replyId, 0, made.items), actions: [] };
  }
}
