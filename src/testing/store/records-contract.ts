import { describe, expect, test } from 'vitest';
import { createStoredMemory } from '../../chat/stored-memory.ts';
import type { Bench } from './contract.ts';
import { ANN, BOB, CHANNEL, content, DIRECT, wish } from './samples.ts';

/** Subscriptions, own deadlines, marks, conversations, feedback, settings. */
export function testRecords(bench: Bench): void {
  describe('subscriptions', () => {
    test('are found by id, room, state and feed, with everything that was wished', async () => {
      const { subscriptions } = await bench.open();
      const weekly = wish({ hour: 8, zone: 'America/New_York', rhythm: { every: 'week', weekday: 1 } });
      const own = await subscriptions.add(CHANNEL, weekly, ANN);
      const other = await subscriptions.add(DIRECT, wish(), ANN);
      expect(own).toMatchObject({ room: CHANNEL, owner: ANN, state: 'active', version: 1, wish: weekly });
      expect(await subscriptions.get(own.id)).toEqual(own);
      expect(await subscriptions.inRoom(DIRECT)).toEqual([other]);
      expect(await subscriptions.byFeed(own.feed)).toEqual(own);
      expect(own.feed).toMatch(/^[0-9a-z]{32}$/u);
      expect(own.feed).not.toBe(other.feed);
      expect((await subscriptions.inState('active')).map(({ id }) => id).sort()).toEqual(
        [own.id, other.id].sort(),
      );
      expect(await subscriptions.get('nothing')).toBeNull();
    });

    test('change with a new version; the address of the feed can be renewed', async () => {
      const { subscriptions } = await bench.open();
      const { id, feed } = await subscriptions.add(CHANNEL, wish(), ANN);
      bench.clock.move(5);
      const changed = await subscriptions.change(id, (before) => ({ ...before, hour: 17 }));
      expect(changed).toMatchObject({
        version: 2,
        wish: { hour: 17 },
        changedAt: '2026-11-21T01:05:00.000Z',
      });
      expect(await subscriptions.renewFeed(id)).toMatchObject({ version: 3 });
      expect(await subscriptions.byFeed(feed)).toBeNull();
      expect(await subscriptions.change('nothing', (before) => before)).toBeNull();
    });

    test('a wish that cannot be is not kept, and leaves everything as it was', async () => {
      const { subscriptions } = await bench.open();
      const own = await subscriptions.add(CHANNEL, wish(), ANN);
      await expect(
        subscriptions.change(own.id, (before) => ({ ...before, zone: 'Mars/Olympus' })),
      ).rejects.toThrow('time zone');
      expect(await subscriptions.get(own.id)).toEqual(own);
    });

    test('move to a state for one caller only', async () => {
      const { subscriptions } = await bench.open();
      const { id } = await subscriptions.add(CHANNEL, wish(), ANN);
      const moves = Array.from({ length: 8 }, () => subscriptions.move(id, ['active'], 'paused', 'archived'));
      expect((await Promise.all(moves)).filter(Boolean)).toHaveLength(1);
      expect(await subscriptions.get(id)).toMatchObject({ state: 'paused', reason: 'archived', version: 2 });
      expect(await subscriptions.move(id, ['paused'], 'active')).toBe(true);
      expect(await subscriptions.get(id)).toMatchObject({ state: 'active', reason: null });
    });
  });

  describe('own deadlines', () => {
    test('keep who changed what and when', async () => {
      const { deadlines } = await bench.open();
      const { id } = await deadlines.add(CHANNEL, content(), ANN);
      bench.clock.move(1);
      await deadlines.edit(id, { due: '2026-12-20', unit: null }, BOB);
      await deadlines.snooze(id, '2026-12-10', ANN);
      await deadlines.done(id, BOB);
      expect(await deadlines.done(id, ANN)).toMatchObject({ state: 'done', changedBy: BOB, version: 4 });
      expect(await deadlines.snooze(id, '2026-12-11', ANN)).toMatchObject({ state: 'done', version: 4 });
      await deadlines.reopen(id, ANN);
      await deadlines.remove(id, ANN);
      expect(await deadlines.done(id, BOB)).toBeNull();

      const history = await deadlines.history(id);
      expect(history.map(({ action, by }) => `${action} ${by}`)).toEqual([
        `created ${ANN}`,
        `edited ${BOB}`,
        `snoozed ${ANN}`,
        `done ${BOB}`,
        `reopened ${ANN}`,
        `deleted ${ANN}`,
      ]);
      expect(history[1]).toEqual({
        version: 2,
        action: 'edited',
        changes: { due: ['2026-12-15', '2026-12-20'], unit: ['民政厅', null] },
        by: BOB,
        at: '2026-11-21T01:01:00.000Z',
      });
      expect(history[3]?.changes).toEqual({ state: ['open', 'done'], snoozed_until: ['2026-12-10', null] });
    });

    test('are listed by day, those of the room only, open ones unless told', async () => {
      const { deadlines } = await bench.open();
      const late = await deadlines.add(CHANNEL, content({ due: '2027-01-01' }), ANN);
      const early = await deadlines.add(CHANNEL, content({ due: '2026-12-01' }), ANN);
      const done = await deadlines.add(CHANNEL, content(), ANN);
      await deadlines.add(DIRECT, content(), ANN);
      await deadlines.done(done.id, BOB);
      expect(await deadlines.inRoom(CHANNEL)).toEqual([early, late]);
      expect((await deadlines.inRoom(CHANNEL, ['done'])).map(({ id }) => id)).toEqual([done.id]);
      expect(await deadlines.get(early.id)).toEqual(early);
    });

    test('count on in each room, also where several are added at once; a number is never given again', async () => {
      const settings = await bench.create();
      const [one, other] = [await bench.open(settings), await bench.open(settings)];
      const added = await Promise.all(
        Array.from({ length: 20 }, (_, i) => (i % 2 ? one : other).deadlines.add(CHANNEL, content(), ANN)),
      );
      expect(added.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
      expect(await one.deadlines.add(DIRECT, content(), ANN)).toMatchObject({ number: 1 });
      const last = await one.deadlines.numbered(CHANNEL, 20);
      await one.deadlines.remove(last?.id ?? '', ANN);
      expect(await one.deadlines.numbered(CHANNEL, 20)).toMatchObject({ id: last?.id, state: 'deleted' });
      expect(await one.deadlines.add(CHANNEL, content(), ANN)).toMatchObject({ number: 21 });
      expect(await one.deadlines.numbered(CHANNEL, 22)).toBeNull();
    });

    test('hold any text', async () => {
      const { deadlines } = await bench.open();
      const text = `'; drop table deadlines; -- 𠮷👩‍👩‍👧 "〔2021〕" \\ %_ \n\t${'长'.repeat(5000)}`;
      const { id } = await deadlines.add(CHANNEL, content({ text: `${text}\0\uD800` }), ANN);
      expect(await deadlines.get(id)).toMatchObject({ text: `${text}\uFFFD` });
    });
  });

  test('marks on dates of the plans are of a room, and keep who and when', async () => {
    const { marks } = await bench.open();
    const item = 'fujian-2021/2.1.2.3@2030-12-31';
    await marks.set(CHANNEL, item, { state: 'open', snoozedUntil: '2026-12-01' }, ANN);
    await marks.set(CHANNEL, item, { state: 'done' }, BOB);
    await marks.set(CHANNEL, item, { state: 'done' }, ANN);
    expect(await marks.inRoom(CHANNEL)).toMatchObject([
      { item, state: 'done', snoozedUntil: null, changedBy: BOB },
    ]);
    expect(await marks.inRoom(DIRECT)).toEqual([]);
    const history = await marks.history(CHANNEL, item);
    expect(history.map(({ action, by }) => [action, by])).toEqual([
      ['snoozed', ANN],
      ['done', BOB],
    ]);
  });

  describe('conversations', () => {
    test('are what the core remembers', async () => {
      const memory = createStoredMemory((await bench.open()).threads);
      const asked = { kind: 'ask', text: '谁负责婚姻登记？\0' } as const;
      const reply = {
        asked,
        lang: 'zh',
        asker: ANN,
        thread: 't',
        before: null,
        posted: null,
        shared: false,
      } as const;
      await memory.set('reply', 'o1', reply);
      await memory.set('reply', 'o1', { ...reply, posted: '170.1' });
      await memory.set('thread', 't', { context: null, reply: 'o1' });
      await memory.set('question', 'm', 'o1');
      expect(await memory.get('reply', 'o1')).toEqual({ ...reply, posted: '170.1' });
      expect(await memory.get('thread', 't')).toEqual({ context: null, reply: 'o1' });
      expect(await memory.get('question', 'm')).toBe('o1');
      expect(await memory.get('question', 'o1')).toBeNull();
    });

    test('of another format are as if they were not there', async () => {
      const { threads } = await bench.open();
      await threads.set('thread', 't', 1, { value: { old: true }, reply: 'o1', person: null });
      expect(await threads.get('thread', 't', 2)).toBeNull();
      await threads.set('thread', 't', 2, { value: { old: false }, reply: 'o2', person: null });
      expect(await threads.get('thread', 't', 2)).toEqual({ old: false });
    });

    test('a delivery of a platform is claimed once', async () => {
      const { threads } = await bench.open();
      const claims = await Promise.all(Array.from({ length: 8 }, () => threads.claim('slack|T1|Ev1')));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await threads.claim('slack|T1|Ev2')).toBe(true);
    });
  });

  test('a person has one vote on a reply, and the last one counts', async () => {
    const { feedback } = await bench.open();
    const vote = { reply: 'o1', room: DIRECT, asker: BOB, question: '谁负责婚姻登记？', comment: null };
    await feedback.give({ ...vote, person: ANN, vote: 'good' });
    bench.clock.move(1);
    await feedback.give({ ...vote, person: ANN, vote: 'bad', comment: '缺公安厅' });
    bench.clock.move(1);
    await feedback.give({ ...vote, person: BOB, vote: 'good' });
    const room = { platform: 'slack', workspace: 'T1', channel: '', person: null };
    expect(await feedback.latest(10)).toMatchObject([
      { person: BOB, vote: 'good' },
      { person: ANN, vote: 'bad', comment: '缺公安厅', room },
    ]);
  });

  test('settings are per place', async () => {
    const { settings } = await bench.open();
    await settings.change('slack/T1', () => ({ lang: 'en' }), ANN);
    await settings.change('slack/T1', (value) => ({ ...value, mentions: 'private' }), BOB);
    await settings.change('slack/T1/C1', (value) => ({ ...value, lang: 'zh' }), ANN);
    expect(await settings.get('slack/T1')).toMatchObject({
      value: { lang: 'en', mentions: 'private' },
      version: 2,
      changedBy: BOB,
    });
    expect((await settings.all()).map(({ place }) => place)).toEqual(['slack/T1', 'slack/T1/C1']);
    expect(await settings.get('slack/T2')).toBeNull();
  });
}
