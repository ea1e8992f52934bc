import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import {
  type OrderingRoom,
  openOrderingRoom,
  removeOrderingRooms,
  shownIn,
  textOf,
} from '../testing/ordering-room.ts';
import { CHANNEL } from '../testing/store/samples.ts';

const where = { ...CHANNEL, platform: 'slack', thread: 't1', direct: false } as const;
let room: OrderingRoom;
beforeEach(async () => {
  room = await openOrderingRoom('2026-06-24T02:00:00Z');
});
afterEach(() => room.close());
afterAll(removeOrderingRooms);

async function mention(text: string): Promise<string> {
  const intent = { kind: 'ask', text, via: 'mention', message: 'q1', where } as const;
  const shown = shownIn(await room.tell(intent));
  room.core.posted(shown.replyId, where, 'a1');
  return textOf(shown);
}
const edit = (text: string) => room.tell({ kind: 'edited', text, message: 'q1', where });
const texts = async (): Promise<string[]> =>
  (await room.store.deadlines.inRoom(CHANNEL)).map(({ text }) => text);

test('an order that was not taken is carried out once its message is put right', async () => {
  expect(await mention('/deadline 交表')).toContain('没有找到期限');
  const now = await edit('/deadline 明天 交表');
  expect(now).toMatchObject({ kind: 'edit', message: 'a1' });
  expect(textOf(shownIn(now))).toContain('已添加 #1');
  expect(shownIn(now).items).toHaveLength(1);
  expect(await texts()).toEqual(['交表']);
});

test('a question that becomes an order is one', async () => {
  await mention('谁负责婚姻登记');
  expect(textOf(shownIn(await edit('/deadline 明天 交表')))).toContain('已添加 #1');
  expect(await texts()).toEqual(['交表']);
});

test('an order that was carried out is not changed by editing its message, and that is said once', async () => {
  await mention('/deadline 明天 交表');
  for (const words of ['/deadline 后天 交表', '/deadline 大后天 交表']) {
    const said = textOf(shownIn(await edit(words)));
    expect(said.match(/已按最初的文字执行/gu)).toHaveLength(1);
    expect(said).toContain('2026-06-25');
  }
  expect(await edit('/deadline 大后天 交表')).toEqual({ kind: 'nothing' });
  expect(await room.store.deadlines.inRoom(CHANNEL)).toMatchObject([{ text: '交表', due: '2026-06-25' }]);
});

test('the reply to an order that was carried out stays where its message is deleted', async () => {
  const remove = () => room.tell({ kind: 'deleted', message: 'q1', where });
  await mention('/deadline 明天 交表');
  expect(await remove()).toEqual({ kind: 'nothing' });
  await mention('/deadline 交表');
  expect(await remove()).toEqual({ kind: 'remove', message: 'a1' });
});
