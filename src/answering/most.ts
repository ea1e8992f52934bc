import type { Collection } from '../collection/collection.ts';
import type { Clause } from '../model/clause.ts';
import type { Query } from '../model/query.ts';
import { clausesMeeting, resolveTerms } from './filter.ts';

/**
 * A query for the measures with most units in a part as one for those with as many: 「哪条任务配合单位最多」. Where the part is
 * not named, supporting units are counted, as the title then says.
 */
export function withMost(query: Query, collection: Collection): Query {
  const most = query.want.kind === 'tasks' ? query.want.most : undefined;
  if (most === undefined) return query;
  const role = most === 'either' ? 'support' : most;
  const number = ({ [role]: units }: Clause): number => units.length;
  const met = clausesMeeting(query, resolveTerms(query, collection), collection);
  const min = Math.max(1, ...met.map(number));
  return { ...query, sizes: [...query.sizes, { role, min, max: Number.MAX_SAFE_INTEGER }] };
}
