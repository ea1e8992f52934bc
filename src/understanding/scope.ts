import type { Collection } from '../collection/collection.ts';
import type { Marker } from '../model/phrasebook.ts';
import type { Level, Plan } from '../model/plan.ts';
import { planYear, yearsOf } from '../model/plan-year.ts';
import type { Hit } from './hit.ts';
import type { Mention } from './mention.ts';
import { placeMentions } from './place-mentions.ts';
import { nameMentions } from './plan-names.ts';
import { yearMentions } from './year-mentions.ts';

/** The plans a message names. `missing` are words that name a plan the collection does not have. */
export type Scope = {
  ids: string[];
  stated: boolean;
  missing: string[];
  taken: { start: number; end: number }[];
  /** Words that name one plan or several together, with these. */
  groups: { spans: { start: number; end: number }[]; ids: string[] }[];
};

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
  const aliases = nameMentions(text, hits, collection);
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

/** What a plan is called between its place and its year: “national action plan against human trafficking 2021”. */
const CALLED =
  /\b(?:(?:action|implementation|work|anti-trafficking) )?(?:plan|programme?|rules|opinions?)(?: of action)?\b|\b(?:on|against|to combat|to fight|for combating|on combating) (?:human |the )?traffick\w*(?: (?:in|of) (?:persons|people|human beings|women(?: and children)?|children))?/gu;

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
    const between = text.slice(end, mention.start);
    const divided =
      DIVIDES.test('year' in mention ? between.replace(CALLED, '') : between) ||
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
