import type { Core, Intent, Outgoing, Posted, Shown, Where } from '../chat/intent.ts';
import { writePress } from '../model/press.ts';
import { plainText } from '../wording/card.ts';
import type { AdapterDriver, Message, Person, Said } from './adapter-contract.ts';

const BLOCKS = 8;

/** A chat without a platform: the smallest adapter there is, and the example of a driver. */
export function createPlainDriver(): AdapterDriver {
  let core: Core;
  let ids = 0;
  let said: Said[] = [];
  const messages = new Map<string, Message>();
  const newId = (): string => `m${(ids += 1)}`;
  const whereOf = ({ direct = false }: Message, thread: string | null): Where => ({
    platform: 'web',
    workspace: 'w',
    channel: direct ? 'd' : 'c',
    thread: direct ? null : thread,
    direct,
  });

  async function act(intent: Intent, pressed?: string): Promise<void> {
    const outgoing = await core.handle(intent);
    show(outgoing, intent.where, pressed);
  }

  function show(outgoing: Outgoing, where: Where, pressed?: string): void {
    if (outgoing.kind === 'say' || outgoing.kind === 'share') {
      const id = newId();
      const hidden = outgoing.kind === 'say' && outgoing.private;
      said.push({ ...render(outgoing.shown), id, private: hidden, thread: where.thread });
      core.posted(outgoing.shown.replyId, where, id);
    } else if (outgoing.kind === 'edit') {
      const message = outgoing.message ?? pressed;
      said = said.map((one) => (one.id === message ? { ...one, ...render(outgoing.shown) } : one));
    } else if (outgoing.kind === 'remove') said = said.filter(({ id }) => id !== outgoing.message);
  }

  return {
    start: async (given) => {
      core = given;
      const post = async (where: Where, shown: Shown): Promise<Posted> => {
        if (where.channel !== here.channel)
          return { kind: 'refused', reason: 'channel_not_found', forGood: true };
        const message = newId();
        said.push({ ...render(shown), id: message, private: false, thread: where.thread });
        return { kind: 'posted', message };
      };
      return { post, tell: (_, shown) => post({ ...here, direct: true }, shown) };
    },
    channel: () => here,
    stop: async () => {},
    send: async (message) => {
      const id = newId();
      messages.set(id, message);
      const { text, person = 'ann', direct, thread, deliveries = 1 } = message;
      const via = direct ? 'direct' : thread ? 'thread' : 'mention';
      for (let n = 0; n < deliveries; n++)
        void act({
          kind: 'ask',
          text,
          via,
          message: id,
          where: whereOf(message, thread ?? id),
          who: who(person),
          deliveryId: id,
        });
      return id;
    },
    edit: async (message, text) => {
      const old = messages.get(message) ?? { text };
      void act({
        kind: 'edited',
        text,
        message,
        where: whereOf(old, old.thread ?? message),
        who: who(old.person),
        deliveryId: newId(),
      });
    },
    remove: async (message) => {
      const old = messages.get(message) ?? { text: '' };
      void act({
        kind: 'deleted',
        message,
        where: whereOf(old, old.thread ?? message),
        who: who(old.person),
        deliveryId: newId(),
      });
    },
    command: async (name, options, person) => {
      void act({ kind: 'command', name, options, where: here, who: who(person), deliveryId: newId() });
    },
    about: async (text, person) => {
      void act({ kind: 'about', text, where: here, who: who(person), deliveryId: newId() });
    },
    press: async ({ id, thread }, value, person) => {
      const where = { ...here, thread };
      void act({ kind: 'press', value, where, who: who(person), deliveryId: newId() }, id);
    },
    said: () => said,
  };
}

const here: Where = { platform: 'web', workspace: 'w', channel: 'c', thread: null, direct: false };
const who = (id: Person = 'ann'): Intent['who'] => ({ id, locale: null });

/** Pages of some blocks; nothing here is ever live, because it is plain text. */
function render({
  card,
  replyId,
  page: wanted,
  actions,
  items = [],
}: Shown): Pick<Said, 'text' | 'buttons' | 'live'> {
  const pages = Math.max(1, Math.ceil(card.blocks.length / BLOCKS));
  const page = typeof wanted === 'number' ? wanted : pageWith(wanted.with, card);
  const blocks = card.blocks.slice(page * BLOCKS, (page + 1) * BLOCKS);
  const turns = [page - 1, page + 1].filter((number) => number >= 0 && number < pages);
  return {
    text: plainText({ ...card, blocks }),
    buttons: [
      ...turns.map((number) => writePress({ verb: 'page', reply: replyId, number })),
      ...card.choices.map((_, number) => writePress({ verb: 'choice', reply: replyId, number })),
      ...items.flatMap((item) => item.actions.map(({ value }) => value)),
      ...actions.map(({ value }) => value),
    ],
    live: [],
  };
}

function pageWith(number: number, { blocks }: Shown['card']): number {
  const at = blocks.findIndex((block) => block.kind === 'clause' && block.number === number);
  return Math.max(0, Math.floor(at / BLOCKS));
}
