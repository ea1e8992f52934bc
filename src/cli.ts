#!/usr/bin/env node
import { createInterface } from 'node:readline';
import { createAsk } from './chat/ask.ts';
import { openCollection } from './collection/open.ts';
import { readConfig } from './config.ts';
import type { ThreadContext } from './model/query.ts';

const settings = readConfig(process.env);
const [command, ...args] = process.argv.slice(2);
const ask = createAsk(await openCollection(settings));
if (command === 'ask' && args.includes('--batch')) {
  const threads = new Map<string, ThreadContext | null>();
  for await (const line of createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const { id, text, thread } = JSON.parse(line);
    const reply = ask(text, { thread: thread ? (threads.get(thread) ?? null) : null });
    if (thread) threads.set(thread, reply.thread);
    process.stdout.write(`${JSON.stringify({ id, ...reply.answer })}\n`);
  }
} else process.stdout.write(`${ask(args.filter((a) => !a.startsWith('--')).join(' ')).answer.text}\n`);
