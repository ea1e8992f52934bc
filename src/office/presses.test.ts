import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Core, Outgoing, Shown } from '../chat/intent.ts';
import { defaultChatSettings } from '../chat/settings.ts';
import { openService } from '../main/service.ts';
import type { ItemVerb } from '../model/press.ts';
import { openStore, type Store } from '../store/open.ts';
import { collection } from '../testing/collection.ts';
import { sqlitePeer } from '../testing/store/peers.ts';
import { BOB, CHANNEL, fakeClock } from '../testing/store/samples.ts';
import { plainText } from '../wording/card.ts';

const where = { ...CHANNEL, platform: 'slack', thread: null, direct: false } as const;
const peer = sqlitePeer();
const end = new AbortController();
let clock = fakeClock();
let store: Store;
let core: Core;
let deliveries = 0;

beforeEach(async () => {
  // Seven days before the third quarter begins, of which two clauses of Fujian are reminded.
  clock = fakeClock('2026-06-24T02:00:00Z');
  store = await openStore(await peer.create(), clock);
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const settings = { ...defaultChatSettings, places: { 'slack/T1': { commands: 'public' as const } } };
  const service = { collection, store, clock, log, settings, calendarAddress: () => null };
  ({ core } = await openService({ ...service, signal: end.signal }));
});
afterEach(() => store.close());
afterAll(async () => {
  end.abort();
  await peer.remove();
});

const by = (id: string) => ({ where, who: { id, locale: null }, deliveryId: String((deliveries += 1)) });

function shownIn(outgoing: Outgoing): Shown {
  if (outgoing.kind !== 'say' && outgoing.kind !== 'edit') throw new Error(JSON.stringify(outgoing));
  return outgoing.shown;
}

async function order(text: string, person = 'U1'): Promise<Shown> {
  const [, name = '', options = ''] = /^\/(\w+) (.*)$/u.exec(text) ?? [];
  expect(commands.map((command) => command.name)).toContain(name);
  const shown = shownIn(await core.handle({ kind: 'command', name, options, ...by(person) }));
  core.posted(shown.replyId, where, shown.replyId);
  return shown;
}

const press = (shown: Shown, verb: ItemVerb, number: number, person: string): Promise<Outgoing> =>
  core.handle({ kind: 'press', value: `${verb}:${shown.replyId}:${number}`, ...by(person) });

const textOf = (shown: Shown): string => plainText(shown.card);
const verbsOf = (shown: Shown): string[][] =>
  (shown.items ?? []).map(({ actions }) => actions.map(({ value }) => value.split(':')[0] ?? ''));

describe.each([
  ['a date of a plan', '/digest 预览', 1],
  ['a date of people', '/deadline 列表', 1],
])('an old card with %s', (_, listed, number) => {
  let old: Shown;
  beforeEach(async () => {
    await order('/deadline 明天 交表');
    old = await order(listed);
    await press(old, 'done', number, 'U2');
    clock.to('2026-06-25T02:00:00Z');
  });

  test('names the person who was first, and when', async () => {
    const now = shownIn(await press(old, 'done', number, 'U1'));
    expect(textOf(now)).toContain('✓ 2026-06-24 标记为已完成： @U2');
    expect(textOf(now)).not.toContain('@U1');
  });

  test('does not put off what is done: it stays done, and that is shown', async () => {
    const asked = shownIn(await press(old, 'later', number, 'U1'));
    const now = shownIn(await press(asked, 'in3', 1, 'U1'));
    expect(textOf(now)).toContain('✓ 2026-06-24 标记为已完成： @U2');
    expect(textOf(now)).not.toContain('再提醒。');
    expect(verbsOf(now)).toEqual([[]]);
    expect(textOf(await order(listed))).not.toContain(old.items?.[0]?.label ?? '');
  });

  test('takes a mark back and sets it anew', async () => {
    const open = shownIn(await press(old, 'undo', number, 'U1'));
    expect(textOf(open)).not.toContain('✓');
    expect(verbsOf(open)[number - 1]).toContain('done');
    const done = shownIn(await press(open, 'done', number, 'U1'));
    expect(textOf(done)).toContain('✓ 2026-06-25 标记为已完成： @U1');
  });

  test('says somebody where the person was forgotten', async () => {
    await store.forget(BOB);
    const again = await order('/deadline 列表 全部');
    expect(JSON.stringify(again)).not.toContain('U2');
  });
});

test('what is deleted is not marked any more', async () => {
  await order('/deadline 明天 交表');
  const old = await order('/deadline 列表');
  await press(old, 'delete', 1, 'U1');
  for (const verb of ['done', 'undo', 'in1', 'delete'] as const)
    expect(await press(old, verb, 1, 'U2')).toMatchObject({ kind: 'remark' });
});

test('two people who press at once on one card lose nothing of each other', async () => {
  for (const day of ['明天', '后天', '大后天']) await order(`/deadline ${day} 交表`);
  const shown = await order('/deadline 列表');
  await Promise.all([1, 2, 3].map((number) => press(shown, 'done', number, `U${number}`)));
  core.posted(shown.replyId, where, shown.replyId);
  await press(shown, 'undo', 3, 'U3');
  const last = shownIn(await press(shown, 'undo', 2, 'U2'));
  expect(textOf(last).match(/✓/gu)).toHaveLength(1);
  expect(verbsOf(last).map(([first]) => first)).toEqual(['undo', 'done', 'done']);
});

test('a clause is shown in the language of its card', async () => {
  const shown = await order('/digest preview');
  expect(textOf(shownIn(await press(shown, 'clause', 1, 'U2')))).toContain('Fujian 2021');
});
