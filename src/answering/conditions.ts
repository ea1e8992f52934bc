import type { Conditions } from '../model/answer-facts.ts';
import type { Query } from '../model/query.ts';
import type { ResolvedTerm } from './filter.ts';

/** Whether more was asked than one unit in one part: 「民政厅牵头、妇联不参与的」, 「没有配合单位的」. */
export function asksMore(query: Query, terms: readonly ResolvedTerm[]): boolean {
  // 「江苏公安厅谁负责」 is answered with all that it has a part in, whatever verb the question has.
  const asAsked = terms.every(
    ({ role }) => role !== 'either' || query.role === null || query.role === 'both',
  );
  const plain = terms.length < 2 && asAsked && terms.every(({ mode }) => mode === 'with');
  return !plain || query.sizes.length > 0 || query.lostOnly;
}

/** What measures had to meet: the units by their printed names, and how many have a part. */
export function conditionsOf(query: Query, terms: readonly ResolvedTerm[]): Conditions {
  return {
    units: terms.map(({ agency, role, mode, taken }) => {
      const names = new Set(taken.flatMap(({ units }) => units.map(({ name }) => name)));
      return { name: [...names].join('/') || agency.asked, role, mode };
    }),
    together: query.unitsMatch === 'all',
    sizes: query.sizes,
    lost: query.lostOnly,
  };
}
