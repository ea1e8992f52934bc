import { createInterface, type Interface } from 'node:readline/promises';
import type { createAsk } from '../../chat/ask.ts';
import { painter } from './colours.ts';
import { createConversation, type Turn } from './conversation.ts';
import type { History } from './history.ts';
import { printableLine } from './printable.ts';
import { type Look, render } from './render.ts';
import { WORDS } from './words.ts';

export type ChatOptions = {
  ask: ReturnType<typeof createAsk>;
  lang: 'zh' | 'en' | 'auto';
  /** Language of the words around the replies, until a reply has another. */
  uiLang: 'zh' | 'en';
  size: { plans: number; clauses: number };
  history: History;
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream & { isTTY?: boolean; columns?: number };
  colour: boolean;
};

const PROMPT = '› ';
const COLUMNS = 80;
/** Of a piped question, so many characters are repeated above its reply. */
const ECHO = 200;

/** Talks in a terminal, or over pipes, until the input ends or says so. */
export async function chat(options: ChatOptions): Promise<void> {
  const { input, output, history, size, colour } = options;
  const interactive = input.isTTY === true && output.isTTY === true;
  const paint = painter(colour);
  const turnOf = createConversation(options.ask, options.lang);
  let lang = options.uiLang;
  const say = (text: string): boolean => output.write(`${text}\n`);
  const look = (): Look => ({ width: output.columns ?? COLUMNS, colour });

  const lines = createInterface({
    input,
    ...(interactive
      ? { output, history: [...history.lines], historySize: 500, removeHistoryDuplicates: true }
      : {}),
    terminal: interactive,
    prompt: paint('prompt', PROMPT),
    crlfDelay: Infinity,
  });
  if (interactive) {
    say(`${WORDS[lang].greeting(size.plans, size.clauses)}\n`);
    lines.on('SIGINT', () => interrupt(lines));
    lines.prompt();
  }
  for await (const line of lines) {
    if (line.trim() !== '') {
      if (interactive) history.add(line);
      else say(paint('prompt', PROMPT) + printableLine(line).slice(0, ECHO));
      const turn = turnOf(line);
      if (turn.kind === 'page' || turn.kind === 'help')
        lang = 'page' in turn ? turn.page.card.lang : turn.card.lang;
      if (turn.kind === 'exit') break;
      say(`${wordsOf(turn, lang, look())}\n`);
    }
    if (interactive) lines.prompt();
  }
  lines.close();
  if (interactive) say(WORDS[lang].farewell);
}

function wordsOf(turn: Exclude<Turn, { kind: 'exit' }>, lang: 'zh' | 'en', look: Look): string {
  const words = WORDS[lang];
  switch (turn.kind) {
    case 'page': {
      const { card, to, of } = turn.page;
      const text = render(card, look);
      return to < of ? `${text}\n\n${painter(look.colour)('prompt', words.more(of - to))}` : text;
    }
    case 'help':
      return `${words.commands}\n\n${render(turn.card, look)}`;
    case 'no-more':
      return words.noMore;
    case 'cleared':
      return words.cleared;
  }
}

/** Ctrl-C empties the line; on an empty line it ends the chat. */
function interrupt(lines: Interface): void {
  if (lines.line === '') lines.close();
  else lines.write(null, { ctrl: true, name: 'u' });
}
