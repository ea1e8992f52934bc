import type { FactPattern, Marker } from '../model/phrasebook.ts';
import type { FactKey, Having, Query, Want } from '../model/query.ts';
import type { Role } from '../model/unit.ts';
import type { CountedUnits } from './counted.ts';
import type { Ranking } from './ranking.ts';
import { identifies } from './topic.ts';

/** What tells the projection beside the parts of the query. */
export type WantSigns = {
  markers: ReadonlySet<Marker>;
  facts: readonly FactPattern[];
  /** The plan is named by its document number. */
  byNumber: boolean;
  /** The part (lead, support) that is asked for and no agency of the message has. */
  openRole: Role | null;
  /** Units are counted, ranked, or told by what they do. */
  counted: CountedUnits | null;
  ranking: Ranking | null;
  having: Having | null;
  /** Whose lead has changed is asked. */
  handover: boolean;
  /** What was gained or lost is asked. */
  gains: boolean;
  /** Two agencies, one of which became the other, and how they are related is asked. */
  kin: boolean;
  /** Which plan is to have what which other has not, if that is asked. */
  coverage: Extract<Want, { kind: 'coverage' }> | null;
};

/** Which projection a message asks for, once its parts are known. */
export function wantOf(query: Query, signs: WantSigns): Want {
  const { markers, facts, byNumber, openRole, coverage } = signs;
  const topical = identifies(query.topic);
  const matter = query.topic?.terms.some((term) => !term.common && term.concept) ?? false;
  const named = query.units.some(({ mode }) => mode !== 'besides');
  const asksWho = markers.has('who');
  const asksRole = query.role !== null;
  if (query.path) return markers.has('count') ? { kind: 'count', of: 'clauses' } : { kind: 'agencies' };
  if (query.lostOnly) return markers.has('count') ? { kind: 'count', of: 'clauses' } : { kind: 'tasks' };
  const ofUnits = unitsWant(query, signs, topical);
  if (ofUnits) return ofUnits;
  if (query.sizes.length > 0 && !markers.has('count')) return { kind: 'tasks' };
  if (byNumber && !matter && !named && !asksRole) return { kind: 'facts', keys: [] };
  if (signs.kin || asksNames(facts, query, markers, matter)) return { kind: 'names' };
  // 「福建2021比国家2008缺了哪些措施」: what one plan lacks of another is not what its document has lost.
  const lacks = coverage !== null && query.plans.stated && query.plans.ids.length > 1;
  const factual = factWant(lacks ? facts.filter((key) => key !== 'source_complete') : facts, query, matter);
  if (factual) return factual;
  if (markers.has('partners') && named) return { kind: 'partners', role: 'either' };
  if (signs.handover && !topical && !named) return { kind: 'handover' };
  if (coverage && !asksRole && (!asksWho || markers.has('what') || signs.gains)) {
    const certain = markers.has('coverage') && query.plans.ids.length > 1;
    if (named && certain) return { kind: 'compare' };
    if (!named && (certain || !topical)) return coverage;
  }
  const compares = signs.handover || (markers.has('compare') && !countsAll(query, markers, topical));
  const places = query.plans.ids.length > 1 || query.plans.missing.length > 0;
  if (compares && (topical || named || places)) return { kind: 'compare' };
  if (signs.gains && named && query.plans.stated && !topical) return { kind: 'compare' };
  if (markers.has('when') && topical && !named) return { kind: 'deadlines' };
  if (markers.has('count_plans') && (topical || named)) return { kind: 'count', of: 'plans' };
  if (markers.has('count') || signs.counted)
    return {
      kind: 'count',
      of: signs.counted || (asksWho && !named && query.sizes.length === 0) ? 'agencies' : 'clauses',
    };
  if (asksDeadlines(query, markers, topical, asksWho)) return { kind: 'deadlines' };
  if (named)
    return asksWho && openRole && topicalOrHelped(query, topical) ? { kind: 'agencies' } : { kind: 'tasks' };
  if (query.units.length > 0 && !topical) return { kind: 'count', of: 'agencies' };
  if (topical) return asksWho || asksRole ? { kind: 'agencies' } : { kind: 'passage' };
  if (query.plans.stated && !asksWho && !asksRole) return { kind: 'facts', keys: [] };
  return asksWho || asksRole ? { kind: 'agencies' } : { kind: 'tasks' };
}

/**
 * 「铁道部现在的名字是什么」: of an agency, not of a plan. Beside a matter, 「合并后谁负责收养」, or with a verb and what it
 * leads, 「机构改革后人社厅牵头什么」, the words tell a time.
 */
function asksNames(
  facts: readonly FactPattern[],
  { units, role }: Query,
  markers: ReadonlySet<Marker>,
  matter: boolean,
): boolean {
  if (markers.has('what') && (role === 'lead' || role === 'support')) return false;
  const ofAgency = units.length > 0 && facts.every((key) => key === 'title');
  return markers.has('names') && ofAgency && !matter && !markers.has('coverage');
}

/** Units as a whole: those that come first, and those that lead as well as support. */
function unitsWant(query: Query, signs: WantSigns, topical: boolean): Want | null {
  const { ranking, having, openRole, markers } = signs;
  const named = query.units.some(({ mode }) => mode !== 'besides');
  if (ranking?.of === 'plans') return { kind: 'plan-ranking' };
  if (ranking?.of === 'measures') return { kind: 'tasks', most: ranking.role ?? 'either' };
  if (ranking) {
    const own = query.role === 'both' ? null : query.role;
    return { kind: 'partners', role: ranking.role ?? (named ? openRole : own) ?? 'either' };
  }
  if (having === null || named || topical) return null;
  const asFact = having === 'support-only' && !markers.has('count') && !signs.counted;
  return asFact ? null : { kind: 'count', of: 'agencies', having };
}

/** “How many measures are there in each plan?” compares nothing. */
function countsAll(query: Query, markers: ReadonlySet<Marker>, topical: boolean): boolean {
  return markers.has('count') && !topical && (query.units.length === 0 || markers.has('every_plan'));
}

function topicalOrHelped(query: Query, topical: boolean): boolean {
  return topical || query.units.every(({ role }) => role !== 'either');
}

function asksDeadlines(
  query: Query,
  markers: ReadonlySet<Marker>,
  topical: boolean,
  asksWho: boolean,
): boolean {
  if (query.deadlines?.year || query.deadlines?.until) return true;
  if (markers.has('evaluation')) return true;
  if (markers.has('when')) return true;
  return markers.has('recurring') && !asksWho && !topical;
}

function factWant(facts: readonly FactPattern[], query: Query, matter: boolean): Want | null {
  if (facts.length === 0 || matter) return null;
  const keys = new Set<FactKey>();
  for (const key of facts) {
    if (key === 'overview') continue;
    if (key === 'members' && query.units.length > 0) keys.add('is_member');
    else keys.add(key);
  }
  if (keys.has('members_without_task')) for (const key of ['members', 'is_member'] as const) keys.delete(key);
  if (keys.has('member_count') || keys.has('functions')) keys.delete('members');
  if (
    query.units.length > 0 &&
    !keys.has('is_member') &&
    [...keys].some((key) => key === 'support_only' || key === 'period')
  )
    return null;
  if (keys.size === 0 && query.units.length > 0) return null;
  return { kind: 'facts', keys: [...keys] };
}
