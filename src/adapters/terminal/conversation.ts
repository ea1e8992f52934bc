import type { createAsk } from '../../chat/ask.ts';
import type { Card } from '../../model/card.ts';
import type { ThreadContext } from '../../model/query.ts';
import { type Page, pagesOf } from './pages.ts';

type Ask = ReturnType<typeof createAsk>;
type Language = 'zh' | 'en' | 'auto';

/** What a line that was typed leads to. */
export type Turn =
  | { kind: 'page'; page: Page }
  | { kind: 'help'; card: Card }
  | { kind: 'no-more' }
  | { kind: 'cleared' }
  | { kind: 'exit' };

const COMMANDS = new Map<string, 'more' | 'clear' | 'exit' | 'help'>([
  ['更多', 'more'],
  ['more', 'more'],
  ['清空', 'clear'],
  ['clear', 'clear'],
  ['退出', 'exit'],
  ['exit', 'exit'],
  ['quit', 'exit'],
  ['帮助', 'help'],
  ['help', 'help'],
  ['?', 'help'],
]);

/** A conversation in one thread: lines in, turns out. The number of an offered question asks it, and as it is: it is complete. */
export function createConversation(ask: Ask, lang: Language): (line: string) => Turn {
  let thread: ThreadContext | null = null;
  let rest: Page[] = [];
  let choices: readonly string[] = [];

  const show = (text: string, before: ThreadContext | null): Turn => {
    const reply = ask(text, { thread: before, lang });
    const [page, ...more] = pagesOf(reply.card);
    thread = reply.thread;
    rest = more;
    choices = reply.card.choices;
    return { kind: 'page', page: page ?? { card: reply.card, from: 1, to: 0, of: 0 } };
  };

  return (line) => {
    const words = line.normalize('NFKC').trim().toLowerCase();
    switch (COMMANDS.get(words)) {
      case 'more': {
        const page = rest.shift();
        return page ? { kind: 'page', page } : { kind: 'no-more' };
      }
      case 'clear':
        thread = null;
        rest = [];
        choices = [];
        return { kind: 'cleared' };
      case 'exit':
        return { kind: 'exit' };
      case 'help': {
        const { card } = ask(lang === 'en' ? 'help' : '帮助', { lang });
        choices = card.choices;
        return { kind: 'help', card };
      }
      case undefined: {
        const choice = choices[Number(words) - 1];
        return choice ? show(choice, null) : show(line, thread);
      }
    }
  };
}
