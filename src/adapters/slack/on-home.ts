import type { Intent } from '../../chat/intent.ts';
import { plain } from './blocks.ts';
import { occasionOf } from './deliver.ts';
import type { Hearing } from './hearing.ts';
import { type InteractionPayload, readPick } from './interactions.ts';
import { TEXT } from './limits.ts';
import { clean, escape, shorten } from './text.ts';

/**
 * A question pressed on the start page, or a name picked there. The page has no room for an answer: question
 * and answer stand in direct messages, and there one can go on.
 */
export async function askFromHome(
  payload: InteractionPayload,
  { us, web, answer, log }: Hearing,
): Promise<void> {
  const action = payload.actions?.[0];
  const value = action?.value ?? action?.selected_option?.value;
  if (!action || !value) return;
  const user = payload.user.id;
  const words = `› ${clean(action.selected_option?.text?.text ?? value)}`;
  try {
    const channel = await web.openDirect(user);
    const question = shorten(words, TEXT);
    const message = { text: escape(question), blocks: [{ type: 'section', text: plain(question) } as const] };
    const { ts } = await web.post({ channel, thread: null }, message);
    const where = { platform: 'slack', workspace: us.team, channel, thread: ts, direct: true } as const;
    const from = { where, who: { id: user, locale: null }, deliveryId: `home:${payload.trigger_id ?? ts}` };
    const pick = readPick(action.action_id);
    const intent: Intent = pick
      ? { ...from, kind: 'command', name: pick.command, options: value }
      : { ...from, kind: 'ask', via: 'direct', text: value, message: ts };
    await answer(intent, occasionOf(intent));
  } catch (error) {
    log.error({ error: String(error) }, 'slack: a question from the start page was not answered');
  }
}
