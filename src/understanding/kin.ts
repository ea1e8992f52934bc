import type { Collection } from '../collection/collection.ts';
import type { UnitTerm } from '../model/query.ts';
import { successorsOf } from '../model/succession.ts';

/**
 * Whether two asked agencies are one line: one became the other, 工商局 and 市场监管局. Two names of one agency, 交通厅 and
 * 交通运输厅, are one unit with two `mentions`.
 */
export function areKin(units: readonly UnitTerm[], mentions: number, { agencies }: Collection): boolean {
  if (units.length === 1) return mentions === 2;
  const [first, second, ...more] = units.map(({ agency }) => agency.ids);
  if (!first || !second || more.length > 0) return false;
  const registry = new Map(agencies.map((agency) => [agency.id, agency]));
  const leads = (from: readonly string[], to: readonly string[]): boolean =>
    from.some((id) => to.includes(id) || successorsOf(id, registry).some((path) => to.includes(path.to)));
  return leads(first, second) || leads(second, first);
}
