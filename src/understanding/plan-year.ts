import type { Collection } from '../collection/collection.ts';
import type { Plan } from '../model/plan.ts';
import { planYear } from '../model/plan-year.ts';
import { normalForm } from '../search/normal-form.ts';
import type { DueDate } from './dates.ts';

/** What may stand between a place and the year of its plan: 「云阳县的2013」. */
const BETWEEN = /[\s的,，]+$/u;
const NATION = ['国家', '全国', '国家计划', 'national', 'national plan'];

/**
 * Whether the year of an open due date is that of a plan instead: it stands behind the place of a plan of that year,
 * 「江苏2008时限」, or is the year of a plan and nothing falls due in it.
 */
export function namesPlan({ year, start }: DueDate, text: string, collection: Collection): boolean {
  const plans = collection.plans.filter((plan) => planYear(plan) === year);
  const before = text.slice(0, start).replace(BETWEEN, '');
  return (
    plans.some((plan) => namesOf(plan, collection).some((name) => before.endsWith(name))) ||
    (plans.length > 0 && !collection.deadlines.some(({ date }) => Number(date?.slice(0, 4)) === year))
  );
}

function namesOf({ level, jurisdiction }: Plan, { places, simplified }: Collection): string[] {
  if (level === 'national') return NATION;
  const place = places.find(({ zh }) => zh.includes(jurisdiction));
  return [jurisdiction, ...(place?.zh ?? []), ...(place?.en ?? [])].map((name) =>
    normalForm(name, simplified),
  );
}
