import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { deadline } from '../../commands/deadline.ts';
import { labelsOf } from '../chat/labels.ts';
import type { Made, Ordering } from '../chat/office.ts';
import { readOrder } from '../chat/orders.ts';
import type { DeadlineOrder } from '../model/order.ts';
import { openStore, type Store } from '../store/open.ts';
import { collection } from '../testing/collection.ts';
import { sqlitePeer } from '../testing/store/peers.ts';
import { ANN, BOB, fakeClock } from '../testing/store/samples.ts';
import { plainText } from '../wording/card.ts';
import { createDeadlineOrders, MOST_OPEN } from './deadline-orders.ts';

const CHANNEL = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null, direct: false } as const;
const by = (person = ANN, lang: 'zh' | 'en' = 'zh', where: Ordering['where'] = CHANNEL): Ordering => ({
  where,
  person,
  lang,
  manages: null,
});

const peer = sqlitePeer();
let clock = fakeClock();
let store: Store;
let carryOut: (order: DeadlineOrder, by: Ordering) => Promise<Made>;

beforeEach(async () => {
  clock = fakeClock();
  store = await openStore(await peer.create(), clock);
  const labels = labelsOf(collection);
  const { deadlines } = store;
  ({ carryOut } = createDeadlineOrders({
    deadlines,
    collection,
    labels,
    clock,
    zone: async () => 'Asia/Shanghai',
  }));
});
afterEach(() => store.close());
afterAll(() => peer.remove());

/** An order as it is typed, carried out. */
async function make(text: string, who: Ordering = by()): Promise<Made> {
  const reading = readOrder(deadline, text, collection, clock.now().toISOString().slice(0, 10));
  if (reading.kind !== 'order' || reading.order.on !== 'deadline') throw new Error(JSON.stringify(reading));
  return carryOut(reading.order, who);
}
const say = async (text: string, who?: Ordering): Promise<string> => plainText((await make(text, who)).card);

const QUOTED = collection.clauses.find(({ id }) => id === 'fujian-2021/2.1.2.3')?.text ?? '';

describe('adding', () => {
  test('says how the day was read, what is noted, and apart from it the words of the plan', async () => {
    expect(await say('下周五 福建2021 二（一）2（3） 检查进展 民政厅')).toBe(
      `已添加 #1：期限 2026-11-27（周五），还有 6 天
“下周五”读作 2026-11-27（周五）。
1. 检查进展
   责任单位：民政厅
   期限 2026-11-27（周五），还有 6 天。
   2026-11-21 09:00 添加 @U1
   自定期限
· ${QUOTED}
  —— 福建 2021 · 二、（一）2（3）`,
    );
  });

  test('in English', async () => {
    expect(await say('in 3 days call the Xiamen police', by(ANN, 'en'))).toBe(
      `Added #1: due Tue 2026-11-24, in 3 days
“in 3 days” was read as Tue 2026-11-24.
1. call the Xiamen police
   Due Tue 2026-11-24, in 3 days.
   2026-11-21 09:00: added @U1
   Own deadline`,
    );
  });

  test('a clause alone is enough', async () => {
    const { card, items } = await make('2026-12-15 福建2021 二（一）2（3）');
    expect(plainText(card)).toContain('1. 福建2021 二（一）2（3）\n');
    expect(plainText(card)).not.toContain('读作');
    expect(items[0]).toMatchObject({
      number: 1,
      id: expect.stringMatching(/^own:[a-z0-9]{16}$/u),
      label: '#1 福建2021 二（一）2（3）',
      verbs: ['done', 'later', 'clause', 'delete'],
      clause: { plan: 'fujian-2021', path: '二、（一）2（3）' },
    });
  });

  test('counts working days by the calendar of holidays, and says where it is not known', async () => {
    expect(await say('5个工作日内 回复来函')).toContain('“5个工作日内”读作 2026-11-27（周五）。');
    clock.moveDays(400);
    expect(await say('5个工作日内 回复来函')).toContain('的放假安排尚未收录');
  });

  test('today is the day of the zone', async () => {
    // 16:30 in UTC is the next day in Shanghai.
    clock.move(15 * 60 + 30);
    const { card } = await carryOut(
      {
        on: 'deadline',
        action: 'add',
        text: 'x',
        due: { words: '今天', day: '2026-11-22' },
        clause: null,
        unit: null,
      },
      by(),
    );
    expect(card.title).toBe('已添加 #1：期限 2026-11-22（周日），就是今天');
  });

  test('a room holds so many open ones, and no more', async () => {
    const room = { platform: 'slack', workspace: 'T1', channel: 'C1', person: null };
    const content = { text: 'x', due: '2026-12-15', clause: null, unit: null };
    for (let i = 0; i < MOST_OPEN; i++) await store.deadlines.add(room, content, ANN);
    expect(await say('下周五 报送')).toContain(`未完成的期限已有 ${MOST_OPEN} 项`);
    await make('完成 1');
    expect(await say('下周五 报送')).toContain('已添加 #501');
  });

  test.each([
    '@everyone @here <!channel> <@U1> &lt;',
    '**粗** `code` [x](https://example.com) > | ~ _',
    "'); drop table deadlines; --",
    '👩‍👩‍👧 𠮷 ‮反 📌',
    '第一行\n第二行\t三',
  ])('keeps any words as they are: %s', async (text) => {
    const { card } = await make(`2026-12-15 ${text}`);
    expect(card.blocks).toContainEqual(expect.objectContaining({ kind: 'clause', text }));
    expect(
      await store.deadlines.numbered({ platform: 'slack', workspace: 'T1', channel: 'C1', person: null }, 1),
    ).toMatchObject({ text });
  });
});

describe('the list', () => {
  test('is by day, what is overdue first, and says of nothing that it was done', async () => {
    await make('2026-12-15 报送总结 福建2021 二（一）2（3）');
    await make('明天 回复来函', by(BOB));
    await make('2026-11-21 开会');
    await make('下周五 会商');
    await make('完成 4');
    clock.moveDays(1);
    await make('稍后提醒 1 2026-12-10');
    expect(await say('列表')).toBe(
      `自定期限：未完成 3 项，其中已过期 1 项

【已过期】 1 项
3. 开会
   期限 2026-11-21（周六），已过 1 天；没有人标记完成。
   2026-11-21 09:00 添加 @U1
   自定期限

【今天】 1 项
2. 回复来函
   期限 2026-11-22（周日），就是今天。
   2026-11-21 09:00 添加 @U2
   自定期限

【以后】 1 项
1. 报送总结
   期限 2026-12-15（周二），还有 23 天。2026-12-10（周四）前不再提醒。依据 福建 2021 · 二、（一）2（3）。
   2026-11-21 09:00 添加 @U1
   自定期限
另有 1 项已标记为完成。

› /deadline 列表 全部`,
    );
    const { card, items } = await make('列表 全部');
    expect(plainText(card)).toContain(
      '【已标记完成】 1 项\n4. 会商\n   期限 2026-11-27（周五）。\n   2026-11-21 09:00 添加 @U1\n   ✓ 2026-11-21 09:00 标记为完成 @U1\n',
    );
    expect(items.map(({ number, verbs }) => [number, verbs[0]])).toEqual([
      [3, 'done'],
      [2, 'done'],
      [1, 'done'],
      [4, 'undo'],
    ]);
  });

  test('says when there is nothing', async () => {
    expect(await say('')).toBe('这里没有未完成的自定期限。');
    expect(await say('list all', by(ANN, 'en'))).toBe('There are no own deadlines here yet.');
  });

  test('a snooze that has come is none any more', async () => {
    await make('2026-12-15 报送');
    await make('snooze 1 2026-11-25');
    clock.moveDays(4);
    expect(await say('列表')).not.toContain('不再提醒');
  });
});

describe('changing one', () => {
  test('names what was, and what is', async () => {
    await make('12月15日前 报送总结 民政厅');
    expect(await say('edit 1 下周三 福建2021 二（一）2（3） 单位：张三', by(BOB))).toBe(
      `已修改 #1
“下周三”读作 2026-11-25（周三）。
期限：2026-12-15（周二） → 2026-11-25（周三）
条款：（无） → 福建 2021 · 二、（一）2（3）
责任单位：民政厅 → 张三
1. 报送总结
   责任单位：张三
   期限 2026-11-25（周三），还有 4 天。
   2026-11-21 09:00 添加 @U1
   自定期限
· ${QUOTED}
  —— 福建 2021 · 二、（一）2（3）`,
    );
  });

  test('is marked by people, and only by them', async () => {
    await make('2026-11-21 报送总结');
    clock.moveDays(30);
    expect(await say('列表')).toContain('没有人标记完成');
    expect(await say('1 完成', by(BOB))).toContain('✓ 2026-12-21 09:00 标记为完成 @U2');
    expect(await say('完成 1')).toContain('#1 先前已标记为完成，没有作改动。');
    const later = await say('稍后提醒 1 3天');
    expect(later).toContain('#1 已标记为完成，不会再提醒，没有作改动。');
    expect(later).toContain('标记为完成 @U2');
    expect(await say('撤销完成 1')).toContain('#1 已恢复为未完成');
    expect(await say('撤销完成 1')).toContain('#1 本来就没有完成，没有作改动。');
  });

  test('whoever marked it as done is named, also where another one has changed its words since', async () => {
    await make('12月15日前 报送总结');
    await make('完成 1');
    clock.move(5);
    const edited = await say('edit 1 2026-12-20', by(BOB));
    expect(edited).toContain('✓ 2026-11-21 09:00 标记为完成 @U1');
  });

  test('a later reminder leaves the day as it is', async () => {
    await make('2026-11-27 报送总结');
    expect(await say('snooze 1 3天')).toContain(
      '#1 2026-11-24（周二）再提醒；期限不变，仍为 2026-11-27（周五）',
    );
    expect(await say('snooze 1 3天')).toContain('本来就是那天再提醒，没有作改动。');
    expect(await say('snooze 1 2026-12-01')).toContain('注意：再提醒时已过期限 2026-11-27（周五）。');
  });

  test('a wrong number changes nothing; the number of a deleted one is never that of another', async () => {
    await make('2026-11-27 甲');
    await make('2026-11-28 乙');
    expect(await say('完成 3')).toContain('这里没有 #3，没有作任何改动。');
    expect(await say('删除 2', by(BOB))).toContain('已删除 #2\n2. 乙');
    expect(await say('完成 2')).toContain('#2 已被删除，没有作改动。');
    expect(await say('删除 2')).toContain('#2 先前已删除，没有作改动。');
    expect(await say('2026-11-29 丙')).toContain('已添加 #3');
    expect((await make('删除 1')).items).toEqual([]);
    expect(await say('列表')).toContain('未完成 1 项');
  });

  test('its history says who did what and when, also of a deleted one', async () => {
    await make('12月15日前 报送总结');
    clock.move(5);
    await make('edit 1 2026-12-20', by(BOB));
    await make('snooze 1 2026-12-01', by(BOB));
    await make('完成 1');
    await make('撤销完成 1', by(BOB));
    await make('删除 1');
    await store.forget('U2');
    expect(await say('记录 1')).toBe(
      `#1 的记录
1. 报送总结
   期限 2026-12-20（周日）。
   2026-11-21 09:00 添加 @U1
   2026-11-21 09:05 删除 @U1
   自定期限
2026-11-21 09:00：添加 @U1
2026-11-21 09:05：修改：期限 2026-12-15（周二） → 2026-12-20（周日）
2026-11-21 09:05：稍后提醒：再提醒 2026-12-01（周二）
2026-11-21 09:05：标记完成 @U1
2026-11-21 09:05：撤销完成
2026-11-21 09:05：删除 @U1`,
    );
    expect(await say('history 1', by(ANN, 'en'))).toContain(
      '2026-11-21 09:05: changed: Due Tue 2026-12-15 → Sun 2026-12-20',
    );
  });
});

describe('two people at once', () => {
  test('each is told what was changed; both changes are in the history', async () => {
    await make('12月15日前 报送总结');
    const said = await Promise.all([say('edit 1 12月20日'), say('edit 1 单位：张三', by(BOB))]);
    for (const one of said) expect(one).toContain('已修改 #1');
    expect(await say('列表')).toContain('责任单位：张三\n   期限 2026-12-20');
    expect((await make('记录 1')).card.blocks.filter(({ kind }) => kind === 'row')).toHaveLength(3);
  });

  test('one marks it as done, the other hears that it is', async () => {
    await make('12月15日前 报送总结');
    const said = await Promise.all([say('完成 1'), say('完成 1', by(BOB))]);
    expect(said.filter((one) => one.startsWith('#1 已标记为完成'))).toHaveLength(1);
    expect(said.filter((one) => one.includes('先前已标记'))).toHaveLength(1);
  });

  test('one deletes what the other is changing', async () => {
    await make('12月15日前 报送总结');
    const [deleted, changed] = await Promise.all([say('删除 1'), say('完成 1', by(BOB))]);
    expect(deleted).toContain('已删除 #1');
    expect(changed).toMatch(/#1 已标记为完成|#1 已被删除，没有作改动/u);
  });
});

describe('rooms', () => {
  const direct = (person: string, channel: string): Ordering =>
    by(person, 'zh', { ...CHANNEL, channel, direct: true });

  test('a channel has one list for all of its people and threads; a direct message one for its person', async () => {
    await make('下周五 大家的');
    await make('下周五 我的', direct(ANN, 'D1'));
    expect(await say('列表', by(BOB, 'zh', { ...CHANNEL, thread: '5' }))).toContain('大家的');
    expect(await say('列表', by(BOB, 'zh', { ...CHANNEL, channel: 'C2' }))).toContain('没有未完成');
    expect(await say('列表', direct(ANN, 'D1'))).toContain('我的');
    expect(await say('列表', direct(ANN, 'D1'))).not.toContain('大家的');
    expect(await say('完成 1', direct(BOB, 'D2'))).toContain('这里没有 #1');
    await store.forget('U1');
    expect(await say('列表', direct(ANN, 'D1'))).toContain('没有未完成');
    expect(await say('列表', by(BOB))).toContain('   2026-11-21 09:00 添加\n   自定期限');
  });
});

test('a clause that the collection has no longer is named by its id', async () => {
  const room = { platform: 'slack', workspace: 'T1', channel: 'C1', person: null };
  await store.deadlines.add(
    room,
    { text: '报送', due: '2026-12-15', clause: 'gone-2000/1.1', unit: null },
    ANN,
  );
  expect(await say('列表')).toContain('依据 gone-2000/1.1（资料库中已没有这一条）。');
});
