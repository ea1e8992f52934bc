import type { FactPattern, Marker } from '../model/phrasebook.ts';
import type { FactKey, Query, Want } from '../model/query.ts';
import { identifies } from './topic.ts';

/** What tells the projection beside the parts of the query. */
export type WantSigns = {
  markers: ReadonlySet<Marker>;
  facts: readonly FactPattern[];
  /** The plan is named by its document number. */
  byNumber: boolean;
  /** A part (lead, support) is asked for that no agency of the message has. */
  openRole: boolean;
  /** Two agencies, one of which became the other, and how they are related is asked. */
  kin: boolean;
  /** Which plan is to have what which other has not, if that is asked. */
  coverage: Extract<Want, { kind: 'coverage' }> | null;
};

/** Which projection a message asks for, once its parts are known. */
export function wantOf(query: Query, { markers, facts, byNumber, openRole, kin, coverage }: WantSigns): Want {
  const topical = identifies(query.topic);
  const matter = query.topic?.terms.some((term) => !term.common && term.concept) ?? false;
  const asksWho = markers.has('who');
  const asksRole = query.role !== null;
  if (query.path) return { kind: 'agencies' };
  if (query.lostOnly) return markers.has('count') ? { kind: 'count', of: 'clauses' } : { kind: 'tasks' };
  if (query.sizes.length > 0 && !markers.has('count')) return { kind: 'tasks' };
  if (byNumber && !matter && query.units.length === 0 && !asksRole) return { kind: 'facts', keys: [] };
  if (kin || asksNames(facts, query, markers, matter)) return { kind: 'names' };
  // 「福建2021比国家2008缺了哪些措施」: what one plan lacks of another is not what its document has lost.
  const lacks = coverage !== null && query.plans.stated && query.plans.ids.length > 1;
  const factual = factWant(lacks ? facts.filter((key) => key !== 'source_complete') : facts, query, matter);
  if (factual) return factual;
  if (markers.has('partners') && query.units.length > 0) return { kind: 'partners' };
  if (coverage && !asksRole && (!asksWho || markers.has('what'))) {
    const certain = markers.has('coverage') && query.plans.ids.length > 1;
    if (query.units.length > 0 && certain) return { kind: 'compare' };
    if (query.units.length === 0 && (certain || !topical)) return coverage;
  }
  if (markers.has('compare') && (topical || query.units.length > 0 || query.plans.ids.length > 1))
    return { kind: 'compare' };
  if (markers.has('when') && topical && query.units.length === 0) return { kind: 'deadlines' };
  if (markers.has('count_plans') && (topical || query.units.length > 0))
    return { kind: 'count', of: 'plans' };
  if (markers.has('count'))
    return {
      kind: 'count',
      of: asksWho && query.units.length === 0 && query.sizes.length === 0 ? 'agencies' : 'clauses',
    };
  if (asksDeadlines(query, markers, topical, asksWho)) return { kind: 'deadlines' };
  if (query.units.length > 0)
    return asksWho && openRole && topicalOrHelped(query, topical) ? { kind: 'agencies' } : { kind: 'tasks' };
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
