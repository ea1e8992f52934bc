// A channel in which people order and press, on the real core, office and database, with a clock that the test moves.
import type { Core, Intent, Outgoing, Shown } from '../chat/intent.ts';
import { type ChatSettings, defaultChatSettings } from '../chat/settings.ts';
import { openService } from '../main/service.ts';
import type { ItemVerb } from '../model/press.ts';
import { openStore, type Store } from '../store/open.ts';
import { plainText } from '../wording/card.ts';
import { collection } from './collection.ts';
import { sqlitePeer } from './store/peers.ts';
import { CHANNEL, fakeClock } from './store/samples.ts';

const peer = sqlitePeer();
const CHANNEL_HERE = { ...CHANNEL, platform: 'slack', thread: null, direct: false } as const;
/** All see the replies to commands. */
const OPEN: ChatSettings = { ...defaultChatSettings, places: { 'slack/T1': { commands: 'public' } } };

export type OrderingRoom = {
  core: Core;
  store: Store;
  clock: ReturnType<typeof fakeClock>;
  /** Tells the core something, of the person U1 in the channel unless it says otherwise. */
  tell: (intent: Given) => Promise<Outgoing>;
  /** `/digest 预览` → the reply, which is posted. */
  order: (text: string, person?: string) => Promise<Shown>;
  press: (shown: Shown, verb: ItemVerb, number: number, person?: string) => Promise<Outgoing>;
  close: () => Promise<void>;
};

type Place = 'where' | 'who' | 'deliveryId';
type Given = { [K in Intent['kind']]: Omit<Extract<Intent, { kind: K }>, Place> }[Intent['kind']] &
  Partial<Pick<Intent, Place>>;

/** A room with an empty database; `start` is the time that it is there. */
export async function openOrderingRoom(start: string): Promise<OrderingRoom> {
  const clock = fakeClock(start);
  const store = await openStore(await peer.create(), clock);
  const end = new AbortController();
  const { core } = await openService({
    collection,
    store,
    clock,
    log: { info: () => {}, warn: () => {}, error: () => {} },
    settings: OPEN,
    calendarAddress: (secret) => `https://zeren.example/calendar/${secret}.ics`,
    clauseAddress: () => null,
    signal: end.signal,
  });
  let deliveries = 0;
  const tell = (given: Given): Promise<Outgoing> => {
    deliveries += 1;
    const usual = { where: CHANNEL_HERE, who: { id: 'U1', locale: null }, deliveryId: String(deliveries) };
    return core.handle({ ...usual, ...given } as Intent);
  };
  const who = (id: string) => ({ who: { id, locale: null } });
  return {
    core,
    store,
    clock,
    tell,
    order: async (text, person = 'U1') => {
      const [, name = '', options = ''] = /^\/(\w+)\s*(.*)$/u.exec(text) ?? [];
      const shown = shownIn(await tell({ kind: 'command', name, options, ...who(person) }));
      core.posted(shown.replyId, CHANNEL_HERE, shown.replyId);
      return shown;
    },
    press: (shown, verb, number, person = 'U1') =>
      tell({ kind: 'press', value: `${verb}:${shown.replyId}:${number}`, ...who(person) }),
    close: async () => {
      end.abort();
      await store.close();
    },
  };
}

export const removeOrderingRooms = (): Promise<void> => peer.remove();

/** The card that is said, or that a message becomes. */
export function shownIn(outgoing: Outgoing): Shown {
  if (outgoing.kind !== 'say' && outgoing.kind !== 'edit') throw new Error(JSON.stringify(outgoing));
  return outgoing.shown;
}

export const textOf = (shown: Shown): string => plainText(shown.card);
