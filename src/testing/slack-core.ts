import type { Core, Intent, Log, Outgoing, Shown, Where } from '../chat/intent.ts';
import type { Card } from '../model/card.ts';
import { readPress } from '../model/press.ts';

/** A core whose answers tests can foretell: it repeats what was said, and does what the buttons say. */
export type FakeCore = Core & {
  intents: Intent[];
  posts: { replyId: string; where: Where; message: string }[];
  /** Instead of the usual answer. */
  answer: (intent: Intent) => Promise<Outgoing | undefined> | Outgoing | undefined;
};

export const cardOf = (title: string, rows = 1): Card => ({
  lang: 'zh',
  title,
  blocks: Array.from({ length: rows }, (_, at) => ({
    kind: 'clause',
    number: at + 1,
    id: `${at}`,
    text: `措施${at + 1}。`,
    gloss: null,
    units: [{ label: '牵头', names: ['民政厅'] }],
    role: null,
    remark: null,
    source: `—— 福建 2021（${at + 1}）`,
  })),
  choices: [],
});

export function createFakeCore(): FakeCore {
  const claimed = new Set<string>();
  const replies = new Map<string, Shown>();
  let count = 0;
  const core: FakeCore = {
    intents: [],
    posts: [],
    answer: () => undefined,
    isPrivate: (intent) => intent.kind === 'command' || intent.kind === 'about',
    posted: (replyId, where, message) => void core.posts.push({ replyId, where, message }),
    handle: async (intent) => {
      if (claimed.has(intent.deliveryId)) return { kind: 'nothing' };
      claimed.add(intent.deliveryId);
      core.intents.push(intent);
      return (await core.answer(intent)) ?? usual(intent);
    },
  };

  function usual(intent: Intent): Outgoing {
    const hidden = core.isPrivate(intent);
    const say = (card: Card): Outgoing => ({ kind: 'say', shown: shown(card, hidden), private: hidden });
    switch (intent.kind) {
      case 'ask':
      case 'about':
        return say(cardOf(intent.text, /^\d+$/u.test(intent.text) ? Number(intent.text) : 1));
      case 'command':
        return say(cardOf(`${intent.name} ${JSON.stringify(intent.options)}`));
      case 'edited':
      case 'deleted': {
        const before = core.posts.findLast(({ where }) => where.thread === intent.where.thread);
        if (!before) return { kind: 'nothing' };
        if (intent.kind === 'deleted') return { kind: 'remove', message: before.message };
        return { kind: 'edit', shown: shown(cardOf(intent.text), false), message: before.message };
      }
      case 'press':
        return pressed(intent.value);
      case 'suggest':
        return {
          kind: 'choices',
          choices: [{ name: `${intent.text}政厅`, value: `${intent.command}-${intent.option}` }],
        };
      case 'home':
        return {
          kind: 'home',
          card: cardOf('欢迎', 3),
          examples: ['谁负责婚姻登记？', `谁负责${'很'.repeat(90)}？`],
        };
    }
  }

  function pressed(value: string): Outgoing {
    const press = readPress(value);
    const reply = press && replies.get(press.reply);
    if (!press || !reply) return { kind: 'remark', text: `没有 ${value} <!here>` };
    if (press.verb === 'page')
      return { kind: 'edit', shown: { ...reply, page: press.number }, message: null };
    if (press.verb === 'file') return { kind: 'file', shown: reply };
    if (press.verb === 'share') return { kind: 'share', shown: reply };
    return { kind: 'remark', text: '谢谢' };
  }

  function shown(card: Card, hidden: boolean): Shown {
    const replyId = `${hidden ? 'p' : 'o'}${++count}`;
    const share = hidden ? [{ label: '分享', value: `share:${replyId}`, style: 'plain' as const }] : [];
    const made: Shown = {
      card,
      replyId,
      page: 0,
      actions: [{ label: '👍', value: `good:${replyId}`, style: 'plain' }, ...share],
    };
    replies.set(replyId, made);
    return made;
  }

  return core;
}

/** A log that is kept. */
export function keptLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const note = (facts: Record<string, unknown>, message: string): void =>
    void lines.push(`${message} ${JSON.stringify(facts)}`);
  return { lines, info: note, warn: note, error: note };
}
