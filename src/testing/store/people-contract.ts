import { expect, test } from 'vitest';
import { createStoredMemory } from '../../chat/stored-memory.ts';
import type { Store } from '../../store/open.ts';
import type { Bench } from './contract.ts';
import { ANN, BOB, CHANNEL, content, DIRECT, wish } from './samples.ts';

/** Export, forgetting, retention. */
export function testPeople(bench: Bench): void {
  test('the export is everything, or everything about a person, and tells no secret address', async () => {
    const store = await bench.open();
    const { feed } = await peopled(store);
    const all = await lines(store);
    expect(countsOf(all)).toEqual({
      export: 1,
      subscriptions: 2,
      deliveries: 2,
      deadlines: 3,
      marks: 2,
      history: 6,
      kept: 6,
      feedback: 2,
      settings: 1,
    });
    expect(JSON.stringify(all)).not.toContain(feed);
    const card = { title: `https://zeren.example/calendar/${feed}.ics` };
    await store.threads.set('reply', 'p1', 1, { value: card, reply: 'p1', person: ANN });
    expect(JSON.stringify(await lines(store))).toContain('calendar/….ics');
    expect(JSON.stringify(await lines(store))).not.toContain(feed);
    expect(all.find(({ table }) => table === 'subscriptions')).toMatchObject({ wish: { hour: 9 } });
    const own = await lines(store, 'U1');
    expect(countsOf(own)).toEqual({
      export: 1,
      subscriptions: 2,
      deliveries: 1,
      deadlines: 2,
      marks: 1,
      history: 3,
      kept: 3,
      feedback: 2,
      settings: 1,
    });
    expect(await lines(store, 'slack T1 U1')).toEqual(
      own.map((row) => ({ ...row, person: row['table'] === 'export' ? ANN : row['person'] })),
    );
    expect(await lines(store, '1')).toHaveLength(1);
  });

  test('the export goes over many pages', async () => {
    const store = await bench.open();
    await Promise.all(
      Array.from({ length: 405 }, (_, i) =>
        store.threads.set('question', `m${i}`, 1, { value: i, reply: 'o', person: null }),
      ),
    );
    const values = (await lines(store)).filter(({ table }) => table === 'kept').map(({ value }) => value);
    expect(new Set(values).size).toBe(405);
    expect(values).toHaveLength(405);
  });

  test('a forgotten person is nowhere, and the team keeps what it needs', async () => {
    const store = await bench.open();
    const { team } = await peopled(store);
    const before = await lines(store);
    const foreseen = await store.wouldForget('U1');
    expect(await lines(store)).toEqual(before);
    const forgotten = await store.forget('U1');
    expect(forgotten).toEqual({
      names: [ANN],
      deleted: { subscriptions: 1, deliveries: 1, deadlines: 1, history: 1, kept: 3 },
      anonymised: { subscriptions: 1, deadlines: 1, marks: 1, history: 2, feedback: 3, settings: 1 },
    });
    expect(foreseen).toEqual(forgotten);
    const all = await lines(store);
    expect(JSON.stringify(all)).not.toMatch(/U1\b|D1\b|婚姻登记/u);
    expect(countsOf(all)).toMatchObject({
      subscriptions: 1,
      deadlines: 2,
      kept: 3,
      feedback: 2,
      settings: 1,
    });
    expect(await store.deadlines.get(team)).toMatchObject({
      text: '报送年度总结',
      createdBy: null,
      changedBy: BOB,
    });
    expect((await store.deadlines.history(team)).map(({ action, by }) => [action, by])).toEqual([
      ['created', null],
      ['done', BOB],
    ]);
    expect((await store.subscriptions.inRoom(CHANNEL))[0]).toMatchObject({ owner: null, state: 'active' });
    const votes = (await store.feedback.latest(9)).map(({ vote, person }) => `${vote} ${person}`);
    expect(votes.toSorted()).toEqual([`bad ${BOB}`, 'good null']);
    expect(await store.forget('U1')).toEqual({ names: [], deleted: {}, anonymised: {} });
  });

  test('the cards of a team that are remembered name a forgotten person no longer, and all others', async () => {
    const store = await bench.open();
    await store.marks.set(CHANNEL, 'a', { state: 'done' }, ANN);
    const card = (id: string) => ({ marks: [{ text: '✓', person: id }], text: `"person":"${id}"` });
    const keep = (reply: string, id: string) =>
      store.threads.set('reply', reply, 1, { value: card(id), reply, person: BOB });
    await Promise.all([keep('o1', 'U1'), keep('o2', 'U12'), keep('o3', 'U2')]);
    expect(await store.forget('U1')).toMatchObject({ deleted: {}, anonymised: { marks: 1, kept: 1 } });
    expect(await store.threads.get('reply', 'o1', 1)).toMatchObject({ marks: [{ text: '✓', person: null }] });
    expect(await store.threads.get('reply', 'o2', 1)).toEqual(card('U12'));
    expect(await store.threads.get('reply', 'o3', 1)).toEqual(card('U2'));
  });

  test('a person whose id is the end of another one stays', async () => {
    const store = await bench.open();
    await store.deadlines.add(CHANNEL, content(), 'discord  11');
    await store.deadlines.add(CHANNEL, content(), 'discord G1 11');
    await store.deadlines.add(CHANNEL, content(), 'discord G1 111');
    expect(await store.forget('11')).toEqual({
      names: ['discord  11', 'discord G1 11'],
      deleted: {},
      anonymised: { deadlines: 4, history: 2 },
    });
    const left = (await store.deadlines.inRoom(CHANNEL)).map(({ createdBy }) => String(createdBy));
    expect(left.toSorted()).toEqual(['discord G1 111', 'null', 'null']);
  });

  test('what is too old is deleted, and nothing else', async () => {
    const store = await bench.open();
    const { id } = await peopled(store);
    await store.subscriptions.move(id, ['active'], 'stopped');
    await store.threads.claim('slack|T1|Ev1');
    bench.clock.moveDays(90);
    expect(await store.purge(bench.clock.now())).toEqual({
      conversations: 0,
      feedback: 0,
      deliveries: 0,
      deadlines: 0,
    });
    bench.clock.moveDays(1);
    expect(await store.threads.claim('slack|T1|Ev1')).toBe(true);
    expect(await store.purge(bench.clock.now())).toMatchObject({ conversations: 6, feedback: 0 });
    bench.clock.moveDays(275);
    expect(await store.purge(bench.clock.now())).toMatchObject({ feedback: 2, deliveries: 0 });
    bench.clock.moveDays(35);
    expect(await store.purge(bench.clock.now())).toMatchObject({ deliveries: 2, deadlines: 0 });
    bench.clock.moveDays(330);
    expect(await store.purge(bench.clock.now())).toMatchObject({ deadlines: 1 });
    expect(countsOf(await lines(store))).toEqual({
      export: 1,
      subscriptions: 1,
      deadlines: 2,
      marks: 2,
      history: 4,
      settings: 1,
    });
  });

  test('0 days are for ever', async () => {
    const settings = await bench.create();
    const keep = { conversations: 0, feedback: 0, deliveries: 0, deadlines: 0 };
    const store = await bench.open({ ...settings, keep });
    await peopled(store);
    const before = await lines(store);
    bench.clock.moveDays(10_000);
    await store.purge(bench.clock.now());
    expect((await lines(store)).slice(1)).toEqual(before.slice(1));
  });
}

/** Two people, a channel and two direct conversations. */
async function peopled(store: Store): Promise<{ id: string; feed: string; team: string }> {
  const bobs = { ...DIRECT, channel: 'D2', person: BOB };
  const shared = await store.subscriptions.add(CHANNEL, wish(), ANN);
  const own = await store.subscriptions.add(DIRECT, wish(), ANN);
  for (const { id } of [shared, own]) {
    const staleBefore = new Date(0);
    await store.deliveries.claim({ subscription: id, day: '2026-11-21', version: 1, staleBefore });
  }
  const team = await store.deadlines.add(CHANNEL, content(), ANN);
  await store.deadlines.done(team.id, BOB);
  await store.deadlines.add(DIRECT, content({ text: '私事：婚姻登记' }), ANN);
  await store.deadlines.add(bobs, content(), BOB);
  await store.marks.set(CHANNEL, 'a', { state: 'done' }, ANN);
  await store.marks.set(CHANNEL, 'b', { state: 'done' }, BOB);

  const memory = createStoredMemory(store.threads);
  for (const [asker, thread, reply] of [
    [ANN, 'slack T1 D1 ', 'p1'],
    [BOB, 'slack T1 D2 ', 'p2'],
  ] as const) {
    const asked = { kind: 'ask', text: asker === ANN ? '谁负责婚姻登记？' : '教育厅呢？' } as const;
    const kept = { asked, lang: 'zh', asker, thread, before: null, posted: null, shared: false } as const;
    await memory.set('reply', reply, kept);
    await memory.set('thread', thread, { context: null, reply });
    await memory.set('question', `${thread}1`, reply);
  }
  const vote = { reply: 'p1', room: DIRECT, asker: ANN, question: '谁负责婚姻登记？', comment: null };
  await store.feedback.give({ ...vote, person: ANN, vote: 'good', comment: '婚姻登记很好' });
  await store.feedback.give({ ...vote, person: BOB, vote: 'bad', room: CHANNEL });
  await store.settings.change('slack/T1', () => ({ lang: 'en' }), ANN);
  return { id: own.id, feed: own.feed, team: team.id };
}

async function lines(store: Store, userId?: string): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  for await (const line of store.export(userId)) found.push(JSON.parse(line));
  return found;
}

function countsOf(rows: Record<string, unknown>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { table } of rows) counts[String(table)] = (counts[String(table)] ?? 0) + 1;
  return counts;
}
