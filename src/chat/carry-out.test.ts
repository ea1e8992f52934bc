import { beforeEach, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Order } from '../model/order.ts';
import { collection } from '../testing/collection.ts';
import { TODAY } from '../testing/words/day-phrases.ts';
import { createCarryOut } from './carry-out.ts';
import type { Made, Office, Ordering } from './office.ts';

const by = (lang: 'zh' | 'en'): Ordering => ({
  where: { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null, direct: false },
  person: 'slack T1 U1',
  lang,
  manages: null,
});

let orders: Order[] = [];
beforeEach(() => {
  orders = [];
});

/** An office that only writes down what it is told. */
const office: Office = {
  today: async () => TODAY,
  carryOut: async (order, { lang }) => {
    orders.push(order);
    return { card: { lang, title: 'done', blocks: [], choices: [] }, items: [] };
  },
  press: async () => ({ kind: 'remark', text: '' }),
};
const carryOut = createCarryOut(collection, commands, office);

async function told(
  name: string,
  options: Record<string, unknown> | string,
  lang: 'zh' | 'en',
): Promise<Made> {
  const carried = await carryOut({ kind: 'command', name, options }, by(lang));
  if (!carried) throw new Error('not taken');
  return carried.made;
}

test('days count from the day of the person', async () => {
  await told('deadline', '下周五 报送总结', 'zh');
  expect(orders).toEqual([
    {
      on: 'deadline',
      action: 'add',
      text: '报送总结',
      due: { words: '下周五', day: '2026-11-27' },
      clause: null,
      unit: null,
    },
  ]);
});

describe('what is not taken is said in one sentence with an example, and nothing is carried out', () => {
  test.each([
    ['昨天 报送', 'zh', '“昨天”是 2026-11-17（周二），已经过去，没有保存。'],
    ['2月30日 报送', 'zh', '没有“2月30日”这一天，没有保存。'],
    ['12月1日报初稿，12月15日报送', 'zh', '（“12月1日”、“12月15日”），不知道哪个是期限'],
    ['每周五 报送', 'zh', '“周五”前有“每”字'],
    ['报送', 'zh', '在“报送”里没有找到期限'],
    [`下周五 ${'长'.repeat(600)}`, 'zh', '文字太长（600 字），最多 500 字'],
    ['下周五 福建2021 九（九）9（9） 检查', 'zh', '资料库中没有“福建2021 九（九）9（9）”这一条'],
    ['下周五 福建2021 二（一）2 检查', 'zh', '“福建2021 二（一）2”下有 9 条，请写完整的编号'],
    ['完成', 'zh', '/deadline 还需要“第几项”，没有作任何改动。列表中的编号，如：2。'],
    ['call by yesterday', 'en', '“yesterday” is Tue 2026-11-17, which has passed'],
    ['February 30 call', 'en', 'There is no such day as “February 30”'],
    ['call by Friday or Monday', 'en', 'several dates (“by Friday”, “Monday”)'],
    ['every Friday call', 'en', '“Friday” comes again and again'],
    ['call', 'en', 'I found no day in “call”'],
    [`by Friday ${'x'.repeat(600)}`, 'en', 'too long (600 characters, at most 500)'],
    [
      'done',
      'en',
      '/deadline also needs “which”, so nothing was changed. Its number in the list, such as: 2.',
    ],
  ] as const)('%s', async (text, lang, sentence) => {
    const { card, items } = await told('deadline', text, lang);
    expect(card.title).toContain(sentence);
    expect(card.blocks).toMatchObject([{ kind: 'row', value: expect.stringMatching(/^\/deadline \S/u) }]);
    expect({ items, orders }).toEqual({ items: [], orders: [] });
  });

  test('a long text of hostile words is quoted in part', async () => {
    const { card } = await told('deadline', `@everyone\n${'<!channel> '.repeat(100)}`, 'zh');
    expect(card.title).not.toContain('\n');
    expect(card.title.length).toBeLessThan(160);
  });
});

describe('what can be meant in several ways is asked back', () => {
  test.each([
    ['3/4/2027 send it', 'en', ['/deadline 2027-03-04 send it', '/deadline 2027-04-03 send it']],
    ['推迟 2 到下周五', 'zh', ['/deadline 修改 2 到下周五', '/deadline 稍后提醒 2 到下周五']],
  ] as const)('%s', async (text, lang, choices) => {
    const { card } = await told('deadline', text, lang);
    expect(card.title).toMatch(/[?？]|没有作任何改动/u);
    expect(card.choices).toEqual(choices);
    expect(orders).toEqual([]);
  });

  test('an agency of a digest, as before', async () => {
    const { card } = await told('digest', '订阅 工委', 'zh');
    expect(card.title).toContain('“工委”可以指几个单位');
    expect(card.choices.length).toBeGreaterThan(1);
    for (const choice of card.choices) expect(choice).toMatch(/^\/digest 订阅 .+/u);
  });
});
