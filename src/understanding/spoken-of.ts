import type { Collection } from '../collection/collection.ts';
import type { ThreadContext, UnitTerm } from '../model/query.ts';
import type { MessageReading } from './read-message.ts';

/** Words that stand for a unit which the last answer named. */
const IT =
  /它(?!们)|该(?:单位|部门|机构)|这个?(?:单位|部门|机构)|\b(?:that|this|the same) (?:agency|department|unit|bureau|body|ministry)\b|\b(?:does|did|will|must|is) it\b/u;

/**
 * The unit of 「它还配合哪些任务？」 after 「信息平台谁负责」: the one that leads all that was shown. Null where the message names
 * one itself or means none, and where several lead, as it cannot be told which is meant.
 */
export function unitSpokenOf(
  { query, text, markers }: MessageReading,
  thread: ThreadContext,
  { clauses }: Collection,
): UnitTerm | null {
  const asked = markers.has('what') || query.role !== null;
  if (!IT.test(text) || !asked || query.units.length + thread.query.units.length > 0) return null;
  const shown = clauses.filter(({ id }) => thread.clauses.includes(id));
  const leads = new Map(shown.flatMap(({ lead }) => lead.map((unit) => [unit.name, unit])));
  const [unit, ...others] = leads.values();
  const [id] = unit?.id?.split('/') ?? [];
  if (!unit || !id || others.length > 0) return null;
  const role = query.role === 'lead' || query.role === 'support' ? query.role : 'either';
  return { agency: { asked: unit.name, ids: [id], level: null }, role, mode: 'with' };
}
