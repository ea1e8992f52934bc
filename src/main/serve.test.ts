import { expect, test } from 'vitest';
import type { Adapter, Core, Log, Poster } from '../chat/intent.ts';
import { readConfig } from '../config.ts';
import { AppError } from '../errors.ts';
import { createLog } from './log.ts';
import { type Platform, serve } from './serve.ts';

const core: Core = {
  isPrivate: () => true,
  handle: async () => ({ kind: 'nothing' }),
  posted: () => {},
};

function platform(name: string, start: (attempt: number) => void, stop = async () => {}) {
  const calls = { started: 0, stopped: 0 };
  const create = (): Adapter => ({
    name,
    start: async () => {
      start((calls.started += 1));
      const posted = async () => ({ kind: 'posted', message: '' }) as const;
      return { post: posted, tell: posted };
    },
    stop: async () => {
      calls.stopped += 1;
      await stop();
    },
  });
  return { platform: { name, create } satisfies Platform, calls };
}

function logged(): { log: Log; lines: string[] } {
  const lines: string[] = [];
  const note = (facts: Record<string, unknown>, message: string): unknown =>
    lines.push(`${message} ${JSON.stringify(facts)}`);
  return { log: { info: note, warn: note, error: note }, lines };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

test('a platform that does not start is tried again, while the other runs', async () => {
  const end = new AbortController();
  const good = platform('slack', () => {});
  const late = platform('discord', (attempt) => {
    if (attempt < 3) throw new Error('no network');
  });
  const { log, lines } = logged();
  const posters = new Map<string, Poster>();
  const service = serve({
    platforms: [good.platform, late.platform],
    core,
    log,
    posters,
    signal: end.signal,
    delayMs: () => 1,
  });
  await soon();
  expect([...posters.keys()].sort()).toEqual(['discord', 'slack']);
  expect(lines.filter((line) => line.startsWith('started'))).toHaveLength(2);
  expect(late.calls).toEqual({ started: 3, stopped: 2 });
  end.abort();
  expect(await service).toBe(true);
  expect(posters.size).toBe(0);
  expect(good.calls).toEqual({ started: 1, stopped: 1 });
  expect(late.calls.stopped).toBe(3);
});

test('a wrong token is not tried again, and ends the service only if nothing else runs', async () => {
  const wrong = platform('discord', () => {
    throw new AppError('config-invalid', 'Discord refuses DISCORD_TOKEN.', 'Copy it again.');
  });
  const { log, lines } = logged();
  const alone = serve({ platforms: [wrong.platform], core, log, signal: new AbortController().signal });
  expect(await alone).toBe(false);
  expect(wrong.calls.started).toBe(1);
  expect(lines.join('\n')).toContain('DISCORD_TOKEN');

  const end = new AbortController();
  const good = platform('slack', () => {});
  const both = serve({ platforms: [wrong.platform, good.platform], core, log, signal: end.signal });
  await soon();
  expect(good.calls).toEqual({ started: 1, stopped: 0 });
  end.abort();
  expect(await both).toBe(true);
});

test('the end does not wait for a start that hangs', async () => {
  const end = new AbortController();
  const slow = platform('slack', () => {});
  const create = (): Adapter => ({ ...slow.platform.create(), start: () => new Promise(() => {}) });
  const service = serve({
    platforms: [{ name: 'slack', create }],
    core,
    log: logged().log,
    signal: end.signal,
  });
  await soon();
  end.abort();
  expect(await service).toBe(true);
  expect(slow.calls.stopped).toBe(1);
});

test('an adapter that does not stop holds nobody up', async () => {
  const end = new AbortController();
  const stuck = platform(
    'slack',
    () => {},
    () => new Promise<void>(() => {}),
  );
  const { log, lines } = logged();
  const service = serve({ platforms: [stuck.platform], core, log, signal: end.signal, stopMs: 10 });
  await soon();
  end.abort();
  expect(await service).toBe(true);
  expect(lines.join('\n')).toContain('did not stop well');
});

test('the log is JSON lines without secrets', () => {
  const lines: string[] = [];
  const settings = readConfig({
    SLACK_BOT_TOKEN: 'xoxb-1-sesame',
    SLACK_APP_TOKEN: 'xapp-open',
    DISCORD_TOKEN: 'MTA.abc"def',
  });
  const log = createLog(settings, { write: (line) => void lines.push(line) });
  log.error({ error: 'refused: xoxb-1-sesame, MTA.abc"def' }, 'with xapp-open');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: 'refused: …, …', msg: 'with …' });
});
