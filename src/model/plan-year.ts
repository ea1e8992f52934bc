import type { Plan } from './plan.ts';

/**
 * The year by which a plan is called: the first of its period; of a plan without one that of its issue, of its publication, or
 * that in its document number, 〔2022〕. Null where nothing tells it.
 */
export function planYear(
  plan: Pick<Plan, 'period' | 'issue_date' | 'publish_date' | 'document_number'>,
): number | null {
  const { period, issue_date, publish_date, document_number } = plan;
  const numbered = /[〔[（(](20\d\d)[)）\]〕]/u.exec(document_number ?? '')?.[1];
  const year = Number((period.start ?? issue_date ?? publish_date ?? numbered ?? '').slice(0, 4));
  return year > 0 ? year : null;
}

/** The years by which a plan is known: its own, and that of its issue if no plan of some is called by that. */
export function yearsOf(plan: Plan, plans: readonly Plan[]): number[] {
  const issued = Number(plan.issue_date?.slice(0, 4));
  const taken = plans.some((other) => planYear(other) === issued);
  return [planYear(plan) ?? 0, ...(taken ? [] : [issued])];
}
