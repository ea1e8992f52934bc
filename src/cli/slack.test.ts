import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Io } from './print.ts';
import { slack } from './slack.ts';

async function printed(args: string[]): Promise<string> {
  const stdout = new PassThrough();
  let text = '';
  stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  await slack(args, { stdout, env: {} } as unknown as Io);
  return text;
}

test('zeren slack manifest prints JSON: Socket Mode unless there is an address', async () => {
  expect(JSON.parse(await printed(['manifest']))).toMatchObject({ settings: { socket_mode_enabled: true } });
  const http = await printed(['manifest', '--url', 'https://zeren.example.org', '--no-agent', '--dry-run']);
  expect(http).toContain('"request_url": "https://zeren.example.org/slack/events"');
  expect(http).not.toContain('assistant:write');
});

test.each([
  [[], 'manifest'],
  [['manifests'], 'manifest'],
  [['manifest', '--url', 'http://zeren.example.org'], 'https://'],
  [['manifest', '--url', 'https://a.b', '--socket'], 'do not go together'],
  [['manifest', '--utl', 'x'], '--utl'],
])('%j is wrong usage', async (args, words) => {
  await expect(printed(args)).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(words),
  });
});
