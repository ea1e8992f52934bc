import type { Clock, Log, Where } from '../chat/intent.ts';
import type { PostMade } from '../chat/post-made.ts';
import { createDelivery, type Digests } from '../digest/deliver.ts';
import { deliverDaily } from '../digest/schedule.ts';
import { digestMade } from '../office/digest-made.ts';
import type { DigestDeps } from '../office/office.ts';
import { wordsOf } from '../office/subscription-card.ts';
import type { Store } from '../store/open.ts';
import type { Room } from '../store/room.ts';

export type DigestsDeps = DigestDeps & { store: Store; postMade: PostMade; clock: Clock; log: Log };

/** Posts the digests of all rooms at their hours until the signal comes; then ends what is under way. */
export async function runDigests(deps: DigestsDeps, signal: AbortSignal): Promise<void> {
  await deliverDaily(createDigests(deps), { clock: deps.clock, log: deps.log, signal });
}

/** The delivery of digests, through the platforms that run. */
export function createDigests(deps: DigestsDeps): Digests {
  const { store, known, postMade, clock, log } = deps;
  return createDelivery({
    store,
    known,
    clock,
    log,
    reaches: ({ platform }) => postMade.reaches(platform),
    post: ({ room, wish }, digest) =>
      postMade.post(whereOf(room), room.person, () => digestMade(digest, wish.lang, deps)),
    tell: async ({ owner, wish: { lang } }, reason) => {
      if (owner === null) return;
      const words = wordsOf(lang);
      const { title, next } = words.gaveUp(words.refusal(reason));
      const blocks = [{ kind: 'note' as const, text: next }];
      const posted = await postMade.tell(owner, () => ({
        card: { lang, title, blocks, choices: [] },
        items: [],
      }));
      if (posted.kind !== 'posted') throw new Error(posted.reason);
    },
  });
}

const whereOf = ({ platform, workspace, channel, person }: Room): Where => ({
  platform: platform as Where['platform'],
  workspace,
  channel,
  thread: null,
  direct: person !== null,
});
