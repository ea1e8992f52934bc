import type { Collection } from '../collection/collection.ts';
import type { ThreadContext, Trouble, Understanding } from '../model/query.ts';
import { normalForm } from '../search/normal-form.ts';
import { ambiguousAgency } from './ambiguity.ts';
import { carryOver } from './carry-over.ts';
import { closeUp } from './close-up.ts';
import { isNoise, languageOf } from './language.ts';
import { type MessageReading, readMessage } from './read-message.ts';
import { repair } from './repair.ts';

/** Longer messages are not questions; they are answered with what to do instead. */
const MAX_LENGTH = 2000;

/**
 * A message and what its thread remembers → a query, or what stands in the way of one. Pure: the same message
 * on the same collection and thread gives the same result.
 */
export function understand(raw: string, collection: Collection, thread: ThreadContext | null): Understanding {
  const lang = languageOf(raw);
  const without = { lang, corrections: [], carried: [], query: null };
  const text = closeUp(normalForm(raw, collection.simplified));
  if (!hasWords(text)) return { ...without, trouble: { kind: 'empty' } };
  if (isNoise(text)) return { ...without, trouble: { kind: 'noise' } };
  if (text.length > MAX_LENGTH) return { ...without, trouble: { kind: 'too-long', length: raw.length } };
  const repaired = repair(text, collection);
  const reading = readMessage(repaired.text, collection);
  const base = { ...without, corrections: repaired.corrections };
  const trouble = noQuestion(reading) ?? ambiguousAgency(repaired.text, reading, collection);
  if (trouble) return { ...base, trouble };
  const { query, carried } = carryOver(reading, thread, collection);
  if (!query) return { ...base, trouble: { kind: 'unclear' } };
  return { lang, corrections: repaired.corrections, carried, query, trouble: null };
}

/** Letters or digits; the usual ones first, as Node takes 1 ms to make the pattern of all there are. */
function hasWords(text: string): boolean {
  return /[a-z0-9\u4e00-\u9fff]/u.test(text) || /[\p{L}\p{N}]/u.test(text);
}

/** Messages that ask the plans nothing: orders to the assistant, persons, help, thanks. */
function noQuestion(reading: MessageReading): Trouble | null {
  if (reading.markers.has('instruction')) return { kind: 'instruction' };
  if (reading.markers.has('person')) return { kind: 'person' };
  if (reading.markers.has('help') && reading.bare) return { kind: 'help' };
  return isSmallTalk(reading) ? { kind: 'small-talk' } : null;
}

/** 「谢谢」, “ok thanks”: nothing but ordinary words. */
function isSmallTalk({ bare, markers, unknown, query }: MessageReading): boolean {
  return (
    bare &&
    unknown.length === 0 &&
    query.topic === null &&
    query.sizes.length === 0 &&
    [...markers].every((marker) => marker === 'stop')
  );
}
