import type { Collection } from '../../collection/collection.ts';
import type { Edit } from './edits.ts';
import { KIND } from './known-words.ts';
import { isHan, type Layout } from './strays.ts';
import { type Tables, tablesOf } from './tables.ts';

/** 教育部门 → 教育: what the name of a field ends with when it stands for its agencies. */
const SUFFIX = '部门';

const patterns = new WeakMap<Collection, RegExp>();

function fieldsOf(collection: Collection): RegExp {
  return new RegExp(`(?:${collection.bareFields.join('|')})`, 'gu');
}

/**
 * 「教育2021配合哪些」 means the education agencies: the name of a field that stands alone, alone or in a list with
 * agencies, right before the verb of a role. 「反拐教育谁负责」 and 「宣传配合单位」 are about the matter.
 */
export function completeAgencies(layout: Layout, collection: Collection): Edit[] {
  const pattern = patterns.get(collection) ?? fieldsOf(collection);
  patterns.set(collection, pattern);
  const fields = Array.from(layout.text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const whole = fields.filter((field) => !isPart(field, layout));
  if (whole.length === 0) return [];
  const tables = tablesOf(collection);
  const context = { layout, tables, fields: whole };
  return whole.flatMap(({ start, end }) => {
    const field = layout.text.slice(start, end);
    const meant =
      !tables.bare.never.includes(field) && beginsList(start, context) && leadsToVerb(end, context);
    return meant ? [{ start, end, to: field + SUFFIX }] : [];
  });
}

/** 教育 in 教育系统 or 义务教育 is part of a longer word. */
function isPart({ start, end }: { start: number; end: number }, { at }: Layout): boolean {
  const [first, last] = [at[start], at[end - 1]];
  return [first, last].some(
    (word) => word && word.kinds !== KIND.weak && (word.start < start || word.end > end),
  );
}

type Context = { layout: Layout; tables: Tables; fields: readonly { start: number; end: number }[] };

/** Whether nothing before a place belongs to the name: 由, 「2021」, 「民政和」, but not 反拐 in 「反拐教育」. */
function beginsList(start: number, { layout, tables, fields }: Context): boolean {
  const { text, at } = layout;
  if (!isHan(text, start - 1) && !joins(text[start - 1] ?? '', tables)) return true;
  if (endsPlace(start, layout)) return true;
  const before = tables.bare.before.find((word) => text.endsWith(word, start));
  if (!before) return false;
  const place = start - before.length;
  if (!joins(before, tables)) return true;
  const agency = (at[place - 1]?.kinds ?? 0) & KIND.agency;
  const verb = tables.bare.verbs.some((word) => text.endsWith(word, place));
  return (
    agency !== 0 ||
    verb ||
    fields.some((field) => field.end === place && beginsList(field.start, { layout, tables, fields }))
  );
}

function joins(words: string, { bare }: Tables): boolean {
  return bare.joins.includes(words);
}

function endsPlace(place: number, { at }: Layout): boolean {
  const word = at[place - 1];
  return word?.end === place && (word.kinds & KIND.place) !== 0;
}

/** Whether the verb of a role follows, after more agencies, years and small words at most. */
function leadsToVerb(from: number, context: Context): boolean {
  const { layout, tables, fields } = context;
  const { text, at } = layout;
  const rest = text.slice(from);
  if (rest === '') return false;
  const verb = tables.bare.verbs.findLast((word) => rest.startsWith(word));
  if (verb) return !tables.bare.not_after.some((word) => rest.startsWith(word, verb.length));
  const join = tables.bare.joins.find((word) => rest.startsWith(word));
  if (join) {
    const next = from + join.length;
    const agency = at[next];
    const field = fields.find(({ start }) => start === next);
    const end = agency?.start === next && agency.kinds & KIND.agency ? agency.end : field?.end;
    return end !== undefined && leadsToVerb(end, context);
  }
  const place = at[from];
  if (place?.start === from && place.kinds & KIND.place) return leadsToVerb(place.end, context);
  const between =
    tables.bare.between.findLast((word) => rest.startsWith(word)) ?? rest.match(/^[\s\d]+/u)?.[0];
  return between !== undefined && leadsToVerb(from + between.length, context);
}
