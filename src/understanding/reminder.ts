import type { SimplifiedTable } from '../search/normal-form.ts';
import { foldInPlace, readDays } from './day-words.ts';

const ASKS =
  /^\s*(?:(?:请|麻烦|帮忙)?\s*(?:到时候?)?(?:提醒(?:一下)?(?:我们?|大家)?(?:一下)?|(?:帮我|替我)?(?:记一下|记下|记个?期限|加个?期限))|(?:please\s+)?(?:remind\s+(?:me|us)|note|set a (?:reminder|deadline))\b(?:\s+(?:to|that|for)\b)?)[\s,，:：]*/iu;

/**
 * 「提醒我下周五前交总结」, “remind me to send the report by Friday” → the words that /deadline takes: 「下周五前交总结」. Null
 * where nothing is to be noted, or no day is named: 「提醒我民政厅牵头什么」 asks.
 * @param today ISO day
 */
export function readReminder(text: string, today: string, simplified: SimplifiedTable): string | null {
  const asks = ASKS.exec(foldInPlace(text, simplified));
  if (!asks) return null;
  const words = text.slice(asks[0].length).trim();
  const asksMore = /[?？]|(?:谁|什么|哪些|哪个|多少|吗)[。.!！]?\s*$/u.test(words);
  return words !== '' && !asksMore && readDays(words, today, { simplified }).length > 0 ? words : null;
}
