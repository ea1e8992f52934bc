import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import {
  type OrderingRoom,
  openOrderingRoom,
  removeOrderingRooms,
  textOf,
} from '../testing/ordering-room.ts';

let room: OrderingRoom;
beforeEach(async () => {
  room = await openOrderingRoom('2026-06-24T02:00:00Z');
});
afterEach(() => room.close());
afterAll(removeOrderingRooms);

test('a preview comes in the language that is asked for', async () => {
  expect(textOf(await room.order('/digest 预览 英文'))).toContain('2026-06-24: 2 reminders');
  expect(textOf(await room.order('/digest preview in Chinese'))).toContain('2026-06-24：提醒 2 项');
});

test('the reply to a change shows what was changed, in its own language', async () => {
  await room.order('/digest subscribe 9am Fujian');
  const english = textOf(await room.order('/digest change in English'));
  expect(english).toContain('Language: English');
  expect(english).toContain('Places: Fujian');
  expect(textOf(await room.order('/digest 修改 中文'))).toMatch(/地区：福建省[^]*语言：中文/u);
});

test('is resumed with what is said on that occasion', async () => {
  await room.order('/digest 订阅 9点 福建');
  await room.order('/digest 暂停');
  expect(textOf(await room.order('/digest 恢复 10点'))).toMatch(/已恢复[^]*10:00[^]*下一次/u);
});

test('what sounds like a part stops nothing', async () => {
  await room.order('/digest 订阅 9点');
  expect(textOf(await room.order('/digest 停止 民政厅'))).toContain('没有作任何改动');
  expect(textOf(await room.order('/digest'))).toContain('已开启');
});

test('a time zone is in no language', async () => {
  await room.order('/digest 订阅 9点');
  expect(textOf(await room.order('/digest 改成 America/New_York'))).toContain('已修改');
});
