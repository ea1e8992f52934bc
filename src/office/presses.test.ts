import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Shown } from '../chat/intent.ts';
import {
  type OrderingRoom,
  openOrderingRoom,
  removeOrderingRooms,
  shownIn,
  textOf,
} from '../testing/ordering-room.ts';
import { BOB, CHANNEL } from '../testing/store/samples.ts';

let room: OrderingRoom;

// Seven days before the third quarter begins, of which two clauses of Fujian are reminded.
beforeEach(async () => {
  room = await openOrderingRoom('2026-06-24T02:00:00Z');
});
afterEach(() => room.close());
afterAll(removeOrderingRooms);

const verbsOf = (shown: Shown): string[][] =>
  (shown.items ?? []).map(({ actions }) => actions.map(({ value }) => value.split(':')[0] ?? ''));

describe.each([
  ['a date of a plan', '/digest 预览', 1, '✓ 2026-06-24 标记为已完成： @U2', /✓ 2026-06-25 .+： @U1/u],
  ['a date of people', '/digest 预览', 3, '✓ 2026-06-24 标记为已完成： @U2', /✓ 2026-06-25 .+： @U1/u],
  [
    'a deadline',
    '/deadline 列表',
    1,
    '2026-06-24 10:00 添加 @U1\n   ✓ 2026-06-24 10:00 标记为完成 @U2',
    /✓ 2026-06-25 10:00 标记为完成 @U1/u,
  ],
])('an old card with %s', (_, listed, number, first, second) => {
  let old: Shown;
  beforeEach(async () => {
    await room.order('/deadline 明天 交表');
    old = await room.order(listed);
    await room.press(old, 'done', number, 'U2');
    room.clock.to('2026-06-25T02:00:00Z');
  });

  test('names the person who was first, and when', async () => {
    const now = shownIn(await room.press(old, 'done', number, 'U1'));
    expect(textOf(now)).toContain(first);
    expect(textOf(now)).not.toMatch(second);
  });

  test('does not put off what is done: it stays done, and that is shown', async () => {
    const asked = shownIn(await room.press(old, 'later', number, 'U1'));
    const now = shownIn(await room.press(asked, 'in3', 1, 'U1'));
    expect(textOf(now)).toContain('✓ 2026-06-24 标记为已完成： @U2');
    expect(textOf(now)).not.toContain('再提醒。');
    expect(verbsOf(now)).toEqual([[]]);
    expect(textOf(await room.order(listed))).not.toContain(
      old.items?.[number - 1]?.label.replace(/^#\d /u, '') ?? '',
    );
  });

  test('takes a mark back and sets it anew', async () => {
    const open = shownIn(await room.press(old, 'undo', number, 'U1'));
    expect(textOf(open)).not.toMatch(/✓|标记为/u);
    expect(verbsOf(open)[number - 1]).toContain('done');
    const done = shownIn(await room.press(open, 'done', number, 'U1'));
    expect(textOf(done)).toMatch(second);
  });

  test('says somebody where the person was forgotten', async () => {
    await room.store.forget(BOB);
    const again = await room.order('/deadline 列表 全部');
    expect(JSON.stringify(again)).not.toContain('U2');
  });
});

test('what is deleted is not marked any more', async () => {
  await room.order('/deadline 明天 交表');
  const old = await room.order('/deadline 列表');
  await room.press(old, 'delete', 1, 'U1');
  for (const verb of ['done', 'undo', 'in1', 'delete'] as const)
    expect(await room.press(old, verb, 1, 'U2')).toMatchObject({ kind: 'remark' });
});

const where = { ...CHANNEL, platform: 'slack', thread: null, direct: false } as const;

test('two people who press at once on one card lose nothing of each other', async () => {
  for (const day of ['明天', '后天', '大后天']) await room.order(`/deadline ${day} 交表`);
  const shown = await room.order('/deadline 列表');
  await Promise.all([1, 2, 3].map((number) => room.press(shown, 'done', number, `U${number}`)));
  room.core.posted(shown.replyId, where, shown.replyId);
  await room.press(shown, 'undo', 3, 'U3');
  const last = shownIn(await room.press(shown, 'undo', 2, 'U2'));
  expect(textOf(last).match(/标记为完成/gu)).toHaveLength(1);
  expect(verbsOf(last).map(([first]) => first)).toEqual(['undo', 'done', 'done']);
});

test('a clause is shown in the language of its card', async () => {
  const shown = await room.order('/digest preview');
  expect(textOf(shownIn(await room.press(shown, 'clause', 1, 'U2')))).toContain('Fujian 2021');
});
