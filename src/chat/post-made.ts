import type { Posted, Poster, Shown, Where } from './intent.ts';
import type { Memory } from './memory.ts';
import type { Made } from './office.ts';
import { newReplyId, shownOf } from './shown.ts';
import { threadKey } from './where.ts';

/** The posters of the platforms that run now, by name. */
export type Posters = ReadonlyMap<string, Poster>;

/** Posts what nobody asked for at the moment. Never rejects. */
export type PostMade = {
  /** Into a room; its buttons work for everybody there. */
  post: (where: Where, made: Made) => Promise<Posted>;
  /** To a person, named as the core does: `slack T1 U1`. */
  tell: (person: string, made: Made) => Promise<Posted>;
};

/** A platform that does not run at the moment refuses for now, not for good. */
export function createPostMade(memory: Memory, posters: Posters): PostMade {
  return {
    post: async (where, made) =>
      posted(where.platform, made, where, (poster, shown) => poster.post(where, shown)),
    tell: async (person, made) => {
      const [platform = '', workspace = '', id = ''] = person.split(' ');
      const where = {
        platform: platform as Where['platform'],
        workspace,
        channel: id,
        thread: null,
        direct: true,
      };
      return posted(platform, made, where, (poster, shown) => poster.tell(id, shown));
    },
  };

  async function posted(
    platform: string,
    made: Made,
    where: Where,
    post: (poster: Poster, shown: Shown) => Promise<Posted>,
  ): Promise<Posted> {
    const poster = posters.get(platform);
    if (!poster) return { kind: 'refused', reason: `${platform} is not connected`, forGood: false };
    const { lang } = made.card;
    const replyId = newReplyId(false);
    // Before it is posted: somebody may press a button at once.
    await memory.set('reply', replyId, {
      asked: { kind: 'made', made },
      lang,
      asker: '',
      thread: threadKey({ where, who: { id: '' } }, false),
      before: null,
      posted: null,
      shared: true,
    });
    return post(poster, { ...shownOf(made.card, replyId, 0, made.items), actions: [] });
  }
}
