import type { AnswerFacts, Reason, SuccessionRemark } from '../model/answer-facts.ts';
import type { Labels } from '../model/labels.ts';
import { comparisonEn } from './comparison-en.ts';
import { asksSupport } from './conditions.ts';
import { conditionsEn } from './conditions-en.ts';
import { damagedPlans } from './damaged.ts';
import { talliesEn } from './tallies-en.ts';
import type { Words } from './words.ts';

const FACTS: Record<string, string> = {
  title: 'Title',
  document_number: 'Document number',
  issue_date: 'Issued on',
  publish_date: 'Published on',
  issuing_body: 'Issued by',
  based_on: 'Implements',
  basis: 'Title of what it implements',
  period: 'Period',
  joint_conference_lead: 'Lead agency of the joint conference',
  convenor: 'Convenor of the joint conference',
  office: 'Office of the joint conference',
  office_head: 'Head of the office of the joint conference',
  functions: 'Functions of the joint conference',
  member_count: 'Number of member agencies',
  members: 'Member agencies',
  is_member: 'Member of the joint conference',
  members_without_task: 'Members without a task',
  support_only: 'Support, but never lead',
  source_complete: 'Is the source complete',
  lost_numbers: 'Numbers missing, clauses possibly lost',
  lost_texts: 'Text lost, responsible units came down',
  lost_units: 'Responsible units lost, text came down',
  lost_beginnings: 'Beginning lost',
  lost_between: 'A sentence lost between text and units',
  responsible: 'Responsible body',
  printed_name: 'Printed as',
};

const DEADLINES = {
  by: 'Deadline',
  'period-end': 'End of the plan',
  recurring: 'Recurring',
  evaluation: 'Evaluation',
  relative: 'Deadline',
  ongoing: 'Ongoing',
} as const;

const ROLE = { lead: 'lead', support: 'support', both: 'lead and support' } as const;

const WHY: Record<string, string> = {
  'all-members': 'binds all members of the joint conference',
  'weak-alignment': 'near, but not the same measure',
  mentions: 'mentions the matter, without a counterpart in the other plans',
};

/** All English sentences of the replies. Clauses and names of units stay in Chinese, as printed. */
export const en: Words = {
  title,
  notes,
  planHeading: (plan, count, labels) =>
    `[${labels.plan(plan).en}]${count === null ? '' : ` ${count} ${count === 1 ? 'measure' : 'measures'}`}`,
  planName: (plan, labels) => `[${labels.plan(plan).en}]`,
  lead: 'Lead',
  support: 'Support',
  role: (role) => ROLE[role],
  nobody: (clause) =>
    clause.attribution === 'unknown'
      ? 'Responsible units unknown: the source is damaged and this line is lost.'
      : null,
  remark: (clause) => {
    if (clause.attribution === 'inferred')
      return 'Units inferred: a sentence between the measure and its line is lost.';
    if (clause.open_ended) return 'The line ends with “and others”: not all units are named.';
    return null;
  },
  lostText: '(text lost: the source is damaged, only the responsibility line came down)',
  gloss: (gloss) => (gloss ? `About: ${gloss}` : null),
  unit: (name, id, labels) => {
    const english = labels.unit(id, name);
    return english ? `${name} (${english})` : name;
  },
  factLabel: (key) => FACTS[key] ?? key,
  factValue: (fact) => {
    if (fact.key === 'is_member')
      return `${fact.unit ?? ''}: ${fact.value ? 'yes, a member' : 'no, not a member'}`;
    if (fact.key === 'source_complete')
      return fact.value ? 'yes' : 'no: the source is damaged, parts of it are missing';
    if (fact.key === 'functions')
      return Array.isArray(fact.value) && fact.value.length > 0
        ? fact.value.join('；')
        : 'not listed under a heading of its own';
    if (fact.value === null || (Array.isArray(fact.value) && fact.value.length === 0))
      return fact.key.startsWith('members_without') || fact.key === 'support_only'
        ? 'none'
        : 'not stated in the document';
    return Array.isArray(fact.value) ? fact.value.join('、') : String(fact.value);
  },
  deadline: (deadline) => {
    const units = deadline.responsible.map(({ name }) => name).join('、');
    return {
      label: deadline.date ?? DEADLINES[deadline.kind],
      value: `${deadline.text}${units ? ` (${units})` : ''}`,
    };
  },
  why: (why) => WHY[why] ?? why,
  source: (plan, path, labels) => `— ${labels.plan(plan).en}${path ? `, ${path}` : ''}`,
  related: 'See also',
  passages: 'Other passages',
  choices,
  comparison: comparisonEn,
  tallies: talliesEn,
};

const COUNTED = { clauses: 'measures', agencies: 'agencies', plans: 'plans' } as const;

function title(facts: AnswerFacts, labels: Labels): string {
  const { agencies, topic, role, plans } = facts.understood;
  const who = agencies
    .map(({ asked, taken }) => [...new Set(taken.map(({ name }) => name))].join('/') || asked)
    .join(', ');
  const where = plans.map((id) => labels.plan(id).en).join(', ');
  const about = topic ? `“${topic}”` : '';
  const total = facts.clauses.length;
  const measures = `${total} ${total === 1 ? 'measure' : 'measures'}`;
  const conditions = facts.detail.conditions ? conditionsEn(facts.detail.conditions) : '';
  const counted = COUNTED[facts.detail.counted ?? 'clauses'];
  const tallied = talliesEn.title(facts, labels);
  if (tallied) return tallied;
  switch (facts.kind) {
    case 'tasks':
      if (conditions) return `${[where, about, conditions].filter(Boolean).join(' · ')}: ${measures}`;
      return `${[where, who, about].filter(Boolean).join(' · ')} – ${role === 'both' || role === null ? 'all tasks' : ROLE[role]}: ${measures}`;
    case 'agencies':
      return conditions
        ? `${asksSupport(facts) ? 'Supporting units' : 'Responsible units'} of measures ${[conditions, about, where].filter(Boolean).join(' · ')}: ${measures}`
        : `Responsible for ${about || (total === 1 ? 'this clause' : 'these clauses')}: ${measures}`;
    case 'count':
      if (conditions)
        return `${[where, about, conditions].filter(Boolean).join(' · ')}: ${facts.count} ${counted}`;
      return `${[where, who, about, role && role !== 'both' ? ROLE[role] : ''].filter(Boolean).join(' · ') || 'All plans'}: ${facts.count} ${counted}`;
    case 'deadlines':
      return `Time commitments: ${facts.deadlines.length}`;
    case 'plan':
      if (facts.detail.want?.kind === 'names')
        return `Names and history of ${agencies.map(({ asked }) => asked).join(', ')}`;
      return where || 'The plans';
    case 'passage':
      return `What the plans say about ${about || 'this'}`;
    case 'compare':
      return comparisonEn.title(facts, labels);
    case 'ambiguous':
      return facts.options.length > 0
        ? `“${facts.detail.words ?? ''}” may be: ${(facts.detail.readings ?? []).join(', ')}. Which one do you mean?`
        : none(facts);
    case 'help':
      return facts.detail.reason ? none(facts) : 'I answer who is responsible for what. For example:';
    case 'none':
      return none(facts);
  }
}

/** One sentence a reason: what was searched, what it holds. */
const NONE: Record<Reason, (words: string, searched: string) => string> = {
  'no-plan': (words) => `The collection has no plan for “${words}”, and no other plan can stand in for it.`,
  'no-unit': (words, searched) => `“${words}” is not among the responsible units of these plans ${searched}.`,
  'unit-without-task': (words, searched) => `“${words}” has no such task in these plans ${searched}.`,
  'no-overlap': (words, searched) => `No measure meets all of “${words}” ${searched}.`,
  'not-of-units': (words, searched) => `The units asked for have no measure on “${words}” ${searched}.`,
  'nobody-else': (words, searched) => `Nobody else has a task on “${words}” ${searched}.`,
  'no-handover': (_words, searched) => `No measure that these plans share changed its lead ${searched}.`,
  'no-clause': (words, searched) => `These plans have no clause “${words}” ${searched}.`,
  'no-deadline': (words, searched) =>
    `The plans state no ${words ? `time for “${words}”` : 'such time'} ${searched}.`,
  'no-matter': (words, searched) => `The plans searched say nothing about “${words}” ${searched}.`,
  'other-role': () => 'There is no such task in the role asked, only those below.',
  'no-unit-here': () => 'No responsible unit stands at this number.',
  'not-stated': (words, searched) => `These plans do not state “${words}” ${searched}.`,
  'too-long': () => 'This message is too long. Please ask in a sentence or two.',
  noise: () => 'I cannot read a question in this. You could ask: “what does 民政厅 lead in the 2021 plan?”',
  instruction: () => 'I only answer from the text of the plans; instructions do not change my data or rules.',
  progress: () =>
    'The plans say what is to be done and by whom, not whether it has been done; only people can mark that. You could ask:',
  person: () => 'The plans name agencies only, no persons, phone numbers or addresses.',
  empty: () => 'Ask a question, for example:',
  'small-talk': () => 'Glad to help. You could ask:',
  unclear: () => 'Please say which agency, matter or plan you mean.',
};

function none(facts: AnswerFacts): string {
  const { plans, clauses } = facts.searched;
  const searched = `(searched ${plans} ${plans === 1 ? 'plan' : 'plans'}, ${clauses} measures)`;
  const { reason = 'no-matter', words = '', conditions } = facts.detail;
  if (reason === 'nobody-else' && conditions)
    return `Nobody else: no measure on “${words}” is ${conditionsEn(conditions)} ${searched}.`;
  return reason === 'not-of-units' && conditions
    ? `No measure on “${words}” is ${conditionsEn(conditions)} ${searched}.`
    : NONE[reason](words, searched);
}

function notes(facts: AnswerFacts, labels: Labels): string[] {
  return [
    ...comparisonEn.notes(facts, labels),
    ...facts.understood.corrections.map(({ from, to }) => `Read “${from}” as “${to}”.`),
    ...carriedNotes(facts),
    ...(facts.detail.without
      ? [
          `${facts.detail.without.map((id) => labels.plan(id).en).join(', ')} has nothing on this; what follows is from other plans.`,
        ]
      : []),
    ...(facts.kind === 'tasks' && facts.detail.reason === 'other-role' ? [none(facts)] : []),
    ...(facts.kind === 'passage' && facts.detail.reason === 'no-deadline'
      ? ['The plans give no date for this, only the words below.']
      : []),
    ...(facts.kind === 'none' ? [] : (facts.detail.missingPlans ?? [])).map(
      (words) => `The collection has no plan for “${words}”.`,
    ),
    ...(facts.detail.successions ?? []).map((remark) => succession(remark, labels)),
    ...counterparts(facts, labels),
    ...(facts.detail.history ?? []).map(
      ({ from, to, step }) =>
        `${step.year ?? 'year unknown'}: ${from} → ${to} (${RELATION[step.relation]}${step.note_en ? `: ${step.note_en}` : ''})`,
    ),
    ...(facts.detail.history?.length === 0
      ? ['No renaming, merging or closing of it is on record here.']
      : []),
    ...(facts.detail.agencies ?? []).map(
      ({ plan, names }) => `${labels.plan(plan).en} (${names.length}): ${names.join('、')}`,
    ),
    ...talliesEn.notes(facts, labels),
    ...nearest(facts, labels),
    ...(facts.detail.memberships ?? []).map(
      ({ asked, name, plan }) =>
        `${name}${asked === name ? '' : ` (“${asked}”)`} is a member of the joint conference in ${labels.plan(plan).en}, but no measure names it to lead or support.`,
    ),
    ...(facts.detail.gaps ?? []).map(
      ({ plan, number }) =>
        `${number} is missing in what came down of the numbering of ${labels.plan(plan).en}: that clause is possibly lost.`,
    ),
    ...damagedPlans(facts).map((id) =>
      facts.kind === 'none'
        ? `Parts of the source of ${labels.plan(id).en} are lost; what stood there cannot be searched.`
        : `The source of ${labels.plan(id).en} is damaged: parts are missing, so the list can be incomplete.`,
    ),
  ];
}

/** What comes near, named as what it is. */
function nearest(facts: AnswerFacts, labels: Labels): string[] {
  if (facts.kind !== 'none') return [];
  if (facts.detail.reason === 'no-unit')
    return facts.nearest.length > 0 ? [`Units of a similar name or remit: ${facts.nearest.join('、')}.`] : [];
  const { nearClauses: near = [], elsewhere = [], reason } = facts.detail;
  const ofOthers = reason === 'not-of-units' || reason === 'nobody-else';
  return [
    ...(elsewhere.length > 0
      ? [`Other plans have this matter: ${elsewhere.map((id) => labels.plan(id).en).join(', ')}.`]
      : []),
    ...(near.length > 0
      ? [
          ofOthers
            ? reason === 'nobody-else'
              ? 'Led by:'
              : 'Other units lead this:'
            : 'These clauses are only near, not an answer:',
          ...near.map(
            ({ plan, path, text, lead }) =>
              `${labels.plan(plan).en}, ${path}: ${text}${ofOthers && lead.length > 0 ? ` (${lead.join(', ')})` : ''}`,
          ),
        ]
      : []),
  ];
}

const CARRIED: Record<string, string> = {
  plan: 'plan',
  agency: 'agency',
  role: 'role',
  topic: 'matter',
  path: 'clause',
  question: 'question',
};

/** What the thread gave, so that a person sees what the answer rests on. */
function carriedNotes({ understood }: AnswerFacts): string[] {
  return understood.carried.length > 0
    ? [`Taken over from the thread: ${understood.carried.map((part) => CARRIED[part] ?? part).join(', ')}.`]
    : [];
}

const RELATION = {
  renamed: 'renamed',
  merged: 'merged',
  split: 'split',
  'duties-moved': 'duties moved',
} as const;

function succession({ asked, name, plans, steps }: SuccessionRemark, labels: Labels): string {
  const why = steps
    .map((step) => `${step.year ? `${step.year}: ` : ''}${step.note_en ?? RELATION[step.relation]}`)
    .join('; ');
  return `“${asked}” is “${name}” in ${plans.map((id) => labels.plan(id).en).join(', ')}${why ? ` (${why})` : ''}.`;
}

/** The same body under its Chinese name, or under that of another level: 民政部 in a provincial plan is 民政厅. */
function counterparts(facts: AnswerFacts, labels: Labels): string[] {
  const explained = new Set((facts.detail.successions ?? []).map(({ asked, name }) => `${asked} ${name}`));
  return facts.understood.agencies.flatMap(({ asked, taken }) => {
    const byName = new Map<string, string[]>();
    for (const { name, plan } of taken) {
      if (asked.includes(name) || explained.has(`${asked} ${name}`)) continue;
      byName.set(name, [...(byName.get(name) ?? []), labels.plan(plan).en]);
    }
    return [...byName].map(
      ([name, plans]) => `“${asked}” is “${name}” in ${[...new Set(plans)].join(', ')}.`,
    );
  });
}

function choices(facts: AnswerFacts, labels: Labels): string[] {
  if (facts.kind === 'help' || facts.detail.reason === 'noise') return labels.examples.en;
  if (facts.detail.reason === 'progress') return labels.examples.en.slice(0, 3);
  if (facts.kind !== 'ambiguous') return [];
  return facts.options.length > 0 ? facts.options : labels.examples.en.slice(0, 3);
}
