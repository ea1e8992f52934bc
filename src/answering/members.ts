import type { Collection } from '../collection/collection.ts';
import type { Membership } from '../model/answer-facts.ts';
import type { Plan } from '../model/plan.ts';
import type { AskedAgency, Query } from '../model/query.ts';

/** The name under which an agency stands in the member list of a plan's joint conference, or null. */
export function memberOf({ ids }: AskedAgency, plan: Plan, collection: Collection): string | null {
  return (
    plan.joint_conference.members.find((name) =>
      agencyOf(name, plan, collection).some((id) => ids.includes(id)),
    ) ?? null
  );
}

/** The plans in scope of whose joint conference an agency is a member: 「省委宣传部」 in Fujian 2021. */
export function membershipsOf(agency: AskedAgency, { plans }: Query, collection: Collection): Membership[] {
  return collection.plans
    .filter(({ id }) => plans.ids.includes(id))
    .flatMap((plan) => {
      const name = memberOf(agency, plan, collection);
      return name ? [{ asked: agency.asked, name, plan: plan.id }] : [];
    });
}

/** Registry ids that a printed member name stands for, at the level of the plan. */
export function agencyOf(name: string, plan: Plan, collection: Collection): string[] {
  const { zh, forms } = collection.agencyTables;
  const found = (zh.get(name.normalize('NFKC').toLowerCase()) ?? []).flatMap((value) => forms[value] ?? []);
  const ofLevel = found.filter(({ level }) => level === plan.level);
  return (ofLevel.length > 0 ? ofLevel : found).map(({ agency }) => agency);
}
