import { wantsColour } from '../adapters/terminal/colours.ts';
import { printableJson } from '../adapters/terminal/printable.ts';
import { render } from '../adapters/terminal/render.ts';
import { createAsk } from '../chat/ask.ts';
import { open } from './open.ts';
import { type Io, print } from './print.ts';
import type { AskSettings } from './settings.ts';

/** Columns where the output is no terminal. */
const COLUMNS = 80;

/** `zeren ask TEXT`: one answer, as a person reads it or as JSON. */
export async function ask(text: string, json: boolean, settings: AskSettings, io: Io): Promise<void> {
  const { answer, card } = createAsk(await open(settings, io))(text, { lang: settings.lang });
  const look = { width: io.stdout.columns ?? COLUMNS, colour: wantsColour(io.env, io.stdout.isTTY === true) };
  await print(io.stdout, json ? `${printableJson(JSON.stringify(answer))}\n` : `${render(card, look)}\n`);
}
