import { unitIds } from '../answering/unit-ids.ts';
import type { Collection } from '../collection/collection.ts';
import { type DigestAction, type DigestOptions, WEEKDAYS, type WishChange } from '../model/order.ts';
import type { Correction, Query } from '../model/query.ts';
import { understand } from '../understanding/understand.ts';
import { writeDigestWords } from '../understanding/write-digest-words.ts';
import type { OrderReading } from './order-reading.ts';
import { readOption } from './read-options.ts';

/**
 * Options of /digest, as typed or as found in a text → the order. `rest` are words of the text that name agencies,
 * plans or places; `words` is the whole text, in which an agency that can mean several is replaced.
 */
export function readDigestOrder(
  options: DigestOptions,
  { rest, words }: { rest: string; words: string },
  collection: Collection,
): OrderReading {
  const filter: WishChange['filter'] = {};
  const corrections: Correction[] = [];
  const { action = null, hour, zone, every, agency, role, plan, place, ahead, empty, lang } = options;
  if (zone !== undefined && !isZone(zone)) return { kind: 'wrong', option: 'zone', typed: zone };
  if (agency !== undefined) {
    const { query, trouble } = understand(agency, collection, null);
    if (trouble?.kind === 'ambiguous-agency')
      return whichAgency(trouble, (name) => writeDigestWords({ ...options, agency: name }));
    const found = ALL.test(agency) ? [] : unitsOf(query, collection);
    if (found === null) return { kind: 'wrong', option: 'agency', typed: agency };
    filter.units = found;
  }
  if (plan !== undefined) {
    const found = ALL.test(plan) ? [] : (readOption('plan', plan, collection)?.plan?.ids ?? null);
    if (found === null) return { kind: 'wrong', option: 'plan', typed: plan };
    filter.plans = [...found];
  }
  if (place !== undefined) {
    const found = ALL.test(place) ? [] : jurisdictionsOf(place, collection);
    if (found === null) return { kind: 'wrong', option: 'place', typed: place };
    filter.jurisdictions = found;
  }
  // A filter takes something in: what is to be left out, or to come in beside it, would become its opposite.
  const strange = [agency, plan, place, rest].find((typed) => typed && OTHERWISE.test(typed));
  if (strange !== undefined) return { kind: 'wrong', option: null, typed: strange };
  if (rest !== '') {
    const { query, trouble, corrections: mended } = understand(rest, collection, null);
    if (trouble?.kind === 'ambiguous-agency')
      return whichAgency(trouble, (name) => words.replace(trouble.asked, () => name));
    const units = unitsOf(query, collection);
    const stated = query?.plans.stated === true && query.plans.missing.length === 0;
    const unknown = query?.units.some(({ agency: { ids } }) => ids.length === 0) ?? true;
    if (query?.topic || unknown || (units === null && !stated))
      return { kind: 'wrong', option: null, typed: rest };
    corrections.push(...mended);
    if (units) filter.units = units;
    const places = jurisdictionsOf(rest, collection);
    if (stated && places && !/\d{4}/u.test(rest)) filter.jurisdictions = places;
    else if (stated && query) filter.plans = [...query.plans.ids];
  }
  // A plan or a place takes the place of the other: Fujian 2021 has nothing of Yunyang.
  if (filter.plans?.length) filter.jurisdictions ??= [];
  if (filter.jurisdictions?.length) filter.plans ??= [];
  if (role !== undefined) filter.role = role === 'either' ? null : role;
  if (ahead !== undefined) filter.horizon = ahead;
  const change: WishChange = {
    filter,
    ...(hour !== undefined && { hour }),
    ...(zone !== undefined && { zone }),
    ...(every !== undefined && { rhythm: rhythmOf(every) }),
    ...(empty !== undefined && { empty }),
    ...(lang !== undefined && { lang }),
  };
  const isPart = rest !== '' || Object.keys(options).some((name) => name !== 'action' && name !== 'lang');
  if (action !== null && WHOLE.has(action) && isPart)
    return { kind: 'wrong', option: 'action', typed: words || writeDigestWords(options) };
  return { kind: 'order', order: { on: 'digest', action, change }, corrections };
}

/** What is done with a digest as a whole: 「停止 民政厅」 does not stop all of it. */
const WHOLE: ReadonlySet<DigestAction> = new Set(['show', 'pause', 'stop', 'new-address']);

/** 「订阅 工委」: each choice is the same order with one of the agencies. */
function whichAgency(
  { asked, names }: { asked: string; names: string[] },
  order: (name: string) => string,
): OrderReading {
  return { kind: 'unsure', of: 'agency', asked, choices: names.map(order) };
}

/** 「去掉民政厅」, 「加上教育厅」, “all but the police” */
const OTHERWISE =
  /不要|不含|不包括|不需要|去掉|去除|删除|删掉|除了|除去|除外|排除|以外|之外|加上|增加|添加|再加|还要|\b(?:not|no|without|except|exclud\w+|but|other than|remove|drop|add|plus|also)\b/iu;

/** What takes a filter away again. */
const ALL = /^(?:全部|所有|不限|都要|all|any|every)$/iu;

function rhythmOf(every: NonNullable<DigestOptions['every']>): NonNullable<WishChange['rhythm']> {
  if (every === 'day' || every === 'working-day') return { every };
  return { every: 'week', weekday: WEEKDAYS.indexOf(every) + 1 };
}

/** Null where the words name no unit of the plans. */
function unitsOf(query: Query | null, collection: Collection): string[] | null {
  const ids = unitIds(query?.units.map(({ agency }) => agency) ?? [], collection);
  return ids.length > 0 ? ids : null;
}

/** 福建, Fujian → 福建省, as its plans name it; null where no plan is of that place. */
function jurisdictionsOf(words: string, { places, plans }: Collection): string[] | null {
  const text = words.toLowerCase();
  const found = plans
    .map(({ jurisdiction }) => jurisdiction)
    .filter((jurisdiction) =>
      places.some(
        ({ zh, en }) =>
          zh.includes(jurisdiction) && [...zh, ...en].some((name) => text.includes(name.toLowerCase())),
      ),
    );
  return found.length > 0 ? [...new Set(found)] : null;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
