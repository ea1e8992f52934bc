import { randomBytes } from 'node:crypto';
import type { Collection } from '../collection/collection.ts';
import type { Card } from '../model/card.ts';
import type { Command } from '../model/command.ts';
import { type ItemVerb, isOnItem, type Press, readPress } from '../model/press.ts';
import type { ThreadContext } from '../model/query.ts';
import { chatWords } from '../wording/chat-words.ts';
import { type Ask, createAsk } from './ask.ts';
import { createCarryOut } from './carry-out.ts';
import { createCompute } from './compute.ts';
import { guardMemory } from './guarded-memory.ts';
import { homeOf } from './home.ts';
import type { Clock, Core, Intent, Log, Outgoing, Shown, Where } from './intent.ts';
import { labelsOf } from './labels.ts';
import { languageFor } from './language.ts';
import type { Asked, KeptReply, Memory, Question } from './memory.ts';
import type { MadeItem, Office, Ordering } from './office.ts';
import { Queue } from './queue.ts';
import { type ChatSettings, defaultChatSettings, settingsAt } from './settings.ts';
import { isHidden, newReplyId, shownOf } from './shown.ts';
import { createSuggest } from './suggest.ts';
import { keepVote, type Votes } from './votes.ts';
import { messageKey, personKey, threadKey } from './where.ts';

export type CoreDeps = {
  collection: Collection;
  commands: readonly Command[];
  memory: Memory;
  clock: Clock;
  log: Log;
  settings?: ChatSettings;
  /** Where 👍 and 👎 are kept, beside the log. */
  votes?: Votes;
  /** Carries out what changes something; without it, such commands say that they cannot work here. */
  office?: Office;
  /** Answers free text; that of the collection unless told. */
  ask?: Ask;
  /** For how long the next question of a thread waits until the reply before it is posted. */
  postWaitMs?: number;
};

type Of<K extends Intent['kind']> = Extract<Intent, { kind: K }>;
type Asking = Of<'ask' | 'command' | 'about' | 'press'>;

const POST_WAIT_MS = 2000;
const NOTHING: Outgoing = { kind: 'nothing' };

const itemsOf = (asked: Asked): MadeItem[] => (asked.kind === 'made' ? asked.made.items : []);

/** The line of all that changes a card which several people see. */
const cardLine = (reply: string): string => `card ${reply}`;

/** The one place that meets every message, and the one catch. */
export function createCore(deps: CoreDeps): Core {
  const { collection, commands, clock, log, settings = defaultChatSettings } = deps;
  const memory = guardMemory(deps.memory, log);
  const compute = createCompute(collection, commands, deps.ask ?? createAsk(collection));
  const carryOut = createCarryOut(collection, commands, deps.office);
  const suggest = createSuggest(collection);
  const queue = new Queue();
  /** Replies on their way to the platform: told when they are posted. */
  const underway = new Map<string, () => void>();

  return { isPrivate, handle, posted };

  function isPrivate(intent: Intent): boolean {
    if (intent.kind === 'press') {
      const press = readPress(intent.value);
      // What is asked about one item of a digest that all see is for the person who asks.
      return press === null || press.verb === 'clause' || press.verb === 'later' || isHidden(press.reply);
    }
    if (intent.kind === 'suggest' || intent.kind === 'home') return true;
    if (intent.where.direct) return false;
    const { commands: ofCommands, mentions } = settingsAt(intent.where, settings);
    const asCommand = intent.kind === 'command' || intent.kind === 'about';
    return (asCommand ? ofCommands : mentions) === 'private';
  }

  async function handle(intent: Intent): Promise<Outgoing> {
    const began = clock.now().getTime();
    try {
      const { outgoing, answer } = await dispatch(intent);
      const { platform } = intent.where;
      const ms = clock.now().getTime() - began;
      if (outgoing.kind !== 'nothing' && outgoing.kind !== 'choices')
        log.info({ intent: intent.kind, platform, outgoing: outgoing.kind, answer, ms }, 'handled');
      return outgoing;
    } catch (error) {
      return faultReply(intent, error);
    }
  }

  async function dispatch(intent: Intent): Promise<{ outgoing: Outgoing; answer?: string }> {
    if (intent.kind === 'suggest') return { outgoing: suggestions(intent) };
    if (intent.kind === 'home') return { outgoing: home(intent) };
    if (!(await isFirst(intent))) return { outgoing: NOTHING, answer: 'repeated' };
    const line = await lineOf(intent);
    return queue.run(
      line,
      () => inTurn(intent),
      ({ outgoing }) => whenPosted(outgoing),
    );
  }

  /**
   * Where something waits for its turn: an edit or a deletion behind the reply it is about, wherever it was told; what
   * changes the items of a card behind all that others change on it at the same moment.
   */
  async function lineOf(intent: Exclude<Intent, Of<'suggest' | 'home'>>): Promise<string> {
    const press = intent.kind === 'press' ? readPress(intent.value) : null;
    if (press && isOnItem(press) && press.verb !== 'clause') return cardLine(press.reply);
    if (intent.kind !== 'edited' && intent.kind !== 'deleted') return threadKey(intent, isPrivate(intent));
    return (await replyTo(intent))?.reply.thread ?? threadKey(intent, false);
  }

  function isFirst({ where: { platform, workspace }, deliveryId }: Intent): Promise<boolean> {
    return memory.claim(`${platform}|${workspace}|${deliveryId}`);
  }

  async function inTurn(
    intent: Exclude<Intent, Of<'suggest' | 'home'>>,
  ): Promise<{ outgoing: Outgoing; answer?: string }> {
    switch (intent.kind) {
      case 'ask':
        if (intent.via === 'thread' && !(await takesPart(intent))) return { outgoing: NOTHING };
        return answerTo(intent, askedIn(intent.text));
      case 'command':
        return answerTo(intent, { kind: 'command', name: intent.name, options: intent.options });
      case 'about':
        return answerTo(intent, { kind: 'about', text: intent.text });
      case 'edited':
        return { outgoing: await edited(intent) };
      case 'deleted':
        return { outgoing: await deleted(intent) };
      case 'press':
        return pressed(intent);
    }
  }

  /** A thread in which the bot has answered, where messages need not mention it again. */
  async function takesPart(intent: Of<'ask'>): Promise<boolean> {
    if (settingsAt(intent.where, settings).threads === 'mentioned') return false;
    return (await memory.get('thread', threadKey(intent, isPrivate(intent)))) !== null;
  }

  /** `/lead 民政厅` in a message is the command: where slash commands do not work, a mention takes the same words. */
  function askedIn(text: string): Question {
    const [, name = '', options = ''] = /^\s*[/／]([a-z]+)(?:\s+(.*))?$/isu.exec(text) ?? [];
    const known = commands.some((command) => command.name === name.toLowerCase());
    return known ? { kind: 'command', name: name.toLowerCase(), options } : { kind: 'ask', text };
  }

  async function answerTo(
    intent: Asking,
    question: Question,
    lang = languageFor(spoken(question), intent.who, settings.lang, settingsAt(intent.where, settings).lang),
  ): Promise<{ outgoing: Outgoing; answer: string }> {
    const hidden = isPrivate(intent);
    const thread = threadKey(intent, hidden);
    const before = (await memory.get('thread', thread))?.context ?? null;
    const asked = (await carryOut(question, orderingOf(intent, lang))) ?? question;
    const { card, context, kind } = compute(asked, before, lang);
    const replyId = newReplyId(hidden);
    const reply: KeptReply = {
      asked,
      lang,
      asker: personKey(intent),
      thread,
      before,
      posted: null,
      shared: false,
    };
    await memory.set('reply', replyId, reply);
    await memory.set('thread', thread, { context, reply: replyId });
    if (intent.kind === 'ask')
      await memory.set('question', messageKey(intent.where, intent.message), replyId);
    if (!hidden) underway.set(replyId, () => {});
    const shown = shownOf(card, replyId, 0, itemsOf(asked));
    // A usage or an order is no answer: there is nothing to share or to judge.
    const said = kind === 'usage' || kind === 'order' ? { ...shown, actions: [] } : shown;
    return { outgoing: { kind: 'say', shown: said, private: hidden }, answer: kind };
  }

  /** Without what was chosen from a list, which is in no language. */
  function spoken(question: Question): Question {
    if (question.kind !== 'command' || typeof question.options === 'string') return question;
    const known = commands.find(({ name }) => name === question.name)?.options ?? [];
    const isChosen = ([name, value]: [string, unknown]): boolean =>
      known.find((option) => option.name === name)?.choices?.some((choice) => choice.value === value) ??
      false;
    const options = Object.entries(question.options).filter((entry) => !isChosen(entry));
    return { ...question, options: Object.fromEntries(options) };
  }

  async function edited(intent: Of<'edited'>): Promise<Outgoing> {
    const found = await replyTo(intent);
    const asked = askedIn(intent.text);
    if (!found) return NOTHING;
    const { id, reply } = found;
    const before = reply.asked.kind === 'made' ? reply.asked.asked : reply.asked;
    if (JSON.stringify(before) === JSON.stringify(asked)) return NOTHING;
    const lang = languageFor(asked, intent.who, settings.lang, settingsAt(intent.where, settings).lang);
    const now = { ...reply, lang, asked: await anew(reply.asked, asked, orderingOf(intent, lang)) };
    await memory.set('reply', id, now);
    await keepIfLast(id, reply.thread, compute(now.asked, reply.before, lang).context);
    const shown = again({ reply: id }, now, 0);
    if (reply.posted !== null) return { kind: 'edit', shown, message: reply.posted };
    return { kind: 'say', shown, private: isHidden(id) };
  }

  /** What is ordered is done: other words for it change nothing, and that is said. */
  async function anew(before: Asked, asked: Question, by: Ordering): Promise<Asked> {
    if (before.kind !== 'made' || !before.carried) return (await carryOut(asked, by)) ?? asked;
    const { card } = before.made;
    const note = { kind: 'note' as const, text: chatWords[card.lang].ordered };
    const blocks = card.blocks.filter((block) => block.kind !== 'note' || block.text !== note.text);
    return { ...before, asked, made: { ...before.made, card: { ...card, blocks: [note, ...blocks] } } };
  }

  async function deleted(intent: Of<'deleted'>): Promise<Outgoing> {
    const found = await replyTo(intent);
    if (!found?.reply.posted) return NOTHING;
    const { asked } = found.reply;
    // What was ordered is still so: what tells of it stays.
    if (asked.kind === 'made' && asked.carried) return NOTHING;
    await keepIfLast(found.id, found.reply.thread, found.reply.before);
    return { kind: 'remove', message: found.reply.posted };
  }

  async function replyTo({
    where,
    message,
  }: Of<'edited' | 'deleted'>): Promise<{ id: string; reply: KeptReply } | null> {
    const id = await memory.get('question', messageKey(where, message));
    const reply = id === null ? null : await memory.get('reply', id);
    return id !== null && reply ? { id, reply } : null;
  }

  /** What an edited question leaves behind counts only as long as nobody has asked on. */
  async function keepIfLast(reply: string, thread: string, context: ThreadContext | null): Promise<void> {
    const last = await memory.get('thread', thread);
    if (last?.reply === reply) await memory.set('thread', thread, { context, reply });
  }

  async function pressed(intent: Of<'press'>): Promise<{ outgoing: Outgoing; answer?: string }> {
    const press = readPress(intent.value);
    const reply = press && (await memory.get('reply', press.reply));
    const place = settingsAt(intent.where, settings);
    const words = chatWords[reply?.lang ?? intent.who.locale ?? place.lang];
    const remark = (text: string): { outgoing: Outgoing } => ({ outgoing: { kind: 'remark', text } });
    if (!press) return remark(words.tooOld);
    if (press.verb === 'good' || press.verb === 'bad') {
      await keepVote(intent, { ...press, verb: press.verb }, reply, deps);
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
  }

  /** A press on one item of a digest or a list; null where there is none (any more). */
  async function onItem(
    intent: Of<'press'>,
    { verb, reply: id, number }: Extract<Press, { verb: ItemVerb }>,
    reply: KeptReply,
  ): Promise<{ outgoing: Outgoing; answer?: string } | null> {
    const { asked } = reply;
    const item = itemsOf(asked).find((one) => one.number === number);
    if (asked.kind !== 'made' || !item || !deps.office) return null;
    const { made } = asked;
    if (verb === 'clause')
      return (
        item.clause &&
        answerTo(intent, { kind: 'command', name: 'clause', options: clauseOptions(item.clause) }, reply.lang)
      );
    const result = await deps.office.press(verb, item, made, orderingOf(intent, made.card.lang));
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

  function orderingOf(intent: Pick<Intent, 'where' | 'who'>, lang: 'zh' | 'en'): Ordering {
    return { where: intent.where, person: personKey(intent), lang };
  }

  /** The reply as it was, made anew. */
  function again({ reply: id }: { reply: string }, reply: KeptReply, page: number): Shown {
    const { card, kind } = compute(reply.asked, reply.before, reply.lang);
    const shown = shownOf(card, id, page, itemsOf(reply.asked));
    return kind === 'order' ? { ...shown, actions: [] } : shown;
  }

  async function share(id: string, reply: KeptReply, where: Where): Promise<Outgoing> {
    const open = newReplyId(false);
    await memory.set('reply', id, { ...reply, shared: true });
    await memory.set('reply', open, { ...reply, shared: true, posted: null });
    log.info({ reply: id, as: open, platform: where.platform }, 'shared');
    const { card } = compute(reply.asked, reply.before, reply.lang);
    return { kind: 'share', shown: shownOf(card, open, 0) };
  }

  function suggestions({ command, option, text, who, where }: Of<'suggest'>): Outgoing {
    const known = commands.find(({ name }) => name === command)?.options.find(({ name }) => name === option);
    const lang = /\p{Script=Han}/u.test(text) ? 'zh' : (who.locale ?? settingsAt(where, settings).lang);
    return { kind: 'choices', choices: known?.completed ? suggest(option, text, lang) : [] };
  }

  function home({ who, where }: Of<'home'>): Outgoing {
    const lang = settings.lang === 'auto' ? (who.locale ?? settingsAt(where, settings).lang) : settings.lang;
    return { kind: 'home', ...homeOf(collection, lang) };
  }

  function posted(replyId: string, where: Where, message: string): void {
    queue
      .run(cardLine(replyId), () => keepPosted(replyId, where, message))
      .catch((error: unknown) => log.error({ error: String(error) }, 'a posted reply is not remembered'))
      .finally(() => {
        underway.get(replyId)?.();
        underway.delete(replyId);
      });
  }

  async function keepPosted(replyId: string, where: Where, message: string): Promise<void> {
    const reply = await memory.get('reply', replyId);
    if (!reply) return;
    await memory.set('reply', replyId, { ...reply, posted: message });
    if (where.thread !== null || where.direct || isHidden(replyId)) return;
    // People may open a thread on it: that goes on from here.
    const { context } = compute(reply.asked, reply.before, reply.lang);
    const thread = threadKey({ where: { ...where, thread: message }, who: { id: '' } }, false);
    await memory.set('thread', thread, { context, reply: replyId });
  }

  /** The next question of a thread waits until the platform shows this reply, but never for long. */
  async function whenPosted(outgoing: Outgoing): Promise<void> {
    if (outgoing.kind !== 'say' || !underway.has(outgoing.shown.replyId)) return;
    const { replyId } = outgoing.shown;
    const { promise, resolve } = Promise.withResolvers<void>();
    underway.set(replyId, resolve);
    const timer = setTimeout(resolve, deps.postWaitMs ?? POST_WAIT_MS);
    await promise;
    clearTimeout(timer);
    underway.delete(replyId);
  }

  function faultReply(intent: Intent, error: unknown): Outgoing {
    const id = randomBytes(3).toString('hex');
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    log.error({ fault: id, intent: intent.kind, platform: intent.where.platform, error: details }, 'fault');
    if (intent.kind === 'suggest') return { kind: 'choices', choices: [] };
    if (intent.kind === 'deleted') return NOTHING;
    const lang = intent.who.locale ?? settingsAt(intent.where, settings).lang;
    const { title, next } = chatWords[lang].fault(id);
    if (intent.kind === 'press')
      return { kind: 'remark', text: `${title}${lang === 'en' ? ' ' : ''}${next}` };
    const card: Card = { lang, title, blocks: [{ kind: 'note', text: next }], choices: [] };
    if (intent.kind === 'home') return { kind: 'home', card, examples: [] };
    const hidden = isPrivate(intent);
    return {
      kind: 'say',
      shown: { card, replyId: newReplyId(hidden), page: 0, actions: [] },
      private: hidden,
    };
  }
}
