import type { Collection } from '../collection/collection.ts';
import type { ClausePath, Query, ThreadContext, UnitTerm } from '../model/query.ts';
import type { Role } from '../model/unit.ts';
import { neighbour, numbered, stepOf } from './neighbour.ts';
import type { MessageReading } from './read-message.ts';
import { unitSpokenOf } from './spoken-of.ts';
import { identifies } from './topic.ts';

/**
 * Fills what a message leaves out from the last turn of its thread: plan, unit, matter and role stay unless
 * the message changes them. Without a thread, or with a message that stands by itself, nothing is taken over.
 */
export function carryOver(
  reading: MessageReading,
  thread: ThreadContext | null,
  collection: Collection,
): { query: Query | null; carried: string[] } {
  const { query, markers } = reading;
  if (!thread)
    return reading.bare && leansOnBefore(reading) && !asksTotal(reading)
      ? { query: null, carried: [] }
      : { query, carried: [] };
  const turn = stepOf(reading.markers);
  if (turn && reading.bare) return neighbour(turn, reading, thread, collection);
  const listed = numbered(reading, thread, collection);
  if (listed) return listed;
  const last = thread.query;
  const topical = identifies(query.topic);
  const factual = query.want.kind === 'facts' && query.want.keys.length > 0;
  const carried: string[] = [];
  const next: Query = { ...query };
  const plans = last.plans.stated ? last.plans : ofLevel(last, collection);
  const everywhere = markers.has('every_plan') && markers.has('count');
  if (!query.plans.stated && plans && !everywhere) {
    next.plans = plans;
    carried.push('plan');
  }
  if (markers.has('compare') && query.plans.stated && plans && !topical) {
    const ids = collection.plans.map(({ id }) => id);
    next.plans = { ...query.plans, ids: ids.filter((id) => [...plans.ids, ...query.plans.ids].includes(id)) };
    carried.push('plan');
  }
  if (factual || standsAlone(reading)) return { query: next, carried };
  const spokenOf = unitSpokenOf(reading, thread, collection);
  if (spokenOf) {
    const tasks = {
      ...next,
      units: [spokenOf],
      unitsMatch: 'any' as const,
      want: { kind: 'tasks' as const },
    };
    return { query: tasks, carried: [...carried, 'agency'] };
  }
  if (query.path && last.path) next.path = continued(query.path, last.path);
  const newMatter = topical || query.path !== null;
  const asksWhich = markers.has('what') || (markers.has('count') && query.plans.stated);
  const asksAll = asksWhich && query.units.length > 0 && (ELSE.test(reading.text) || !leansOnBefore(reading));
  if (!newMatter && last.topic && !(asksAll && query.role !== null)) {
    next.topic = last.topic;
    carried.push('topic');
  }
  if (!newMatter && !query.path && last.path && query.units.length === 0) {
    next.path = last.path;
    carried.push('path');
  }
  const excludes = query.units.length > 0 && query.units.every(({ mode }) => mode === 'not');
  const narrowed = markers.has('among') || excludes || (markers.has('joint') && query.units.length === 1);
  const asksWho = markers.has('who') && !markers.has('what');
  if (narrowed && last.units.length > 0) {
    next.units = [
      ...withoutRepeated(last.units, query.units),
      ...query.units.map((unit) => inRole(unit, last.role)),
    ];
    next.unitsMatch = 'all';
    carried.push('agency');
  } else if (excludes && last.want.kind === 'agencies') {
    next.units = query.units.map((unit) => passedOver(unit, last.role));
  } else if (query.units.length === 0 && last.units.length > 0 && !(newMatter && asksWho)) {
    // 「那谁配合？」 after what an agency leads asks for others in the same measures.
    const shifts =
      query.role !== null &&
      query.role !== 'both' &&
      last.want.kind !== 'agencies' &&
      query.want.kind !== 'partners' &&
      !asksOthers(reading);
    next.units = shifts ? last.units.map((unit) => ({ ...unit, role: query.role as Role })) : last.units;
    next.unitsMatch = last.unitsMatch;
    carried.push('agency');
  }
  // 「换成民政局和财政局呢」 after what two lead together.
  const pairs =
    query.units.length > 1 && last.units.length > 1 && last.units.every(({ mode }) => mode === 'with');
  if (pairs && refersBack(reading)) next.unitsMatch = last.unitsMatch;
  // 「民政部呢」 after what another does not lead.
  const shutOut = last.units.length > 0 && last.units.every(({ mode }) => mode === 'not');
  if (
    shutOut &&
    refersBack(reading) &&
    query.role === null &&
    query.units.every(({ mode }) => mode === 'with')
  ) {
    const [one] = last.units;
    next.units = query.units.map((unit): UnitTerm => ({ ...unit, role: one?.role ?? 'either', mode: 'not' }));
    next.unitsMatch = 'all';
  }
  if (query.role === null && last.role !== null) {
    next.role = last.role;
    if (query.units.length > 0 && !narrowed && !excludes)
      next.units = query.units.map((unit) => inRole(unit, last.role));
    carried.push('role');
  }
  next.deadlines = query.deadlines ?? (last.want.kind === 'deadlines' ? last.deadlines : null);
  next.want = wantAfter(reading, next, last);
  if (next.want.kind === 'facts' && next.want === last.want) carried.push('question');
  return { query: next, carried };
}

/** 「妇联在那里还牵头别的什么」: other matters than the one before. */
const ELSE = /别的|其他|其它|另外|\b(?:else|other)\b/u;

/** Asks for a whole by conditions of its own: “how many agencies support anything in Jiangsu?” */
function standsAlone(reading: MessageReading): boolean {
  const { query, markers } = reading;
  const { want, plans, sizes, lostOnly, units, path } = query;
  const whole =
    (want.kind === 'count' && want.of === 'agencies') || want.kind === 'coverage' || want.kind === 'handover';
  if (asksTotal(reading) && markers.has('every_plan')) return true;
  const complete = plans.stated ? !refersBack(reading) : !leansOnBefore(reading);
  // 「云阳公安局没参与的任务有几条」, “Fujian 2021 clause 2.1.2.3”: with its plan such a message says all.
  const shutsOut = units.length > 0 && units.every(({ mode }) => mode === 'not');
  const saysAll = plans.stated && (shutsOut || path !== null);
  return (whole || sizes.length > 0 || lostOnly || saysAll) && complete;
}

/** 「它配合哪些」 asks for measures: what follows the verb is its object. */
const WHICH_BEHIND =
  /(?:牵头|负责|主管|配合|协助|参与)(?:了|的)?(?:哪些|哪几)(?!个?单位|个?部门|个?机构|家)|它|该单位|该部门/u;
const THESE = /这些|那些|上述|以上|这几|\b(?:these|those|them|they)\b/u;

/** 「那谁配合？」, “which agencies support these measures?”: others, in the measures before. */
function asksOthers({ markers, text }: MessageReading): boolean {
  if (!markers.has('who') || WHICH_BEHIND.test(text)) return false;
  return !markers.has('what') || THESE.test(text);
}

/** “total number of measures”, 「哪个计划任务最多」: of all plans, where none is named. */
function asksTotal(reading: MessageReading): boolean {
  const { want } = reading.query;
  if (refersBack(reading)) return false;
  return (
    want.kind === 'plan-ranking' ||
    want.kind === 'partners' ||
    want.kind === 'handover' ||
    (want.kind === 'count' && (reading.markers.has('what') || want.of === 'agencies'))
  );
}

/** A unit without a part of its own takes over that of the last turn. */
function inRole(unit: UnitTerm, role: Query['role']): UnitTerm {
  const open = unit.role === 'either' && unit.mode !== 'not';
  return open && role !== null && role !== 'both' ? { ...unit, role } : unit;
}

/** What the last turn shut out already is not shut out twice. */
function withoutRepeated(last: readonly UnitTerm[], now: readonly UnitTerm[]): UnitTerm[] {
  const key = ({ agency, mode }: UnitTerm): string => `${mode} ${agency.ids.join()}`;
  return last.filter((unit) => unit.mode !== 'not' || !now.some((other) => key(other) === key(unit)));
}

/** 「除了民政厅呢」 after “who”: others are asked for, in the part asked before. */
function passedOver(unit: UnitTerm, role: Query['role']): UnitTerm {
  return { ...unit, mode: 'besides', role: role === null || role === 'both' ? 'either' : role };
}

/** 「交通部的任务」 meant the national plan without naming it; so does what is asked next. */
function ofLevel({ units }: Query, collection: Collection): Query['plans'] | null {
  const level = units[0]?.agency.level ?? null;
  const ids = collection.plans.filter((plan) => plan.level === level).map(({ id }) => id);
  return ids.length > 0 ? { ids, stated: true, missing: [] } : null;
}

/** 「（5）呢」 after 四（五）2（3）: the numbers above stay. */
function continued(path: ClausePath, last: ClausePath): ClausePath {
  const first = Math.min(...path.steps.map(({ rank }) => rank));
  const above = last.steps.filter(({ rank }) => rank < first);
  return { ...path, steps: [...above, ...path.steps] };
}

/** Refers to a message before it, or names neither matter nor unit. */
function leansOnBefore(reading: MessageReading): boolean {
  const { topic, units } = reading.query;
  return refersBack(reading) || (topic === null && units.length === 0);
}

/** Words that only make sense after another message: 「那个呢」, “what about the other one?”. */
function refersBack({ markers, text }: MessageReading): boolean {
  return (
    markers.has('pronoun') ||
    /呢[?？]?\s*$/u.test(text) ||
    /^(?:(?:and|what about|how about)\b|那|还有)/u.test(text)
  );
}

/** “what about the national plan?” asks what was asked before. */
const SAME_QUESTION = /^(?:(?:and|so|ok|then),? )?(?:what|how) about\b/u;

function wantAfter({ query, markers, text }: MessageReading, next: Query, last: Query): Query['want'] {
  const says =
    markers.has('who') ||
    query.role !== null ||
    markers.has('count') ||
    markers.has('when') ||
    markers.has('compare') ||
    (markers.has('what') && !SAME_QUESTION.test(text));
  if (!says)
    return last.want.kind === 'facts' && (identifies(query.topic) || query.units.length > 0)
      ? query.want
      : last.want;
  if (markers.has('compare') && (identifies(next.topic) || next.units.length > 0)) return { kind: 'compare' };
  if (query.want.kind === 'partners' || query.want.kind === 'handover' || query.want.kind === 'plan-ranking')
    return query.want;
  const asksRole = query.role === 'lead' || query.role === 'support' ? query.role : null;
  if (last.want.kind === 'partners' && asksRole && !markers.has('who') && query.units.length === 0)
    return { kind: 'partners', role: asksRole };
  if (query.want.kind === 'count' || query.want.kind === 'compare' || query.want.kind === 'deadlines')
    return query.want;
  if (next.path) return { kind: 'agencies' };
  if (markers.has('who') || (query.role !== null && next.units.length === 0)) {
    if (next.units.length > 0 && !identifies(next.topic) && !markers.has('who')) return { kind: 'tasks' };
    return { kind: 'agencies' };
  }
  return next.units.length > 0 ? { kind: 'tasks' } : query.want;
}
