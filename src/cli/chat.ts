import path from 'node:path';
import { chat as chatInTerminal } from '../adapters/terminal/chat.ts';
import { wantsColour } from '../adapters/terminal/colours.ts';
import { openHistory } from '../adapters/terminal/history.ts';
import { createAsk } from '../chat/ask.ts';
import { open } from './open.ts';
import type { Io } from './print.ts';
import type { AskSettings } from './settings.ts';

/** `zeren chat`: a conversation in the terminal. What was asked before is kept in the cache folder. */
export async function chat(settings: AskSettings, io: Io): Promise<void> {
  const collection = await open(settings, io);
  await chatInTerminal({
    ask: createAsk(collection),
    lang: settings.lang,
    uiLang: settings.lang === 'auto' ? 'zh' : settings.lang,
    size: { plans: collection.plans.length, clauses: collection.clauses.length },
    history: openHistory(path.join(settings.cache, 'chat-history')),
    input: io.stdin,
    output: io.stdout,
    colour: wantsColour(io.env, io.stdout.isTTY === true),
  });
}
