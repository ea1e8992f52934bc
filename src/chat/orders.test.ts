import { describe, expect, test } from 'vitest';
import { digest } from '../../commands/digest.ts';
import { collection } from '../testing/collection.ts';
import { readOrder } from './orders.ts';

const read = (given: string | Record<string, unknown>): unknown => {
  const reading = readOrder(digest, given, collection, '2026-11-21');
  if (reading.kind !== 'order' || reading.order.on !== 'digest') return reading;
  const { action, change } = reading.order;
  return { action, ...change, ...change.filter, filter: undefined };
};
const CIVIL = ['civil-affairs/province'];
const monday = { every: 'week', weekday: 1 };
const working = { every: 'working-day' };

describe('what /digest is told in words', () => {
  test.each<[string, Record<string, unknown>]>([
    ['', { action: null }],
    ['订阅 9点 工作日 民政厅', { action: 'subscribe', hour: 9, rhythm: working, units: CIVIL }],
    ['每天早上八点', { action: null, hour: 8, rhythm: { every: 'day' } }],
    ['每周一下午3点 福建', { hour: 15, rhythm: monday, jurisdictions: ['福建省'] }],
    [
      '订阅每个工作日上午十点，福建2021',
      { action: 'subscribe', hour: 10, rhythm: working, plans: ['fujian-2021'] },
    ],
    ['改成晚上八点', { action: 'change', hour: 20 }],
    ['修改 提前14天', { action: 'change', horizon: 14 }],
    ['修改 没有事项也发一下', { action: 'change', empty: 'said' }],
    ['修改 没有就不发', { action: 'change', empty: 'silent' }],
    ['修改 全部单位 全部计划', { action: 'change', units: [], plans: [] }],
    ['民政厅 牵头', { units: CIVIL, role: 'lead' }],
    ['暂停', { action: 'pause' }],
    ['恢复', { action: 'resume' }],
    ['取消订阅', { action: 'stop' }],
    ['预览', { action: 'preview' }],
    ['更换日历地址', { action: 'new-address' }],
    [
      'subscribe 9am working days civil affairs department',
      { action: 'subscribe', hour: 9, rhythm: working },
    ],
    ['weekly on Monday at 8:00 Europe/Berlin', { hour: 8, rhythm: monday, zone: 'Europe/Berlin' }],
    [
      'every Friday 5 pm, Fujian 2021',
      { hour: 17, rhythm: { every: 'week', weekday: 5 }, plans: ['fujian-2021'] },
    ],
    [
      'daily 7am in English, even if nothing is due',
      { hour: 7, rhythm: { every: 'day' }, lang: 'en', empty: 'said' },
    ],
    ['change 30 days ahead', { action: 'change', horizon: 30 }],
    ['pause', { action: 'pause' }],
    ['12am daily', { hour: 0 }],
    ['凌晨12点', { hour: 0 }],
    ['换成云阳', { action: 'change', jurisdictions: ['云阳县'], plans: [] }],
    ['福建2021', { jurisdictions: [], plans: ['fujian-2021'] }],
    ['设置 10点', { action: null, hour: 10 }],
    ['设置', { action: null }],
    ['恢复 10点', { action: 'resume', hour: 10 }],
    ['查看 英文', { action: 'show', lang: 'en' }],
    ['中午12点', { hour: 12 }],
    ['中午1点', { hour: 13 }],
    ['晚上12点', { hour: 0 }],
    ['晚上1点', { hour: 1 }],
    ['晚上七点', { hour: 19 }],
    ['訂閱　每個工作日　９點　民政廳', { action: 'subscribe', hour: 9, rhythm: working, units: CIVIL }],
    ['时区 America/New_York', { zone: 'America/New_York' }],
  ])('%s', (text, wanted) => {
    expect(read(text)).toMatchObject(wanted);
  });

  test.each([
    ['每天9:30', 'hour', '9:30'],
    ['每天八点半', 'hour', '八点半'],
    ['每天早上', 'hour', '早上'],
    ['every morning', 'hour', 'every morning'],
    ['每天25点', 'hour', '25'],
    ['每天9点 Asia/Shangai', 'zone', 'Asia/Shangai'],
    ['每天9点 火星局', null, '火星局'],
    ['subscribe bananas', null, 'bananas'],
    ['民政厅 bananas', null, '民政厅 bananas'],
    ['火星局 福建2021', null, '火星局 福建2021'],
    ['订阅 民政厅 火星局', null, '民政厅 火星局'],
    ['提前500天', 'ahead', '500'],
    ['去掉民政厅', null, '去掉民政厅'],
    ['改成9点，不要公安厅', null, '不要公安厅'],
    ['除民政厅以外', null, '除民政厅以外'],
    ['加上教育厅', null, '加上教育厅'],
    ['all but police', null, 'all but police'],
    ['停止 民政厅', 'action', '停止 民政厅'],
    ['取消 福建', 'action', '取消 福建'],
    ['pause on Mondays', 'action', 'pause on Mondays'],
    ['查看 9点', 'action', '查看 9点'],
  ])('%s is not guessed at', (text, option, typed) => {
    expect(read(text)).toEqual({ kind: 'wrong', option, typed });
  });
});

describe('what /digest is told in typed options', () => {
  test('is read as the same', () => {
    expect(
      read({
        action: 'subscribe',
        hour: '9',
        every: 'working-day',
        agency: '民政厅',
        plan: '福建 2021',
        ahead: '14',
      }),
    ).toMatchObject({
      action: 'subscribe',
      hour: 9,
      rhythm: working,
      units: CIVIL,
      plans: ['fujian-2021'],
      horizon: 14,
    });
    expect(read({ every: 'sunday', place: 'Jiangsu', role: 'support' })).toMatchObject({
      action: null,
      rhythm: { every: 'week', weekday: 7 },
      jurisdictions: ['江苏省'],
      role: 'support',
    });
    expect(read({ agency: '全部', plan: 'all', role: 'either' })).toMatchObject({
      units: [],
      plans: [],
      role: null,
    });
  });

  test('an agency that can mean several is chosen from, and the rest of the order stays', () => {
    const given = { action: 'subscribe', hour: 9, every: 'day', agency: '工委', ahead: 14, empty: 'said' };
    const reading = readOrder(digest, given, collection, '2026-11-21');
    if (reading.kind !== 'unsure') throw new Error(reading.kind);
    expect(reading.choices.length).toBeGreaterThan(1);
    for (const choice of reading.choices)
      expect(read(choice)).toMatchObject({
        action: 'subscribe',
        hour: 9,
        rhythm: { every: 'day' },
        horizon: 14,
        empty: 'said',
        units: expect.arrayContaining([expect.any(String)]),
      });
  });

  test.each([
    [{ hour: '24' }, 'hour', '24'],
    [{ hour: 'nine' }, 'hour', 'nine'],
    [{ agency: '火星局' }, 'agency', '火星局'],
    [{ plan: '火星计划' }, 'plan', '火星计划'],
    [{ place: '火星' }, 'place', '火星'],
    [{ zone: 'Mars/Base' }, 'zone', 'Mars/Base'],
    [{ every: 'decade' }, 'every', 'decade'],
    [{ agency: '不要民政厅' }, null, '不要民政厅'],
    [{ action: 'stop', agency: '民政厅' }, 'action', '停止 民政厅'],
  ])('%o is wrong', (given, option, typed) => {
    expect(read(given)).toEqual({ kind: 'wrong', option, typed });
  });
});
