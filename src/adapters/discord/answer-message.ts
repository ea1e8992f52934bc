import type { Core, Intent, Log, Outgoing, Shown, Where } from '../../chat/intent.ts';
import { clip, visibleLine } from './escape.ts';
import { type Payload, render, renderFile, renderPlain, renderRemark } from './render.ts';
import { type Calls, factsOf, isGone, isRefused, threadExists } from './rest.ts';
import { after, LATE } from './time.ts';
import { WORDS } from './words.ts';

export type Asked = Extract<Intent, { kind: 'ask' | 'edited' | 'deleted' }>;

const THREAD_NAME = 100;

/**
 * Answers a message: in the thread that it stands in or opens, or as a reply in the channel. What is private goes
 * to the person as a direct message. Whoever waits sees that the bot is typing.
 */
export async function answerMessage(
  intent: Asked,
  core: Core,
  calls: Calls,
  log: Log,
  typingAfter: number,
): Promise<void> {
  const { where, who, message } = intent;
  const work = core.handle(intent);
  if (intent.kind === 'ask' && (await Promise.race([work, after(typingAfter)])) === LATE)
    calls.typing(where.thread === message ? where.channel : (where.thread ?? where.channel)).catch(() => {});
  const outgoing = await work;
  switch (outgoing.kind) {
    case 'say':
      return say(outgoing);
    case 'edit':
      return edit(outgoing);
    case 'remove':
      return inItsChannel((channel) => calls.remove(channel, outgoing.message));
    case 'file':
      await post(where, renderFile(outgoing.shown), message);
      return;
    case 'remark':
      await post(where, renderRemark(outgoing.text), message);
      return;
    case 'share':
    case 'choices':
    case 'home':
    case 'nothing':
  }

  async function say({ shown, private: hidden }: Extract<Outgoing, { kind: 'say' }>): Promise<void> {
    const to = hidden ? await directTo(who.id) : await opened(shown);
    const id = await safely(shown, (payload) => post(to, payload, shown.replyId));
    // The same nonce makes no second message: what was edited meanwhile replaces the first one's words.
    if (intent.kind === 'edited') await calls.edit(to.thread ?? to.channel, id, render(shown));
    core.posted(shown.replyId, hidden ? where : to, id);
  }

  async function edit({ shown, message: reply }: Extract<Outgoing, { kind: 'edit' }>): Promise<void> {
    if (reply === null) return;
    const whole = (payload: Payload): Payload => ({
      ...payload,
      body: { content: '', attachments: [], ...payload.body },
    });
    await inItsChannel((channel) => safely(shown, (payload) => calls.edit(channel, reply, whole(payload))));
  }

  async function post(to: Where, payload: Payload, nonce: string): Promise<string> {
    const inChannel = to.thread === null && !to.direct;
    return (await calls.post(to.thread ?? to.channel, payload, nonce, inChannel ? message : undefined)).id;
  }

  /** The place of the reply; the thread is opened if this message is to open it, and does without if it cannot. */
  async function opened(shown: Shown): Promise<Where> {
    if (where.thread !== message) return where;
    const asked = 'text' in intent ? visibleLine(intent.text) : '';
    try {
      await calls.openThread(
        where.channel,
        message,
        clip(asked || WORDS[shown.card.lang].thread, THREAD_NAME),
      );
    } catch (error) {
      if (threadExists(error)) return where;
      log.warn(
        { platform: 'discord', ...factsOf(error) },
        'no thread can be opened; answered in the channel',
      );
      return { ...where, thread: null };
    }
    return where;
  }

  async function directTo(person: string): Promise<Where> {
    const { id } = await calls.openDirect(person);
    return { platform: 'discord', workspace: '', channel: id, thread: null, direct: true };
  }

  /** In the thread, or in the channel where there was no thread to be opened. What is gone already is gone. */
  async function inItsChannel(call: (channel: string) => Promise<unknown>): Promise<void> {
    for (const channel of where.thread === null ? [where.channel] : [where.thread, where.channel]) {
      try {
        await call(channel);
        return;
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    }
  }
}

/** Sends a reply; if Discord refuses it as it is, its title with all of it in a file. */
async function safely<T>(shown: Shown, send: (payload: Payload) => Promise<T>): Promise<T> {
  try {
    return await send(render(shown));
  } catch (error) {
    if (!isRefused(error)) throw error;
    return send(renderPlain(shown));
  }
}
