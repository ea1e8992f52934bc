import type { Collection } from '../collection/collection.ts';
import type { Marker } from '../model/phrasebook.ts';
import type { Level, Plan } from '../model/plan.ts';
import { planYear, yearsOf } from '../model/plan-year.ts';
import { normalForm } from '../search/normal-form.ts';
import { basisDocuments, namedDocuments, oneDash } from './document-name.ts';
import type { Hit } from './hit.ts';
import { PLAN_WORD } from './strange-places.ts';
import { readTopic } from './topic.ts';

/** The plans a message names. `missing` are words that name a plan the collection does not have. */
export type Scope = {
  ids: string[];
  stated: boolean;
  missing: string[];
  taken: { start: number; end: number }[];
  /** Words that name one plan or several together, with these. */
  groups: { spans: { start: number; end: number }[]; ids: string[] }[];
};

type Mention = { start: number; end: number } & (
  | { place: string[] }
  | { level: Level }
  | { year: number }
  | { plan: string }
);

const LEVELS: Record<string, Level> = {
  level_national: 'national',
  level_province: 'province',
  level_city: 'city',
  level_county: 'county',
};

/**
 * Finds the plans that a message names by place, level, year, short name or document number. Words that stand
 * together name one group of plans (福建 + 2008); a second place or year opens the next group. Years inside
 * `apart` (due dates, document numbers) name no plan.
 */
export function readScope(
  text: string,
  hits: readonly Hit[],
  apart: readonly { start: number; end: number }[],
  collection: Collection,
): Scope {
  const years = yearMentions(text, hits, collection).filter(
    (year) => !apart.some(({ start, end }) => start < year.end && year.start < end),
  );
  const aliases = withDocuments(aliasMentions(text, hits, collection), text, hits, collection);
  const inAlias = (mention: { start: number; end: number }): boolean =>
    aliases.some((alias) => alias.start <= mention.start && alias.end >= mention.end);
  const places = placeMentions(text, hits, collection);
  // 「安康反拐联席会议」: where a place is named, the level is that of the place.
  const levels = [...levelMentions(hits), ...(places.length > 0 ? [] : conferenceMentions(hits, collection))];
  const others = [...years, ...places, ...levels].filter((mention) => !inAlias(mention));
  const mentions = [...aliases, ...others].toSorted((a, b) => a.start - b.start);
  const newest = hits.some((hit) => hit.markers.includes('newest'));
  if (mentions.length === 0 && !newest)
    return { ids: collection.plans.map(({ id }) => id), stated: false, missing: [], taken: [], groups: [] };
  const setApart = hits.some(({ markers }) => markers.some((marker) => SETS_APART.includes(marker)));
  const groups = groupMentions(mentions, text, setApart, collection);
  const ids = new Set<string>();
  const missing: string[] = [];
  const named: Scope['groups'] = [];
  for (const [index, group] of groups.entries()) {
    let found = plansOf(inherit(group, groups, index), collection);
    if (found.length === 0) found = plansOf(group, collection);
    for (const plan of found) ids.add(plan.id);
    named.push({ spans: group.spans, ids: found.map(({ id }) => id) });
    if (found.length === 0) missing.push(group.words);
  }
  let plans = collection.plans.filter(({ id }) => groups.length === 0 || ids.has(id));
  if (newest)
    plans = plans.filter((plan) => !plans.some((other) => (planYear(other) ?? 0) > (planYear(plan) ?? 0)));
  return { ids: plans.map(({ id }) => id), stated: true, missing, taken: mentions, groups: named };
}

type Group = {
  places: string[] | null;
  words: string;
  level: Level | null;
  year: number | null;
  plan: string | null;
  spans: { start: number; end: number }[];
};

/** Signs of a question that sets plans against each other: a place and the nation are then two, whatever stands between. */
const SETS_APART: readonly Marker[] = ['coverage', 'not', 'compare'];

/** Words that divide two plans: 「江苏跟国家计划」, “Yunyang vs Fujian”. */
const DIVIDES = /和|与|跟|同|、|,|;|\/|比|对|及|&|\+|\b(?:vs|versus|and|with|to|or|than|against|as)\b|.{13}/u;

function groupMentions(
  mentions: readonly Mention[],
  text: string,
  setApart: boolean,
  collection: Collection,
): Group[] {
  const groups: Group[] = [];
  let group: Group | null = null;
  let end = 0;
  for (const mention of mentions) {
    const divided =
      DIVIDES.test(text.slice(end, mention.start)) ||
      (setApart && group !== null && namesAnother(group, mention));
    if (!group || repeats(group, mention) || (divided && excludes(group, mention, collection)))
      groups.push((group = { ...EMPTY, spans: [] }));
    group.spans.push({ start: mention.start, end: mention.end });
    Object.assign(group, attributesOf(mention), {
      words: `${group.words} ${text.slice(mention.start, mention.end)}`.trim(),
    });
    end = Math.max(end, mention.end);
  }
  return groups;
}

const EMPTY: Group = { places: null, words: '', level: null, year: null, plan: null, spans: [] };

function attributesOf(mention: Mention): Partial<Group> {
  if ('place' in mention) return { places: mention.place };
  if ('level' in mention) return { level: mention.level };
  return 'year' in mention ? { year: mention.year } : { plan: mention.plan };
}

/** The group has such a word already, and it is another one. */
function repeats(group: Group, mention: Mention): boolean {
  if ('place' in mention) return group.places !== null && group.places.join() !== mention.place.join();
  if ('level' in mention) return group.level !== null && group.level !== mention.level;
  if ('year' in mention) return group.year !== null && group.year !== mention.year;
  return group.plan !== null && group.plan !== mention.plan;
}

/** A year narrows what is named before; a second place, level or plan is another plan. */
function namesAnother(group: Group, mention: Mention): boolean {
  return !('year' in mention) && (group.places !== null || group.level !== null || group.plan !== null);
}

/** Each names a plan by itself, but no plan is meant by both. */
function excludes(group: Group, mention: Mention, collection: Collection): boolean {
  const alone = plansOf({ ...EMPTY, ...attributesOf(mention) }, collection);
  return alone.length > 0 && plansOf({ ...group, ...attributesOf(mention) }, collection).length === 0;
}

/** 「福建2008和2021」: the second group takes the place over; 「2008年国家和福建」: the second takes the year. */
function inherit(group: Group, groups: readonly Group[], index: number): Group {
  const near = groups[index - 1] ?? groups[index + 1];
  if (!near || group.plan) return group;
  if (group.places === null && group.level === null)
    return { ...group, places: near.places, level: near.level };
  return group.year === null && index > 0 ? { ...group, year: near.year } : group;
}

function plansOf(group: Group, collection: Collection): Plan[] {
  const named = collection.plans.find(({ id }) => id === group.plan);
  const ofPlan = namesPlan(group, named);
  return collection.plans.filter(
    (plan) =>
      ofPlan(plan) &&
      (group.places === null || group.places.includes(plan.jurisdiction)) &&
      (group.level === null || plan.level === group.level) &&
      (group.year === null || yearsOf(plan, namesakes(group, plan, collection)).includes(group.year)),
  );
}

/**
 * Which plans the name of one means. With another year it is not that plan, but one of the same place: 「国家行动计划」 is the
 * short name of the plan of 2008, 「2021年国家行动计划」 is not. Without a year it means all plans there that are called so.
 */
function namesPlan(group: Group, named: Plan | undefined): (plan: Plan) => boolean {
  if (!named) return () => true;
  const { year } = group;
  const general = !/\d/u.test(group.words.replace(String(year ?? ''), ''));
  const type = PLAN_TYPE.exec(group.words)?.[0];
  if (!general || !type) return ({ id }) => id === named.id;
  return (plan) => plan.id === named.id || (isOfSamePlace(plan, named) && plan.title.includes(type));
}

/** Plans among which a year is to tell one: those of its place where a place is named, else all. */
function namesakes({ places }: Group, { jurisdiction }: Plan, { plans }: Collection): readonly Plan[] {
  return places ? plans.filter((plan) => plan.jurisdiction === jurisdiction) : plans;
}

function isOfSamePlace(a: Plan, b: Plan): boolean {
  return a.jurisdiction === b.jurisdiction || (a.level === 'national' && b.level === 'national');
}

/** What the title of a plan calls it. */
const PLAN_TYPE = /实施细则|细则|实施计划|行动计划|实施意见|实施方案|行动方案|计划|意见|方案|规划/u;

const SPAN =
  /(?<![\d.])((?:19|20)\d{2})(?:年?\s*(?:-|~|至|到|to)+\s*((?:19|20)\d{2}))?\s*(?:年版|年度|年)?(?!\d)/gu;
const HAN_YEAR = /([二一][〇零○0九][〇零○一二三四五六七八九]{2})年?/gu;

/** 2021, 08年, 二〇二一年, 2008-2012: of a span of years the first counts. */
function yearMentions(text: string, hits: readonly Hit[], collection: Collection): Mention[] {
  const mentions: Mention[] = [];
  const add = (start: number, end: number, year: number): void => {
    const inside = hits.some((hit) => hit.kind === 'agency' && hit.start < end && hit.end > start);
    if (isMeasuredBy(text, start, end) && !isYearOfPlan(year, collection)) return;
    if (!inside && year >= 1949 && year <= 2100) mentions.push({ start, end, year });
  };
  for (const match of text.matchAll(SPAN)) {
    const [from, to] = [Number(match[1]), Number(match[2])];
    const end = match.index + match[0].length;
    add(match.index, end, from);
    if (to && !isPeriod(from, to, collection)) add(end - 1, end, to);
  }
  for (const match of text.matchAll(/(?<!\d)['']?(\d{2})(?:年版|年)(?!内|以)/gu))
    add(match.index, match.index + match[0].length, 2000 + Number(match[1]));
  for (const place of hits.filter(({ kind }) => kind === 'place')) {
    const short = /^['']?(\d{2})(?!\d)/u.exec(text.slice(place.end));
    if (short) add(place.end, place.end + short[0].length, 2000 + Number(short[1]));
  }
  for (const match of text.matchAll(HAN_YEAR)) {
    const digits = (match[1] ?? '').replace(/./gu, (digit) =>
      String('〇一二三四五六七八九'.indexOf(digit.replace(/[零○0]/u, '〇'))),
    );
    add(match.index, match.index + match[0].length, Number(digits));
  }
  return mentions;
}

/** 「比2007年明显提高」, “above the 2007 level”: a year that something is held against. */
function isMeasuredBy(text: string, start: number, end: number): boolean {
  return (
    /[比较]$|\b(?:than|above|below)(?: in)?(?: the)? $/u.test(text.slice(0, start)) ||
    /^(?:的?水平|相比| (?:levels?|baseline|figures?)\b)/u.test(text.slice(end))
  );
}

function isYearOfPlan(year: number, { plans }: Collection): boolean {
  return plans.some((plan) => planYear(plan) === year);
}

/** 2008-2012 is the period of a plan, “from 2008 to 2021” names two plans. */
function isPeriod(from: number, to: number, { plans }: Collection): boolean {
  return plans.some(
    ({ period }) => Number(period.start?.slice(0, 4)) === from && Number(period.end?.slice(0, 4)) === to,
  );
}

/** Full titles, aliases and document numbers of the plans themselves. */
function aliasMentions(text: string, hits: readonly Hit[], collection: Collection): Mention[] {
  const dashed = oneDash(text);
  const mentions = namesOf(collection).flatMap(({ plan, name }): Mention[] => {
    const start = dashed.indexOf(name);
    return start >= 0 ? [{ start, end: start + name.length, plan }] : [];
  });
  if (mentions.length === 0) return typeMentions(text, hits, collection);
  return mentions.filter((mention) => !isInside(mention, mentions));
}

const named = new WeakMap<Collection, { plan: string; name: string }[]>();

/** Titles, ids and short names of the plans, as they stand in the normal form of a message. */
function namesOf(collection: Collection): { plan: string; name: string }[] {
  const known = named.get(collection);
  if (known) return known;
  const names = collection.plans.flatMap(({ id, title }) =>
    [title, id, ...(collection.aliases[id] ?? [])]
      .map((name) => oneDash(normalForm(name, collection.simplified)))
      .filter((name) => name.length > 2)
      .map((name) => ({ plan: id, name })),
  );
  named.set(collection, names);
  return names;
}

/** Beside titles and short names the documents that are named by a subject; one that is not there is a place without a plan. */
function withDocuments(
  aliases: readonly Mention[],
  text: string,
  hits: readonly Hit[],
  collection: Collection,
): Mention[] {
  const named = [...namedDocuments(text, hits, collection), ...basisDocuments(text, collection)];
  const documents = named.map(({ start, end, plan }): Mention => {
    if (plan !== null) return { start, end, plan };
    return { start, end, place: [text.slice(start, end)] };
  });
  const outside = aliases.filter((alias) => !documents.some((document) => contains(document, alias)));
  return [...outside, ...documents.filter((document) => !outside.some((alias) => contains(alias, document)))];
}

const contains = (a: Mention, b: Mention): boolean => a.start <= b.start && a.end >= b.end;

/** The title of the national plan is part of that of the plan that carries it out. */
function isInside(mention: Mention, others: readonly Mention[]): boolean {
  return others.some(
    ({ start, end }) =>
      start <= mention.start && end >= mention.end && end - start > mention.end - mention.start,
  );
}

/** 「细则」 names the one plan whose title has the word, if no place or year is named. */
function typeMentions(text: string, hits: readonly Hit[], collection: Collection): Mention[] {
  if (hits.some((hit) => hit.kind === 'place') || /\d{4}/u.test(text)) return [];
  for (const type of ['实施细则', '细则', '实施计划', '实施意见']) {
    const start = text.indexOf(type);
    const plans = collection.plans.filter((plan) => plan.title.includes(type));
    const [only] = plans;
    if (start >= 0 && only && plans.length === 1) return [{ start, end: start + type.length, plan: only.id }];
  }
  return [];
}

/**
 * A place without a plan that stands in a clause with what else is asked for is part of a matter (「漳州、泉州这些地方的集中打击」),
 * unless a unit or the word for a plan follows: 「漳州市公安局」. A province before a place of its own is part of that name: 福建宁德.
 */
function placeMentions(text: string, hits: readonly Hit[], collection: Collection): Mention[] {
  const mentions: (Extract<Mention, { place: string[] }> & { known: boolean; wide: boolean })[] = [];
  for (const hit of hits) {
    if (hit.kind !== 'place') continue;
    const places = hit.values.flatMap((value) => collection.places[value] ?? []);
    const words = text.slice(hit.start, hit.end);
    const names = places.length > 0 ? places.flatMap(({ zh }) => zh) : [words];
    const known = collection.plans.some((plan) => names.includes(plan.jurisdiction));
    if (!known && !namesOwner(text, hit, hits) && sharesClause(text, names, hits, collection)) continue;
    const level = places[0]?.level ?? hit.division;
    const last = mentions.at(-1);
    const own = { start: hit.start, end: hit.end, place: names, known, wide: level === 'province' };
    if (last?.wide && !own.wide && /^[\s,]*$/u.test(text.slice(last.end, hit.start)) && isHan(words))
      mentions.splice(-1, 1, { ...own, start: last.start });
    else mentions.push(own);
  }
  return mentions.map(({ start, end, place }) => ({ start, end, place }));
}

const isHan = (words: string): boolean => /^\p{Script=Han}/u.test(words);

/** Whether some clause has the place and something else that is asked for: then it is part of that matter. */
function sharesClause(
  text: string,
  names: readonly string[],
  hits: readonly Hit[],
  collection: Collection,
): boolean {
  const stands = ({ text: words }: { text: string }): boolean => names.some((name) => words.includes(name));
  if (!collection.clauses.some(stands)) return false;
  const concepts = hits.filter(({ kind }) => kind === 'concept');
  const matter = readTopic(text, concepts, [], collection);
  const found = matter ? collection.index.search(matter.terms) : [];
  return found.some(({ id }) => stands(collection.clauses[id] ?? { text: '' }));
}

/** Whether a unit or the word for a plan stands right behind a place: it is then whose unit or plan is asked for. */
function namesOwner(text: string, { end }: Hit, hits: readonly Hit[]): boolean {
  const unit = hits.some(({ kind, start }) => kind === 'agency' && (start === end || start === end + 1));
  return unit || PLAN_WORD.test(text.slice(end));
}

function levelMentions(hits: readonly Hit[]): Mention[] {
  return hits.flatMap((hit) => {
    const level = hit.markers.map((marker) => LEVELS[marker]).find(Boolean);
    return level ? [{ start: hit.start, end: hit.end, level }] : [];
  });
}

/** 「省联席会议」, “the national joint conference”: the conference of one level is that of its plans. */
function conferenceMentions(hits: readonly Hit[], { agencyTables }: Collection): Mention[] {
  return hits.flatMap((hit) => {
    const forms = hit.kind === 'agency' ? hit.values.flatMap((value) => agencyTables.forms[value] ?? []) : [];
    const levels = new Set(forms.map(({ level }) => level));
    const [level] = levels;
    const isConference = forms.every(({ agency }) => agency.startsWith('joint-conference'));
    return isConference && level && levels.size === 1 ? [{ start: hit.start, end: hit.end, level }] : [];
  });
}
