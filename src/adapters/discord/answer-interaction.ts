import {
  type APIInteraction,
  type APIInteractionResponse,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Core, Intent, Outgoing, Shown } from '../../chat/intent.ts';
import { clip, visibleLine } from './escape.ts';
import { type Payload, render, renderFile, renderPlain, renderRemark, renderShared } from './render.ts';
import { type Calls, isAcknowledged, isRefused, isTooLate } from './rest.ts';
import { after, LATE } from './time.ts';

type Say = Extract<Outgoing, { shown: Shown }> | Extract<Outgoing, { kind: 'remark' }>;
/** Whether the interaction still waits for its first answer, or shows that the bot is thinking. */
type State = 'open' | 'deferred';

const CHOICES = 25;
const CHOICE = 100;

/** Answers completions while they are typed. They cannot be deferred: what comes too late is of no use. */
export async function answerSuggest(
  interaction: APIInteraction,
  intent: Intent,
  core: Core,
  calls: Calls,
  limit: number,
): Promise<void> {
  const outgoing = await Promise.race([core.handle(intent), after(limit)]);
  const choices = outgoing !== LATE && outgoing.kind === 'choices' ? outgoing.choices : [];
  const data = choices
    .filter(({ name, value }) => visibleLine(name) !== '' && value !== '' && value.length <= CHOICE)
    .slice(0, CHOICES)
    .map(({ name, value }) => ({ name: clip(visibleLine(name), CHOICE), value }));
  await calls.answer(interaction, {
    type: InteractionResponseType.ApplicationCommandAutocompleteResult,
    data: { choices: data },
  });
}

/**
 * Answers a command or a press: at once if the core is quick, else first that it is thinking, which fixes whether
 * the answer is private.
 */
export async function answerInteraction(
  interaction: APIInteraction,
  intent: Intent,
  core: Core,
  calls: Calls,
  deferAfter: number,
): Promise<void> {
  const hidden = core.isPrivate(intent);
  const press = interaction.type === InteractionType.MessageComponent;
  const work = core.handle(intent);
  let state: State = 'open';
  if ((await Promise.race([work, after(deferAfter)])) === LATE) {
    await defer();
    state = 'deferred';
  }
  const outgoing = await work;
  switch (outgoing.kind) {
    case 'nothing':
      // A repeated delivery is not acknowledged: the first one does that. “Thinking” does not stay for ever.
      if (state === 'deferred' && !press) await calls.withdraw(interaction);
      return;
    case 'say':
    case 'edit':
    case 'share':
    case 'file':
    case 'remark':
      return say(outgoing);
    case 'choices':
    case 'home':
    case 'remove':
  }

  async function defer(): Promise<void> {
    const body: APIInteractionResponse = press
      ? { type: InteractionResponseType.DeferredMessageUpdate }
      : {
          type: InteractionResponseType.DeferredChannelMessageWithSource,
          ...(hidden && { data: { flags: MessageFlags.Ephemeral } }),
        };
    try {
      await calls.answer(interaction, body);
    } catch (error) {
      // Too late for Discord: the answer finds another way. Acknowledged: our first try had arrived.
      if (!isTooLate(error) && !isAcknowledged(error)) throw error;
    }
  }

  async function say(what: Say): Promise<void> {
    const payload = payloadOf(what, intent);
    try {
      await told(what, await send(what, payload));
    } catch (error) {
      if (isTooLate(error)) await told(what, await sendOtherwise(what, payload));
      else if (isRefused(error) && 'shown' in what)
        await told(what, await send(what, renderPlain(what.shown)));
      else throw error;
    }
  }

  /** @returns the id of the message, where Discord tells it */
  async function send(what: Say, payload: Payload): Promise<string | null> {
    const flags = isHidden(what) ? MessageFlags.Ephemeral : 0;
    if (state === 'deferred') {
      const replaces = what.kind === 'edit' || !press;
      const edited = await (replaces
        ? calls.editAnswer(interaction, payload)
        : calls.followUp(interaction, payload, flags));
      return edited.id;
    }
    const data = { ...payload.body, ...(flags && { flags }) };
    const body = (
      what.kind === 'edit'
        ? { type: InteractionResponseType.UpdateMessage, data: payload.body }
        : { type: InteractionResponseType.ChannelMessageWithSource, data }
    ) as APIInteractionResponse;
    try {
      const response = await calls.answer(interaction, body, payload.files);
      return response?.resource?.message?.id ?? null;
    } catch (error) {
      if (!isAcknowledged(error)) throw error;
      // Our own try had arrived, or another process of the bot was quicker: the same answer once more, in its place.
      return (await calls.editAnswer(interaction, payload)).id;
    }
  }

  /** The interaction is gone: in the channel what all may see, to the person what only one may see. */
  async function sendOtherwise(what: Say, payload: Payload): Promise<string | null> {
    if (what.kind === 'remark') return null;
    const { thread, channel } = intent.where;
    const message = interaction.message;
    if (what.kind === 'edit') {
      const ephemeral = ((message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
      if (!message || ephemeral) return null;
      return (await calls.edit(thread ?? channel, message.id, payload)).id;
    }
    const target = isHidden(what) ? (await calls.openDirect(intent.who.id)).id : (thread ?? channel);
    return (await calls.post(target, payload, interaction.id)).id;
  }

  function isHidden(what: Say): boolean {
    return what.kind === 'remark' || what.kind === 'file' || (what.kind === 'say' && what.private);
  }

  async function told(what: Say, message: string | null): Promise<void> {
    if ((what.kind === 'say' || what.kind === 'share') && message)
      core.posted(what.shown.replyId, intent.where, message);
  }
}

function payloadOf(what: Say, { who }: Intent): Payload {
  switch (what.kind) {
    case 'remark':
      return renderRemark(what.text);
    case 'file':
      return renderFile(what.shown);
    case 'share':
      return renderShared(what.shown, `<@${who.id}>`);
    case 'say':
    case 'edit':
      return render(what.shown);
  }
}
