// Whatever is asked, after whatever was asked before: an answer of the right shape, and never an error.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { render } from '../adapters/terminal/render.ts';
import { createAsk } from '../chat/ask.ts';
import { openCollection } from '../collection/open.ts';
import { readConfig } from '../config.ts';
import { answerSchema } from '../model/answer.ts';
import type { ThreadContext } from '../model/query.ts';

const project = path.resolve(import.meta.dirname, '../..');
const RUNS = 400;

let ask: ReturnType<typeof createAsk>;
beforeAll(async () => {
  ask = createAsk(await openCollection(readConfig({})));
}, 60_000);

/** Words that mean something to the assistant, whole or cut anywhere. */
const WORDS = [
  '民政厅|公安部|妇联|县|福建|云阳|国家|2021|2008年|牵头|配合|谁负责|多少|什么时候|对比|婚姻登记|入学|二（一）2（3）|第三条',
  '国办发〔2007〕69号|联席会议|成员|召集人|那|呢|它|第2条|更多|帮助|不是|只|共同|和|、|？|（|“|…|民政听|minzhengting|gonganju',
  'who|leads|support|how many|when|compare|the ministry of|Civil Affairs|women|plan|it',
  'and|not|Fujian|2.1.3|婦聯|公安廳|２０２１|@everyone|<!channel>|__proto__|constructor|toString|\\|$&|[|*',
].flatMap((line) => line.split('|'));
const asked = globSync('../shared/questions/questions*.jsonl', { cwd: project }).flatMap((file) =>
  readFileSync(path.join(project, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): string => JSON.parse(line).text),
);
const sources = globSync('corpus/plans/*/source.txt', { cwd: project }).map((file) =>
  readFileSync(path.join(project, file), 'utf8'),
);

/** A stretch of one of some texts. */
function stretchOf(texts: readonly string[], maxLength: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(maxLength))
    .map(([text, at, length]) => text.slice(Math.floor(at * text.length)).slice(0, length));
}

const message = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
      { weight: 3, arbitrary: stretchOf(asked.length > 0 ? asked : WORDS, 40) },
      { weight: 2, arbitrary: stretchOf(sources, 30) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
      { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '\u0000', '\u202e', '\uD83D', '\u001b[2J') },
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** What the thread remembers after a message; the answer is held to its schema, and its card shown. */
function askSafely(
  text: string,
  thread: ThreadContext | null,
  lang: 'zh' | 'en' | 'auto',
): ThreadContext | null {
  const reply = ask(text, { thread, lang });
  expect(answerSchema.parse(reply.answer).text.trim()).not.toBe('');
  expect(render(reply.card, { width: 80, colour: false })).not.toMatch(/(?!\n)\p{Cc}/u);
  return reply.thread;
}

const language = fc.constantFrom('zh' as const, 'en' as const, 'auto' as const);

test('any message has an answer', () => {
  fc.assert(
    fc.property(message, language, (text, lang) => {
      expect(() => askSafely(text, null, lang)).not.toThrow();
    }),
    { numRuns: RUNS },
  );
}, 60_000);

test('any conversation goes on', () => {
  fc.assert(
    fc.property(fc.array(message, { minLength: 2, maxLength: 5 }), (texts) => {
      const converse = (): unknown =>
        texts.reduce((thread: ThreadContext | null, text) => askSafely(text, thread, 'auto'), null);
      expect(converse).not.toThrow();
    }),
    { numRuns: RUNS / 4 },
  );
}, 60_000);

test('the same message in the same thread has the same answer', () => {
  fc.assert(
    fc.property(message, message, (before, text) => {
      const { thread } = ask(before);
      expect(ask(text, { thread })).toEqual(ask(text, { thread }));
    }),
    { numRuns: RUNS / 4 },
  );
}, 60_000);
