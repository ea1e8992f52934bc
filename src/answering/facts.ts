import type { Collection } from '../collection/collection.ts';
import type { Fact } from '../model/answer.ts';
import type { AnswerFacts } from '../model/answer-facts.ts';
import type { Plan } from '../model/plan.ts';
import type { FactKey, Query } from '../model/query.ts';
import { functionsOf, officeHeadOf } from './conference.ts';
import type { ResolvedTerm } from './filter.ts';
import { lostParts } from './lost-parts.ts';
import { agencyOf, memberOf } from './members.ts';

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
      key === 'is_member' ? memberFacts(plan, query, collection) : factsOf(plan, key, collection, asked),
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

/** Who asks whether a plan is complete is told what is known to be lost. */
function factsOf(plan: Plan, key: FactKey, collection: Collection, asked: readonly FactKey[]): Fact[] {
  const fact: Fact = { plan: plan.id, key, value: valueOf(plan, key, collection) };
  return key === 'source_complete' && asked.includes(key) ? [fact, ...lostFacts(plan)] : [fact];
}

function lostFacts(plan: Plan): Fact[] {
  return Object.entries(lostParts(plan))
    .filter(([, paths]) => paths.length > 0)
    .map(([key, value]) => ({ plan: plan.id, key, value }));
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
    case 'office_head':
      return officeHeadOf(plan);
    case 'functions':
      return functionsOf(plan);
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
  if (plan.joint_conference.members.length === 0) return [{ plan: plan.id, key: 'members', value: [] }];
  return query.units.map(({ agency }) => {
    const member = memberOf(agency, plan, collection);
    return { plan: plan.id, key: 'is_member', value: member !== null, unit: member ?? agency.asked };
  });
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
