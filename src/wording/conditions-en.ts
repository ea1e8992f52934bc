import type { Conditions } from '../model/answer-facts.ts';
import type { SizeTerm } from '../model/query.ts';
import { type UnitGroup, unitGroups } from './conditions.ts';

const PART = { lead: 'led by', support: 'supported by', either: 'with' } as const;

/** “led by 民政局 and 公安局 together, without 妇联” */
export function conditionsEn(conditions: Conditions): string {
  return [
    ...unitGroups(conditions).map((group) => groupOf(group, conditions.together)),
    ...conditions.sizes.map(sizeOf),
    ...(conditions.lost ? ['whose units are lost'] : []),
  ].join(', ');
}

function groupOf({ names, role, mode }: UnitGroup, together: boolean): string {
  if (mode === 'not') return `${role === 'either' ? 'without' : `not ${PART[role]}`} ${names.join(' or ')}`;
  if (mode === 'besides') return `${PART[role]} units other than ${names.join(' and ')}`;
  if (mode === 'only') return `${PART[role]} ${names.join(' or ')} alone`;
  if (names.length === 1) return `${PART[role]} ${names.join('')}`;
  return together ? `${PART[role]} ${names.join(' and ')} together` : `${PART[role]} ${names.join(' or ')}`;
}

function sizeOf({ role, min, max }: SizeTerm): string {
  const units = (count: number): string =>
    `${role === 'lead' ? 'lead' : 'supporting'} ${count === 1 ? 'unit' : 'units'}`;
  if (max === 0) return `without ${units(0)}`;
  if (min !== max && max < Number.MAX_SAFE_INTEGER)
    return `with ${min > 0 ? `${min} to ${max}` : `at most ${max}`} ${units(max)}`;
  return min === max ? `with only ${min} ${units(min)}` : `with at least ${min} ${units(min)}`;
}
