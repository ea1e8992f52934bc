import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { collector } from '../../testing/terminal.ts';
import { chat } from './chat.ts';

/** Asks over pipes; the reply to every question is its own words. */
async function talk(...lines: string[]): Promise<{ text: string; kept: string[] }> {
  const kept: string[] = [];
  const input = new PassThrough();
  input.end(lines.map((line) => `${line}\n`).join(''));
  const output = collector();
  const ask = (text: string): unknown => ({
    card: { lang: 'en', title: `<${text}>`, blocks: [], choices: [] },
    answer: {},
    thread: null,
  });
  await chat({
    ask: ask as never,
    lang: 'auto',
    uiLang: 'zh',
    size: { plans: 5, clauses: 231 },
    history: { lines: [], add: (line) => kept.push(line) },
    input,
    output: output.stream,
    colour: false,
  });
  return { text: output.text(), kept };
}

test('over pipes every question stands above its reply; nothing is kept of them', async () => {
  const { text, kept } = await talk('谁负责', '', '  ', 'b\u001b[2Jc', '更多');
  expect(text).toBe('› 谁负责\n<谁负责>\n\n› b␛[2Jc\n<b␛[2Jc>\n\n› 更多\nThere is no more.\n\n');
  expect(kept).toEqual([]);
});

test('退出 ends before the input does', async () => {
  expect((await talk('a', '退出', 'b')).text).not.toContain('<b>');
});
