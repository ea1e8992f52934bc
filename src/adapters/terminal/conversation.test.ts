import { expect, test } from 'vitest';
import type { Card } from '../../model/card.ts';
import { createConversation, type Turn } from './conversation.ts';

/** Answers every question with as many quotes as it says, and remembers the question as the thread. */
function converse(): { say: (line: string) => Turn; asked: { text: string; thread: unknown }[] } {
  const asked: { text: string; thread: unknown }[] = [];
  const ask = (text: string, options: { thread?: unknown } = {}): unknown => {
    asked.push({ text, thread: options.thread });
    const blocks: Card['blocks'] = Array.from({ length: Number(/\d+/u.exec(text)?.[0] ?? 1) }, (_, i) => ({
      kind: 'quote',
      text: String(i),
      source: 's',
    }));
    return {
      card: { lang: 'zh', title: text, blocks, choices: text === 'which' ? ['first', 'second'] : [] },
      answer: {},
      thread: { of: text },
    };
  };
  return { say: createConversation(ask as never, 'auto'), asked };
}

test('all lines are one thread until it is cleared', () => {
  const { say, asked } = converse();
  say('a');
  say('b');
  expect(say('清空')).toEqual({ kind: 'cleared' });
  say('c');
  expect(asked).toEqual([
    { text: 'a', thread: null },
    { text: 'b', thread: { of: 'a' } },
    { text: 'c', thread: null },
  ]);
});

test('更多 turns the page until there is no more', () => {
  const { say } = converse();
  expect(say('list 14')).toMatchObject({ kind: 'page', page: { from: 1, to: 6, of: 14 } });
  expect(say(' 更多 ')).toMatchObject({ kind: 'page', page: { from: 7, to: 14, of: 14 } });
  expect(say('MORE')).toEqual({ kind: 'no-more' });
});

test('the number of an offered question asks it; any other number is a question', () => {
  const { say, asked } = converse();
  say('which');
  say('2');
  say('2');
  say('０');
  expect(asked.map(({ text }) => text)).toEqual(['which', 'second', '2', '０']);
});

test.each(['退出', 'exit', 'Quit'])('%s ends', (word) => {
  expect(converse().say(word)).toEqual({ kind: 'exit' });
});

test.each(['constructor', '__proto__', 'toString'])('%s is a question like any other', (word) => {
  expect(converse().say(word)).toMatchObject({ kind: 'page' });
});

test('帮助 leaves the thread as it is', () => {
  const { say, asked } = converse();
  say('a');
  expect(say('帮助').kind).toBe('help');
  say('b');
  expect(asked.at(-1)).toEqual({ text: 'b', thread: { of: 'a' } });
});
