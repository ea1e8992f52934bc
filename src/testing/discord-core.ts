import type { Core, Intent, Outgoing, Shown, Where } from '../chat/intent.ts';
import type { Card } from '../model/card.ts';
import { isOnItem, readPress } from '../model/press.ts';

/** A core that answers with what it was asked, for tests of the adapter alone. */
export type EchoCore = Core & {
  heard: Intent[];
  told: { replyId: string; where: Where; message: string }[];
  /** Milliseconds that the next answers take. */
  slow: number;
  /** What commands are answered with, instead of an echo. */
  card: Card | null;
};

export function createEchoCore(): EchoCore {
  const seen = new Set<string>();
  const replies = new Map<string, Card>();
  const posted = new Map<string, string>();
  let count = 0;
  const core: EchoCore = {
    heard: [],
    told: [],
    slow: 0,
    card: null,
    isPrivate: (intent) =>
      intent.kind === 'press'
        ? (readPress(intent.value)?.reply.startsWith('p') ?? true)
        : !intent.where.direct && (intent.kind === 'command' || intent.kind === 'about'),
    handle: async (intent) => {
      if (seen.has(intent.deliveryId)) return { kind: 'nothing' };
      seen.add(intent.deliveryId);
      core.heard.push(intent);
      if (core.slow > 0) await new Promise((resolve) => setTimeout(resolve, core.slow));
      return outgoingFor(intent);
    },
    posted: (replyId, where, message) => {
      core.told.push({ replyId, where, message });
      posted.set(replyId, message);
    },
  };
  const questions = new Map<string, string>();
  return core;

  function outgoingFor(intent: Intent): Outgoing {
    switch (intent.kind) {
      case 'suggest':
        return {
          kind: 'choices',
          choices: Array.from({ length: 40 }, (_, i) => ({ name: `${intent.text}${i}`, value: `${i}` })),
        };
      case 'press':
        return pressed(intent.value);
      case 'edited': {
        const replyId = questions.get(intent.message);
        const message = replyId === undefined ? undefined : posted.get(replyId);
        if (replyId === undefined || message === undefined) return { kind: 'nothing' };
        return { kind: 'edit', shown: shownOf(echo(intent.text), replyId), message };
      }
      case 'deleted': {
        const message = posted.get(questions.get(intent.message) ?? '');
        return message === undefined ? { kind: 'nothing' } : { kind: 'remove', message };
      }
      case 'home':
        return { kind: 'nothing' };
      case 'ask':
      case 'about':
      case 'command': {
        const hidden = core.isPrivate(intent);
        const replyId = `${hidden ? 'p' : 'o'}${++count}`;
        const text =
          intent.kind === 'command' ? `${intent.name} ${JSON.stringify(intent.options)}` : intent.text;
        if (intent.kind === 'ask') questions.set(intent.message, replyId);
        return { kind: 'say', shown: shownOf(core.card ?? echo(text), replyId), private: hidden };
      }
    }
  }

  function pressed(value: string): Outgoing {
    const press = readPress(value);
    const card = press && replies.get(press.reply);
    if (!press || !card) return { kind: 'remark', text: '太久了' };
    if (isOnItem(press)) return { kind: 'remark', text: `${press.verb} ${press.number}` };
    switch (press.verb) {
      case 'page':
        return { kind: 'edit', shown: shownOf(card, press.reply, press.number), message: null };
      case 'file':
        return { kind: 'file', shown: shownOf(card, press.reply) };
      case 'share':
        return { kind: 'share', shown: shownOf(card, `o${++count}`) };
      case 'choice':
        return {
          kind: 'say',
          shown: shownOf(echo(card.choices[press.number] ?? ''), `p${++count}`),
          private: true,
        };
      case 'good':
      case 'bad':
        return { kind: 'remark', text: '谢谢！' };
    }
  }

  function shownOf(card: Card, replyId: string, page = 0): Shown {
    replies.set(replyId, card);
    const share = replyId.startsWith('p')
      ? [{ label: '分享', value: `share:${replyId}`, style: 'primary' as const }]
      : [];
    return {
      card,
      replyId,
      page,
      actions: [...share, { label: '👍', value: `good:${replyId}`, style: 'plain' }],
    };
  }
}

const echo = (text: string): Card => ({ lang: 'zh', title: `答：${text}`, blocks: [], choices: [] });
