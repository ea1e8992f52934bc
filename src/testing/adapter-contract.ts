// What every chat adapter has to do, whatever its platform. An adapter's test calls
//
//   testAdapter('slack', async () => driver);
//
// where `driver` plays the platform and the people in it. The suite brings the core (the real one, on the real
// collection), and looks at nothing but what people see. Each test asks for a new driver.
//
// A driver:
// * `send` and the like resolve when the platform has delivered the event, not when it is answered.
// * `said` gives what the bot shows at this moment, in the order in which it appeared: messages as their last
//   edit left them, without those that are deleted; no “thinking…” placeholders.
// * Texts are as a person reads them: markup, escapes and entities undone. Blanks and line breaks do not matter.
// * Button values are those the core and model/press.ts gave, however the platform carries them; entries of a
//   select count as buttons.
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createAsk } from '../chat/ask.ts';
import { createCore } from '../chat/core.ts';
import type { Core, Log, Poster, Where } from '../chat/intent.ts';
import { createMemory } from '../chat/memory.ts';
import type { Collection } from '../collection/collection.ts';
import { openCollection } from '../collection/open.ts';
import { readConfig } from '../config.ts';
import type { Card } from '../model/card.ts';
import { readPress } from '../model/press.ts';
import developmentQuestions from './questions/development.json' with { type: 'json' };

/** What the bot shows somewhere. `id` is the driver's own and stays the same when the message is edited. */
export type Said = {
  id: string;
  text: string;
  /** Only one person sees it (ephemeral). A direct message is not private in this sense. */
  private: boolean;
  /** What `send` returned for the message that opened the thread it stands in; null outside any thread. */
  thread: string | null;
  /** Values of its buttons. */
  buttons: string[];
  /** What in it the platform would make live: mentions that ping, links behind other words. Found in the raw message. */
  live: string[];
};

/** A message that somebody writes. In a channel it mentions the bot; the driver adds the mention. */
export type Message = {
  text: string;
  /** Who; 'ann' unless told. There are 'ann' and 'bob'. */
  person?: Person;
  /** The channel unless told. */
  direct?: boolean;
  /** What `send` returned for the message that opened the thread; without it the message opens one. */
  thread?: string;
  /**
   * How many times the platform delivers it: 3 = the first time and two repetitions. 1 unless told. Where a
   * mention comes as two events (app_mention and message), each delivery is both.
   */
  deliveries?: number;
};
export type Person = 'ann' | 'bob';

export type AdapterDriver = {
  /** Creates the adapter and starts it with this core. */
  start: (core: Core, log: Log) => Promise<Poster>;
  /** Its channel, as the adapter names it to the core. */
  channel: () => Where;
  stop: () => Promise<void>;
  /** Returns an id of the message. */
  send: (message: Message) => Promise<string>;
  edit: (message: string, text: string) => Promise<void>;
  remove: (message: string) => Promise<void>;
  /**
   * A slash command in the channel. A platform with typed options sends them so; one without sends their values
   * in this order, with blanks between.
   */
  command: (name: string, options: Record<string, string>, person?: Person) => Promise<void>;
  /** “Who is responsible for this?” on a message with this text. */
  about: (text: string, person?: Person) => Promise<void>;
  press: (said: Said, value: string, person?: Person) => Promise<void>;
  said: () => Said[] | Promise<Said[]>;
};

const CONTRACT_QUESTIONS = [
  '福建2021年的计划里民政厅牵头哪些任务？',
  'Who supports school re-enrollment in Fujian 2021?',
  '国家2008年计划中公安部负责什么',
  '谁负责婚姻登记？',
  '民政厅和公安厅共同牵头的任务',
  'Which tasks does the Department of Education lead?',
];
/** The emulator of Slack ends a workspace after 5000 calls: each group has one of its own. */
const GROUP = 20;
const ALL_QUESTIONS = [...CONTRACT_QUESTIONS, ...developmentQuestions];
const QUESTION_GROUPS = Array.from({ length: Math.ceil(ALL_QUESTIONS.length / GROUP) }, (_, group) =>
  ALL_QUESTIONS.slice(group * GROUP, (group + 1) * GROUP),
);
/** More rows than any platform shows on one page. */
const LONG = '公安厅负责哪些任务';
/** A question at which the core's answering throws. */
const BOOM = 'BOOM 民政厅';
const SECRET = 'secret-of-the-fault';
const WAIT = { timeout: 5000, interval: 10 };
/** So long we wait to see that nothing more comes. */
const QUIET = 150;

/** The suite. `createDriver` is called for each test; `start` and `stop` once in each. */
export function testAdapter(name: string, createDriver: () => AdapterDriver | Promise<AdapterDriver>): void {
  describe(`contract of the adapters: ${name}`, () => {
    let collection: Collection;
    let driver: AdapterDriver | null = null;
    let logged: string[] = [];

    beforeAll(async () => {
      collection = await openCollection(readConfig({}));
    });
    afterEach(async () => {
      await driver?.stop();
      driver = null;
    });

    async function started(): Promise<AdapterDriver> {
      logged = [];
      const note = (facts: Record<string, unknown>, message: string): void => {
        logged.push(`${message} ${JSON.stringify(facts)}`);
      };
      const log: Log = { info: note, warn: note, error: note };
      const ask = createAsk(collection);
      const core = createCore({
        collection,
        commands,
        memory: createMemory(),
        clock: { now: () => new Date() },
        log,
        ask: (text, options) => {
          if (text.includes('BOOM')) throw new Error(SECRET);
          return ask(text, options);
        },
      });
      driver = await createDriver();
      await driver.start(core, log);
      return driver;
    }

    test.each(QUESTION_GROUPS)(
      'the same clauses in the same order as anywhere: %s …',
      async (...questions) => {
        const peer = await started();
        for (const question of questions) {
          const { answer, card } = createAsk(collection)(question);
          const before = (await peer.said()).length;
          await peer.send({ text: question });
          const first = await next(peer, before);
          const text = await allPages(peer, first, 'ann');
          const wanted = answer.clauses.map(({ id }) => id);
          expect({ question, clauses: clausesIn(text, card) }).toEqual({ question, clauses: wanted });
        }
      },
      60_000,
    );

    test('a mention is answered once in its thread, for all to see, with its sources', async () => {
      const peer = await started();
      const message = await peer.send({ text: CONTRACT_QUESTIONS[0] ?? '' });
      const reply = await next(peer, 0);
      expect(reply).toMatchObject({ private: false, thread: message });
      expect(squeezed(reply.text)).toContain(squeezed('福建 2021'));
      expect(verbs(reply)).toEqual(expect.arrayContaining(['good', 'bad']));
      expect(verbs(reply)).not.toContain('share');
      await quiet();
      expect(await peer.said()).toHaveLength(1);
    });

    test('a direct message is answered where it was written', async () => {
      const peer = await started();
      await peer.send({ text: '谁负责婚姻登记？', direct: true });
      expect(await next(peer, 0)).toMatchObject({ private: false });
    });

    test('a message that is delivered three times is answered once', async () => {
      const peer = await started();
      await peer.send({ text: '谁负责婚姻登记？', deliveries: 3 });
      await next(peer, 0);
      await quiet();
      expect(await peer.said()).toHaveLength(1);
    });

    test('quick follow-ups in one thread are all answered, in order, each with what went before', async () => {
      const peer = await started();
      const thread = await peer.send({ text: '福建2021年的计划里民政厅牵头哪些任务？' });
      await next(peer, 0);
      const texts = ['教育厅呢？', '司法厅呢？', '公安厅呢？'];
      for (const text of texts) await peer.send({ text, thread });
      await next(peer, texts.length);
      const replies = (await peer.said()).slice(1);
      expect(replies.map(({ thread: where }) => where)).toEqual(texts.map(() => thread));
      expect(replies.map(({ text }) => /教育厅|司法厅|公安厅/u.exec(text)?.[0])).toEqual([
        '教育厅',
        '司法厅',
        '公安厅',
      ]);
      for (const { text } of replies) expect(squeezed(text)).toContain(squeezed('福建 2021'));
    });

    test('a command is answered for its person only, and can be shared with the channel', async () => {
      const peer = await started();
      await peer.command('lead', { agency: '民政厅', plan: '福建 2021' });
      const reply = await next(peer, 0);
      expect(reply.private).toBe(true);
      const [first] = createAsk(collection)('福建 2021 民政厅牵头哪些任务？').answer.clauses;
      expect(squeezed(reply.text)).toContain(squeezed(first?.path ?? '?'));
      await peer.press(reply, buttonOf(reply, 'share'));
      await vi.waitFor(async () => {
        expect((await peer.said()).filter((said) => !said.private)).toHaveLength(1);
      }, WAIT);
      const open = (await peer.said()).find((said) => !said.private);
      expect(squeezed(open?.text ?? '')).toContain(squeezed(first?.path ?? '?'));
      expect(open && verbs(open)).not.toContain('share');
    });

    test('only the asker turns the pages of a reply that all see', async () => {
      const peer = await started();
      await peer.send({ text: LONG });
      const reply = await next(peer, 0);
      const forward = pageButton(reply, 1);
      await peer.press(reply, forward, 'bob');
      await quiet();
      expect((await now(peer, reply)).text).toBe(reply.text);
      await peer.press(reply, forward, 'ann');
      await vi.waitFor(async () => expect((await now(peer, reply)).text).not.toBe(reply.text), WAIT);
    });

    test('what a card offers to ask is asked when it is pressed', async () => {
      const peer = await started();
      await peer.send({ text: '帮助' });
      const help = await next(peer, 0);
      await peer.press(help, buttonOf(help, 'choice'));
      const reply = await next(peer, 1);
      expect(reply.text).not.toBe(help.text);
    });

    test('an edited question has its reply replaced, a deleted one has it removed', async () => {
      const peer = await started();
      const message = await peer.send({ text: '谁负责婚姻登记？' });
      const reply = await next(peer, 0);
      await peer.edit(message, '福建2021年的计划里民政厅牵头哪些任务？');
      await vi.waitFor(async () => expect((await now(peer, reply)).text).not.toBe(reply.text), WAIT);
      expect(await peer.said()).toHaveLength(1);
      await peer.remove(message);
      await vi.waitFor(async () => expect(await peer.said()).toHaveLength(0), WAIT);
    });

    test('“who is responsible for this?” finds the matters of any message', async () => {
      const peer = await started();
      await peer.about('孩子辍学了，学校和教育部门该怎么办？');
      expect(await next(peer, 0)).toMatchObject({ private: true });
    });

    test('a fault becomes a reply with a short id that is in the log, and the next question is answered', async () => {
      const peer = await started();
      await peer.send({ text: BOOM });
      const reply = await next(peer, 0);
      const id = /\b[0-9a-f]{6}\b/u.exec(reply.text)?.[0] ?? 'no id';
      expect(logged.join('\n')).toContain(id);
      expect(reply.text).not.toContain(SECRET);
      expect(reply.text).not.toMatch(/\bat .*:\d+:\d+/u);
      await peer.send({ text: '谁负责婚姻登记？' });
      expect((await next(peer, 1)).text).toContain('婚姻登记');
    });

    test('what people write pings nobody and formats nothing', async () => {
      const peer = await started();
      const words = '<!channel> @everyone *火星* [局](https://example.org) <@U123>';
      await peer.send({ text: `谁负责 ${words}？` });
      expect((await next(peer, 0)).live).toEqual([]);
    });
  });
}

/** The reply number `index`, once it is there. */
async function next(peer: AdapterDriver, index: number): Promise<Said> {
  return vi.waitFor(async () => {
    const said = (await peer.said())[index];
    if (!said) throw new Error(`reply ${index + 1} has not come`);
    return said;
  }, WAIT);
}

/** A reply as it is shown now. */
async function now(peer: AdapterDriver, { id }: Said): Promise<Said> {
  const said = (await peer.said()).find((other) => other.id === id);
  if (!said) throw new Error('the reply is gone');
  return said;
}

async function allPages(peer: AdapterDriver, first: Said, person: Person): Promise<string> {
  let page = first;
  let text = page.text;
  for (let number = 1; page.buttons.some((value) => isPage(value, number)); number++) {
    const before = page.text;
    await peer.press(page, pageButton(page, number), person);
    page = await vi.waitFor(async () => {
      const after = await now(peer, first);
      expect(after.text).not.toBe(before);
      return after;
    }, WAIT);
    text += page.text;
  }
  return text;
}

/** Ids of the clauses of a card that stand in a text, in its order: each with the head of its words and its source. */
function clausesIn(text: string, card: Card): string[] {
  const found = squeezed(text);
  let from = 0;
  return card.blocks.flatMap((block) => {
    if (block.kind !== 'clause') return [];
    const source = found.indexOf(squeezed(block.source.replace(/^—+/u, '')), from);
    const words = found.indexOf(squeezed(block.text).slice(0, 16), from);
    if (source < 0 || words < 0) return [];
    from = Math.max(source, words);
    return [block.id];
  });
}

const squeezed = (text: string): string => text.replace(/\s+/gu, '');
const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, QUIET));

const verbs = (said: Said): string[] => said.buttons.map((value) => readPress(value)?.verb ?? value);

function isPage(value: string, number: number): boolean {
  const press = readPress(value);
  return press?.verb === 'page' && press.number === number;
}

function pageButton(said: Said, number: number): string {
  const value = said.buttons.find((button) => isPage(button, number));
  if (!value) throw new Error(`no button for page ${number} among ${said.buttons.join(', ')}`);
  return value;
}

function buttonOf(said: Said, verb: string): string {
  const value = said.buttons.find((button) => readPress(button)?.verb === verb);
  if (!value) throw new Error(`no button “${verb}” among ${said.buttons.join(', ')}`);
  return value;
}
