import type { Conditions } from '../model/answer-facts.ts';
import type { SizeTerm } from '../model/query.ts';
import { type UnitGroup, unitGroups } from './conditions.ts';

const PART = { lead: '牵头', support: '配合', either: '参与' } as const;
const UNITS = { lead: '牵头单位', support: '配合单位' } as const;

/** 「民政局、公安局共同牵头，妇联不参与」 */
export function conditionsZh(conditions: Conditions): string {
  return [
    ...unitGroups(conditions).map((group) => groupOf(group, conditions.together)),
    ...conditions.sizes.map(sizeOf),
    ...(conditions.lost ? ['责任单位不详'] : []),
  ].join('，');
}

function groupOf({ names, role, mode }: UnitGroup, together: boolean): string {
  if (mode === 'not') return `${names.join('、')}不${PART[role]}`;
  if (mode === 'besides') return `${names.join('、')}以外的单位${PART[role]}`;
  if (mode === 'only') return `${names.join('、')}单独${PART[role]}`;
  if (names.length === 1) return `${names.join('')}${PART[role]}`;
  return together ? `${names.join('、')}共同${PART[role]}` : `${names.join('或')}${PART[role]}`;
}

function sizeOf({ role, min, max }: SizeTerm): string {
  if (max === 0) return `没有${UNITS[role]}`;
  if (min === max) return `只有 ${min} 个${UNITS[role]}`;
  if (max < Number.MAX_SAFE_INTEGER)
    return `${min > 0 ? `${min} 至 ${max}` : `至多 ${max}`} 个${UNITS[role]}`;
  return `至少 ${min} 个${UNITS[role]}`;
}
