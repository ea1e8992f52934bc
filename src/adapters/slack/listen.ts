import type { App } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { Core, Intent, Log } from '../../chat/intent.ts';
import { plain } from './blocks.ts';
import { occasionOf } from './deliver.ts';
import { type MessageEvent, messageIntent } from './events.ts';
import type { Hearing } from './hearing.ts';
import { promptsOf, SHARED } from './home.ts';
import {
  aboutIntent,
  type CommandPayload,
  commandIntent,
  type InteractionPayload,
  isOnHome,
  pressedMessage,
  pressIntent,
  type SuggestPayload,
  suggestIntent,
} from './interactions.ts';
import { OPTION, OPTIONS, PROMPTS } from './limits.ts';
import { askFromHome } from './on-home.ts';
import { shorten } from './text.ts';

/** What is typed is completed in this time, or not at all: Slack waits 3 s. */
const SUGGEST_MS = 1_500;

/** Hears what happens in Slack. Each event is acknowledged first and answered then. */
export function listen(app: App, hearing: Hearing): void {
  const { us, core, web, work, log, answer } = hearing;

  /** An acknowledgement that does not arrive is no reason not to answer. */
  const acknowledged = (ack: () => Promise<void>): Promise<void> =>
    ack().catch((error: unknown) => log.warn({ error: String(error) }, 'slack: not acknowledged'));

  const hear = async (event: MessageEvent): Promise<void> => {
    const intent = messageIntent(event, us);
    if (!intent) return;
    const { where } = intent;
    const opens = 'message' in intent && intent.message === where.thread;
    const occasion = occasionOf(intent, { opens });
    await work.begin(`${where.channel}:${where.thread ?? ''}`, () => answer(intent, occasion));
  };
  app.event('app_mention', async ({ event }) => hear(event as MessageEvent));
  app.event('message', async ({ event }) => hear(event as MessageEvent));

  app.command(/^\/./u, async ({ ack, body }) => {
    await acknowledged(ack);
    const intent = commandIntent(body as unknown as CommandPayload, us);
    const occasion = occasionOf(intent, { url: body.response_url });
    await work.begin(null, () => answer(intent, occasion));
  });

  app.shortcut({ type: 'message_action' }, async ({ ack, body }) => {
    await acknowledged(ack);
    const payload = body as unknown as InteractionPayload;
    const intent = aboutIntent(payload, us);
    const opens = !payload.message?.thread_ts;
    const occasion = occasionOf(intent, { opens, url: payload.response_url ?? null });
    await work.begin(null, () => answer(intent, occasion));
  });

  app.action(/.*/su, async ({ ack, body }) => {
    await acknowledged(ack);
    const payload = body as unknown as InteractionPayload;
    if (isOnHome(payload)) {
      await work.begin(`home:${payload.user.id}`, () => askFromHome(payload, hearing));
      return;
    }
    const intent = pressIntent(payload, us);
    if (!intent) return;
    const message = pressedMessage(payload);
    const pressed = {
      message,
      private: payload.container?.is_ephemeral === true,
      above: sharedAbove(payload),
    };
    const occasion = occasionOf(intent, { url: payload.response_url ?? null, pressed });
    await work.begin(`${intent.where.channel}:${message}`, () => answer(intent, occasion));
  });

  let suggestions = 0;
  app.options(/.*/su, async ({ ack, body }) => {
    const intent = suggestIntent(body as unknown as SuggestPayload, us, `${body.user.id}:${++suggestions}`);
    const choices = intent ? await soon(choicesFor(intent, core, log), SUGGEST_MS, []) : [];
    const options = choices
      .filter(({ value }) => value.length <= OPTION)
      .slice(0, OPTIONS)
      .map(({ name, value }) => ({ text: plain(shorten(name, OPTION) || '…'), value }));
    await ack({ options }).catch((error: unknown) =>
      log.warn({ error: String(error) }, 'slack: not completed'),
    );
  });

  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab === 'messages') await prompt(event.user, event.channel, null, body.event_id);
    else await open(event.user, event.channel, body.event_id);
  });
  app.event('assistant_thread_started', async ({ event, body }) => {
    const { user_id: user, channel_id: channel, thread_ts: thread } = event.assistant_thread;
    await prompt(user, channel, thread, body.event_id);
  });

  function homeIntent(user: string, channel: string, deliveryId: string): Intent {
    const where = { platform: 'slack', workspace: us.team, channel, thread: null, direct: true } as const;
    return { kind: 'home', where, who: { id: user, locale: null }, deliveryId: `home:${deliveryId}` };
  }

  async function open(user: string, channel: string, delivery: string): Promise<void> {
    const intent = homeIntent(user, channel, delivery);
    await work.begin(`home:${user}`, () => answer(intent, occasionOf(intent)));
  }

  /** The pane of direct messages begins with the questions of the start page. */
  async function prompt(
    user: string,
    channel: string,
    thread: string | null,
    delivery: string,
  ): Promise<void> {
    await work.begin(`home:${user}`, async () => {
      const home = await core.handle(homeIntent(user, channel, delivery));
      if (home.kind !== 'home' || home.examples.length === 0) return;
      // Apps without the pane may not set prompts; nobody misses them there.
      await web
        .prompt(channel, thread, promptsOf(home.examples, PROMPTS))
        .catch((error: unknown) => log.info({ error: String(error) }, 'slack: no prompts'));
    });
  }
}

async function choicesFor(intent: Intent, core: Core, log: Log) {
  try {
    const outgoing = await core.handle(intent);
    return outgoing.kind === 'choices' ? outgoing.choices : [];
  } catch (error) {
    log.error({ error: String(error) }, 'slack: completion failed');
    return [];
  }
}

/** The line that says who shared a reply, if the pressed message has one. */
function sharedAbove({ message }: InteractionPayload): KnownBlock[] {
  const blocks = (message as { blocks?: KnownBlock[] } | undefined)?.blocks ?? [];
  return blocks.slice(0, 1).filter(({ block_id }) => block_id === SHARED);
}

/** The result, or `otherwise` if it takes longer. */
async function soon<T>(result: Promise<T>, ms: number, otherwise: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  return Promise.race([result, late]).finally(() => clearTimeout(timer));
}
