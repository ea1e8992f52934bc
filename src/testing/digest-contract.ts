// The digest on a platform, from the order to the press: the real core, office, delivery and database, with a clock
// that the test moves. A driver is as in adapter-contract.ts.
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import type { Log } from '../chat/intent.ts';
import { defaultChatSettings } from '../chat/settings.ts';
import { createDigests } from '../main/digests.ts';
import { openService } from '../main/service.ts';
import { openStore, type Store } from '../store/open.ts';
import type { AdapterDriver, Said } from './adapter-contract.ts';
import { collection } from './collection.ts';
import { sqlitePeer } from './store/peers.ts';
import { fakeClock } from './store/samples.ts';

const WAIT = { timeout: 5000, interval: 10 };
/** The day before one on which two dates of the plan of Fujian come up, at nine in the evening there. */
const EVENING = '2026-06-23T13:00:00Z';
const MORNING = '2026-06-24T01:00:30Z';

/** The suite. `createDriver` is called for each test. */
export function testDigest(name: string, createDriver: () => AdapterDriver | Promise<AdapterDriver>): void {
  describe(`the digest on a platform: ${name}`, () => {
    const databases = sqlitePeer();
    const ends: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const end of ends.splice(0).reverse()) await end();
    });
    afterAll(databases.remove);

    async function started(): Promise<World> {
      const clock = fakeClock(EVENING);
      const store = await openStore(await databases.create(), clock);
      ends.push(store.close);
      const logged: string[] = [];
      const note = (facts: Record<string, unknown>, message: string): void =>
        void logged.push(`${message} ${JSON.stringify(facts)}`);
      const log: Log = { info: () => {}, warn: note, error: note };
      const end = new AbortController();
      ends.push(async () => end.abort());
      const { core, digests, posters } = await openService({
        collection,
        store,
        clock,
        log,
        settings: defaultChatSettings,
        calendarAddress: (secret) => `https://zeren.example/calendar/${secret}.ics`,
        clauseAddress: (id) => `https://zeren.example/clause/${id}`,
        signal: end.signal,
      });
      const driver = await createDriver();
      posters.set(driver.channel().platform, await driver.start(core, log));
      ends.push(driver.stop);
      const { tick } = createDigests(digests);
      return { driver, store, clock, logged, tick };
    }

    test('is ordered, comes once at its hour, and what is marked does not come again', async () => {
      const { driver, store, clock, tick, logged } = await started();
      await driver.command('digest', {
        action: '订阅',
        hour: '9点',
        every: '工作日',
        place: '福建',
      });
      const ordered = await next(driver, 0);
      expect(ordered.private).toBe(true);
      for (const part of ['本频道', '每个工作日', '9:00', '福建', '2026-06-24'])
        expect(ordered.text).toContain(part);

      await tick();
      expect(await driver.said()).toHaveLength(1);
      clock.to(MORNING);
      await Promise.all([tick(), tick()]);
      await tick();
      const digest = await next(driver, 1);
      expect(digest.private).toBe(false);
      expect(digest.text).toContain('2026-06-24：提醒 2 项');
      expect(digest.text + digest.live.join('')).toContain('https://zeren.example/clause/fujian-2021/');
      expect(digest.buttons).toEqual(expect.arrayContaining([expect.stringMatching(/^done:o\w+:1$/u)]));
      expect(await driver.said()).toHaveLength(2);

      // Anybody there can mark it, and see the clause alone.
      await driver.press(digest, buttonOf(digest, 'done', 1), 'bob');
      const marked = await changed(driver, digest);
      expect(marked.text).toMatch(/✓ 2026-06-24 标记为已完成/u);
      expect(marked.buttons).toContain(buttonOf(digest, 'done', 2));
      const [mark] = await store.marks.inRoom({ ...roomOf(driver), person: null });
      expect(mark).toMatchObject({ state: 'done' });
      await driver.press(marked, buttonOf(marked, 'clause', 2), 'bob');
      const clause = await next(driver, 2);
      expect(clause).toMatchObject({ private: true });
      expect(clause.text).toContain('福建 2021');

      // It is put off, by a question that only the one who presses sees.
      await driver.press(marked, buttonOf(marked, 'later', 2), 'bob');
      const when = await next(driver, 3);
      expect(when.private).toBe(true);
      await driver.press(when, buttonOf(when, 'in3', 1), 'bob');
      await vi.waitFor(async () => {
        expect(await store.marks.inRoom({ ...roomOf(driver), person: null })).toHaveLength(2);
      }, WAIT);
      clock.to('2026-06-29T01:00:30Z');
      await tick();
      const again = await next(driver, 4);
      expect(again.text).toContain('2026-06-29：提醒 1 项');
      expect(logged).toEqual([]);
    });

    test('is shown, changed, paused, resumed and stopped by whoever is there', async () => {
      const { driver, store, clock, tick } = await started();
      await driver.command('digest', { action: '订阅', hour: '9点', every: '工作日' });
      await next(driver, 0);
      const room = { ...roomOf(driver), person: null };
      await driver.command('digest', { action: '修改', agency: '民政厅' }, 'bob');
      expect((await next(driver, 1)).text).toContain('民政厅');
      await driver.command('digest', { action: '暂停' });
      expect((await next(driver, 2)).text).toContain('已暂停');
      clock.to(MORNING);
      await tick();
      expect(await driver.said()).toHaveLength(3);
      await driver.command('digest', { action: '恢复' });
      await next(driver, 3);
      expect(await store.subscriptions.inRoom(room)).toMatchObject([
        { state: 'active', wish: { hour: 9, filter: { units: ['civil-affairs/province'] } } },
      ]);
      await driver.command('digest', { action: '停止' });
      expect((await next(driver, 4)).text).toContain('已停止');
      await driver.command('digest', { action: '预览' });
      expect((await next(driver, 5)).text).toContain('2026-06-24');
    });

    test('dates of people are noted, listed, in the digest beside those of the plans, and done when they say so', async () => {
      const { driver, store, clock, tick, logged } = await started();
      await driver.command('deadline', { due: '下周三', text: '报送婚姻登记工作总结', agency: '民政厅' });
      const noted = await next(driver, 0);
      for (const part of ['2026-07-01', '周三', '报送婚姻登记工作总结', '民政厅'])
        expect(noted.text).toContain(part);
      await driver.command('digest', { action: '订阅', every: '每天', plan: '云阳2013' }, 'bob');
      await next(driver, 1);
      clock.to('2026-06-24T01:00:30Z');
      await tick();
      const digest = await next(driver, 2);
      expect(digest.text).toContain('提醒 1 项');
      expect(digest.text).toContain('自定的期限');
      await driver.press(digest, buttonOf(digest, 'done', 1), 'bob');
      await changed(driver, digest);
      const room = { ...roomOf(driver), person: null };
      expect(await store.deadlines.inRoom(room)).toEqual([]);
      expect(await store.deadlines.inRoom(room, ['done'])).toMatchObject([{ text: '报送婚姻登记工作总结' }]);
      clock.to('2026-07-01T01:00:30Z');
      await tick();
      await driver.command('deadline', { action: 'list' });
      const listed = await next(driver, 3);
      expect(listed.text).not.toContain('报送婚姻登记工作总结');
      expect(logged).toEqual([]);
    });

    test('settings of the channel are seen, changed for all there, and hold at once', async () => {
      const { driver, store } = await started();
      await driver.command('settings', {});
      expect(await next(driver, 0)).toMatchObject({
        private: true,
        text: expect.stringContaining('只有本人可见'),
      });
      await driver.command('settings', { commands: '命令公开' }, 'bob');
      await next(driver, 1);
      await driver.command('lead', { agency: '民政厅' });
      expect((await next(driver, 2)).private).toBe(false);
      const [set] = await store.settings.all();
      const { platform, workspace, channel } = roomOf(driver);
      expect(set).toMatchObject({
        place: `${platform}/${workspace}/${channel}`,
        value: { commands: 'public' },
      });
      await driver.command('settings', { commands: '命令默认' });
      await next(driver, 3);
      await driver.command('lead', { agency: '民政厅' });
      expect((await next(driver, 4)).private).toBe(true);
    });

    test('a mention that asks to be reminded notes a date, one that asks who is responsible does not', async () => {
      const { driver, store } = await started();
      await driver.send({ text: '提醒我下周五前交总结' });
      expect((await next(driver, 0)).text).toContain('2026-07-03');
      await driver.send({ text: '提醒我民政厅在福建2021牵头什么' });
      expect((await next(driver, 1)).text).toContain('福建 2021');
      const noted = await store.deadlines.inRoom({ ...roomOf(driver), person: null });
      expect(noted).toMatchObject([{ due: '2026-07-03', text: '交总结' }]);
    });

    test('where the platform takes no posts any more it is paused, and who ordered it is told once', async () => {
      const { driver, store, clock, tick } = await started();
      const room = { ...roomOf(driver), channel: 'C0GONE', person: null };
      await driver.command('digest', { action: '订阅', every: '每天' });
      await next(driver, 0);
      const [own] = await store.subscriptions.inRoom({ ...room, ...roomOf(driver) });
      if (!own?.owner) throw new Error('nothing was ordered');
      const { id } = await store.subscriptions.add(room, own.wish, own.owner);
      clock.to(MORNING);
      await tick();
      await tick();
      expect(await store.subscriptions.get(id)).toMatchObject({ state: 'paused' });
      const said = await next(driver, 2).then(() => driver.said());
      expect(said.filter(({ text }) => text.includes('发不出去'))).toHaveLength(1);
      expect(said.filter(({ text }) => text.includes('提醒 2 项'))).toHaveLength(1);
    });

    test('an order that is not understood changes nothing', async () => {
      const { driver, store } = await started();
      await driver.command('digest', { action: '订阅', agency: '火星局' });
      expect((await next(driver, 0)).text).toContain('没有作任何改动');
      expect(await store.subscriptions.inRoom({ ...roomOf(driver), person: null })).toEqual([]);
    });
  });
}

type World = {
  driver: AdapterDriver;
  store: Store;
  clock: ReturnType<typeof fakeClock>;
  logged: string[];
  tick: () => Promise<unknown>;
};

function roomOf(driver: AdapterDriver): { platform: string; workspace: string; channel: string } {
  const { platform, workspace, channel } = driver.channel();
  return { platform, workspace, channel };
}

/** What the bot says after so many messages. */
async function next(driver: AdapterDriver, before: number): Promise<Said> {
  return vi.waitFor(async () => {
    const said = await driver.said();
    expect(said.length).toBeGreaterThan(before);
    return said[before] as Said;
  }, WAIT);
}

async function changed(driver: AdapterDriver, { id, text }: Said): Promise<Said> {
  return vi.waitFor(async () => {
    const now = (await driver.said()).find((said) => said.id === id);
    expect(now?.text).not.toBe(text);
    return now as Said;
  }, WAIT);
}

function buttonOf({ buttons }: Said, verb: string, number: number): string {
  const value = buttons.find((one) => one.startsWith(`${verb}:`) && one.endsWith(`:${number}`));
  if (!value) throw new Error(`no button ${verb} ${number} in ${buttons.join()}`);
  return value;
}
