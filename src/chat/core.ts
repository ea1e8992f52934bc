import type { Collection } from '../collection/collection.ts';
import type { Command } from '../model/command.ts';
import { isOnItem, readPress } from '../model/press.ts';
import type { ThreadContext } from '../model/query.ts';
import { readReminder } from '../understanding/reminder.ts';
import { chatWords } from '../wording/chat-words.ts';
import { type Ask, createAsk } from './ask.ts';
import { createCarryOut } from './carry-out.ts';
import { createCompute } from './compute.ts';
import { faultReply } from './fault-reply.ts';
import { guardMemory } from './guarded-memory.ts';
import { homeOf } from './home.ts';
import type { Clock, Core, Intent, Log, Outgoing, Shown, Where } from './intent.ts';
import { languageFor } from './language.ts';
import type { Asked, KeptReply, Memory, Question } from './memory.ts';
import type { Office, Ordering } from './office.ts';
import { createPressed } from './pressed.ts';
import { Queue } from './queue.ts';
import { type ChatSettings, defaultChatSettings, settingsAt } from './settings.ts';
import { isHidden, itemsOf, newReplyId, shownOf } from './shown.ts';
import { createSuggest } from './suggest.ts';
import { Underway } from './underway.ts';
import type { Votes } from './votes.ts';
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
  const underway = new Underway(deps.postWaitMs ?? POST_WAIT_MS);
  const pressed = createPressed({ ...deps, memory, again, answerTo, askedIn, orderingOf, langAt });

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
      const lang = langAt(intent);
      return faultReply(intent, error, { lang, hidden: isPrivate(intent), log });
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
      ({ outgoing }) => underway.whenPosted(outgoing),
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

  /**
   * `/lead 民政厅` in a message is the command: where slash commands do not work, a mention takes the same words. 「提醒我
   * 下周五交总结」 notes a deadline.
   */
  function askedIn(text: string): Question {
    const [, name = '', options = ''] = /^\s*[/／]([a-z]+)(?:\s+(.*))?$/isu.exec(text) ?? [];
    const known = commands.some((command) => command.name === name.toLowerCase());
    if (known) return { kind: 'command', name: name.toLowerCase(), options };
    const today = clock.now().toISOString().slice(0, 10);
    const reminder = deps.office ? readReminder(text, today, collection.simplified) : null;
    return reminder === null
      ? { kind: 'ask', text }
      : { kind: 'command', name: 'deadline', options: reminder };
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
    if (!hidden) underway.add(replyId);
    const shown = shownOf(card, replyId, 0, itemsOf(asked));
    // A usage or an order is no answer: there is nothing to share or to judge.
    const said = kind === 'usage' || kind === 'order' ? { ...shown, actions: [] } : shown;
    return { outgoing: { kind: 'say', shown: said, private: hidden }, answer: kind };
  }

  /** Without what is in no language: what was chosen from a list, time zones. */
  function spoken(question: Question): Question {
    if (question.kind !== 'command') return question;
    if (typeof question.options === 'string')
      return {
        ...question,
        options: question.options.replace(/\b[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z_+-]+)+/gu, ' '),
      };
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

  function orderingOf(intent: Pick<Intent, 'where' | 'who'>, lang: 'zh' | 'en'): Ordering {
    return { where: intent.where, person: personKey(intent), lang, manages: intent.who.manages ?? null };
  }

  /** The reply as it was, made anew. */
  function again({ reply: id }: { reply: string }, reply: KeptReply, page: number): Shown {
    const { card, kind } = compute(reply.asked, reply.before, reply.lang);
    const shown = shownOf(card, id, page, itemsOf(reply.asked));
    return kind === 'order' ? { ...shown, actions: [] } : shown;
  }

  /** The language of the person, or else of the place. */
  function langAt({ who, where }: Pick<Intent, 'who' | 'where'>): 'zh' | 'en' {
    return who.locale ?? settingsAt(where, settings).lang;
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
      .finally(() => underway.arrived(replyId));
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
}
