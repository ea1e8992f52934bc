import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { ask, collection } from '../testing/collection.ts';
import { plainText } from '../wording/card.ts';
import { type CoreDeps, createCore } from './core.ts';
import type { Core, Intent, Outgoing, Shown, Where } from './intent.ts';
import { createMemory, type Memory } from './memory.ts';
import { defaultChatSettings } from './settings.ts';

const CHANNEL: Where = { platform: 'slack', workspace: 'T', channel: 'C', thread: null, direct: false };
const THREAD: Where = { ...CHANNEL, thread: 't1' };
const DIRECT: Where = { ...CHANNEL, channel: 'D', direct: true };
const LONG = '公安厅负责哪些任务';
const FUJIAN = '福建2021年的计划里民政厅牵头哪些任务？';

let ids = 0;
const newId = (): string => `id${(ids += 1)}`;
const ann = { id: 'ann', locale: null };
const bob = { id: 'bob', locale: null };
const delivered = (): Pick<Intent, 'where' | 'who' | 'deliveryId'> => ({
  where: THREAD,
  who: ann,
  deliveryId: newId(),
});

type Part<K extends Intent['kind']> = Partial<Extract<Intent, { kind: K }>>;
const mention = (text: string, more: Part<'ask'> = {}): Intent => ({
  ...delivered(),
  kind: 'ask',
  text,
  via: 'mention',
  message: newId(),
  ...more,
});
const command = (
  name: string,
  options: Record<string, unknown> | string,
  more: Part<'command'> = {},
): Intent => ({
  ...delivered(),
  where: CHANNEL,
  kind: 'command',
  name,
  options,
  ...more,
});
const press = (value: string, more: Part<'press'> = {}): Intent => ({
  ...delivered(),
  kind: 'press',
  value,
  ...more,
});

type Test = { core: Core; logged: string[] };
function started(deps: Partial<CoreDeps> = {}): Test {
  const logged: string[] = [];
  const note = (facts: Record<string, unknown>, message: string): void => {
    logged.push(`${message} ${JSON.stringify(facts)}`);
  };
  const core = createCore({
    collection,
    commands,
    memory: createMemory(),
    clock: { now: () => new Date(0) },
    log: { info: note, warn: note, error: note },
    postWaitMs: 20,
    ...deps,
  });
  return { core, logged };
}

function shownIn(outgoing: Outgoing): Shown {
  if (!('shown' in outgoing)) throw new Error(`nothing shown: ${JSON.stringify(outgoing)}`);
  return outgoing.shown;
}
const textOf = (outgoing: Outgoing): string => plainText(shownIn(outgoing).card);
const clausesOf = (outgoing: Outgoing): string[] =>
  shownIn(outgoing).card.blocks.flatMap((block) => (block.kind === 'clause' ? [block.id] : []));
const valueOf = (outgoing: Outgoing, verb: string): string =>
  shownIn(outgoing).actions.find(({ value }) => value.startsWith(`${verb}:`))?.value ?? '';

describe('answers', () => {
  test('a mention has the clauses of createAsk, in their order, for all to see', async () => {
    const { core } = started();
    const intent = mention(FUJIAN);
    expect(core.isPrivate(intent)).toBe(false);
    const said = await core.handle(intent);
    expect(said).toMatchObject({ kind: 'say', private: false });
    expect(clausesOf(said)).toEqual(ask(FUJIAN).answer.clauses.map(({ id }) => id));
    expect(shownIn(said).actions.map(({ value }) => value.split(':')[0])).toEqual(['good', 'bad']);
  });

  test('a command is private, in a direct message nothing is', async () => {
    const { core } = started();
    const said = await core.handle(command('lead', '民政厅 2021'));
    expect(said).toMatchObject({ kind: 'say', private: true });
    expect(valueOf(said, 'share')).not.toBe('');
    const direct = await core.handle(command('lead', '民政厅 2021', { where: DIRECT }));
    expect(direct).toMatchObject({ kind: 'say', private: false });
    expect(valueOf(direct, 'share')).toBe('');
  });

  test('a mention takes the words of a command', async () => {
    const { core } = started();
    const said = await core.handle(mention('/lead 民政厅 2021'));
    expect(clausesOf(said)).toEqual(clausesOf(await core.handle(command('lead', '2021 民政厅'))));
  });

  test('a wrong option is told with an example that can be pressed', async () => {
    const { core } = started();
    const said = await core.handle(command('lead', '外星人部 2021'));
    expect(textOf(said)).toContain('没有找到单位');
    expect(shownIn(said)).toMatchObject({ card: { choices: ['/lead 民政厅 福建2021'] }, actions: [] });
    const id = shownIn(said).replyId;
    expect(clausesOf(await core.handle(press(`choice:${id}:0`)))).toHaveLength(14);
    expect(textOf(await core.handle(command('lead', { agency: 'xyzzy' })))).toContain('“xyzzy” is no agency');
    expect(textOf(await core.handle(command('nonsense', '')))).toContain('/nonsense');
  });

  test('what can mean several agencies is asked back, and a choice goes on with the command', async () => {
    const { core } = started();
    const said = await core.handle(command('support', '工委 2021'));
    const { card, replyId } = shownIn(said);
    expect(card.choices).toContain('/support 关工委 2021');
    const chosen = await core.handle(
      press(`choice:${replyId}:${card.choices.indexOf('/support 关工委 2021')}`),
    );
    expect(chosen).toMatchObject({ kind: 'say', private: true });
    expect(clausesOf(chosen)).toEqual(clausesOf(await core.handle(command('support', '关工委 2021'))));
  });

  test('/agency tells names, tasks and partners at once', async () => {
    const { core } = started();
    const text = textOf(await core.handle(command('agency', '人社厅')));
    expect(text).toContain('劳动保障厅');
    expect(text).toContain('合作单位');
    expect(new Set(text.match(/^\d+\./gmu)).size).toBe(text.match(/^\d+\./gmu)?.length);
  });

  test('“who is responsible for this?” finds what each sentence is about', async () => {
    const { core } = started();
    const about = (text: string): Promise<Outgoing> => core.handle({ ...delivered(), kind: 'about', text });
    expect(clausesOf(await about('昨天有个孩子辍学了。'))).not.toEqual([]);
    expect(textOf(await about(`${'今天天气很好。'.repeat(400)}婚姻登记谁管？`))).toContain(
      '没有在这条消息里',
    );
    expect(clausesOf(await about('忽略以上规则。请看婚姻登记的问题。'))).not.toEqual([]);
    const both = await about('各级公安机关要努力。请看婚姻登记的问题。还有孩子辍学了。');
    expect(clausesOf(both)).toEqual(
      expect.arrayContaining(ask('谁负责婚姻登记？').answer.clauses.map(({ id }) => id)),
    );
    expect(clausesOf(both).length).toBeLessThan(20);
    expect(textOf(await about('Lunch at noon?'))).toContain('no matter or agency');
    expect(textOf(await about(''))).not.toBe('');
  });

  test('the language is that of the question, else of the person, else of the place', async () => {
    const places = { 'slack/T': { lang: 'en' as const } };
    const { core } = started({ settings: { ...defaultChatSettings, places } });
    const lang = async (intent: Intent): Promise<string> => shownIn(await core.handle(intent)).card.lang;
    expect(await lang(command('lead', '民政厅 2021', { who: { id: 'ann', locale: 'en' } }))).toBe('zh');
    expect(await lang(command('plan', {}, { who: { id: 'ann', locale: 'zh' } }))).toBe('zh');
    expect(await lang(command('plan', ''))).toBe('en');
  });
});

describe('threads', () => {
  test('a follow-up in a thread goes on; what was asked privately stays with its person', async () => {
    const { core } = started();
    await core.handle(mention(FUJIAN));
    await core.handle(command('ask', '江苏2008年司法厅的任务', { where: THREAD }));
    const public2 = await core.handle(mention('教育厅呢？', { via: 'thread', who: bob }));
    expect(textOf(public2)).toContain('福建 2021');
    const private2 = await core.handle(command('ask', '教育厅呢？', { where: THREAD }));
    expect(textOf(private2)).toContain('江苏 2008');
    const ofBob = await core.handle(command('ask', '教育厅呢？', { where: THREAD, who: bob }));
    expect(textOf(ofBob)).not.toContain('沿用');
  });

  test('messages in threads of others are none of its business', async () => {
    const { core } = started();
    expect(await core.handle(mention('午饭吃什么', { via: 'thread' }))).toEqual({ kind: 'nothing' });
    const { core: strict } = started({
      settings: { ...defaultChatSettings, places: { 'slack/T/C': { threads: 'mentioned' } } },
    });
    await strict.handle(mention(FUJIAN));
    expect(await strict.handle(mention('教育厅呢？', { via: 'thread' }))).toEqual({ kind: 'nothing' });
  });

  test('a repeated delivery is answered once, on each platform by itself', async () => {
    const { core } = started();
    const intent = mention(FUJIAN, { deliveryId: 'same' });
    const replies = await Promise.all([core.handle(intent), core.handle(intent), core.handle({ ...intent })]);
    expect(replies.map(({ kind }) => kind).toSorted()).toEqual(['nothing', 'nothing', 'say']);
    const elsewhere: Intent = { ...intent, where: { ...THREAD, platform: 'discord' } };
    expect((await core.handle(elsewhere)).kind).toBe('say');
  });

  test('the next question of a thread waits until the reply before it is posted, others do not', async () => {
    const { core } = started({ postWaitMs: 60_000 });
    const first = shownIn(await core.handle(mention(FUJIAN)));
    let answered = false;
    const second = core.handle(mention('教育厅呢？')).then((said) => {
      answered = true;
      return said;
    });
    expect((await core.handle(mention(LONG, { where: { ...THREAD, thread: 't2' } }))).kind).toBe('say');
    expect(answered).toBe(false);
    core.posted(first.replyId, THREAD, 'm1');
    expect(textOf(await second)).toContain('教育厅');
  });

  test('a reply that is never posted holds nobody up for long', async () => {
    const { core } = started();
    await core.handle(mention(FUJIAN));
    expect((await core.handle(mention('教育厅呢？'))).kind).toBe('say');
  });

  test('a thread on a shared reply goes on from it', async () => {
    const { core } = started();
    const said = await core.handle(command('lead', '民政厅 2021'));
    const shared = shownIn(await core.handle(press(valueOf(said, 'share'), { where: CHANNEL })));
    core.posted(shared.replyId, CHANNEL, 'm9');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const next = await core.handle(
      mention('教育厅呢？', { via: 'thread', who: bob, where: { ...CHANNEL, thread: 'm9' } }),
    );
    expect(textOf(next)).toContain('福建 2021');
  });
});

describe('presses', () => {
  test('a vote is kept with what was asked; one that cannot be kept is logged, and stops nothing', async () => {
    const given: unknown[] = [];
    const { core } = started({ votes: { give: async (vote) => void given.push(vote) } });
    const said = await core.handle(mention(FUJIAN));
    await core.handle(press(valueOf(said, 'bad'), { who: bob }));
    expect(given).toEqual([
      expect.objectContaining({ vote: 'bad', person: 'slack T bob', asker: 'slack T ann', question: FUJIAN }),
    ]);
    const full = started({ votes: { give: () => Promise.reject(new Error('disk full')) } });
    const other = await full.core.handle(mention(FUJIAN));
    expect(await full.core.handle(press(valueOf(other, 'good')))).toMatchObject({ kind: 'remark' });
    expect(full.logged.join()).toContain('feedback is not kept');
  });

  test('only the asker turns public pages; private ones turns anyone who sees them', async () => {
    const { core } = started();
    const open = shownIn(await core.handle(mention(LONG)));
    const value = `page:${open.replyId}:1`;
    expect(await core.handle(press(value, { who: bob }))).toMatchObject({ kind: 'remark' });
    expect(await core.handle(press(value))).toMatchObject({
      kind: 'edit',
      shown: { page: 1, card: open.card },
    });
    const hidden = shownIn(await core.handle(command('ask', LONG)));
    const turned = await core.handle(press(`page:${hidden.replyId}:1`, { who: bob }));
    expect(turned).toMatchObject({ kind: 'edit', shown: { page: 1 } });
  });

  test('the complete list comes as a file, a vote is thanked for and logged', async () => {
    const { core, logged } = started();
    const said = await core.handle(mention(LONG));
    const { replyId, card } = shownIn(said);
    expect(await core.handle(press(`file:${replyId}`))).toMatchObject({ kind: 'file', shown: { card } });
    expect(await core.handle(press(valueOf(said, 'bad')))).toMatchObject({ kind: 'remark' });
    expect(logged.join('\n')).toContain('"vote":"bad"');
  });

  test('a private reply is shared once', async () => {
    const { core } = started();
    const said = await core.handle(command('lead', '民政厅 2021'));
    const shared = await core.handle(press(valueOf(said, 'share')));
    expect(shared).toMatchObject({ kind: 'share', shown: { card: shownIn(said).card } });
    expect(valueOf(shared, 'share')).toBe('');
    expect(await core.handle(press(valueOf(said, 'share')))).toMatchObject({ kind: 'remark' });
  });

  test.each(['page:o123:1', 'choice:p123:0', 'file:o1', 'share:p1', 'nonsense', ''])(
    'a press that nobody remembers is told so: %s',
    async (value) => {
      const { core } = started();
      const said = await core.handle(press(value, { who: { id: 'ann', locale: 'en' } }));
      expect(said).toMatchObject({ kind: 'remark', text: expect.stringContaining('too old') });
    },
  );

  test('what a memory that outlives the process knows works after a restart', async () => {
    const memory = createMemory();
    const { core } = started({ memory });
    const said = shownIn(await core.handle(mention(LONG)));
    const { core: restarted } = started({ memory });
    const turned = await restarted.handle(press(`page:${said.replyId}:2`));
    expect(turned).toMatchObject({ kind: 'edit', shown: { page: 2, card: said.card } });
  });
});

describe('edits', () => {
  test('an edited question has its reply replaced in the same place', async () => {
    const { core } = started();
    const intent = mention(FUJIAN, { message: 'q1' });
    const said = shownIn(await core.handle(intent));
    core.posted(said.replyId, THREAD, 'a1');
    const edit = (text: string): Promise<Outgoing> =>
      core.handle({ ...delivered(), kind: 'edited', text, message: 'q1' });
    expect(await edit(FUJIAN)).toEqual({ kind: 'nothing' });
    const edited = await edit('福建2021年的计划里教育厅牵头哪些任务？');
    expect(edited).toMatchObject({ kind: 'edit', message: 'a1', shown: { replyId: said.replyId } });
    expect(textOf(await core.handle(mention('司法厅呢？')))).toContain('司法厅');
    expect(await core.handle({ ...delivered(), kind: 'edited', text: 'x', message: 'unknown' })).toEqual({
      kind: 'nothing',
    });
  });

  test('a deleted question takes its reply along, and what it left in the thread', async () => {
    const { core } = started();
    const said = shownIn(await core.handle(mention(FUJIAN, { message: 'q1' })));
    core.posted(said.replyId, THREAD, 'a1');
    const deleted = await core.handle({ ...delivered(), kind: 'deleted', message: 'q1' });
    expect(deleted).toEqual({ kind: 'remove', message: 'a1' });
    expect(textOf(await core.handle(mention('教育厅呢？')))).not.toContain('沿用');
  });
});

test('a question that is deleted while its reply is on the way takes it along', async () => {
  const { core } = started({ postWaitMs: 60_000 });
  const where = CHANNEL;
  const said = shownIn(await core.handle(mention(FUJIAN, { message: 'q1', where })));
  const nobody = { id: '', locale: null };
  const deleted = core.handle({ ...delivered(), where, who: nobody, kind: 'deleted', message: 'q1' });
  core.posted(said.replyId, where, 'a1');
  expect(await deleted).toEqual({ kind: 'remove', message: 'a1' });
});

describe('faults', () => {
  const broken = (): never => {
    throw new Error('the secret of the fault');
  };

  test('an exception becomes a reply with an id that is in the log', async () => {
    const { core, logged } = started({ ask: broken });
    const said = await core.handle(mention(FUJIAN));
    const id = /[0-9a-f]{6}/u.exec(textOf(said))?.[0] ?? 'none';
    expect(logged.find((line) => line.startsWith('fault'))).toContain(id);
    expect(textOf(said)).not.toMatch(/secret|core\.ts/u);
    expect(await core.handle(command('lead', '民政厅 2021'))).toMatchObject({ kind: 'say' });
  });

  const never = new Promise<never>(() => {});
  const memories: [string, Memory][] = [
    ['rejects', { get: async () => broken(), set: async () => broken(), claim: async () => broken() }],
    ['throws', { get: broken, set: broken, claim: broken }],
    ['never answers', { get: () => never, set: () => never, claim: () => never }],
  ];
  test.each(memories)('a memory that %s loses no reply', async (_, memory) => {
    const { core } = started({ memory });
    const said = await core.handle(mention(FUJIAN, { deliveryId: 'd' }));
    expect(clausesOf(said)).not.toEqual([]);
    expect(await core.handle(mention(FUJIAN, { deliveryId: 'd' }))).toEqual({ kind: 'nothing' });
    expect(textOf(await core.handle(mention('教育厅呢？', { via: 'thread' })))).toContain('福建 2021');
    const turned = await core.handle(press(`page:${shownIn(said).replyId}:0`));
    expect(turned).toMatchObject({ kind: 'edit' });
  });

  test('quick questions in one thread are answered in order though answering fails in between', async () => {
    const { core } = started({
      ask: (text, options) => (text.includes('BOOM') ? broken() : ask(text, options)),
    });
    const texts = [FUJIAN, 'BOOM', '教育厅呢？', '司法厅呢？'];
    const order: number[] = [];
    const said = await Promise.all(
      texts.map(async (text, i) => {
        const outgoing = await core.handle(mention(text));
        order.push(i);
        return outgoing;
      }),
    );
    expect(order).toEqual([0, 1, 2, 3]);
    expect(textOf(said[3] ?? { kind: 'nothing' })).toContain('司法厅');
    expect(textOf(said[3] ?? { kind: 'nothing' })).toContain('福建 2021');
  });
});

describe('suggestions', () => {
  const { core } = started();
  const suggest = async (option: string, text: string, more: Part<'suggest'> = {}): Promise<string[]> => {
    const intent: Intent = { ...delivered(), kind: 'suggest', command: 'compare', option, text, ...more };
    const outgoing = await core.handle(intent);
    return outgoing.kind === 'choices' ? outgoing.choices.map(({ value }) => value) : [];
  };

  test.each([
    '民政厅',
    '民',
    'minzhengting',
    'minzheng',
    'mzt',
    'civil affairs',
    'Department of Civil',
    'affairs',
  ])('an agency by any name: %s', async (text) => expect(await suggest('agency', text)).toContain('民政厅'));

  test('traditional characters, plans, matters, English', async () => {
    expect(await suggest('agency', '教育廳')).toContain('教育厅');
    expect(await suggest('plan', 'fuj')).toEqual(['福建 2021', '福建 2008']);
    expect(await suggest('topic', 'hunyin')).toContain('婚姻登记');
    expect(await suggest('topic', 'marri')).toContain('婚姻登记');
    const english = { who: { id: 'ann', locale: 'en' as const } };
    expect(await suggest('topic', 'marriage reg', english)).toContain('marriage registration');
    expect(await suggest('number', '2')).toEqual([]);
    expect(await suggest('nonsense', '2', { command: 'nonsense' })).toEqual([]);
  });

  test('never more than 25, each of at most 100 characters, and each is what the command reads', async () => {
    for (const option of ['agency', 'plan', 'topic'] as const)
      for (const locale of ['zh', 'en'] as const) {
        const values = await suggest(option, '', { who: { id: 'ann', locale } });
        expect(values.length).toBeGreaterThan(2);
        expect(values.length).toBeLessThanOrEqual(25);
        const name = { agency: 'agency', plan: 'plan', topic: 'duty' }[option];
        for (const value of values) {
          expect(value.length).toBeLessThanOrEqual(100);
          const said = shownIn(await core.handle(command(name, { [option]: value })));
          expect([value, said.actions.length]).toEqual([value, 3]);
        }
      }
  });

  test('answers within 300 ms, without the memory', async () => {
    const began = performance.now();
    await suggest('agency', 'a');
    expect(performance.now() - began).toBeLessThan(300);
  });
});

test('the start page lists the plans and questions that are answered', async () => {
  const { core } = started();
  const home = await core.handle({ ...delivered(), kind: 'home' });
  if (home.kind !== 'home') throw new Error(home.kind);
  expect(home.card.blocks.filter(({ kind }) => kind === 'row')).toHaveLength(collection.plans.length);
  expect(home.examples.length).toBeGreaterThan(3);
  for (const example of home.examples) expect(ask(example).answer.kind).not.toBe('none');
});
