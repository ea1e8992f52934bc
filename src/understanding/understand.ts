import type { Collection } from '../collection/collection.ts';
import type { ThreadContext, Trouble, Understanding } from '../model/query.ts';
import { normalForm } from '../search/normal-form.ts';
import { ambiguousAgency } from './ambiguity.ts';
import { carryOver } from './carry-over.ts';
import { closeUp } from './close-up.ts';
import { isNoise, languageOf } from './language.ts';
import { plainWords } from './plain-words.ts';
import { type MessageReading, readMessage } from './read-message.ts';
import { repair } from './repair.ts';
import { unitSpokenOf } from './spoken-of.ts';

/** Longer messages are not questions; they are answered with what to do instead. */
const MAX_LENGTH = 2000;

/**
 * A message and what its thread remembers → a query, or what stands in the way of one. Pure: the same message
 * on the same collection and thread gives the same result.
 */
export function understand(raw: string, collection: Collection, thread: ThreadContext | null): Understanding {
  const plain = plainWords(raw);
  const lang = languageOf(plain);
  const without = { lang, corrections: [], carried: [], query: null };
  const text = closeUp(normalForm(plain, collection.simplified), collection);
  if (!hasWords(text)) return { ...without, trouble: { kind: 'empty' } };
  if (isNoise(text)) return { ...without, trouble: { kind: 'noise' } };
  if (text.length > MAX_LENGTH) return { ...without, trouble: { kind: 'too-long', length: raw.length } };
  const repaired = repair(text, collection);
  const reading = readMessage(repaired.text, collection);
  const base = { ...without, corrections: repaired.corrections };
  const isClear = thread !== null && unitSpokenOf(reading, thread, collection) !== null;
  const trouble =
    noQuestion(reading) ?? (isClear ? null : ambiguousAgency(repaired.text, reading, collection));
  if (trouble) return { ...base, trouble };
  const { query, carried } = carryOver(reading, thread, collection);
  if (!query) return { ...base, trouble: { kind: 'unclear' } };
  return { lang, corrections: repaired.corrections, carried, query, trouble: null };
}

/** Letters or digits; the usual ones first, as Node takes 1 ms to make the pattern of all there are. */
function hasWords(text: string): boolean {
  return /[a-z0-9\u4e00-\u9fff]/u.test(text) || /[\p{L}\p{N}]/u.test(text);
}

/** Messages that ask the plans nothing: orders to the assistant, persons, what was done, help, thanks. */
function noQuestion(reading: MessageReading): Trouble | null {
  const { markers, bare, text } = reading;
  if (markers.has('instruction') || ordersChange(reading)) return { kind: 'instruction' };
  if (markers.has('person') || CONTACT.test(text)) return { kind: 'person' };
  if ((markers.has('progress') || DONE_YET.test(text)) && !markers.has('who')) return { kind: 'progress' };
  if (markers.has('help') && bare) return { kind: 'help' };
  if (!saysNothing(reading)) return null;
  return markers.has('greeting') ? { kind: 'small-talk' } : { kind: 'unclear' };
}

const ASKS = /[?？吗呢谁哪]|什么|多少|\b(?:who|what|which|how|when|why)\b/u;
/** “Has the ministry completed its tasks?” */
const DONE_YET =
  /^(?:has|have|did|is|are|was|were)\b.{0,80}\b(?:completed|finished|done|implemented|carried out|fulfilled|achieved)\b/u;
/** 「举报电话是多少」: the number is asked for, not the hotline. */
const CONTACT =
  /(?:电话|热线|手机|号码|邮箱|地址)(?:号码?)?\s*(?:是|为)?\s*(?:多少(?![条项个家])|几号|什么(?:号|[?？]?$))|\bwhat(?:'s| is| are) the (?:tele)?phones?\b|\b(?:tele)?phone of\b/u;
const CHANGES = [
  /把.{1,80}(?:改成|改为|改由|换成|变成|划给|转给|交给).{0,40}(?:负责|牵头|配合|承担|名下|管)/u,
  /(?:把|将).{1,60}(?:删掉|删除|删了|抹掉|去掉)/u,
  /^(?:please )?(?:change|reassign|rewrite|overwrite|edit|modify|replace|delete|erase)\b.*\b(?:leads?|tasks?|measures?|clauses?|plans?|data|records?|units?|agency|agencies|duties|responsib\w+)\b/u,
];

/** 「把民政厅的任务改成由公安厅负责」: an order to change what the plans say, and no question. */
function ordersChange({ text, markers, query }: MessageReading): boolean {
  if (markers.has('who') || ASKS.test(text)) return false;
  const aboutPlans = query.units.length > 0 || query.plans.stated || query.path !== null;
  return aboutPlans && CHANGES.some((order) => order.test(text));
}

/** 「谢谢」, “ok thanks”, 「为什么」: nothing but ordinary words. */
function saysNothing({ bare, markers, unknown, query }: MessageReading): boolean {
  return (
    bare &&
    unknown.length === 0 &&
    query.topic === null &&
    query.sizes.length === 0 &&
    [...markers].every((marker) => marker === 'stop' || marker === 'greeting')
  );
}
