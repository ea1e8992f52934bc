import { expect, test } from 'vitest';
import { collection } from '../testing/collection.ts';
import { readReminder } from './reminder.ts';

const read = (text: string): string | null => readReminder(text, '2026-11-21', collection.simplified);

test.each([
  ['提醒我下周五前交总结', '下周五前交总结'],
  ['请提醒我们 12月15日前报送材料', '12月15日前报送材料'],
  ['提醒我，三天后给厦门公安打电话', '三天后给厦门公安打电话'],
  ['記一下 下周三 開會', '下周三 開會'],
  ['remind me to send the report by Friday', 'send the report by Friday'],
  ['Please remind us: 15 December, annual report', '15 December, annual report'],
])('%s', (text, words) => expect(read(text)).toBe(words));

test.each([
  '提醒我民政厅牵头什么',
  '提醒家长注意安全由谁负责？',
  '下周五前要完成什么',
  '谁负责2008年底前的任务',
  '提醒我下周五有什么到期吗？',
  'remind me who leads marriage registration',
  'who reminds the schools by December?',
  '提醒',
  '',
])('%s asks, or says nothing', (text) => expect(read(text)).toBeNull());
