import type { Collection } from '../collection/collection.ts';
import { type ItemVerb, isOnItem, type Press, readPress } from '../model/press.ts';
import { chatWords } from '../wording/chat-words.ts';
import type { Intent, Log, Outgoing, Shown, Where } from './intent.ts';
import { labelsOf } from './labels.ts';
import type { KeptReply, Memory, Question } from './memory.ts';
import type { Office, Ordering } from './office.ts';
import { isHidden, itemsOf, newReplyId, shownOf } from './shown.ts';
import { keepVote, type Votes } from './votes.ts';
import { personKey } from './where.ts';

type Pressing = Extract<Intent, { kind: 'press' }>;
type Handled = { outgoing: Outgoing; answer?: string };

type PressedDeps = {
  collection: Collection;
  memory: Memory;
  log: Log;
  votes?: Votes;
  office?: Office;
  /** A reply as it was, made anew. */
  again: (id: { reply: string }, reply: KeptReply, page: number) => Shown;
  answerTo: (intent: Pressing, question: Question, lang?: 'zh' | 'en') => Promise<Handled>;
  askedIn: (text: string) => Question;
  orderingOf: (intent: Pressing, lang: 'zh' | 'en') => Ordering;
  /** The language of the person, or else of the place. */
  langAt: (intent: Pressing) => 'zh' | 'en';
};

/** What the buttons below a reply and beside its items do. */
export function createPressed(deps: PressedDeps): (intent: Pressing) => Promise<Handled> {
  const { collection, memory, log, votes, office, again, answerTo, askedIn, orderingOf, langAt } = deps;

  return async (intent) => {
    const press = readPress(intent.value);
    const reply = press && (await memory.get('reply', press.reply));
    const words = chatWords[reply?.lang ?? langAt(intent)];
    const remark = (text: string): Handled => ({ outgoing: { kind: 'remark', text } });
    if (!press) return remark(words.tooOld);
    if (press.verb === 'good' || press.verb === 'bad') {
      await keepVote(intent, { ...press, verb: press.verb }, reply, { votes, log });
      return remark(words.thanks);
    }
    if (!reply) return remark(words.tooOld);
    if (isOnItem(press)) return (await onItem(intent, press, reply)) ?? remark(words.tooOld);
    const mine = reply.asker === '' || reply.asker === personKey(intent);
    switch (press.verb) {
      case 'page':
        if (!mine && !isHidden(press.reply) && !intent.where.direct) return remark(words.notYourPages);
        return { outgoing: { kind: 'edit', shown: again(press, reply, press.number), message: null } };
      case 'file':
        return { outgoing: { kind: 'file', shown: again(press, reply, 0) } };
      case 'choice': {
        const choice = again(press, reply, 0).card.choices[press.number];
        return choice === undefined ? remark(words.tooOld) : answerTo(intent, askedIn(choice));
      }
      case 'share':
        if (reply.shared) return remark(words.shared);
        return { outgoing: await share(press.reply, reply, intent.where) };
    }
  };

  /** A press on one item of a digest or a list; null where there is none (any more). */
  async function onItem(
    intent: Pressing,
    { verb, reply: id, number }: Extract<Press, { verb: ItemVerb }>,
    reply: KeptReply,
  ): Promise<Handled | null> {
    const { asked } = reply;
    const item = itemsOf(asked).find((one) => one.number === number);
    if (asked.kind !== 'made' || !item || !office) return null;
    const { made } = asked;
    if (verb === 'clause')
      return (
        item.clause &&
        answerTo(intent, { kind: 'command', name: 'clause', options: clauseOptions(item.clause) }, reply.lang)
      );
    const result = await office.press(verb, item, made, orderingOf(intent, made.card.lang));
    switch (result.kind) {
      case 'remark':
        return { outgoing: result };
      case 'changed': {
        await memory.set('reply', id, { ...reply, asked: { ...asked, made: result.made } });
        const shown = shownOf(result.made.card, id, { with: number }, result.made.items);
        return { outgoing: { kind: 'edit', shown: { ...shown, actions: [] }, message: null } };
      }
      case 'new': {
        const replyId = newReplyId(true);
        const { card, items } = result.made;
        const next = { asked: { ...asked, made: result.made }, asker: personKey(intent) };
        await memory.set('reply', replyId, { ...reply, ...next, posted: null, shared: false });
        const shown = { ...shownOf(card, replyId, 0, items), actions: [] };
        return { outgoing: { kind: 'say', shown, private: true } };
      }
    }
  }

  /** A clause as /clause is told of it. */
  function clauseOptions({ plan, path }: { plan: string; path: string }): Record<string, string> {
    return { plan: labelsOf(collection).plan(plan).zh, number: path };
  }

  async function share(id: string, reply: KeptReply, where: Where): Promise<Outgoing> {
    const open = newReplyId(false);
    await memory.set('reply', id, { ...reply, shared: true });
    await memory.set('reply', open, { ...reply, shared: true, posted: null });
    log.info({ reply: id, as: open, platform: where.platform }, 'shared');
    return { kind: 'share', shown: again({ reply: open }, reply, 0) };
  }
}
