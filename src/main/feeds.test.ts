// Feeds as calendar programs get them: over HTTP, from a real database, read by ical.js, which is not what writes them.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calendarAddress } from '../adapters/web/address.ts';
import { createWebServer, type WebServer } from '../adapters/web/server.ts';
import type { Log } from '../chat/intent.ts';
import { itemsBetween } from '../digest/digest.ts';
import { everything } from '../digest/filter.ts';
import { openStore, type Store } from '../store/open.ts';
import { collection } from '../testing/collection.ts';
import { sqlitePeer } from '../testing/store/peers.ts';
import { ANN, CHANNEL, content, DIRECT, fakeClock, wish } from '../testing/store/samples.ts';
import { createCalendarFor } from './calendar-for.ts';
import { createClauseFor } from './clause-for.ts';
import { serveFeeds } from './feeds.ts';

const peer = sqlitePeer();
afterAll(() => peer.remove());
const quiet: Log = { info() {}, warn() {}, error() {} };

let store: Store;
let server: WebServer;
let url = '';
let clock = fakeClock();
beforeEach(async () => {
  clock = fakeClock('2012-12-20T01:00:00.000Z');
  store = await openStore(await peer.create(), clock);
  server = createWebServer({
    calendarFor: createCalendarFor({
      collection,
      store,
      clock,
      clauseAddress: (id) => `https://z.example/clause/${id}`,
    }),
    clauseFor: createClauseFor(collection),
    log: quiet,
  });
  url = `http://127.0.0.1:${await server.start(0)}`;
});
afterEach(async () => {
  await server.stop();
  await store.close();
});

async function eventsOf(feed: string) {
  const response = await fetch(calendarAddress(url, feed));
  expect(response.status).toBe(200);
  const calendar = new ICAL.Component(ICAL.parse(await response.text()));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  return calendar
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .map(({ uid, startDate, summary, description, component }) => {
      expect(startDate.isDate).toBe(true);
      const link = component.getFirstPropertyValue('url');
      return { uid, day: startDate.toString(), summary, description, link };
    });
}

describe('a feed', () => {
  test('has what the filter lets through from a month back to a year ahead, in its language', async () => {
    const all = await store.subscriptions.add(CHANNEL, wish(), ANN);
    const police = { ...everything, units: ['public-security'], role: 'lead' as const };
    const english = await store.subscriptions.add(DIRECT, wish({ lang: 'en', filter: police }), ANN);
    const national = { ...everything, plans: ['national-2008'], horizon: 3 };
    const few = await store.subscriptions.add(DIRECT, wish({ filter: national }), ANN);

    for (const { feed, wish: wanted } of [all, english, few]) {
      const expected = itemsBetween('2012-11-20', '2013-12-21', collection, wanted.filter);
      const events = await eventsOf(feed);
      expect(events.map(({ uid, day }) => [uid, day])).toEqual(
        expected.map(({ id, day }) => [`${id}.zeren`, day]),
      );
      expect(events.length).toBeGreaterThan(0);
      expected.forEach(({ text }, index) => expect(events[index]?.description).toContain(text));
    }
    expect((await eventsOf(all.feed)).length).toBeGreaterThan((await eventsOf(english.feed)).length);
    const [zh, en] = [await eventsOf(all.feed), await eventsOf(english.feed)];
    expect(zh.every(({ description }) => description?.includes('——'))).toBe(true);
    expect(en[0]?.summary).toMatch(/^[A-Z][a-zA-Z ’-]+: /u);
    expect(en[0]?.description).toMatch(/Responsible: .*\(/u);
  });

  test('moves with the day of its time zone', async () => {
    const firstDay = async (zone: string): Promise<string | undefined> => {
      const { feed } = await store.subscriptions.add(CHANNEL, wish({ zone }), ANN);
      return (await eventsOf(feed))[0]?.day;
    };
    clock.move(41 * 24 * 60 + 11 * 60);
    expect(clock.now().toISOString()).toBe('2013-01-30T12:00:00.000Z');
    expect(await firstDay('Asia/Shanghai')).toBe('2012-12-31');
    expect(await firstDay('Pacific/Kiritimati')).not.toBe('2012-12-31');
  });

  test('has the own deadlines of its room that are open, and calls them theirs', async () => {
    const { feed } = await store.subscriptions.add(CHANNEL, wish(), ANN);
    const english = await store.subscriptions.add(CHANNEL, wish({ lang: 'en' }), ANN);
    const plain = (await eventsOf(feed)).length;
    const open = await store.deadlines.add(CHANNEL, content({ due: '2010-01-01' }), ANN);
    const late = await store.deadlines.add(
      CHANNEL,
      content({ due: '2020-01-01', clause: null, unit: null }),
      ANN,
    );
    const done = await store.deadlines.add(CHANNEL, content(), ANN);
    await store.deadlines.done(done.id, ANN);
    await store.deadlines.add(DIRECT, content(), ANN);
    await store.deadlines.snooze(late.id, '2013-01-01', ANN);

    const own = (await eventsOf(feed)).filter(({ uid }) => uid.startsWith('own-'));
    expect(own).toEqual([
      {
        uid: `own-${open.id}.zeren`,
        day: '2010-01-01',
        summary: '自定期限：报送年度总结',
        description:
          '报送年度总结\n负责：民政厅\n自己定的期限，不是计划原文。\n—— 福建 2021 · 二、（一）2（3）',
        link: 'https://z.example/clause/fujian-2021/2.1.2.3',
      },
      {
        uid: `own-${late.id}.zeren`,
        day: '2020-01-01',
        summary: '自定期限：报送年度总结',
        description: '报送年度总结\n自己定的期限，不是计划原文。',
        link: null,
      },
    ]);
    expect(await eventsOf(feed)).toHaveLength(plain + 2);
    expect((await eventsOf(english.feed)).find(({ uid }) => uid === own[0]?.uid)).toMatchObject({
      summary: 'Own deadline: 报送年度总结',
      description: expect.stringContaining('not from a plan.\n— Fujian 2021'),
    });
    await store.deadlines.edit(open.id, { due: '2013-02-01', text: '改期' }, ANN);
    expect((await eventsOf(feed)).find(({ uid }) => uid === own[0]?.uid)).toMatchObject({
      day: '2013-02-01',
      summary: '自定期限：改期',
    });
  });

  test('leads to the page of each clause', async () => {
    const { feed } = await store.subscriptions.add(CHANNEL, wish(), ANN);
    await store.deadlines.add(CHANNEL, content(), ANN);
    const events = await eventsOf(feed);
    expect(events.map(({ link }) => link)).toContain('https://z.example/clause/fujian-2021/2.1.2.3');
  });

  test('names the clause of an own deadline that has no words of its own', async () => {
    const { feed } = await store.subscriptions.add(CHANNEL, wish(), ANN);
    await store.deadlines.add(CHANNEL, content({ text: '' }), ANN);
    const [own] = (await eventsOf(feed)).filter(({ uid }) => uid.startsWith('own-'));
    expect(own).toMatchObject({
      summary: '自定期限：办理条款：福建 2021 · 二、（一）2（3）',
      description: expect.stringMatching(/^办理条款：福建 2021/u),
    });
  });

  test('has of the own deadlines those that its units may be meant by', async () => {
    const filter = { ...everything, units: ['public-security'] };
    const { feed } = await store.subscriptions.add(CHANNEL, wish({ filter }), ANN);
    for (const unit of ['公安厅', '省公安厅', '民政厅', '办公室老王', null])
      await store.deadlines.add(CHANNEL, content({ text: String(unit), unit }), ANN);
    const own = (await eventsOf(feed)).filter(({ uid }) => uid.startsWith('own-'));
    expect(own.map(({ summary }) => summary.replace('自定期限：', '')).toSorted()).toEqual(
      ['null', '公安厅', '办公室老王', '省公安厅'].toSorted(),
    );
  });

  test('leaves out what its room has marked as done, and nothing else', async () => {
    const { feed } = await store.subscriptions.add(CHANNEL, wish(), ANN);
    const before = await eventsOf(feed);
    const [first, second, third] = before.map(({ uid }) => uid.replace(/\.zeren$/u, ''));
    await store.marks.set(CHANNEL, first ?? '', { state: 'done' }, ANN);
    await store.marks.set(CHANNEL, second ?? '', { state: 'open', snoozedUntil: '2013-06-01' }, ANN);
    await store.marks.set(DIRECT, third ?? '', { state: 'done' }, ANN);
    expect(await eventsOf(feed)).toEqual(before.slice(1));
    await store.marks.set(CHANNEL, first ?? '', { state: 'open' }, ANN);
    expect(await eventsOf(feed)).toEqual(before);
  });

  test('takes any text that people write', async () => {
    const { feed } = await store.subscriptions.add(CHANNEL, wish(), ANN);
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, fc.option(text), async (words, unit) => {
        const { id } = await store.deadlines.add(
          CHANNEL,
          content({ text: words, unit, due: '2012-12-21' }),
          ANN,
        );
        const found = (await eventsOf(feed)).find(({ uid }) => uid === `own-${id}.zeren`);
        const kept = words
          .replaceAll('\0', '')
          .replace(/\r\n?/gu, '\n')
          .replace(/(?![\n\t])\p{Cc}/gu, '');
        expect(found).toMatchObject({ day: '2012-12-21', description: expect.stringContaining(kept) });
        await store.deadlines.remove(id, ANN);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an address', () => {
  const status = async (feed: string): Promise<number> => (await fetch(calendarAddress(url, feed))).status;

  test('is dead once its secret is renewed or its subscription stopped, and says no more than one that never was', async () => {
    const one = await store.subscriptions.add(CHANNEL, wish(), ANN);
    const two = await store.subscriptions.add(CHANNEL, wish(), ANN);
    expect([await status(one.feed), await status(two.feed)]).toEqual([200, 200]);
    const renewed = await store.subscriptions.renewFeed(one.id);
    await store.subscriptions.move(two.id, ['active'], 'stopped');
    expect(await status(renewed?.feed ?? '')).toBe(200);
    const answers = await Promise.all(
      [one.feed, two.feed, 'a'.repeat(32)].map(async (feed) => {
        const response = await fetch(calendarAddress(url, feed));
        const headers = [...response.headers].filter(([name]) => name !== 'date');
        return JSON.stringify([response.status, headers, await response.text()]);
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^\[404,/u);
  });

  test('of a paused subscription stays', async () => {
    const { id, feed } = await store.subscriptions.add(CHANNEL, wish(), ANN);
    await store.subscriptions.move(id, ['active'], 'paused', 'archived');
    expect(await status(feed)).toBe(200);
  });

  test('has the same bytes until something changes', async () => {
    const { id, feed } = await store.subscriptions.add(CHANNEL, wish(), ANN);
    const tag = async (): Promise<string> =>
      (await fetch(calendarAddress(url, feed))).headers.get('etag') ?? '';
    const first = await tag();
    clock.move(60);
    const again = await fetch(calendarAddress(url, feed), { headers: { 'If-None-Match': first } });
    expect(again.status).toBe(304);
    await store.subscriptions.change(id, (before) => ({ ...before, lang: 'en' }));
    const second = await tag();
    expect(second).not.toBe(first);
    await store.deadlines.add(CHANNEL, content(), ANN);
    expect(await tag()).not.toBe(second);
  });
});

test('a port that is in use is told and tried again, until it is free', async () => {
  const taken = createWebServer({ calendarFor: async () => null, clauseFor: () => null, log: quiet });
  const port = await taken.start(0);
  const lines: string[] = [];
  const served = Promise.withResolvers<void>();
  const refused = Promise.withResolvers<void>();
  const log: Log = {
    ...quiet,
    info: () => served.resolve(),
    error: (facts) => {
      lines.push(JSON.stringify(facts));
      refused.resolve();
    },
  };
  const settings = { port, url: `http://localhost:${port}` };
  const feeds = serveFeeds(settings, {
    calendarFor: async () => null,
    clauseFor: () => null,
    log,
    delayMs: () => 5,
  });
  await refused.promise;
  expect(lines[0]).toContain(`The port ${port} of WEB_PORT is in use by another program.`);
  await taken.stop();
  await served.promise;
  expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
  await feeds.stop();
  await expect(fetch(`http://127.0.0.1:${port}/health`)).rejects.toThrow('fetch failed');
});
