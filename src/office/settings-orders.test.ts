import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import type { Where } from '../chat/intent.ts';
import {
  type OrderingRoom,
  openOrderingRoom,
  removeOrderingRooms,
  shownIn,
  textOf,
} from '../testing/ordering-room.ts';

let room: OrderingRoom;
beforeEach(async () => {
  room = await openOrderingRoom('2026-06-24T02:00:00Z');
});
afterEach(() => room.close());
afterAll(removeOrderingRooms);

const CHANNEL: Where = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null, direct: false };
const DIRECT: Where = { platform: 'discord', workspace: '', channel: '7', thread: null, direct: true };

async function set(where: Where, options: string): Promise<string> {
  return textOf(shownIn(await room.tell({ kind: 'command', name: 'settings', options, where })));
}
const places = async (): Promise<string[]> => (await room.store.settings.all()).map(({ place }) => place);

test('settings are of the channel unless the whole workspace is named', async () => {
  expect(await set(CHANNEL, '语言 英文')).toContain('本频道的设置已修改');
  expect(await set(CHANNEL, '语言 英文 整个工作区')).toContain('整个工作区的设置已修改');
  expect((await places()).toSorted()).toEqual(['slack/T1', 'slack/T1/C1']);
});

test('where there is no workspace, in direct messages on Discord, nobody sets something for others', async () => {
  expect(await set(DIRECT, '语言 英文 整个工作区')).toContain('与您私信的设置已修改');
  expect(await places()).toEqual(['discord//7']);
});

test('who is known not to manage the workspace changes nothing of the whole of it', async () => {
  const ordered = (manages: boolean, options: string) =>
    room.tell({
      kind: 'command',
      name: 'settings',
      options,
      where: CHANNEL,
      who: { id: 'U1', locale: 'zh', manages },
    });
  expect(textOf(shownIn(await ordered(false, '语言 英文 整个工作区')))).toContain('只有管理员可以修改');
  expect(await places()).toEqual([]);
  await ordered(false, '语言 英文');
  await ordered(true, '语言 英文 整个工作区');
  expect((await places()).toSorted()).toEqual(['slack/T1', 'slack/T1/C1']);
});
