import { expect, test } from 'vitest';
import { parseCommand } from './usage.ts';

test.each([
  [['ask', '谁负责婚姻登记？'], { name: 'ask', text: '谁负责婚姻登记？', json: false }],
  [['ask', '--json', 'who', 'leads?'], { name: 'ask', text: 'who leads?', json: true }],
  [['ask', 'who', '--json'], { name: 'ask', text: 'who', json: true }],
  [['ask', ''], { name: 'ask', text: '', json: false }],
  [['ask', '--', '--json'], { name: 'ask', text: '--json', json: false }],
  [['ask', '--batch'], { name: 'batch' }],
  [['corpus', 'export', '--json'], { name: 'export' }],
  [['corpus', 'read', 'a.txt', '--json'], { name: 'read', file: 'a.txt' }],
  [['corpus', '--json', 'read', 'a.txt'], { name: 'read', file: 'a.txt' }],
  [['chat'], { name: 'chat' }],
  [['--help'], { name: 'help' }],
  [['ask', '--help'], { name: 'help' }],
  [['chat', '-h'], { name: 'help' }],
  [['--version'], { name: 'version' }],
])('%j is understood', (args, command) => {
  expect(parseCommand(args)).toEqual(command);
});

test.each([
  [[], 'No command'],
  [['谁负责'], 'no command "谁负责"'],
  [['ask'], 'question is missing'],
  [['ask', '--jsn', 'x'], '--jsn'],
  [['ask', '--batch', '--json'], 'do not go together'],
  [['ask', '--batch', 'x'], '"x"'],
  [['corpus'], 'export'],
  [['corpus', 'list'], 'export'],
  [['corpus', 'export'], '--json'],
  [['corpus', 'export', 'x', '--json'], '"x"'],
  [['corpus', 'read', '--json'], 'file is missing'],
  [['corpus', 'read', 'a', 'b', '--json'], '"b"'],
  [['chat', 'x'], '"x"'],
])('%j is wrong usage: %s', (args, words) => {
  expect(() => parseCommand(args)).toThrow(
    expect.objectContaining({ code: 'usage', exitCode: 2, message: expect.stringContaining(words) }),
  );
});
