import type { DigestFilter, DigestItem } from '../model/digest.ts';
import type { Plan } from '../model/plan.ts';
import type { Unit } from '../model/unit.ts';

export const everything: DigestFilter = {
  units: [],
  role: null,
  plans: [],
  jurisdictions: [],
  horizon: null,
};

export function passesPlan(plan: Plan, { plans, jurisdictions }: DigestFilter): boolean {
  return allows(plans, plan.id) && allows(jurisdictions, plan.jurisdiction);
}

/** An item that names no unit (goals of the whole plan, its end) passes only where no unit is asked for. */
export function passesUnits({ responsible, support }: DigestItem, { units, role }: DigestFilter): boolean {
  if (units.length === 0) return true;
  const asked = (unit: Unit): boolean => unit.id !== null && isAsked(unit.id, units);
  return (role !== 'support' && responsible.some(asked)) || (role !== 'lead' && support.some(asked));
}

/** civil-affairs/province is asked for by itself, or by civil-affairs. */
export function isAsked(id: string, units: readonly string[]): boolean {
  return units.includes(id) || units.includes(id.split('/')[0] ?? '');
}

const allows = (list: readonly string[], value: string): boolean => list.length === 0 || list.includes(value);
