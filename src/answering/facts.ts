import type { Collection } from '../collection/collection.ts';
import type { Fact } from '../model/answer.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Plan } from '../model/plan.ts';
import type { FactKey, Query } from '../model/query.ts';
import type { ResolvedTerm } from './filter.ts';

const OVERVIEW: FactKey[] = [
  'title',
  'document_number',
  'issuing_body',
  'issue_date',
  'publish_date',
  'period',
  'based_on',
  'source_complete',
];

/** Facts of the plans in scope. What a document does not print is said to be not printed, never guessed. */
export function factAnswer(
  base: AnswerFacts,
  query: Query,
  _terms: readonly ResolvedTerm[],
  collection: Collection,
): AnswerFacts {
  const asked = query.want.kind === 'facts' ? query.want.keys : [];
  const keys = (asked.length > 0 ? asked : OVERVIEW).flatMap(withTitles);
  const plans = collection.plans.filter(({ id }) => query.plans.ids.includes(id));
  const facts = plans.flatMap((plan) =>
    keys.flatMap((key) =>
      key === 'is_member' ? memberFacts(plan, query, collection) : factOf(plan, key, collection),
    ),
  );
  const ends = keys.includes('period')
    ? plans.flatMap((plan) => plan.deadlines.filter(({ kind }) => kind === 'period-end'))
    : [];
  return {
    ...base,
    kind: 'plan',
    deadlines: asked.length > 0 ? ends : [],
    facts,
    detail: { want: query.want },
  };
}

/** The number of a document says little without its title. */
function withTitles(key: FactKey): FactKey[] {
  return key === 'based_on' ? ['based_on', 'basis'] : [key];
}

function factOf(plan: Plan, key: FactKey, collection: Collection): Fact {
  return { plan: plan.id, key, value: valueOf(plan, key, collection) };
}

function valueOf(plan: Plan, key: FactKey, collection: Collection): Fact['value'] {
  const conference = plan.joint_conference;
  switch (key) {
    case 'title':
      return plan.title;
    case 'document_number':
      return plan.document_number;
    case 'issue_date':
      return plan.issue_date;
    case 'publish_date':
      return plan.publish_date;
    case 'issuing_body':
      return plan.issuer;
    case 'based_on':
      return plan.based_on;
    case 'basis':
      return plan.basis.map(({ title }) => title);
    case 'period':
      return plan.period.start && plan.period.end ? `${plan.period.start} – ${plan.period.end}` : null;
    case 'joint_conference_lead':
      return conference.lead;
    case 'convenor':
      return conference.convenor;
    case 'office':
    case 'responsible':
      return conference.office;
    case 'member_count':
      return conference.members.length > 0 ? conference.members.length : null;
    case 'members':
      return conference.members;
    case 'members_without_task':
      return conference.members.filter((member) => !hasTask(plan, member, collection));
    case 'support_only':
      return supportOnly(plan);
    case 'source_complete':
      return plan.source.complete;
    case 'is_member':
      return null;
  }
}

/** Whether each asked unit is in the member list; a plan without a list says nothing. */
function memberFacts(plan: Plan, query: Query, collection: Collection): Fact[] {
  const members = plan.joint_conference.members;
  if (members.length === 0) return [{ plan: plan.id, key: 'members', value: [] }];
  return query.units.map(({ agency }) => {
    const ids = new Set(agency.ids);
    const member = members.find((name) => agencyOf(name, plan, collection).some((id) => ids.has(id)));
    return { plan: plan.id, key: 'is_member', value: member !== undefined, unit: member ?? agency.asked };
  });
}

/** Registry ids that a printed member name stands for, at the level of the plan. */
export function agencyOf(name: string, plan: Plan, collection: Collection): string[] {
  const { zh, forms } = collection.agencyTables;
  const found = (zh.get(name.normalize('NFKC').toLowerCase()) ?? []).flatMap((value) => forms[value] ?? []);
  const ofLevel = found.filter(({ level }) => level === plan.level);
  return (ofLevel.length > 0 ? ofLevel : found).map(({ agency }) => agency);
}

function hasTask(plan: Plan, member: string, collection: Collection): boolean {
  const ids = new Set(agencyOf(member, plan, collection));
  return plan.clauses.some((clause) =>
    [...clause.lead, ...clause.support].some((unit) =>
      unit.id ? ids.has(unit.id.split('/')[0] ?? '') : unit.name === member,
    ),
  );
}

/** Names of units that support but never lead. */
function supportOnly(plan: Plan): string[] {
  const leads = new Set(plan.clauses.flatMap(({ lead }) => lead.map(({ name }) => name)));
  return [...new Set(plan.clauses.flatMap(({ support }) => support.map(({ name }) => name)))].filter(
    (name) => !leads.has(name),
  );
}
