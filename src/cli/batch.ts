import type { z } from 'zod';
import { printableJson } from '../adapters/terminal/printable.ts';
import { createAsk } from '../chat/ask.ts';
import type { ThreadContext } from '../model/query.ts';
import { faultOf } from './faults.ts';
import { type Line, linesOf } from './lines.ts';
import { open } from './open.ts';
import { type Io, print } from './print.ts';
import { type LineError, questionSchema } from './schemas.ts';
import type { AskSettings } from './settings.ts';

/** `zeren ask --batch`: a line in, a line out, in order, until the input closes. */
export async function batch(settings: AskSettings, io: Io): Promise<void> {
  const answerLine = createAnswerLine(createAsk(await open(settings, io)), settings);
  for await (const line of linesOf(io.stdin)) {
    if (!line.text.trim() && line.fault === null) continue;
    await print(io.stdout, `${printableJson(JSON.stringify(answerLine(line)))}\n`);
  }
}

/** What a line gives: an answer with the id of the line, or what is wrong with it. Keeps the threads of the batch. */
function createAnswerLine(
  ask: ReturnType<typeof createAsk>,
  { lang, cache }: AskSettings,
): (line: Line) => object {
  const threads = new Map<string, ThreadContext | null>();
  return (line) => {
    const question = readQuestion(line);
    if ('error' in question) return question;
    const { id, text, thread } = question;
    try {
      const reply = ask(text, { thread: thread ? (threads.get(thread) ?? null) : null, lang });
      if (thread) threads.set(thread, reply.thread);
      return { id, ...reply.answer };
    } catch (error) {
      const { code, message, nextStep } = faultOf(error, cache);
      return { id, error: { code, message: `${message} ${nextStep}` } } satisfies LineError;
    }
  };
}

function readQuestion({ text, fault }: Line): z.infer<typeof questionSchema> | LineError {
  if (fault === 'too-long') return wrong(null, 'The line is longer than 4 MB.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong(
      null,
      fault
        ? 'The line is not UTF-8.'
        : 'The line is no JSON: one object such as {"id":"1","text":"…"} is expected.',
    );
  }
  const id = idOf(value);
  if (fault) return wrong(id, 'The line is not UTF-8.');
  const question = questionSchema.safeParse(value);
  if (question.success) return question.data;
  const [issue] = question.error.issues;
  const field = issue?.path.join('.');
  return wrong(
    id,
    `${field ? `Field "${field}"` : 'The line'}: ${issue?.message ?? 'wrong form'}. Fields are id, text, thread and now.`,
  );
}

/** The id of a line, even if it is of the wrong kind: whoever sent it has to find it again. */
function idOf(value: unknown): LineError['id'] {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

function wrong(id: LineError['id'], message: string): LineError {
  return { id, error: { code: 'usage', message } };
}
