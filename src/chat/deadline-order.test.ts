import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deadline } from '../../commands/deadline.ts';
import type { DeadlineChange, Order, SaidDay } from '../model/order.ts';
import { collection } from '../testing/collection.ts';
import { TODAY } from '../testing/words/day-phrases.ts';
import { readOrder } from './orders.ts';

const MARRIAGE = 'fujian-2021/2.1.2.3';

/** What an order was read as, in short. */
function said(given: string | Record<string, unknown>): unknown {
  const reading = readOrder(deadline, given, collection, TODAY);
  switch (reading.kind) {
    case 'order':
      return brief(reading.order);
    case 'unsure':
      return { unsure: reading.of, choices: reading.choices };
    case 'refused':
      return { refused: reading.why.kind };
    case 'missing':
      return { missing: reading.option };
    case 'wrong':
      return { wrong: reading.option };
  }
}

const dayOf = (due: SaidDay): string | number => ('day' in due ? due.day : due.workingDays);

/** Without what an order does not say. */
function partsOf({ due, ...rest }: DeadlineChange): Record<string, unknown> {
  return { ...rest, ...(due && { due: dayOf(due) }) };
}

function brief(order: Order): unknown {
  if (order.on !== 'deadline') return order;
  switch (order.action) {
    case 'list':
      return ['list', order.withDone];
    case 'add': {
      const { text, due, clause, unit } = order;
      return ['add', partsOf({ text, due, ...(clause && { clause }), ...(unit && { unit }) })];
    }
    case 'edit':
      return ['edit', order.which, partsOf(order.change)];
    case 'snooze':
      return ['snooze', order.which, dayOf(order.until)];
    case 'done':
    case 'reopen':
    case 'delete':
    case 'history':
      return [order.action, order.which];
  }
}

describe('one text in any order', () => {
  test.each<[string, unknown]>([
    ['', ['list', false]],
    ['  ', ['list', false]],
    ['list', ['list', false]],
    ['列表', ['list', false]],
    ['查看', ['list', false]],
    ['list all', ['list', true]],
    ['列表 全部', ['list', true]],
    ['全部', ['list', true]],
    [
      '12月15日前 报送婚姻登记工作总结 民政厅',
      ['add', { text: '报送婚姻登记工作总结', due: '2026-12-15', unit: '民政厅' }],
    ],
    ['12月15日前报送总结', ['add', { text: '报送总结', due: '2026-12-15' }]],
    [
      '民政厅 12月15日前 报送婚姻登记工作总结',
      ['add', { text: '民政厅 报送婚姻登记工作总结', due: '2026-12-15' }],
    ],
    [
      '报送婚姻登记工作总结 民政厅 12月15日前',
      ['add', { text: '报送婚姻登记工作总结', due: '2026-12-15', unit: '民政厅' }],
    ],
    ['报送总结（12月15日前）', ['add', { text: '报送总结', due: '2026-12-15' }]],
    ['报送总结（民政厅） 下周五', ['add', { text: '报送总结', due: '2026-11-27', unit: '民政厅' }]],
    [
      '下周五 报送总结 责任单位：厦门市公安局 张三',
      ['add', { text: '报送总结', due: '2026-11-27', unit: '厦门市公安局 张三' }],
    ],
    ['下周五 会商 民政厅、公安厅', ['add', { text: '会商', due: '2026-11-27', unit: '民政厅、公安厅' }]],
    [
      '下周五 福建2021 二（一）2（3） 检查进展',
      ['add', { text: '检查进展', due: '2026-11-27', clause: MARRIAGE }],
    ],
    [
      '检查进展 二（一）2（3） 福建2021 下周五',
      ['add', { text: '检查进展', due: '2026-11-27', clause: MARRIAGE }],
    ],
    [
      'next Friday Fujian 2021 2.1.2.3 check progress',
      ['add', { text: 'check progress', due: '2026-11-27', clause: MARRIAGE }],
    ],
    // The words of a clause alone are the text, too.
    [
      '下周五 福建2021 二（一）2（3）',
      ['add', { text: '福建2021 二（一）2（3）', due: '2026-11-27', clause: MARRIAGE }],
    ],
    [
      '下周五 福建2021 二（一）2（3） 民政厅',
      ['add', { text: '福建2021 二（一）2（3）', due: '2026-11-27', clause: MARRIAGE, unit: '民政厅' }],
    ],
    // What stands inside other words stays there, and is read nevertheless.
    ['请民政厅12月15日前报送总结', ['add', { text: '请民政厅12月15日前报送总结', due: '2026-12-15' }]],
    ['会议定于12月15日', ['add', { text: '会议定于12月15日', due: '2026-12-15' }]],
    ['12月15日前的材料报送', ['add', { text: '12月15日前的材料报送', due: '2026-12-15' }]],
    [
      '按福建2021二（一）2（3）要求检查进展 下周五',
      ['add', { text: '按福建2021二（一）2（3）要求检查进展', due: '2026-11-27', clause: MARRIAGE }],
    ],
    // The same day twice is one.
    ['11月27日 下周五例会交材料', ['add', { text: '例会交材料', due: '2026-11-27' }]],
    // Words between a place and a year stay.
    [
      '下周五 福建 检查 2021 二（一）2（3）',
      ['add', { text: '福建 检查', due: '2026-11-27', clause: MARRIAGE }],
    ],
    // Numbers that are no clause, dates that are none.
    ['下周五 检查3（2）号楼', ['add', { text: '检查3（2）号楼', due: '2026-11-27' }]],
    ['下周五 检查近三天内的记录', ['add', { text: '检查近三天内的记录', due: '2026-11-27' }]],
    ['明天下午3点 开会', ['add', { text: '下午3点 开会', due: '2026-11-19' }]],
    ['5个工作日内 回复来函', ['add', { text: '回复来函', due: 5 }]],
    ['in 3 days call Xiamen police', ['add', { text: 'call Xiamen police', due: '2026-11-21' }]],
    ['call the police by Friday', ['add', { text: 'call the police', due: '2026-11-20' }]],
    [
      'by Friday, file the report, Department of Civil Affairs',
      ['add', { text: 'file the report', due: '2026-11-20', unit: 'Department of Civil Affairs' }],
    ],
    [
      'file the report by Dec 15 (民政厅)',
      ['add', { text: 'file the report', due: '2026-12-15', unit: '民政厅' }],
    ],
    ['by Friday: call 110, unit: desk 3', ['add', { text: 'call 110', due: '2026-11-20', unit: 'desk 3' }]],
    ['the meeting is on Friday', ['add', { text: 'the meeting is on Friday', due: '2026-11-20' }]],
    ['添加 下周五 报送总结', ['add', { text: '报送总结', due: '2026-11-27' }]],
    ['add next Friday report', ['add', { text: 'report', due: '2026-11-27' }]],
    // Verbs of a text are no orders.
    ['完成婚姻登记总结 下周五', ['add', { text: '完成婚姻登记总结', due: '2026-11-27' }]],
    ['完成 2 份报告 下周五', ['add', { text: '完成 2 份报告', due: '2026-11-27' }]],
    ['delete the old list by Friday', ['add', { text: 'delete the old list', due: '2026-11-20' }]],
    ['15号完成报送', ['add', { text: '完成报送', due: '2026-12-15' }]],
    ['done 2', ['done', 2]],
    ['done #2', ['done', 2]],
    ['2 done', ['done', 2]],
    ['2 完成', ['done', 2]],
    ['完成2', ['done', 2]],
    ['完成 第2项', ['done', 2]],
    ['#12 已完成。', ['done', 12]],
    ['undo 2', ['reopen', 2]],
    ['撤销 2', ['reopen', 2]],
    ['刪除 2', ['delete', 2]],
    ['記錄 2', ['history', 2]],
    ['2 未完成', ['reopen', 2]],
    ['取消完成 2', ['reopen', 2]],
    ['delete 2', ['delete', 2]],
    ['删除 ２', ['delete', 2]],
    ['取消 2', ['delete', 2]],
    ['history 2', ['history', 2]],
    ['2', ['history', 2]],
    ['#2', ['history', 2]],
    ['snooze 2 3天', ['snooze', 2, '2026-11-21']],
    ['稍后提醒 2 下周一', ['snooze', 2, '2026-11-23']],
    ['2 稍后提醒 到下周一', ['snooze', 2, '2026-11-23']],
    ['snooze 2 for 3 days', ['snooze', 2, '2026-11-21']],
    ['snooze 2 until next Monday', ['snooze', 2, '2026-11-23']],
    ['snooze 2 5个工作日', ['snooze', 2, 5]],
    ['edit 2 下周三', ['edit', 2, { due: '2026-11-25' }]],
    ['2 改为下周三', ['edit', 2, { due: '2026-11-25' }]],
    ['把2改到12月20日', ['edit', 2, { due: '2026-12-20' }]],
    ['修改 2 报送工作总结', ['edit', 2, { text: '报送工作总结' }]],
    ['edit 2 公安厅', ['edit', 2, { unit: '公安厅' }]],
    ['edit 2 单位：无', ['edit', 2, { unit: null }]],
    ['edit 2 福建2021 二（一）2（3）', ['edit', 2, { clause: MARRIAGE }]],
    ['edit 2 下周三 报送总结 公安厅', ['edit', 2, { due: '2026-11-25', text: '报送总结', unit: '公安厅' }]],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['报送总结', { refused: 'no-day' }],
    ['完成婚姻登记总结', { refused: 'no-day' }],
    ['国庆节后第一个工作日 上报', { refused: 'no-day' }],
    ['done', { missing: 'which' }],
    ['删除', { missing: 'which' }],
    ['snooze 2', { missing: 'until' }],
    ['edit 2', { missing: 'text' }],
    ['下周五', { missing: 'text' }],
    ['下周五 单位：民政厅', { missing: 'text' }],
    ['添加', { missing: 'text' }],
    ['2月30日 报送总结', { refused: 'no-such-day' }],
    ['2026年10月1日 报送总结', { refused: 'past' }],
    ['昨天 报送总结', { refused: 'past' }],
    ['edit 2 昨天', { refused: 'past' }],
    ['snooze 2 昨天', { refused: 'past' }],
    ['snooze 2 以后再说', { refused: 'no-day' }],
    ['下周五报初稿，12月15日前报送总结', { refused: 'two-days' }],
    ['12月1日至15日 集中检查', { refused: 'two-days' }],
    ['每周五 报送进展', { refused: 'recurring' }],
    ['every Friday send a note', { refused: 'recurring' }],
    ['每年12月15日前 报送总结', { refused: 'recurring' }],
    ['下周五 福建2021 九（九）9（9） 检查', { refused: 'no-clause' }],
    [
      '3/4/2027 send the report',
      { unsure: 'day', choices: ['2027-03-04 send the report', '2027-04-03 send the report'] },
    ],
    ['snooze 2 3/4/2027', { unsure: 'day', choices: ['snooze 2 2027-03-04', 'snooze 2 2027-04-03'] }],
    ['推迟 2 到下周五', { unsure: 'postpone', choices: ['修改 2 到下周五', '稍后提醒 2 到下周五'] }],
    ['postpone 2 to Friday', { unsure: 'postpone', choices: ['edit 2 to Friday', 'snooze 2 to Friday'] }],
    [`下周五 ${'长'.repeat(501)}`, { refused: 'too-long' }],
    ['长'.repeat(3000), { refused: 'too-long' }],
  ])('%s is not taken', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test('a number without a plan, or of several, is asked back, and each choice is an order', () => {
    const reading = said('下周五 三（一）2（1） 检查进展');
    expect(reading).toEqual({
      unsure: 'clause',
      choices: ['下周五 江苏 2008 三、（一）2（1） 检查进展', '下周五 云阳 2013 三、（一）2（1） 检查进展'],
    });
    const { choices } = reading as { choices: string[] };
    expect(choices.map(said)).toEqual(
      ['jiangsu-2008/3.1.2.1', 'yunyang-2013/3.1.2.1'].map((clause) => [
        'add',
        { text: '检查进展', due: '2026-11-27', clause },
      ]),
    );
  });

  test('a number with several measures under it is to be given in full', () => {
    expect(said('下周五 福建2021 二（一）2 检查进展')).toEqual({ refused: 'many-clauses' });
  });

  test.each([
    '@everyone 12月15日前 <!channel> **报送**',
    '📌 下周五 报送 👩‍👩‍👧 总结',
    '下周五 第一行\n第二行\t三',
  ])('any words are kept as they are: %s', (text) => {
    const [, parts] = said(text) as [string, { text: string }];
    const words = text.replace(/12月15日前|下周五/u, ' ').match(/\S+/gu);
    expect(parts.text.match(/\S+/gu)).toEqual(words);
    expect(parts.text.includes('\n')).toBe(text.includes('\n'));
  });
});

describe('no word is lost', () => {
  const WORDS = (
    '报送|总结|民政厅|公安厅、教育厅|检查|二（一）2（3）|福建2021|福建|2021|的|完成|2|第2项|call|the police|done|3 days|' +
    'Department of Civil Affairs|#2|and|(民政厅)|，|；|:|。|📌|👩‍👩‍👧|@everyone|<!channel>|a\nb|１２|“引”|《方案》|（省厅）|' +
    "it's"
  ).split('|');
  const words = fc
    .uniqueArray(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 })
    .map((some) => some.join(' '));
  /** Words without what stands between them. */
  const bare = (text: string): string => text.replace(/[\s,，;；:：、。()（）]/gu, '');

  test('each stands in the text, the unit or the clause', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom('2026-12-15', '12月15日前', 'by Dec 15'),
        fc.boolean(),
        (text, day, first) => {
          const given = first ? `${day} ${text}` : `${text} ${day}`;
          const reading = readOrder(deadline, given, collection, TODAY);
          fc.pre(
            reading.kind === 'order' && reading.order.on === 'deadline' && reading.order.action === 'add',
          );
          const {
            text: kept,
            unit,
            clause,
          } = (reading as { order: Extract<Order, { action: 'add'; on: 'deadline' }> }).order;
          const cited = clause === null ? '' : '福建2021福建2021的二（一）2（3）';
          const left = Array.from(bare(`${kept.replace(day, '')}${unit ?? ''}${cited}`));
          const lost = Array.from(bare(text)).filter((character) => {
            const at = left.indexOf(character);
            if (at >= 0) left.splice(at, 1);
            return at < 0;
          });
          expect(lost).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('typed options', () => {
  test.each<[Record<string, unknown>, unknown]>([
    [{}, ['list', false]],
    [{ action: 'list', text: '' }, ['list', false]],
    [{ action: 'all' }, ['list', true]],
    [{ text: '报送总结', due: '下周五' }, ['add', { text: '报送总结', due: '2026-11-27' }]],
    [
      {
        action: 'add',
        text: '12月1日的会议纪要',
        due: '下周五',
        agency: '张三',
        clause: '福建2021 二（一）2（3）',
      },
      ['add', { text: '12月1日的会议纪要', due: '2026-11-27', unit: '张三', clause: MARRIAGE }],
    ],
    // The day may stand in the text, too.
    [{ text: '下周五 报送总结 民政厅' }, ['add', { text: '报送总结', due: '2026-11-27', unit: '民政厅' }]],
    [{ action: 'add', due: '3天', text: 'x' }, ['add', { text: 'x', due: '2026-11-21' }]],
    [
      { action: 'add', due: '下周五', clause: '福建2021 二（一）2（3）' },
      ['add', { text: '福建2021 二（一）2（3）', due: '2026-11-27', clause: MARRIAGE }],
    ],
    [{ action: 'done', which: '2' }, ['done', 2]],
    [{ action: 'done', which: '＃２' }, ['done', 2]],
    [{ which: '2' }, ['history', 2]],
    [{ which: '2', until: '3天' }, ['snooze', 2, '2026-11-21']],
    [{ which: '2', due: '下周三' }, ['edit', 2, { due: '2026-11-25' }]],
    [{ action: 'edit', which: '2', clause: '无', agency: 'none' }, ['edit', 2, { clause: null, unit: null }]],
    [{ action: 'done' }, { missing: 'which' }],
    [{ action: 'add', text: '报送总结' }, { refused: 'no-day' }],
    [{ action: 'add', due: '下周五' }, { missing: 'text' }],
    [{ action: 'snooze', which: '2' }, { missing: 'until' }],
    [{ action: 'edit', which: '2' }, { missing: 'text' }],
    [{ action: 'fly' }, { wrong: 'action' }],
    [{ action: 'done', which: 'the second' }, { wrong: 'which' }],
    [{ text: 'x', due: '尽快' }, { refused: 'no-day' }],
    [{ text: 'x', due: '下周五或下周六' }, { refused: 'two-days' }],
    [{ text: 'x', due: '下周五', clause: '婚姻登记' }, { wrong: 'clause' }],
    [{ text: '长'.repeat(501), due: '下周五' }, { refused: 'too-long' }],
    [{ text: '长 '.repeat(3000) }, { refused: 'too-long' }],
    [{ text: 'x', due: '下周五', agency: '长'.repeat(501) }, { refused: 'too-long' }],
    [{ text: 'x', due: '3天'.repeat(2000) }, { refused: 'too-long' }],
    [{ action: 'snooze', which: '2', until: '3天'.repeat(2000) }, { refused: 'too-long' }],
    [
      { text: 'send it', due: '3/4/2027', agency: 'desk 3' },
      {
        unsure: 'day',
        choices: ['add 2027-03-04 send it 单位：desk 3', 'add 2027-04-03 send it 单位：desk 3'],
      },
    ],
  ])('%o', (given, expected) => {
    expect(said(given)).toEqual(expected);
  });
});

test('a choice given back is an order, and the one that was meant', () => {
  const { choices } = said({ text: 'send it', due: '3/4/2027', agency: 'desk 3' }) as { choices: string[] };
  expect(choices.map(said)).toEqual([
    ['add', { text: 'send it', due: '2027-03-04', unit: 'desk 3' }],
    ['add', { text: 'send it', due: '2027-04-03', unit: 'desk 3' }],
  ]);
});
